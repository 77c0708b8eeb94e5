use std::fmt;
use std::str::FromStr;

/// How far somebody has read the log of everything: the `id` of a server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Which log. It is another one after a backup was restored, and positions of one mean nothing in another.
    pub epoch: String,
    /// The last entry that was read.
    pub position: u64,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.epoch, self.position)
    }
}

/// Something that is no cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no cursor: it has an epoch, a full stop, and a number")]
pub struct CursorError;

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let (epoch, position) = text.split_once('.').ok_or(CursorError)?;
        let plain = !epoch.is_empty()
            && epoch.len() <= 64
            && epoch.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        // `parse` alone would take a sign.
        let number = position.bytes().all(|byte| byte.is_ascii_digit());
        match position.parse() {
            Ok(position) if plain && number => Ok(Self { epoch: epoch.to_owned(), position }),
            _ => Err(CursorError),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cursor, CursorError};

    #[test]
    fn a_cursor_is_read_as_it_was_written() {
        let cursor = Cursor { epoch: "5f3a".to_owned(), position: 42 };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
    }

    #[test]
    fn what_is_no_cursor_is_refused() {
        for text in [
            "",
            "5f3a",
            ".42",
            "5f3a.",
            "5f3a.-1",
            "5f3a.+1",
            "5f3a.1.2",
            "5f 3a.1",
            "5f3a.99999999999999999999",
        ] {
            assert_eq!(text.parse::<Cursor>(), Err(CursorError), "{text}");
        }
    }
}
