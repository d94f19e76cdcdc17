## A place's settings

settings-title = Settings
settings-zone-label = Time zone
settings-zone-hint = The city whose clock you go by. Days of your reviews start and end there.
settings-accent-label = Your colour
settings-accent-hint = Write it as # and six letters or numbers, like #0b5a54. Leave it empty for ours. White words on it must be easy to read. When a screen is dark, we make it lighter.
settings-accent-take = Take { $colour } and save
settings-accent-none = none
settings-save = Save
settings-logo-title = Your logo
settings-logo-alt = Your logo
settings-logo-label = Choose a picture
settings-logo-hint = PNG, JPEG or SVG, 1 MB at most. We draw it new, so that nothing else in the file is kept. In an SVG, words must have been made into shapes.
settings-logo-save = Save the logo
settings-logo-remove = Take the logo away
