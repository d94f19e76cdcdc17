//! Breaks words into lines, as SVG does not.

/// Lines of at most `letters`. A longer word is broken, so that nothing runs out of the picture.
pub(crate) fn wrap(text: &str, letters: usize) -> Vec<String> {
    let letters = letters.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let characters: Vec<char> = word.chars().collect();
        for piece in characters.chunks(letters) {
            let room = length == 0 || length + 1 + piece.len() <= letters;
            if !room {
                lines.push(std::mem::take(&mut line));
                length = 0;
            }
            if length > 0 {
                line.push(' ');
                length += 1;
            }
            line.extend(piece);
            length += piece.len();
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
