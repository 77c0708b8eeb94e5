use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use anyhow::Context;

/// What is in the folder and goes not into the front end.
const NO_SOURCES: &[&str] = &["node_modules", "dist", "e2e", "test-results", "playwright-report"];

/// A number for everything that the front end is built from. It is compared only with itself, on one machine.
pub(super) fn digest(folder: &Path) -> anyhow::Result<String> {
    let mut hasher = DefaultHasher::new();
    add(folder, &mut hasher)?;
    Ok(format!("{:016x}\n", hasher.finish()))
}

fn add(folder: &Path, hasher: &mut DefaultHasher) -> anyhow::Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut entries = entries.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        if NO_SOURCES.iter().any(|other| name == *other) {
            continue;
        }
        name.hash(hasher);
        let path = entry.path();
        if path.is_dir() {
            add(&path, hasher)?;
        } else {
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            bytes.hash(hasher);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_source_is_seen_and_an_installed_package_is_not() {
        let folder = std::env::temp_dir().join(format!("xtask-sources-{}", std::process::id()));
        let write = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("inside of the folder")).expect("a writable folder");
            fs::write(path, text).expect("a writable folder");
        };
        write("src/main.tsx", "1");
        let before = digest(&folder).expect("readable");
        write("node_modules/a/index.js", "1");
        assert_eq!(digest(&folder).expect("readable"), before);
        write("src/main.tsx", "2");
        assert_ne!(digest(&folder).expect("readable"), before);
        fs::remove_dir_all(&folder).expect("our own folder");
    }
}
