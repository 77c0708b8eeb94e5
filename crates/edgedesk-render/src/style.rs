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

    pub(crate) fn width(self) -> usize {
        self.width
    }

    fn sgr(self, code: &str, text: &str) -> String {
        if self.colour && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    pub(crate) fn bold(self, text: &str) -> String {
        self.sgr("1", text)
    }

    pub(crate) fn dim(self, text: &str) -> String {
        self.sgr("2", text)
    }

    pub(crate) fn bad(self, text: &str) -> String {
        self.sgr("1;31", text)
    }

    pub(crate) fn warn(self, text: &str) -> String {
        self.sgr("33", text)
    }

    pub(crate) fn good(self, text: &str) -> String {
        self.sgr("32", text)
    }

    pub(crate) fn accent(self, text: &str) -> String {
        self.sgr("36", text)
    }

    pub(crate) fn violet(self, text: &str) -> String {
        self.sgr("35", text)
    }
}
