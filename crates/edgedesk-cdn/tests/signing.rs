//! The vendors' own examples, every mistake that can be named, and what no forged URL may pass.

use edgedesk_cdn::signing::{SignError, Stamp, check, sign};
use edgedesk_evidence::control_plane::SignatureComparison::{self, Missing, Unreadable, Valid, Wrong};
use edgedesk_evidence::control_plane::{Secret, SignatureVariant, Signing, SigningType};
use jiff::Timestamp;
use proptest::prelude::*;

const KEY: &str = "aliyuncdnexp1234";
const HOST: &str = "cdn.example.com";

fn signing(kind: SigningType) -> Signing {
    Signing {
        kind,
        key: Secret::new(KEY),
        backup_key: None,
        ttl: Some(1800),
        parameter: None,
        time_parameter: None,
    }
}

fn stamp(seconds: i64) -> Stamp {
    Stamp::at(Timestamp::from_second(seconds).expect("a time"))
}

/// Published examples (Alibaba Cloud CDN, URL signing types A, B and C). Type F has none of its own: it hashes
/// as type C does.
const VECTORS: &[(SigningType, &str, i64, &str)] = &[
    (
        SigningType::A,
        "/video/standard/1K.html",
        1_444_435_200,
        "/video/standard/1K.html?auth_key=1444435200-0-0-80cd3862d699b7118eed99103f2a3a4f",
    ),
    (
        SigningType::B,
        "/4/44/44c0909bcfc20a01afaf256ca99a8b8b.mp3",
        1_439_596_800,
        "/201508150800/9044548ef1527deadafa49a890a377f0/4/44/44c0909bcfc20a01afaf256ca99a8b8b.mp3",
    ),
    (SigningType::C, "/test.flv", 0x55CE_8100, "/a37fa50a5fb8f71214b1e7c95ec7a1bd/55CE8100/test.flv"),
    (
        SigningType::F,
        "/test.flv",
        0x55CE_8100,
        "/test.flv?sign=a37fa50a5fb8f71214b1e7c95ec7a1bd&time=55CE8100",
    ),
];

#[test]
fn published_examples_are_made_and_accepted() {
    for (kind, path, time, url) in VECTORS {
        let signing = signing(*kind);
        assert_eq!(sign(&signing, path, &stamp(*time)).as_deref(), Ok(*url), "{kind:?}");
        assert_eq!(check(&signing, HOST, url), Valid { expires: Some(time + 1800) }, "{kind:?}");
    }
}

#[test]
fn type_c_is_accepted_in_the_query_too() {
    let url = "/test.flv?KEY1=a37fa50a5fb8f71214b1e7c95ec7a1bd&KEY2=55CE8100";
    assert!(matches!(check(&signing(SigningType::C), HOST, url), Valid { .. }));
    let named = Signing { parameter: Some("KEY1".to_owned()), ..signing(SigningType::C) };
    assert_eq!(sign(&named, "/test.flv", &stamp(0x55CE_8100)).as_deref(), Ok(url));
}

#[test]
fn type_f_takes_decimal_seconds_as_edgeone_writes_them() {
    let signing = Signing { key: Secret::new("DvYmqE81E1F9R791H6lmht"), ..signing(SigningType::F) };
    let url = "/foo.jpg?sign=cadcec4a04e67b9c2abf4b61c642a0dd&time=1721029907";
    assert_eq!(check(&signing, HOST, url), Valid { expires: Some(1_721_029_907 + 1800) });
}

#[test]
fn backup_key_counts_and_no_validity_means_no_end() {
    let signing = Signing {
        key: Secret::new("another"),
        backup_key: Some(Secret::new(KEY)),
        ttl: None,
        ..signing(SigningType::A)
    };
    assert_eq!(check(&signing, HOST, VECTORS[0].3), Valid { expires: None });
}

/// A type A URL whose hash was made over `text`.
fn hashed_over(url_path: &str, time: &str, text: &str) -> String {
    use md5::Digest;
    let hash: String = md5::Md5::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    let separator = if url_path.contains('?') { '&' } else { '?' };
    format!("{url_path}{separator}auth_key={time}-0-0-{hash}")
}

fn fits(comparison: SignatureComparison) -> Option<SignatureVariant> {
    match comparison {
        Wrong { fits, .. } => fits,
        other => panic!("expected a wrong signature, got {other:?}"),
    }
}

#[test]
fn each_mistake_is_named() {
    use SignatureVariant::*;
    let t = "1444435200";
    let a = |path: &str| format!("{path}-{t}-0-0-{KEY}");
    let cases = [
        (DecodedPath, "/%E8%A7%86%E9%A2%91.mp4", t, a("/视频.mp4")),
        (EncodedPath, "/a(1).mp4", t, a("/a%281%29.mp4")),
        (EncodingCase, "/%E8%A7%86.mp4", t, a("/%e8%a7%86.mp4")),
        (WithQuery, "/a.mp4?v=2", t, a("/a.mp4?v=2")),
        (WithoutLeadingSlash, "/a.mp4", t, a("a.mp4")),
        (CollapsedSlashes, "/x//a.mp4", t, a("/x/a.mp4")),
        (KeyWithBlanks, "/a.mp4", t, format!("{} ", a("/a.mp4"))),
        (KeyWithBlanks, "/a.mp4", t, format!("{}\n", a("/a.mp4"))),
        (WholeUrl, "/a.mp4", t, a("https://cdn.example.com/a.mp4")),
        (WholeUrl, "/a.mp4", t, a("cdn.example.com/a.mp4")),
        (OtherType(SigningType::B), "/a.mp4", t, format!("{KEY}{t}/a.mp4")),
        (OtherType(SigningType::C), "/a.mp4", t, format!("{KEY}/a.mp4{t}")),
        (Milliseconds, "/a.mp4", "1444435200000", format!("/a.mp4-1444435200000-0-0-{KEY}")),
        (Milliseconds, "/a.mp4", t, format!("/a.mp4-{t}000-0-0-{KEY}")),
    ];
    for (variant, path, time, text) in cases {
        let url = hashed_over(path, time, &text);
        let comparison = check(&signing(SigningType::A), HOST, &url);
        assert_eq!(comparison, Wrong { expires: Some(1_444_437_000), fits: Some(variant) }, "{url}");
    }
}

#[test]
fn upper_case_hash_is_named() {
    let url = "/video/standard/1K.html?auth_key=1444435200-0-0-80CD3862D699B7118EED99103F2A3A4F";
    assert_eq!(fits(check(&signing(SigningType::A), HOST, url)), Some(SignatureVariant::UpperCaseHash));
}

#[test]
fn form_of_another_type_is_named_if_its_key_fits() {
    for (kind, _, _, url) in VECTORS {
        for (other, ..) in VECTORS.iter().filter(|(other, ..)| other != kind) {
            let comparison = check(&signing(*other), HOST, url);
            assert_eq!(fits(comparison), Some(SignatureVariant::OtherType(*kind)), "{url} for {other:?}");
        }
    }
}

#[test]
fn what_is_not_there_and_what_cannot_be_read_differ() {
    for kind in [SigningType::A, SigningType::B, SigningType::C, SigningType::F] {
        for url in ["/", "/a.mp4", "/a/b/c.mp4?x=1", "/2015/08/a.mp4", ""] {
            assert_eq!(check(&signing(kind), HOST, url), Missing, "{kind:?} {url}");
        }
    }
    let hash = "80cd3862d699b7118eed99103f2a3a4f";
    let unreadable = [
        (SigningType::A, "/a?auth_key=".to_owned()),
        (SigningType::A, format!("/a?auth_key=1444435200-6d-3f-0-{hash}")),
        (SigningType::A, "/a?auth_key=1444435200-0-0-80cd".to_owned()),
        (SigningType::A, format!("/a?auth_key=tomorrow-0-0-{hash}")),
        (SigningType::B, format!("/1444435200/{hash}/a")),
        (SigningType::B, format!("/201513150800/{hash}/a")),
        (SigningType::B, "/201508150800/80cd/a".to_owned()),
        (SigningType::C, format!("/{hash}/1444435200/a")),
        (SigningType::F, format!("/a?sign={hash}")),
        (SigningType::F, format!("/a?sign={hash}&time=soon")),
    ];
    for (kind, url) in unreadable {
        match check(&signing(kind), HOST, &url) {
            Unreadable(why) => assert!(!why.contains(hash), "{why}"),
            other => panic!("{url}: {other:?}"),
        }
    }
}

#[test]
fn what_cannot_be_signed_is_refused() {
    let signing = signing(SigningType::A);
    assert_eq!(sign(&signing, "a.mp4", &stamp(1)), Err(SignError::NoLeadingSlash));
    assert_eq!(sign(&signing, "/视频.mp4", &stamp(1)), Err(SignError::NotEncoded));
    assert_eq!(sign(&signing, "/a.mp4", &stamp(-1)), Err(SignError::Time));
    let hyphen = Stamp { rand: "a-b".to_owned(), ..stamp(1) };
    assert_eq!(sign(&signing, "/a.mp4", &hyphen), Err(SignError::Field));
}

fn kinds() -> impl Strategy<Value = SigningType> {
    prop_oneof![Just(SigningType::A), Just(SigningType::B), Just(SigningType::C), Just(SigningType::F)]
}

proptest! {
    #[test]
    fn what_is_signed_is_valid(
        kind in kinds(),
        path in "/[a-zA-Z0-9._~/%()-]{0,40}",
        query in proptest::option::of("[a-z]{1,3}=[a-zA-Z0-9]{0,5}"),
        seconds in 1_000_000_000i64..4_000_000_000,
    ) {
        let signing = signing(kind);
        let url = query.map_or(path.clone(), |query| format!("{path}?{query}"));
        let signed = sign(&signing, &url, &stamp(seconds)).expect("a path that can be signed");
        // Type B knows minutes.
        let seconds = if kind == SigningType::B { seconds - seconds.rem_euclid(60) } else { seconds };
        prop_assert_eq!(check(&signing, HOST, &signed), Valid { expires: Some(seconds + 1800) });
    }

    #[test]
    fn a_changed_byte_is_never_valid(
        kind in kinds(),
        path in "/[a-zA-Z0-9._/-]{1,40}",
        seconds in 1_000_000_000i64..4_000_000_000,
        place in any::<prop::sample::Index>(),
        byte in 0x21u8..0x7f,
    ) {
        let signing = signing(kind);
        let mut signed = sign(&signing, &path, &stamp(seconds)).expect("a path that can be signed").into_bytes();
        let place = place.index(signed.len());
        prop_assume!(signed[place] != byte);
        signed[place] = byte;
        let changed = String::from_utf8(signed).expect("ASCII");
        prop_assert!(!matches!(check(&signing, HOST, &changed), Valid { .. }), "{}", changed);
    }

    #[test]
    fn any_text_is_taken(kind in kinds(), url in "\\PC{0,80}") {
        check(&signing(kind), HOST, &url);
    }
}
