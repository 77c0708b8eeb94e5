//! Every source file belongs to a module. Cargo says nothing about a file that no `mod` line names, and its
//! tests then never run.

use super::tree::Tree;

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    let sources: Vec<_> = tree.ending(".rs").map(|file| (file.path.as_str(), file.text.as_str())).collect();
    Ok(complaints(&sources))
}

fn complaints(sources: &[(&str, &str)]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (path, _) in sources {
        let Some((module, parents)) = module_of(path) else { continue };
        let parents: Vec<_> = sources.iter().filter(|(path, _)| may_name(&parents, path)).collect();
        let words =
            |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == module);
        if !parents.iter().any(|(_, text)| words(text)) {
            let parents = parents.iter().map(|(path, _)| *path).collect::<Vec<_>>().join(" or ");
            complaints.push(format!("{path} is in no module: name `{module}` in {parents}"));
        }
    }
    complaints
}

/// The module that a file is, and the files that may name it; none for the root of a crate.
fn module_of(path: &str) -> Option<(&str, Vec<String>)> {
    let (folder, file) = path.rsplit_once('/')?;
    let name = file.strip_suffix(".rs")?;
    let (folder, module) = if name == "mod" { folder.rsplit_once('/')? } else { (folder, name) };
    let last = folder.rsplit('/').next()?;
    let is_root = matches!(name, "main" | "lib" | "build")
        || (name != "mod" && matches!(last, "tests" | "examples" | "benches" | "bin"));
    if is_root || folder.split('/').all(|part| !matches!(part, "src" | "tests")) {
        return None;
    }
    let mut parents: Vec<_> = ["mod", "lib", "main"].map(|name| format!("{folder}/{name}.rs")).into();
    // A single test file in `tests/` may name a folder beside it.
    parents.push(format!("{folder}.rs"));
    Some((module, parents))
}

/// A folder in `tests/` is shared by the tests beside it, and any of them may name it.
fn may_name(parents: &[String], path: &str) -> bool {
    let beside = |parent: &String| {
        let folder = parent.strip_suffix("/mod.rs").filter(|folder| folder.ends_with("/tests"));
        folder.is_some_and(|folder| path.rsplit_once('/').is_some_and(|(other, _)| other == folder))
    };
    parents.iter().any(|parent| parent == path || beside(parent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_no_module_names_is_seen() {
        let lib = ("crates/a/src/lib.rs", "mod dns;");
        let dns = ("crates/a/src/dns/mod.rs", "mod walk;");
        let walk = ("crates/a/src/dns/walk.rs", "");
        assert_eq!(complaints(&[lib, dns, walk]), Vec::<String>::new());
        assert_eq!(complaints(&[lib, dns, walk, ("crates/a/src/dns/lost.rs", "")]).len(), 1);
        assert_eq!(complaints(&[("crates/a/src/lib.rs", ""), dns, walk]).len(), 1);
        assert_eq!(
            complaints(&[
                ("crates/a/tests/suite/main.rs", "mod case;"),
                ("crates/a/tests/suite/case.rs", "")
            ])
            .len(),
            0
        );
        let shared = ("crates/a/tests/client/mod.rs", "");
        assert_eq!(complaints(&[("crates/a/tests/dns.rs", "mod client;"), shared]).len(), 0);
        assert_eq!(complaints(&[("crates/a/tests/dns.rs", ""), shared]).len(), 1);
    }
}
