## Errors
