use super::command::{edgedesk, file, path};

/// Whatever is wrong with a flag is told before anything is asked of anybody.
#[track_caller]
fn refused(arguments: &[&str], says: &[&str]) {
    let mut all = vec!["diagnose", "http://10.0.0.1/"];
    all.extend(arguments);
    edgedesk(&all).is_refused(says);
}

#[test]
fn values_that_do_not_parse() {
    refused(&["--header", "no colon"], &["--header", "Name: value"]);
    refused(&["--header", "A: b\r\nX: y"], &["--header"]);
    refused(&["--resolver", "dns.example"], &["--resolver", "IP address"]);
    refused(&["--root-hints", "198.41.0.4,b"], &["--root-hints"]);
    refused(&["--deadline", "soon"], &["--deadline", "seconds"]);
    refused(&["--deadline", "0"], &["--deadline", "0.1 to 300"]);
    refused(&["--deadline=-1"], &["--deadline"]);
    refused(&["--deadline", "NaN"], &["--deadline"]);
    refused(&["--allow-network", "10.0.0.0/99"], &["--allow-network"]);
    refused(&["--client-ip", "here"], &["--client-ip"]);
    refused(&["--method", "BREW"], &["--method", "GET"]);
    refused(&["--since", "yesterday"], &["--since"]);
    refused(&["--format", "pdf"], &["--format", "html"]);
    refused(&["--lang", "fr"], &["--lang", "zh"]);
}

#[test]
fn flags_that_do_not_go_together() {
    refused(&["--replay", "evidence.json"], &["--replay"]);
    refused(&["--batch", "urls.txt"], &["--batch"]);
}

#[test]
fn files_that_are_not_there_or_hold_something_else() {
    for flag in ["--ca", "--trust-anchor"] {
        refused(&[flag, "/nonexistent/file"], &[flag, "/nonexistent/file"]);
        let empty = file(".txt", "\n");
        refused(&[flag, path(&empty)], &[flag, path(&empty), "expected"]);
    }
    let anchors = file(".txt", "; the root\n. IN DS 20326 8 2 zz\n");
    refused(&["--trust-anchor", path(&anchors)], &["--trust-anchor", path(&anchors), "line 2"]);
}

#[test]
fn usage_is_3_and_help_is_0() {
    assert_eq!(edgedesk(&[]).code, 3);
    assert_eq!(edgedesk(&["diagnose"]).code, 3);
    assert_eq!(edgedesk(&["no-such-command"]).code, 3);
    for arguments in [&["--help"][..], &["--version"], &["diagnose", "--help"]] {
        let ran = edgedesk(arguments);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{arguments:?}");
        assert!(!ran.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn names_that_nothing_bears() {
    edgedesk(&["explain", "dns.no_such_cause"]).is_refused(&["dns.no_such_cause", "edgedesk explain"]);
    edgedesk(&["explain", "cname_missing"]).is_refused(&["did you mean dns.cname_missing?"]);
    edgedesk(&["explain", "DNS001.NO_SUCH_TAG"]).is_refused(&["DNS001.NO_SUCH_TAG"]);
    edgedesk(&["demo", "no-such-site"]).is_refused(&["no-such-site", "--list"]);
}

#[test]
fn what_the_catalogue_holds_is_explained() {
    for what in ["dns.cname_missing", "DNS001", "dns001", "cname-not-on-cdn", "DNS001.NO_CNAME"] {
        let ran = edgedesk(&["explain", what, "--lang", "en"]);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{what}");
        assert!(ran.stdout.contains("CNAME"), "{what}: {}", ran.stdout);
    }
    let all = edgedesk(&["explain", "--lang", "zh"]).stdout;
    assert!(all.contains("DNS001") && all.contains("dns.cname_missing"), "{all}");
}
