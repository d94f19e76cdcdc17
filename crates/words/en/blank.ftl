## Blank
