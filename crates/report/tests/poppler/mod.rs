//! A PDF as other programs see it: read back with the tools of poppler.

#![expect(dead_code, reason = "each test file reads some of it")]

use std::{
    io::Write,
    process::{Command, Stdio},
};

/// A PDF's bytes.
pub(crate) struct Pdf(pub(crate) Vec<u8>);

impl Pdf {
    pub(crate) fn info(&self) -> String {
        self.run("pdfinfo", &[])
    }

    pub(crate) fn metadata(&self) -> String {
        self.run("pdfinfo", &["-meta"])
    }

    /// The tags, in reading order, with their text.
    pub(crate) fn tags(&self) -> String {
        self.run("pdfinfo", &["-struct-text"])
    }

    /// The rows of the table of fonts.
    pub(crate) fn fonts(&self) -> Vec<String> {
        self.run("pdffonts", &[]).lines().skip(2).map(str::to_owned).collect()
    }

    /// All text in reading order, in one line, without the places where a word may be broken.
    pub(crate) fn text(&self) -> String {
        let text = self.run("pdftotext", &["-raw"]).replace('\u{200b}', "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How far left and right any word reaches, in points.
    pub(crate) fn text_edges(&self) -> (f64, f64) {
        let left = self.of_words("xMin").into_iter().fold(f64::MAX, f64::min);
        (left, self.of_words("xMax").into_iter().fold(0.0, f64::max))
    }

    /// The height of the lowest word's box, from the font's ascent to its descent, in points.
    pub(crate) fn lowest_word(&self) -> f64 {
        let heights = self.of_words("yMin").into_iter().zip(self.of_words("yMax"));
        heights.map(|(top, bottom)| bottom - top).fold(f64::MAX, f64::min)
    }

    /// Words whose boxes share more than half of their height and some of their width: one is printed over the other.
    pub(crate) fn words_over_others(&self) -> Vec<String> {
        let text = self.run("pdftotext", &["-bbox"]);
        let number = |word: &str, name: &str| -> f64 {
            let (_, after) = word.split_once(&format!("{name}=\"")).unwrap();
            after.split('"').next().unwrap().parse().unwrap()
        };
        let mut found = Vec::new();
        for page in text.split("<page ").skip(1) {
            let words = page.split("<word ").skip(1);
            let boxes: Vec<_> = words
                .map(|word| (["xMin", "xMax", "yMin", "yMax"].map(|name| number(word, name)), word))
                .collect();
            for (index, (one, word)) in boxes.iter().enumerate() {
                let over = |other: &[f64; 4]| {
                    let wide = one[1].min(other[1]) - one[0].max(other[0]);
                    let high = one[3].min(other[3]) - one[2].max(other[2]);
                    wide > 0.5 && high > (one[3] - one[2]) / 2.0
                };
                if boxes[index + 1..].iter().any(|(other, _)| over(other)) {
                    found.push((*word).to_owned());
                }
            }
        }
        found
    }

    /// The first page in shades of grey at so many dots an inch: width, height and a byte for each dot.
    pub(crate) fn picture(&self, dots: u32) -> (usize, usize, Vec<u8>) {
        let bytes = self.run_for_bytes("pdftoppm", &["-gray", "-f", "1", "-l", "1", "-r", &dots.to_string()]);
        let mut fields = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
        let mut number = || std::str::from_utf8(fields.next().unwrap()).unwrap().parse::<usize>();
        assert!(number().is_err(), "it starts with P5");
        let (width, height) = (number().unwrap(), number().unwrap());
        let dots = bytes[bytes.len() - width * height..].to_vec();
        (width, height, dots)
    }

    fn of_words(&self, name: &str) -> Vec<f64> {
        let page = self.run("pdftotext", &["-bbox"]);
        let start = format!("{name}=\"");
        let parts = page.split(start.as_str()).skip(1);
        parts.map(|part| part.split('"').next().unwrap().parse().unwrap()).collect()
    }

    /// Whether the file's own objects hold this text, in either way that PDF writes text.
    pub(crate) fn holds(&self, text: &str) -> bool {
        let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        [text, &hex].iter().any(|t| self.0.windows(t.len()).any(|window| window == t.as_bytes()))
    }

    fn run(&self, program: &str, arguments: &[&str]) -> String {
        String::from_utf8_lossy(&self.run_for_bytes(program, arguments)).into_owned()
    }

    fn run_for_bytes(&self, program: &str, arguments: &[&str]) -> Vec<u8> {
        let mut command = Command::new(program);
        command.args(arguments).arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        if program == "pdftotext" {
            command.arg("-");
        }
        let mut child =
            command.spawn().unwrap_or_else(|_| panic!("{program} is missing: install poppler-utils"));
        child.stdin.take().unwrap().write_all(&self.0).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{program} cannot read the PDF");
        output.stdout
    }
}
