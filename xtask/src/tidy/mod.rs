//! The house's own rules, one file each. Rules that clippy or rustfmt can hold are left to them.

mod dependency_direction;
mod file_length;
mod inherited_lints;
mod links;
mod machine_paths;
mod module_layout;
mod pure_dependencies;
mod pure_sources;
mod readmes;
mod registered_files;
mod tree;
mod unfinished;

use anyhow::Context;

use crate::shell::Shell;
use tree::Tree;

/// A rule looks at the tree and complains, one line for each breach.
type Rule = fn(&Tree) -> anyhow::Result<Vec<String>>;

const RULES: &[(&str, Rule)] = &[
    ("dependency direction", dependency_direction::check),
    ("file length", file_length::check),
    ("inherited lints", inherited_lints::check),
    ("links", links::check),
    ("machine paths", machine_paths::check),
    ("module layout", module_layout::check),
    ("pure dependencies", pure_dependencies::check),
    ("pure sources", pure_sources::check),
    ("readmes", readmes::check),
    ("registered files", registered_files::check),
    ("unfinished work", unfinished::check),
];

/// Fails when a rule is broken, after saying every breach of every rule.
pub(crate) fn check(shell: &Shell) -> anyhow::Result<()> {
    let tree = Tree::of(shell)?;
    let mut breaches = 0;
    for (name, rule) in RULES {
        for complaint in rule(&tree).with_context(|| format!("rule `{name}`"))? {
            shell.say(&format!("{name}: {complaint}"))?;
            breaches += 1;
        }
    }
    anyhow::ensure!(breaches == 0, "{breaches} breaches of the house's rules");
    Ok(())
}
