use super::command::{edgedesk, file, path};

const FORMATS: [&str; 4] = ["text", "json", "markdown", "html"];

#[test]
fn a_replay_is_the_live_report_to_the_byte() {
    for format in FORMATS {
        let kept = file(".json", "");
        let live =
            edgedesk(&["demo", "origin-refused", "--lang", "zh", "--format", format, "--save", path(&kept)]);
        assert_eq!((live.code, live.stderr.as_str()), (1, ""), "{format}");
        let again = edgedesk(&["diagnose", "--replay", path(&kept), "--format", format]);
        assert_eq!(again.code, 1, "{format}: {}", again.stderr);
        assert!(live.stdout == again.stdout, "{format} differs:\n{}\n{}", live.stdout, again.stdout);
    }
}

#[test]
fn what_is_no_evidence_is_refused() {
    let cases = [
        ("", "not an EdgeDesk evidence file"),
        ("garbage \u{0} bytes", "not an EdgeDesk evidence file"),
        ("{}", "not an EdgeDesk evidence file"),
        (r#"{"schema":"edgedesk.report/1"}"#, "not an EdgeDesk evidence file"),
    ];
    for (text, says) in cases {
        let garbage = file(".json", text);
        edgedesk(&["diagnose", "--replay", path(&garbage)]).is_refused(&["--replay", path(&garbage), says]);
    }
    edgedesk(&["diagnose", "--replay", "/nonexistent/e.json"]).is_refused(&["/nonexistent/e.json"]);
}

#[test]
fn evidence_of_another_version_is_named() {
    let kept = file(".json", "");
    edgedesk(&["demo", "healthy-plain", "--save", path(&kept)]);
    let text = std::fs::read_to_string(kept.path()).expect("it was saved");
    let newer = file(".json", &text.replace("edgedesk.evidence/1", "edgedesk.evidence/9"));
    edgedesk(&["diagnose", "--replay", path(&newer)])
        .is_refused(&["edgedesk.evidence/9", "edgedesk.evidence/1"]);
}

#[test]
fn evidence_that_cannot_be_saved_is_told() {
    let ran = edgedesk(&["diagnose", "::::", "--save", "/nonexistent/folder/e.json"]);
    ran.is_refused(&["--save", "/nonexistent/folder/e.json"]);
}
