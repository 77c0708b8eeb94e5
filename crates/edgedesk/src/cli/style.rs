use std::io::IsTerminal as _;

use edgedesk_render::Style;

/// As wide as the terminal, in colour unless `NO_COLOR` is set (no-color.org); plain where standard output is
/// no terminal.
#[expect(clippy::disallowed_methods, reason = "NO_COLOR and TERM are what every terminal program heeds")]
pub(super) fn of_stdout() -> Style {
    if !std::io::stdout().is_terminal() {
        return Style::PLAIN;
    }
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    let width = terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0));
    let style = Style::PLAIN.with_width(width);
    if unwanted || dumb { style } else { style.with_colour() }
}
