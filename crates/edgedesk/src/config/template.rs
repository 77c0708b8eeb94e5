use std::fmt::Write as _;

use super::declare::Declared;
use super::options::{OPTIONS, SECTIONS};

const INTRODUCTION: &str = "\
# The configuration of this desk. Every option is here with what it is for; take the # before one away to set it.
# A variable of the environment, such as EDGEDESK_SERVER_LISTEN, overrides the file.
";

/// The width of a line.
const COLUMNS: usize = 100;

/// A configuration file in which every option is described and none is set.
pub fn template() -> String {
    let mut text = INTRODUCTION.to_owned();
    for option in OPTIONS.iter().filter(|option| !option.path.contains('.')) {
        describe(&mut text, option, option.path);
    }
    for section in SECTIONS {
        let _ = write!(text, "\n\n# {}\n[{}]\n", plain(section.about), section.name);
        for option in OPTIONS {
            if let Some((table, name)) = option.path.split_once('.')
                && table == section.name
            {
                describe(&mut text, option, name);
            }
        }
    }
    text
}

fn describe(text: &mut String, option: &Declared, name: &str) {
    text.push('\n');
    for line in textwrap::wrap(&plain(option.about), COLUMNS - 2) {
        let _ = writeln!(text, "# {line}");
    }
    let _ = writeln!(text, "#{name} = {}", option.example);
}

/// The documentation without its Markdown: a link is its text.
fn plain(about: &str) -> String {
    let mut text = about.trim().to_owned();
    while let Some((before, label, after)) = link(&text) {
        text = format!("{before}{label}{after}");
    }
    text
}

fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (head, rest) = text.split_once("](")?;
    let (before, label) = head.rsplit_once('[')?;
    let (_, after) = rest.split_once(')')?;
    Some((before, label, after))
}

#[cfg(test)]
mod tests {
    use super::template;
    use crate::config::Settings;

    #[test]
    fn nothing_is_set_and_every_option_can_be() {
        let text = template();
        let settings: Settings = toml::from_str(&text).expect("the template is a valid file");
        assert_eq!(format!("{settings:?}"), format!("{:?}", Settings::default()));
        let set: String = text
            .lines()
            .map(|line| match line.strip_prefix('#') {
                Some(option) if !option.starts_with(' ') => format!("{option}\n"),
                _ => format!("{line}\n"),
            })
            .collect();
        let settings: Settings = toml::from_str(&set).expect("every example fits its option");
        assert!(settings.check().is_ok(), "{:?}", settings.check());
        assert!(settings.desk.quick_links.is_some() && settings.lang.is_some());
    }
}
