//! A relative link in a Markdown file leads to a file or a folder that is there.

use std::collections::BTreeSet;

use super::tree::{Text, Tree};

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    let mut known = BTreeSet::new();
    for path in &tree.paths {
        let mut path = path.as_str();
        known.insert(path);
        while let Some((folder, _)) = path.rsplit_once('/') {
            known.insert(folder);
            path = folder;
        }
    }
    Ok(tree.ending(".md").flat_map(|file| complaints(file, &known)).collect())
}

fn complaints(file: &Text, known: &BTreeSet<&str>) -> Vec<String> {
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let targets = file.text.match_indices("](").filter_map(|(at, open)| {
        let rest = &file.text[at + open.len()..];
        rest.split([')', '#', '\n']).next()
    });
    let relative = targets.filter(|target| !target.is_empty() && !target.contains(':'));
    let lost = relative.filter(|target| !known.contains(resolve(folder, target).as_str()));
    lost.map(|target| format!("{}: `{target}` is not there", file.path)).collect()
}

/// `target` as seen from `folder`, from the root.
fn resolve(folder: &str, target: &str) -> String {
    let mut parts: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nowhere_is_seen() {
        let known = BTreeSet::from(["README.md", "docs", "docs/a.md"]);
        let file = |text: &str| Text { path: "docs/a.md".into(), text: text.into() };
        assert_eq!(complaints(&file("[x](../README.md#y) [z](https://shop.test) [s](#s)"), &known).len(), 0);
        assert_eq!(complaints(&file("[x](../GONE.md)"), &known).len(), 1);
    }
}
