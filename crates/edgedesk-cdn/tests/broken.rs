//! What an operator reads when an inventory is wrong, in each format.

use edgedesk_cdn::{Format, Inventory};
use insta::assert_snapshot;

/// Every text's error, one after the other.
fn errors(format: Format, texts: &[&str]) -> String {
    let error = |text: &&str| match Inventory::parse(text, format) {
        Ok(_) => format!("{text}\n=> accepted"),
        Err(error) => format!("{text}\n=> {error}"),
    };
    texts.iter().map(error).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn json() {
    let errors = errors(
        Format::Json,
        &[
            "",
            "[]",
            r#"{"accounts": []}"#,
            r#"{"domains": [}"#,
            r#"{"domains": []} {}"#,
            r#"{"domains": {"name": "a.test"}}"#,
            r#"{"domains": [{"account": "acme"}]}"#,
            "{\"domains\": [\n  {\"name\": \"a.test\",\n   \"status\": \"onlin\"}]}",
            "{\"domains\": [{\"name\": \"a.test\"},\n  {\"name\": \"b.test\", \"https\": {\"min_tls\": \"1.4\"}}]}",
            r#"{"domains": [{"name": "a.test", "https": {"min_tls": 1.2}}]}"#,
            r#"{"domains": [{"name": "a.test", "https": true}]}"#,
            r#"{"domains": [{"name": "a.test", "sandboxed": "yes"}]}"#,
            r#"{"domains": [{"name": "a.test", "origins": [{"address": "b.test", "port": 70000}]}]}"#,
            r#"{"domains": [{"name": "a.test", "access": {"ip": {"list": ["10.0.0.1"]}}}]}"#,
            r#"{"domains": [{"name": "a.test", "access": {"signing": {"type": "D", "key": "k"}}}]}"#,
            r#"{"domains": [{"name": "a.test", "cname": "a..test"}]}"#,
        ],
    );
    assert_snapshot!(errors);
}

#[test]
fn toml() {
    let errors = errors(
        Format::Toml,
        &[
            "",
            "domains = [",
            "[domains]\nname = \"a.test\"",
            "[[domains]]\naccount = \"acme\"",
            "[[domains]]\nname = \"a.test\"\nname = \"b.test\"",
            "[[domains]]\nname = \"a.test\"\nstatus = \"On-line\"",
            "[[domains]]\nname = \"a.test\"\n[domains.https]\nmin_tls = 1.2",
            "[[domains]]\nname = \"a.test\"\nhttps = true",
            "[[domains]]\nname = \"a.test\"\nsandboxed = \"yes\"",
            "[[domains]]\nname = \"a.test\"\n[[domains.origins]]\naddress = \"b.test\"\nport = -1",
            "[[domains]]\nname = \"a.test\"\n[domains.access.signing]\ntype = \"AA\"\nkey = \"k\"",
            "[[domains]]\nname = \"a.test\"\n[domains.access]\nip = { mode = \"allow\" }",
        ],
    );
    assert_snapshot!(errors);
}

#[test]
fn yaml() {
    let errors = errors(
        Format::Yaml,
        &[
            "",
            "domains: [",
            "domains:\n  name: a.test",
            "domains:\n  - account: acme",
            "domains:\n  - name: a.test\n    name: b.test",
            "domains:\n  - name: a.test\n    status: offlin",
            "domains:\n  - name: a.test\n    https:\n      min_tls: 2.0",
            "domains:\n  - name: a.test\n    https: true",
            "domains:\n  - name: a.test\n    sandboxed: [yes]",
            "domains:\n  - name: a.test\n    origins:\n      - { address: b.test, port: http }",
            "domains:\n\t- name: a.test",
            "domains:\n  - name: a.test\n    access:\n      referer: { mode: alow, list: [b.test] }",
            "domains: *missing",
        ],
    );
    assert_snapshot!(errors);
}

#[test]
fn everything_that_does_not_fit_is_told_at_once() {
    let text = r#"
nodes: [203.0.113.0/24, edge-1, 10.0.0.0/40]
accounts: [{ id: acme }, { id: acme }, { id: "" }]
domains:
  - { name: www.shop.test, account: acmee }
  - { name: WWW.shop.test., account: nobody }
  - { name: "https://www.shop.test/" }
  - { name: shop.test/a }
  - { name: "shop.test:8080" }
  - { name: 203.0.113.7 }
  - { name: "*shop.test" }
  - { name: "a.*.shop.test" }
  - { name: .shop.test }
  - { name: "" }
  - { name: "my shop.test" }
  - { name: "-a.shop.test" }
  - name: origins.test
    cname: origins.test
    origin_host: http://o.test
    origin_sni: o test
    origins:
      - { address: "203.0.113.7:8080" }
      - { address: "o.test:8080" }
      - { address: "http://o.test" }
      - { address: o.test, type: ip }
      - { address: 203.0.113.7, type: domain }
      - { address: o.test, port: 0 }
      - { address: "" }
  - name: access.test
    access:
      referer: { mode: allow, list: [] }
      ip: { mode: deny, list: [203.0.113.0/33, ten] }
      user_agent: { mode: deny, list: [" "] }
      signing: { type: B, key: "", backup_key: "****", parameter: auth_key }
  - name: cache.test
    cache:
      - { match: path, value: img, ttl: 1 }
      - { match: suffix, value: ".jpg,.png", ttl: 1 }
      - { match: suffix, value: "jpg,,png", ttl: 1 }
    cache_key: { query: keep }
"#;
    let error = Inventory::parse(text, Format::Yaml).expect_err("a broken inventory");
    assert_snapshot!(error);
}

#[test]
fn what_does_not_fit_is_placed_in_every_format() {
    let json = "{\"domains\": [\n  {\"name\": \"a.test\"},\n  {\"name\": \"A.test\"}]}";
    let toml = "[[domains]]\nname = \"a.test\"\n[[domains]]\nname = \"A.test\"";
    let yaml = "domains:\n  - name: a.test\n  -\n    name: A.test";
    for (format, text, line) in [(Format::Json, json, 3), (Format::Toml, toml, 4), (Format::Yaml, yaml, 4)] {
        let error = Inventory::parse(text, format).expect_err("a name that is listed twice");
        let problem = &error.problems()[0];
        assert_eq!(problem.path, "domains[1].name");
        assert_eq!(problem.position.map(|position| position.line), Some(line), "{format:?}");
    }
}

#[test]
fn keys_are_not_quoted_in_errors() {
    let signing = r#"{"type": "A", "key": 1234567890}"#;
    let text = format!(r#"{{"domains": [{{"name": "a", "access": {{"signing": {signing}}}}}]}}"#);
    let error = Inventory::parse(&text, Format::Json).expect_err("a broken inventory").to_string();
    assert!(!error.contains("1234567890"), "{error}");
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let error = Inventory::load("no/such/inventory.yaml").expect_err("no such file").to_string();
    assert!(error.starts_with("no/such/inventory.yaml: the inventory cannot be read"), "{error}");
}

#[test]
fn format_follows_from_the_text_where_the_name_does_not_tell() {
    for (text, format) in [
        (r#"{"domains": []}"#, Format::Json),
        ("domains = []", Format::Toml),
        ("domains: []", Format::Yaml),
        ("{\"domains\": [}", Format::Json),
        ("[[domains]]\nname = ", Format::Toml),
    ] {
        assert_eq!(Format::of_text(text), format, "{text}");
    }
}
