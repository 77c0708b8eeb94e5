use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use uuid::Uuid;

/// A place in a list that is sorted newest first. What is newer than the list's first page does not shift it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The time that the list is sorted by, of the last row that was read.
    pub at: Timestamp,
    /// Its id.
    pub id: Uuid,
}

impl Cursor {
    /// Before the newest row: in the year 9999.
    pub const START: Self = Self { at: Timestamp::constant(253_402_000_000, 0), id: Uuid::max() };
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.as_microsecond(), self.id.simple())
    }
}

/// A text that is no [`Cursor`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct NoCursor;

impl FromStr for Cursor {
    type Err = NoCursor;

    fn from_str(text: &str) -> Result<Self, NoCursor> {
        let (at, id) = text.split_once('.').ok_or(NoCursor)?;
        let at = at.parse().map_err(|_| NoCursor)?;
        Ok(Self {
            at: Timestamp::from_microsecond(at).map_err(|_| NoCursor)?,
            id: Uuid::try_parse(id).map_err(|_| NoCursor)?,
        })
    }
}

/// Which part of a list is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// What comes after this place.
    pub after: Cursor,
    /// How many rows at most.
    pub limit: u32,
}

impl Page {
    /// The newest rows.
    pub fn first(limit: u32) -> Self {
        Self { after: Cursor::START, limit }
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn a_cursor_comes_back_as_it_was_written() {
        assert_eq!(Cursor::START.to_string().parse(), Ok(Cursor::START));
    }

    #[test]
    fn what_is_no_cursor_is_refused() {
        for text in ["", ".", "1", "1.2", "x.00000000000000000000000000000000", "9223372036854775807.00"] {
            assert!(text.parse::<Cursor>().is_err(), "{text:?}");
        }
    }
}
