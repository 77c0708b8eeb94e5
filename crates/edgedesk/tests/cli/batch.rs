use super::command::{edgedesk, file, path};

#[test]
fn each_line_gets_its_report_in_order() {
    let urls = file(
        ".txt",
        "# what customers sent\nftp://a.example/\n\n  http://10.0.0.1/  \n::::\nhttp://93.184.215.14/\n",
    );
    let ran = edgedesk(&["diagnose", "--batch", path(&urls)]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    let causes: Vec<String> = ran
        .stdout
        .lines()
        .map(|line| {
            let report: serde_json::Value = serde_json::from_str(line).expect("one JSON report a line");
            report["root_causes"][0]["code"].as_str().expect("a cause").to_owned()
        })
        .collect();
    assert_eq!(
        causes,
        ["input.invalid_url", "input.private_target", "input.invalid_url", "input.address_not_a_domain"]
    );
}

#[test]
fn a_file_that_is_not_there_and_options_that_do_not_read_are_told_once() {
    edgedesk(&["diagnose", "--batch", "/nonexistent/urls"]).is_refused(&["--batch", "/nonexistent/urls"]);
    let urls = file(".txt", "http://10.0.0.1/\nhttp://10.0.0.2/\n");
    let ran = edgedesk(&["diagnose", "--batch", path(&urls), "--ca", "/nonexistent/ca.pem"]);
    ran.is_refused(&["--ca"]);
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
}

#[test]
fn an_empty_file_is_answered() {
    let urls = file(".txt", "# nothing\n");
    let ran = edgedesk(&["diagnose", "--batch", path(&urls)]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""));
}
