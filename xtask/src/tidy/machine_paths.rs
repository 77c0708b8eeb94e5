//! Nothing names a folder of the machine it was written on.

use super::tree::{Text, Tree};

/// Folders of people and machines. Written in two halves, so that this file does not break its own rule.
const FOLDERS: &[(&str, &str)] =
    &[("/ho", "me/"), ("/ro", "ot/"), ("/Us", "ers/"), ("/wo", "rk/"), ("C:", "\\\\")];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    Ok(tree.files.iter().flat_map(complaints).collect())
}

fn complaints(file: &Text) -> Vec<String> {
    let named = |line: &str| FOLDERS.iter().any(|(a, b)| stands_alone(line, &format!("{a}{b}")));
    let lines = file.text.lines().enumerate().filter(|(_, line)| named(line));
    lines.map(|(number, line)| format!("{}:{}: {}", file.path, number + 1, line.trim())).collect()
}

/// Whether `folder` begins a path: as the middle of a URL's path it is nobody's folder.
fn stands_alone(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "-_.*}/".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_folder_is_seen_and_a_url_is_not() {
        let file = |text: String| Text { path: "a.md".into(), text };
        assert_eq!(complaints(&file(format!("see {}/ann/notes", "/home"))).len(), 1);
        assert_eq!(complaints(&file(format!("https://shop.test{}/ann", "/home"))).len(), 0);
    }
}
