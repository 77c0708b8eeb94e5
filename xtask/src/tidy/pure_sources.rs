//! A pure crate reads no clock, no file and no environment. Its dependencies are looked at elsewhere; this
//! looks at what the standard library would let it do.

use super::tree::{Text, Tree};

/// The sources of pure crates.
const PURE: &[&str] = &[
    "crates/edgedesk-evidence/src/",
    "crates/edgedesk-checks/src/",
    "crates/edgedesk-flow/src/",
    "crates/edgedesk-render/src/",
];

/// What they may not name.
const BANNED: &[&str] = &[
    "Instant",
    "SystemTime",
    "std::env",
    "std::fs",
    "std::process",
    "std::thread",
    "TcpStream",
    "UdpSocket",
];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    Ok(tree
        .ending(".rs")
        .filter(|file| PURE.iter().any(|pure| file.path.starts_with(pure)))
        .flat_map(complaints)
        .collect())
}

fn complaints(file: &Text) -> Vec<String> {
    if file.path.ends_with("/tests.rs") {
        return Vec::new();
    }
    let code = file.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let banned = code.filter_map(|(number, line)| {
        let banned = BANNED.iter().find(|banned| line.contains(**banned))?;
        Some(format!("{}:{} names {banned}; let it come in as an argument", file.path, number + 1))
    });
    banned.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_seen_and_a_comment_is_not() {
        let file = |text: &str| Text { path: "crates/edgedesk-checks/src/a.rs".into(), text: text.into() };
        assert_eq!(complaints(&file("let now = Instant::now();")).len(), 1);
        assert_eq!(complaints(&file("// An Instant is no Timestamp.")).len(), 0);
    }
}
