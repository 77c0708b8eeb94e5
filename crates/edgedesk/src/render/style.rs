use std::io::IsTerminal as _;

/// How text is set: in colour or not, and how wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    colour: bool,
    width: usize,
}

/// Wider lines are hard to read, however wide the terminal.
const WIDEST: usize = 110;
/// Narrower ones cannot hold the pictures.
const NARROWEST: usize = 60;

impl Style {
    /// No colour, 100 columns.
    pub const PLAIN: Self = Self { colour: false, width: 100 };

    /// As wide as the terminal, in colour unless `NO_COLOR` is set (no-color.org); plain where standard output
    /// is no terminal.
    #[expect(clippy::disallowed_methods, reason = "NO_COLOR and TERM are what every terminal program heeds")]
    pub fn of_stdout() -> Self {
        if !std::io::stdout().is_terminal() {
            return Self::PLAIN;
        }
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        let width = terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0));
        Self { colour: !unwanted && !dumb, ..Self::PLAIN }.with_width(width)
    }

    /// The same in colour.
    #[must_use]
    pub fn with_colour(self) -> Self {
        Self { colour: true, ..self }
    }

    /// The same for lines of so many columns.
    #[must_use]
    pub fn with_width(self, columns: usize) -> Self {
        Self { width: columns.clamp(NARROWEST, WIDEST), ..self }
    }

    pub(super) fn width(self) -> usize {
        self.width
    }

    fn sgr(self, code: &str, text: &str) -> String {
        if self.colour && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    pub(super) fn bold(self, text: &str) -> String {
        self.sgr("1", text)
    }

    pub(super) fn dim(self, text: &str) -> String {
        self.sgr("2", text)
    }

    pub(super) fn bad(self, text: &str) -> String {
        self.sgr("1;31", text)
    }

    pub(super) fn warn(self, text: &str) -> String {
        self.sgr("33", text)
    }

    pub(super) fn good(self, text: &str) -> String {
        self.sgr("32", text)
    }

    pub(super) fn accent(self, text: &str) -> String {
        self.sgr("36", text)
    }

    pub(super) fn violet(self, text: &str) -> String {
        self.sgr("35", text)
    }
}
