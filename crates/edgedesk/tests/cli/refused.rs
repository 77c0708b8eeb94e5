use super::command::edgedesk;

/// Diagnoses what is no target; the report says why, and the code is 3.
#[track_caller]
fn refused(url: &str, code: &str) {
    let ran = edgedesk(&["diagnose", url, "--format", "json", "--lang", "en"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (3, ""), "{url}");
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).expect("a report");
    assert_eq!(report["outcome"], "refused", "{url}");
    assert_eq!(report["root_causes"][0]["code"], code, "{url}");
    assert_eq!(report["timing"]["probes"], 0, "{url}: nothing is asked of anybody");
}

#[test]
fn what_is_no_url() {
    for url in ["::::", "http://", "hello world", "https://-bad-.example/", "https://a..b.example/"] {
        refused(url, "input.invalid_url");
    }
}

#[test]
fn another_scheme() {
    for url in ["ftp://www.example.com/", "file:///etc/passwd", "javascript:alert(1)"] {
        refused(url, "input.invalid_url");
    }
}

#[test]
fn an_address_in_place_of_a_name() {
    refused("http://93.184.215.14/", "input.address_not_a_domain");
}

#[test]
fn a_private_target() {
    for url in
        ["http://127.0.0.1/", "http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data"]
    {
        refused(url, "input.private_target");
    }
}

#[test]
fn the_text_says_why_in_the_language_asked_for() {
    let zh = edgedesk(&["diagnose", "http://127.0.0.1/", "--lang", "zh"]);
    assert!(zh.stdout.contains("未诊断") && zh.stdout.contains("内网"), "{}", zh.stdout);
    let en = edgedesk(&["diagnose", "http://127.0.0.1/", "--lang", "en"]);
    assert!(en.stdout.contains("not diagnosed") && en.stdout.contains("private"), "{}", en.stdout);
}
