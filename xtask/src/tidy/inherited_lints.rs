//! Every crate takes the workspace's lints, so that a new crate cannot forget them.

use super::tree::{Text, Tree};

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    Ok(tree.ending("/Cargo.toml").filter_map(complaint).collect())
}

fn complaint(manifest: &Text) -> Option<String> {
    let inherits = manifest.text.contains("\n[lints]\nworkspace = true");
    (!inherits).then(|| format!("{} lacks `[lints] workspace = true`", manifest.path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_the_lints_is_seen() {
        let manifest = |text: &str| Text { path: "crates/a/Cargo.toml".into(), text: text.into() };
        assert!(complaint(&manifest("[package]\nname = \"a\"\n")).is_some());
        assert_eq!(complaint(&manifest("[package]\nname = \"a\"\n\n[lints]\nworkspace = true\n")), None);
    }
}
