use super::command::{Ran, command, edgedesk, file, path};

/// Reserved addresses are refused unless a network is allowed, which tells what was read without any traffic.
const URL: &str = "http://10.0.0.1/";

/// Runs with this file and these variables; what else `EDGEDESK_…` holds outside is left out.
fn run(text: &str, variables: &[(&str, &str)], more: &[&str]) -> Ran {
    let config = file(".toml", text);
    run_file(path(&config), variables, more)
}

fn run_file(config: &str, variables: &[(&str, &str)], more: &[&str]) -> Ran {
    let mut arguments = vec!["diagnose", URL, "--config", config];
    arguments.extend(more);
    let output = command(&arguments).envs(variables.iter().copied()).output().expect("the command starts");
    Ran {
        code: output.status.code().expect("it ends by itself"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

#[test]
fn a_file_is_read_with_paths_beside_it() {
    let folder = tempfile::tempdir().expect("a writable folder");
    std::fs::write(folder.path().join("cdn.json"), r#"{"accounts":[],"domains":[]}"#).expect("writable");
    let config = folder.path().join("edgedesk.toml");
    let text = "lang = \"en\"\n[probe]\ndeny_networks = [\"10.0.0.0/8\"]\nallow_ports = [8000]\n\
                resolvers = [\"127.0.0.1:9\"]\ncontact_url = \"https://www.example.com/probes\"\ndeadline_s = 5\n\
                [cdn]\ninventory = \"cdn.json\"\n";
    std::fs::write(&config, text).expect("writable");
    let config = config.to_str().expect("UTF-8");
    let evidence = folder.path().join("evidence.json");
    let ran = run_file(config, &[], &["--format", "json", "--save", evidence.to_str().expect("UTF-8")]);
    assert_eq!((ran.code, ran.stderr.as_str()), (3, ""));
    assert!(ran.stdout.contains("\"refused\""), "{}", ran.stdout);
    let kept = std::fs::read_to_string(evidence).expect("it was saved");
    let kept: serde_json::Value = serde_json::from_str(&kept).expect("JSON");
    assert_eq!(kept["lang"], "en");
    assert_eq!(kept["case"]["resolvers"], serde_json::json!(["127.0.0.1:9"]));
    assert_eq!(kept["case"]["allow_ports"], serde_json::json!([8000]));
    assert_eq!(kept["case"]["control_plane"], true);
    // The inventory was found: an account is looked up in it.
    run_file(config, &[], &["--account", "acme"]).is_refused(&["--account acme"]);
}

#[test]
fn flags_win_over_the_environment_and_it_over_the_file() {
    let text = "[cdn]\ninventory = \"/nonexistent/file.json\"\n";
    let variable = [("EDGEDESK_CDN_INVENTORY", "/nonexistent/variable.json")];
    run(text, &[], &[]).is_refused(&["/nonexistent/file.json"]);
    run(text, &variable, &[]).is_refused(&["/nonexistent/variable.json"]);
    run(text, &variable, &["--inventory", "/nonexistent/flag.json"]).is_refused(&["/nonexistent/flag.json"]);
}

#[test]
fn an_option_that_does_not_exist() {
    let config = file(".toml", "lang = \"en\"\n[probe]\nallow_network = [\"10.0.0.0/8\"]\n");
    let place = format!("{}:3:", path(&config));
    run_file(path(&config), &[], &[]).is_refused(&[
        &place,
        "probe.allow_network:",
        "`probe.allow_networks`?",
    ]);
    run("", &[("EDGEDESK_PROBE_RESOLVER", "192.0.2.53")], &[])
        .is_refused(&["EDGEDESK_PROBE_RESOLVER", "did you mean EDGEDESK_PROBE_RESOLVERS?"]);
}

#[test]
fn a_value_that_does_not_fit() {
    let config = file(".toml", "[probe]\nallow_ports = [8000, 70000]\n");
    let place = format!("{}:2:15: probe.allow_ports[1]:", path(&config));
    run_file(path(&config), &[], &[]).is_refused(&[&place, "1 to 65535"]);
    run("[probe]\nresolvers = 53\n", &[], &[]).is_refused(&[":2:13: probe.resolvers: ", "expected a list"]);
    run("lang = \"fr\"\n", &[], &[]).is_refused(&[":1:8: lang: ", "`zh`"]);
    run("[probe]\ndeadline_s = \"soon\"\n", &[], &[]).is_refused(&["probe.deadline_s", "expected a number"]);
    run("", &[("EDGEDESK_PROBE_DEADLINE_S", "0")], &[])
        .is_refused(&["EDGEDESK_PROBE_DEADLINE_S: probe.deadline_s: expected 0.1 to 300"]);
    run("", &[("EDGEDESK_PROBE_ALLOW_PORTS", "8000, many")], &[])
        .is_refused(&["EDGEDESK_PROBE_ALLOW_PORTS: probe.allow_ports[1]:"]);
}

#[test]
fn a_file_that_is_not_there_or_no_toml() {
    edgedesk(&["diagnose", URL, "--config", "/nonexistent/edgedesk.toml"])
        .is_refused(&["--config /nonexistent/edgedesk.toml"]);
    run("[probe\n", &[], &[]).is_refused(&[":1:"]);
}
