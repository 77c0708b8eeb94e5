use std::fmt::Write as _;

use super::options::OPTIONS;

const INTRODUCTION: &str = "# Configuration

<!-- Made from the code by `cargo xtask docs`. -->

`edgedesk serve` reads `edgedesk.toml` in its data folder, and `--config FILE` names another; `edgedesk diagnose URL
--config FILE` reads the same file. The first start writes one in which every option is described and none is set.
A variable of the environment overrides the file, and a flag of the command line overrides both; a list replaces a
list. Paths in the file are relative to its folder, paths in variables and flags to the current one. In a variable,
the entries of a list are separated by commas; a list of tables is written as in the file. An option that does not
exist, a value that does not fit, or options that contradict each other end the command with exit code 3 and a message
that names the place.
";

/// `docs/config.md`.
pub fn page() -> String {
    let mut page = format!("{INTRODUCTION}\n## An example\n\n```toml\n{}```\n", example());
    page.push_str("\n## The options\n\n| Option | Variable | Meaning |\n| --- | --- | --- |\n");
    for option in OPTIONS {
        let row = format!("| `{}` | `{}` | {} |\n", option.path, option.variable(), option.about.trim());
        page.push_str(&row);
    }
    page
}

/// Every option with its example, as one file.
fn example() -> String {
    let (mut text, mut open) = (String::new(), "");
    for option in OPTIONS {
        let (section, name) = option.path.split_once('.').unwrap_or(("", option.path));
        if section != open {
            let _ = write!(text, "\n[{section}]\n");
            open = section;
        }
        let _ = writeln!(text, "{name} = {}", option.example);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::example;
    use crate::config::Settings;

    #[test]
    fn the_example_is_a_valid_file() {
        toml::from_str::<Settings>(&example()).expect("every example fits its option");
    }
}
