use std::ffi::OsString;

/// A test has no command line of its own.
#[expect(clippy::disallowed_methods, reason = "the test's own options, documented at its head")]
pub(crate) fn setting(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}
