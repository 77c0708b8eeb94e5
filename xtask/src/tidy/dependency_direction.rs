//! Which crate may use which.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;
use serde_json::Value;

use super::tree::Tree;

/// Every crate of the workspace, with the crates of the workspace that it may use outside of its tests.
const MAY_USE: &[(&str, &[&str])] = &[
    ("edgedesk-evidence", &[]),
    ("edgedesk-checks", &["edgedesk-evidence"]),
    ("edgedesk-probe", &["edgedesk-evidence"]),
    // The configuration that checks read is a part of the evidence, and is defined once, there.
    ("edgedesk-cdn", &["edgedesk-evidence"]),
    ("edgedesk-lab", &["edgedesk-evidence"]),
    ("edgedesk-render", &["edgedesk-evidence", "edgedesk-checks"]),
    ("edgedesk-flow", &[]),
    // The log keeps the events that flow defines, once, there.
    ("edgedesk-store", &["edgedesk-flow"]),
    (
        "edgedesk-desk",
        &[
            "edgedesk-evidence",
            "edgedesk-checks",
            "edgedesk-probe",
            "edgedesk-cdn",
            "edgedesk-render",
            "edgedesk-flow",
            "edgedesk-store",
        ],
    ),
    ("edgedesk-web", &["edgedesk-desk", "edgedesk-flow"]),
    (
        "edgedesk",
        &[
            "edgedesk-evidence",
            "edgedesk-checks",
            "edgedesk-probe",
            "edgedesk-cdn",
            "edgedesk-lab",
            "edgedesk-render",
            "edgedesk-flow",
            "edgedesk-store",
            "edgedesk-desk",
            "edgedesk-web",
        ],
    ),
    // It knows a desk by its HTTP API alone.
    ("edgedesk-load", &[]),
    ("edgedesk-fuzz", &["edgedesk-evidence", "edgedesk-probe", "edgedesk-cdn"]),
    ("xtask", &[]),
];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    let graph = Graph::of(&tree.metadata).context("cargo metadata has another shape than expected")?;
    Ok(graph.complaints())
}

/// Who uses whom outside of tests, by package name.
struct Graph {
    members: BTreeSet<String>,
    uses: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    fn of(metadata: &Value) -> Option<Self> {
        let mut names = BTreeMap::new();
        for package in metadata["packages"].as_array()? {
            names.insert(package["id"].as_str()?, package["name"].as_str()?.to_owned());
        }
        let ids = metadata["workspace_members"].as_array()?.iter();
        let members = ids.filter_map(|id| names.get(id.as_str()?).cloned()).collect();
        let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for node in metadata["resolve"]["nodes"].as_array()? {
            let user = names.get(node["id"].as_str()?)?;
            for dependency in node["deps"].as_array()? {
                // `kind` is null for what is linked, and names the others: `build` and `dev`.
                let linked = dependency["dep_kinds"].as_array()?.iter().any(|kind| kind["kind"].is_null());
                if linked {
                    let used = names.get(dependency["pkg"].as_str()?)?.clone();
                    uses.entry(user.clone()).or_default().insert(used);
                }
            }
        }
        Some(Self { members, uses })
    }

    fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        for member in &self.members {
            let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| name == member) else {
                complaints.push(format!("{member} is new: say in MAY_USE which crates it may use"));
                continue;
            };
            let used = self.uses.get(member).into_iter().flatten();
            for used in used.filter(|used| self.members.contains(*used) && !allowed.contains(&used.as_str()))
            {
                complaints.push(format!("{member} may not use {used}"));
            }
        }
        complaints
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(members: &[&str], uses: &[(&str, &str)]) -> Graph {
        let mut graph =
            Graph { members: members.iter().map(|m| m.to_string()).collect(), uses: BTreeMap::new() };
        for (user, used) in uses {
            graph.uses.entry(user.to_string()).or_default().insert(used.to_string());
        }
        graph
    }

    #[test]
    fn the_checks_may_not_use_the_probes() {
        let members = ["edgedesk-checks", "edgedesk-evidence", "edgedesk-probe"];
        assert_eq!(graph(&members, &[("edgedesk-checks", "edgedesk-evidence")]).complaints().len(), 0);
        assert_eq!(graph(&members, &[("edgedesk-checks", "edgedesk-probe")]).complaints().len(), 1);
    }

    #[test]
    fn a_new_crate_must_be_placed() {
        assert_eq!(graph(&["edgedesk-unheard-of"], &[]).complaints().len(), 1);
    }
}
