use std::process::{Command, Output, Stdio};

/// What a run of the command came to.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The command with these arguments, in no particular locale.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edgedesk"));
    command.args(arguments).stdin(Stdio::null());
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
        command.env_remove(name);
    }
    command
}

/// Runs the command to its end.
pub(crate) fn edgedesk(arguments: &[&str]) -> Ran {
    let Output { status, stdout, stderr } = command(arguments).output().expect("the command starts");
    Ran {
        code: status.code().expect("it ends by itself"),
        stdout: String::from_utf8(stdout).expect("UTF-8"),
        stderr: String::from_utf8(stderr).expect("UTF-8"),
    }
}

/// A file with this text that lives as long as what is given back.
pub(crate) fn file(suffix: &str, text: &str) -> tempfile::NamedTempFile {
    let file = tempfile::Builder::new().suffix(suffix).tempfile().expect("a writable folder");
    std::fs::write(file.path(), text).expect("a writable file");
    file
}

/// Its path as an argument.
pub(crate) fn path(file: &tempfile::NamedTempFile) -> &str {
    file.path().to_str().expect("UTF-8")
}

impl Ran {
    /// Wrong usage: code 3, nothing on standard output, a message that says what is wrong and no panic.
    #[track_caller]
    pub(crate) fn is_refused(&self, says: &[&str]) {
        assert_eq!((self.code, self.stdout.as_str()), (3, ""), "{}", self.stderr);
        for part in says {
            assert!(self.stderr.contains(part), "{part:?} is missing in: {}", self.stderr);
        }
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
    }
}
