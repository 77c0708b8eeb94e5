//! A module with parts is a folder with a `mod.rs`, and is named for what it holds.

use std::collections::BTreeSet;

use super::tree::Tree;

/// Names that say nothing of what is inside.
const EMPTY_NAMES: &[&str] = &["common", "helper", "helpers", "manager", "misc", "util", "utils"];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    Ok(complaints(tree.ending(".rs").map(|file| file.path.as_str())))
}

fn complaints<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let paths: Vec<_> = paths.collect();
    let folders: BTreeSet<_> = paths.iter().filter_map(|path| Some(path.rsplit_once('/')?.0)).collect();
    let mut complaints = Vec::new();
    for path in &paths {
        let module = path.trim_end_matches(".rs");
        if folders.contains(module) && path.contains("/src/") {
            complaints.push(format!("{path} stands beside its folder; move it to {module}/mod.rs"));
        }
        if path.split(['/', '.']).any(|name| EMPTY_NAMES.contains(&name)) {
            complaints.push(format!("{path}: name it for what it holds"));
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_beside_its_folder_and_an_empty_name_are_seen() {
        let seen = |paths: &[&str]| complaints(paths.iter().copied()).len();
        assert_eq!(seen(&["crates/a/src/dns/mod.rs", "crates/a/src/dns/walk.rs"]), 0);
        assert_eq!(seen(&["crates/a/src/dns.rs", "crates/a/src/dns/walk.rs"]), 1);
        assert_eq!(seen(&["crates/a/src/utils.rs"]), 1);
    }
}
