use std::fmt;
use std::path::{Path, PathBuf};

/// Why an inventory was not taken.
#[derive(Debug)]
pub enum InventoryError {
    /// The file cannot be read at all.
    Unreadable {
        /// The file.
        file: PathBuf,
        /// The system's words.
        source: std::io::Error,
    },
    /// The file can be read and is wrong; nothing of it is used.
    Invalid {
        /// The file, where the text came from one.
        file: Option<PathBuf>,
        /// What is wrong, at least one entry.
        problems: Vec<Problem>,
    },
}

/// One thing that is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the text, if the format tells.
    pub position: Option<Position>,
    /// The field, such as `domains[2].https.min_tls`; empty for the file as a whole.
    pub path: String,
    /// What was found, and what is expected.
    pub message: String,
    /// What to do; empty where the message says it.
    pub remedy: String,
}

/// A place in a text; lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Position {
    /// The place of a byte in a text.
    pub fn of_offset(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }
}

impl Problem {
    /// A problem of a field.
    pub(super) fn at(path: impl Into<String>, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { position: None, path: path.into(), message: message.into(), remedy: remedy.into() }
    }
}

impl InventoryError {
    pub(super) fn from_problem(problem: Problem) -> Self {
        Self::from_problems(vec![problem])
    }

    pub(super) fn from_problems(problems: Vec<Problem>) -> Self {
        Self::Invalid { file: None, problems }
    }

    pub(super) fn in_file(self, path: &Path) -> Self {
        match self {
            Self::Invalid { problems, .. } => Self::Invalid { file: Some(path.to_owned()), problems },
            unreadable @ Self::Unreadable { .. } => unreadable,
        }
    }

    /// What is wrong in the file; empty for one that cannot be read.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Invalid { problems, .. } => problems,
            Self::Unreadable { .. } => &[],
        }
    }
}

impl fmt::Display for InventoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, source } => {
                write!(f, "{}: the inventory cannot be read: {source}", file.display())?;
                match source.kind() {
                    std::io::ErrorKind::NotFound => write!(f, "; check the path"),
                    std::io::ErrorKind::PermissionDenied => {
                        write!(f, "; let the user that runs EdgeDesk read it")
                    }
                    std::io::ErrorKind::InvalidData => write!(f, "; save it as UTF-8"),
                    _ => Ok(()),
                }
            }
            Self::Invalid { file, problems } => {
                for (place, problem) in problems.iter().enumerate() {
                    if place > 0 {
                        writeln!(f)?;
                    }
                    match file {
                        Some(file) => write!(f, "{}", file.display())?,
                        None => write!(f, "inventory")?,
                    }
                    write!(f, "{problem}")?;
                }
                Ok(())
            }
        }
    }
}

/// `:LINE:COLUMN: PATH: MESSAGE; REMEDY`, to be put behind a file's name.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.position {
            write!(f, ":{line}:{column}")?;
        }
        if !self.path.is_empty() {
            write!(f, ": {}", self.path)?;
        }
        write!(f, ": {}", self.message)?;
        if !self.remedy.is_empty() {
            write!(f, "; {}", self.remedy)?;
        }
        Ok(())
    }
}

impl std::error::Error for InventoryError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { source, .. } => Some(source),
            Self::Invalid { .. } => None,
        }
    }
}
