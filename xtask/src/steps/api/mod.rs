use std::process::Command;

use super::{Lane, Step};
use crate::python::SCHEMATHESIS;
use crate::served::Served;
use crate::shell::Shell;

pub(crate) const STEP: Step = Step {
    name: "api",
    what: "no request, be it as the API's document says or not, breaks the server or its word",
    lane: Lane::Beside,
    run,
};

/// Signs in.
const HOOKS: &str = "xtask/src/steps/api/hooks.py";

/// Who asks: people of the demo, as the README names them.
const PEOPLE: &[&str] = &["anna", "admin"];

/// The password of all of them.
const PASSWORD: &str = "edgedesk-demo";

/// What is promised of every answer.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
    response_headers_conformance,response_schema_conformance,unsupported_method";

/// What is left alone: a stream that never ends, and what would lock the trial out.
const EXCLUDED: &[&str] = &["events", "sign_out", "sign_out_everywhere", "change_password"];

fn run(shell: &Shell) -> anyhow::Result<()> {
    let mut served = Served::start(shell, "api")?;
    for login in PEOPLE {
        let mut trial = SCHEMATHESIS.command(shell)?;
        set_up(&mut trial, shell, &served.url);
        trial.env("EDGEDESK_LOGIN", login).env("EDGEDESK_PASSWORD", PASSWORD);
        shell.run(trial)?;
        served.is_alive()?;
    }
    Ok(())
}

fn set_up(trial: &mut Command, shell: &Shell, url: &str) {
    trial.arg("--no-color").arg("run").arg(format!("{url}/api/openapi.json"));
    // One seed, so that a failure can be looked at again.
    trial.args(["--checks", CHECKS, "--max-examples", "20", "--seed", "1", "--request-timeout", "20"]);
    trial.args(EXCLUDED.iter().flat_map(|operation| ["--exclude-operation-id", operation]));
    trial.args(["--phases", "examples,coverage,fuzzing", "--continue-on-failure"]);
    trial.env("SCHEMATHESIS_HOOKS", shell.root().join(HOOKS)).env("EDGEDESK_URL", url);
}
