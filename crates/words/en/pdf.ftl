## Pdf
