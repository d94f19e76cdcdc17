## Home
