## Taking a picture along

files-title = Take it with you
files-text = Each file says the same as these pages, and no more.
files-report = The whole report (PDF)
files-word = The whole report, to change as you need (Word)
files-summary = Two pages to pass round (PDF)
files-sheet = All numbers (spreadsheet)
files-csv = All numbers (CSV)
files-dictionary = What each column means (CSV)
files-json = The picture as open data (JSON)
files-charts = Each chart as a picture
files-charts-text = Use them in your own slides. Each comes as SVG, which stays sharp, and as PNG.
files-chart-domains = All domains
files-chart-gaps = Where groups differ
files-svg = SVG
files-png = PNG
files-chart-as = { $chart }, as { $kind }
files-comments = What people said (CSV)
files-chart-answers = How people answered
files-chart-between = Group by group
