//! Which crates may not reach a network, a clock or a source of randomness, however far down.

use std::collections::BTreeSet;

use super::tree::Tree;

/// Crates that are functions of their arguments.
pub(super) const PURE: &[&str] =
    &["edgedesk-evidence", "edgedesk-checks", "edgedesk-flow", "edgedesk-render"];

/// What a pure crate cannot have among its dependencies: sockets, runtimes, randomness, SQL.
const IMPURE: &[&str] = &[
    "getrandom",
    "hyper",
    "libsqlite3-sys",
    "mio",
    "quinn",
    "rand",
    "rustls",
    "socket2",
    "sqlx-core",
    "tokio",
];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    Ok(tree.linked.iter().flat_map(|(pure, linked)| complaints(pure, linked)).collect())
}

fn complaints(pure: &str, linked: &BTreeSet<String>) -> Vec<String> {
    let impure = IMPURE.iter().filter(|impure| linked.contains(**impure));
    impure.map(|impure| format!("{pure} is pure, and reaches {impure} through its dependencies")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_socket_deep_down_is_seen() {
        let linked = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        assert_eq!(complaints("edgedesk-checks", &linked(&["innocent"])).len(), 0);
        assert_eq!(complaints("edgedesk-checks", &linked(&["innocent", "tokio"])).len(), 1);
    }
}
