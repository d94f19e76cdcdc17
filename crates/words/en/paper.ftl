## Keying in answers from paper
