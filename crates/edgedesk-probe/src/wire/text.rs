/// The start of what came, as text that is safe to show: one line of at most 80 characters, what is not
/// printable written as `\x15`.
pub(crate) fn first_bytes(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes[..bytes.len().min(120)].trim_ascii().utf8_chunks() {
        for c in chunk.valid().chars() {
            if c.is_ascii_control() {
                text.extend([c as u8].escape_ascii().map(char::from));
            } else if c.is_control() || is_deceptive(c) {
                text.push('\u{fffd}');
            } else {
                text.push(c);
            }
        }
        text.extend(chunk.invalid().escape_ascii().map(char::from));
    }
    shorten(&text, 80)
}

/// `text` without what a terminal or a page would act upon: control characters other than tab and line feed,
/// and characters that turn the direction of writing.
pub(crate) fn inert(text: &str) -> String {
    let acts = |c: char| (c.is_control() && !matches!(c, '\t' | '\n')) || is_deceptive(c);
    if !text.contains(acts) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace(acts, "\u{fffd}")
}

/// At most `limit` characters.
pub(crate) fn shorten(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn is_deceptive(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_acts_upon_is_replaced() {
        assert_eq!(inert("a\u{1b}[31mred\u{202e}evil"), "a\u{fffd}[31mred\u{fffd}evil");
        assert_eq!(inert("one\r\ntwo\tthree"), "one\ntwo\tthree");
    }

    #[test]
    fn first_bytes_are_one_short_line() {
        assert_eq!(first_bytes(b"SSH-2.0-OpenSSH_9.6\r\n"), "SSH-2.0-OpenSSH_9.6");
        assert_eq!(first_bytes(b"\x15\x03\x01\x00\x02\x02F"), r"\x15\x03\x01\x00\x02\x02F");
        assert_eq!(
            first_bytes(b"HTTP/1.1 400 Bad Request\r\nServer: x"),
            r"HTTP/1.1 400 Bad Request\r\nServer: x"
        );
        assert_eq!(first_bytes(&[b'x'; 500]).chars().count(), 81);
    }
}
