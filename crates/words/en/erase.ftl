## Erase
