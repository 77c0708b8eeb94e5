use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use anyhow::Context;

use super::pure_dependencies::PURE;
use crate::shell::Shell;
use crate::workspace;

/// The repository as the rules see it.
pub(super) struct Tree {
    /// The path of every file that git knows or would add, sorted, with `/` in it.
    pub(super) paths: Vec<String>,
    /// Those of them that hold text.
    pub(super) files: Vec<Text>,
    /// What `cargo metadata` says, dependencies included.
    pub(super) metadata: serde_json::Value,
    /// What each pure crate links when it is built by itself. (Metadata has the features of all crates together,
    /// and with them what others make of a shared dependency.)
    pub(super) linked: BTreeMap<&'static str, BTreeSet<String>>,
}

/// A text file.
pub(super) struct Text {
    /// From the workspace's root.
    pub(super) path: String,
    /// All of it.
    pub(super) text: String,
}

impl Tree {
    /// Reads the whole tree; it is small.
    pub(super) fn of(shell: &Shell) -> anyhow::Result<Self> {
        let mut git = Command::new("git");
        git.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
        let listed = shell.read(git).context("the rules are for a git work tree; install git")?;
        let mut paths: Vec<_> = listed.lines().map(str::to_owned).collect();
        paths.sort();
        paths.dedup();
        let root: PathBuf = shell.root().to_owned();
        // A file that was deleted but not committed cannot be read, and neither can a binary one as text.
        let read = |path: String| Some(Text { text: std::fs::read_to_string(root.join(&path)).ok()?, path });
        let files = paths.iter().cloned().filter_map(read).collect();
        let metadata = shell.read(workspace::cargo(&["metadata", "--format-version", "1", "--locked"]))?;
        let linked = PURE.iter().map(|pure| Ok((*pure, linked_by(shell, pure)?)));
        let linked = linked.collect::<anyhow::Result<_>>()?;
        Ok(Self { paths, files, metadata: serde_json::from_str(&metadata)?, linked })
    }

    /// The files whose name ends so.
    pub(super) fn ending(&self, end: &str) -> impl Iterator<Item = &Text> {
        self.files.iter().filter(move |file| file.path.ends_with(end))
    }

    /// One file by its path.
    pub(super) fn file(&self, path: &str) -> anyhow::Result<&Text> {
        self.files.iter().find(|file| file.path == path).with_context(|| format!("{path} is missing"))
    }
}

/// The names of all packages that a package links.
fn linked_by(shell: &Shell, package: &str) -> anyhow::Result<BTreeSet<String>> {
    let mut tree = workspace::cargo(&["tree", "--locked", "--edges", "normal", "--prefix", "none"]);
    tree.args(["--package", package]);
    let tree = shell.read(tree)?;
    Ok(tree.lines().filter_map(|line| Some(line.split(' ').next()?.to_owned())).collect())
}
