//! `cargo xtask bench desk`: a desk under load, beside a naive axum stream.

use std::path::PathBuf;
use std::process::Command;

use crate::served::Served;
use crate::shell::Shell;
use crate::{front_end, node, packages, workspace};

/// Measures and prints. `binary` is measured in place of a release build of this tree; `quick` takes a tenth of the
/// streams and a third of the time.
pub(super) fn run(binary: Option<PathBuf>, quick: bool) -> anyhow::Result<()> {
    let shell = Shell::on_terminal()?;
    packages::ensure(&shell, packages::POSTGRES)?;
    front_end::build(&shell)?;
    let release = |package| workspace::cargo(&["build", "--quiet", "--release", "--package", package]);
    let folder = workspace::target_dir()?.join("release");
    let binary = match binary {
        Some(binary) => std::path::absolute(binary)?,
        None => {
            shell.run(release("edgedesk"))?;
            folder.join("edgedesk")
        }
    };
    shell.run(release("edgedesk-load"))?;
    let mut load = Command::new(folder.join("edgedesk-load"));
    load.arg("--edgedesk").arg(binary);
    if quick {
        load.arg("--quick");
    }
    shell.run(load)?;
    routes(&shell)
}

/// What each route makes a browser load. The front end is the same in every build, so the one that tests share serves.
fn routes(shell: &Shell) -> anyhow::Result<()> {
    packages::ensure(shell, packages::BROWSER)?;
    let mut served = Served::start(shell, "bench")?;
    let mut routes =
        node::script_command(shell, "routes", &["anna", "edgedesk-demo", "agent", "edgedesk-demo"])?;
    routes.env("EDGEDESK_URL", &served.url);
    shell.run(routes)?;
    served.is_alive()
}
