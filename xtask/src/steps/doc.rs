use super::{Lane, Step};
use crate::shell::Shell;
use crate::{front_end, workspace};

pub(crate) const STEP: Step = Step {
    name: "doc",
    what: "the API documentation builds, and its links lead somewhere",
    lane: Lane::Build,
    run,
};

fn run(shell: &Shell) -> anyhow::Result<()> {
    front_end::build(shell)?;
    let mut doc = workspace::cargo(&["doc", "--workspace", "--no-deps", "--document-private-items"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    shell.run(doc)
}
