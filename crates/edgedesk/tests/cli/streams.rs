use std::process::Stdio;

use super::command::{command, edgedesk};

#[test]
fn a_reader_that_goes_away_is_no_error() {
    for arguments in
        [&["demo", "--list"][..], &["explain"], &["diagnose", "http://10.0.0.1/", "--format", "html"]]
    {
        let mut child = command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(stderr, "", "{arguments:?}");
        assert!(matches!(output.status.code(), Some(0 | 3)), "{arguments:?}: {:?}", output.status);
    }
}

#[test]
fn nothing_but_text_goes_to_a_pipe() {
    let ran = edgedesk(&["demo", "tls-cert-expired", "--lang", "zh"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (1, ""), "no progress where nobody looks");
    assert!(!ran.stdout.contains('\u{1b}'), "no colour");
    assert!(ran.stdout.contains("证书已过期"), "{}", ran.stdout);
}

#[test]
fn the_language_comes_from_the_environment() {
    for (lang, says) in [("en_US.UTF-8", "not diagnosed"), ("zh_CN.UTF-8", "未诊断"), ("", "未诊断")] {
        let output = command(&["diagnose", "http://10.0.0.1/"]).env("LANG", lang).output().expect("it runs");
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.contains(says), "{lang:?}: {text}");
    }
}

#[test]
fn a_healthy_site_is_0_and_a_faulty_one_1() {
    assert_eq!(edgedesk(&["demo", "healthy-plain"]).code, 0);
    assert_eq!(edgedesk(&["demo", "origin-refused"]).code, 1);
}
