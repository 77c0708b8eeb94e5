use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};

use super::Style;

/// Lines for a terminal of a certain width.
pub(crate) struct Page {
    lines: Vec<String>,
    style: Style,
}

impl Page {
    pub(crate) fn new(style: Style) -> Self {
        Self { lines: Vec::new(), style }
    }

    pub(crate) fn style(&self) -> Style {
        self.style
    }

    /// An empty line, never two together.
    pub(crate) fn gap(&mut self) {
        if self.lines.last().is_none_or(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A line as it is: a picture, or a command that is to be copied whole.
    pub(crate) fn line(&mut self, line: &str) {
        self.lines.push(line.trim_end().to_owned());
    }

    /// A sentence over as many lines as it needs, the first behind `first`, the others behind `rest`. Line
    /// breaks follow Unicode UAX #14, so that Chinese breaks between characters and no line begins with a full
    /// stop. `paint` colours each line's text.
    pub(crate) fn wrapped(&mut self, first: &str, rest: &str, text: &str, paint: impl Fn(&str) -> String) {
        let room = self.style.width().saturating_sub(display_width(rest)).max(20);
        // Measured from the same indent on the first line too: its prefix is as wide as the others'.
        let lead = display_width(first).saturating_sub(display_width(rest));
        let spare = " ".repeat(lead);
        let options = Options::new(room)
            .initial_indent(&spare)
            .word_separator(WordSeparator::UnicodeBreakProperties)
            .word_splitter(WordSplitter::NoHyphenation);
        for (number, line) in textwrap::wrap(text, options).iter().enumerate() {
            let (prefix, line) =
                if number == 0 { (first, &line[lead.min(line.len())..]) } else { (rest, &**line) };
            self.lines.push(format!("{prefix}{}", paint(line)).trim_end().to_owned());
        }
    }

    /// The page as one text, with a line feed at its end.
    pub(crate) fn finish(mut self) -> String {
        self.gap();
        self.lines.join("\n")
    }
}

/// Text cut or filled to a width in columns.
pub(crate) fn fit(text: &str, columns: usize) -> String {
    let width = display_width(text);
    if width <= columns {
        return format!("{text}{}", " ".repeat(columns - width));
    }
    let mut cut = String::new();
    let mut used = 0;
    for c in text.chars() {
        let wide = unicode_width::UnicodeWidthChar::width(c).unwrap_or(0);
        if used + wide + 1 > columns {
            break;
        }
        cut.push(c);
        used += wide;
    }
    format!("{cut}…{}", " ".repeat(columns.saturating_sub(used + 1)))
}
