//! A file past 600 lines is a mistake: items of a kind are a file each.

use super::tree::{Text, Tree};

const MOST: usize = 600;

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    Ok(tree.ending(".rs").filter_map(complaint).collect())
}

fn complaint(file: &Text) -> Option<String> {
    let lines = file.text.lines().count();
    (lines > MOST).then(|| format!("{} has {lines} lines; split it (at most {MOST})", file.path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_seen() {
        let file = |lines| Text { path: "a.rs".into(), text: "x\n".repeat(lines) };
        assert_eq!(complaint(&file(MOST)), None);
        assert!(complaint(&file(MOST + 1)).is_some());
    }
}
