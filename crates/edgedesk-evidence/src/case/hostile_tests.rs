//! What must not get past the reading of a URL, whatever its spelling.

use super::{Correction, InputError, Parsed, parse};
use crate::Secrets;

fn read(text: &str) -> Parsed {
    parse(text, false, &[], &mut Secrets::default())
}

fn is_private(text: &str) -> bool {
    matches!(read(text).target, Err(InputError::Private(_)))
}

#[test]
fn every_spelling_of_a_private_address_is_refused() {
    let spellings = [
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "00000177.0.0.1",
        "127.0.0.1.",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "127%2e0%2e0%2e1",
        "%31%32%37.0.0.1",
        "0",
        "0.0.0.0",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "foo.localhost",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:169.254.169.254]",
        "[::127.0.0.1]",
        "[::ffff:0:127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b::a9fe:a9fe]",
        "[64:ff9b:1::a00:1]",
        "[2002:7f00:1::]",
        "[2002:c0a8:101::1]",
        "[2001:0:53aa:64c:0:fffe:80ff:fffe]",
        "[2606:4700::5efe:a00:1]",
        "[fe80::1]",
        "[fec0::1]",
        "[fd00:ec2::254]",
        "[fc00::1]",
        "[ff02::1]",
        "[100::1]",
        "[5f00::1]",
        "[3fff::1]",
        "[2001:2::1]",
        "169.254.169.254",
        "2852039166",
        "0xa9fea9fe",
        "0251.0376.0251.0376",
        "100.100.100.200",
        "100.64.0.1",
        "192.0.0.192",
        "168.63.129.16",
        "198.18.0.1",
        "192.88.99.1",
        "224.0.0.1",
        "239.255.255.250:1900",
        "255.255.255.255",
        "240.0.0.1",
        "metadata.google.internal",
        "printer.local",
        "x.onion",
        "1.0.0.127.in-addr.arpa",
        "kubernetes.default.svc",
        "shop.test",
    ];
    let passed: Vec<_> = spellings.iter().filter(|host| !is_private(&format!("http://{host}/"))).collect();
    assert!(passed.is_empty(), "{passed:?}");
}

#[test]
fn slashes_and_missing_schemes_hide_no_address() {
    for text in [
        "http:\\\\127.0.0.1\\",
        "http:/127.0.0.1/",
        "http:127.0.0.1/",
        "http:///127.0.0.1/",
        "127.0.0.1",
        "::1",
    ] {
        assert!(is_private(text), "{text}: {:?}", read(text).target);
    }
}

#[test]
fn control_characters_are_refused_before_the_parser_drops_them() {
    for text in [
        "http://loc\talhost/",
        "http://exa\nmple.com/",
        "http://example.com/\r\nHost: 127.0.0.1",
        "http://exam\0ple.com/",
    ] {
        assert_eq!(read(text).target, Err(InputError::ControlCharacter), "{text:?}");
    }
}

#[test]
fn only_http_and_https_are_visited() {
    for text in [
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_x",
        "dict://127.0.0.1/",
        "ftp://example.com/",
        "ws://example.com/",
        "data:text/html,x",
        "javascript:alert(1)",
        "jar:http://example.com!/",
        "unix:///var/run/docker.sock",
        "http+unix://%2Fvar%2Frun%2Fdocker.sock/",
    ] {
        assert!(matches!(read(text).target, Err(InputError::Scheme(_))), "{text}: {:?}", read(text).target);
    }
}

#[test]
fn who_logs_in_is_not_visited() {
    for text in
        ["http://user:pass@127.0.0.1/", "http://example.com@127.0.0.1/", "http://127.0.0.1@example.com/"]
    {
        assert_eq!(read(text).target, Err(InputError::UserInfo), "{text}");
    }
}

#[test]
fn what_looks_like_another_host_is_read_as_browsers_read_it() {
    for text in ["http://example.com#@127.0.0.1/", "http://example.com\\@127.0.0.1/"] {
        let target = read(text).target.expect("a target");
        assert_eq!(target.host.as_str(), "example.com", "{text}");
    }
}

#[test]
fn ports_off_the_list_are_refused() {
    for (port, number) in [("22", 22), ("0", 0), ("4222", 4222), ("6379", 6379)] {
        assert_eq!(read(&format!("http://example.com:{port}/")).target, Err(InputError::Port(number)));
    }
    for port in ["65536", "8 0"] {
        assert!(read(&format!("http://example.com:{port}/")).target.is_err(), "{port}");
    }
    assert!(read("https://example.com:8443/").target.is_ok());
}

#[test]
fn what_is_no_host_is_refused() {
    for text in [
        "http://0.0.0.0.0/",
        "http://127.0.0.256/",
        "http://4294967296/",
        "http://a b/",
        "http://xn--/",
        "http://xn--a/",
        "http://example.com../",
        "http://.example.com/",
        "http://a..b/",
        "http://com/",
        "http://[example.com]/",
        "http://[127.0.0.1]/",
        "http://[::1/",
        "http://[v1.fe80::a+en1]/",
        "http://[1::2::3]/",
        "http://[fe80::1%25eth0]/",
        "http://-a.example.com/",
        "http://*.example.com/",
        "http://",
        "",
    ] {
        assert!(read(text).target.is_err(), "{text}: {:?}", read(text).target);
    }
    let label = "a".repeat(300);
    assert!(read(&format!("http://{label}.com/")).target.is_err());
    assert_eq!(read(&format!("http://example.com/{}", "a".repeat(16_384))).target, Err(InputError::TooLong));
}

#[test]
fn international_names_become_their_a_labels() {
    let parsed = read("http://\u{435}xample.com/");
    assert_eq!(parsed.target.expect("a target").host.as_str(), "xn--xample-2of.com");
    assert!(parsed.corrections.contains(&Correction::InternationalName));
    assert_eq!(read("http://ｅｘａｍｐｌｅ.com/").target.expect("a target").host.as_str(), "example.com");
}

#[test]
fn slips_of_the_keyboard_are_mended_and_told() {
    for (typed, url, correction) in [
        ("  https://www.example.com/ ", "https://www.example.com/", Correction::SurroundingSpace),
        ("www.example.com", "https://www.example.com/", Correction::SchemeAdded),
        ("www.example.com:8443/a", "https://www.example.com:8443/a", Correction::SchemeAdded),
        ("https：／／www。example。com／a", "https://www.example.com/a", Correction::FullWidthPunctuation),
        ("https://www.example.com/a。", "https://www.example.com/a", Correction::FullWidthPunctuation),
        ("htps://www.example.com/", "https://www.example.com/", Correction::SchemeTypo),
        ("“https://www.example.com/”", "https://www.example.com/", Correction::Quotes),
        ("https://www.exam\u{200b}ple.com/", "https://www.example.com/", Correction::ZeroWidthCharacters),
        ("https://www.example.com./", "https://www.example.com/", Correction::TrailingDot),
        ("https://www.example.com/#top", "https://www.example.com/", Correction::FragmentDropped),
    ] {
        let parsed = read(typed);
        assert_eq!(parsed.target.map(|target| target.url()), Ok(url.to_owned()), "{typed}");
        assert!(parsed.corrections.contains(&correction), "{typed}: {:?}", parsed.corrections);
    }
}

#[test]
fn signatures_do_not_leave_the_input() {
    let mut secrets = Secrets::default();
    let hash = "80cd3862d699b7118eed99103f2a3a4f";
    let parsed = parse(
        &format!("https://www.example.com/a.mp4?auth_key=1444435200-0-0-{hash}"),
        false,
        &[],
        &mut secrets,
    );
    let path = parsed.target.expect("a target").path;
    assert!(!path.contains(hash) && !parsed.input.contains(hash), "{path}");
    assert!(path.starts_with("/a.mp4?auth_key=1444435200-0-0-"), "the time is needed to judge: {path}");
    assert!(secrets.reveal(&path).ends_with(hash));
}
