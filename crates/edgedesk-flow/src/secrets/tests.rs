use super::{Kind, find, mask};

fn kinds(text: &str) -> Vec<Kind> {
    find(text).into_iter().map(|secret| secret.kind).collect()
}

#[test]
fn secrets_are_spotted() {
    for (text, kind) in [
        ("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----", Kind::PrivateKey),
        ("-----BEGIN RSA PRIVATE KEY-----\nMIIE", Kind::PrivateKey),
        ("我的 key 是 LTAI5tQ8mzExample7Abc123 帮我看看", Kind::AccessKey),
        ("AKIAIOSFODNN7EXAMPLE", Kind::AccessKey),
        ("AccessKeySecret: wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLE", Kind::AccessKey),
        ("Authorization: Bearer abcdef0123456789abcdef", Kind::Token),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl", Kind::Token),
        ("密码：hunter2", Kind::Password),
        ("控制台密码是abc12345，麻烦看下", Kind::Password),
        ("password=S3cret!", Kind::Password),
        ("ftp://user:pa55word@files.shop.test/", Kind::Password),
        ("身份证 11010519491231002X", Kind::IdNumber),
        ("卡号 6222 0212 3456 7890 128 可以吗", Kind::BankCard),
        ("4111111111111111", Kind::BankCard),
        ("4111-1111-1111-1111", Kind::BankCard),
    ] {
        assert_eq!(kinds(text), [kind], "{text}");
    }
}

#[test]
fn what_is_no_secret_is_left_alone() {
    for text in [
        "https://cdn.shop.test/a.mp4?auth_key=1546300800-0-0-23bf85053008f5c0e791667a313e28ce",
        "https://b.oss.test/o?OSSAccessKeyId=LTAI5tQ8mzExample7Abc123&Signature=abc%3D",
        "cdn.shop.test/a?token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl",
        "订单号 4111111111111111",
        "工单 T-20261123-000007，授权 C-20261123-000042",
        "md5 d41d8cd98f00b204e9800998ecf8427e",
        "RequestId: 5C2E4A7B-8F5D-4E0A-9C1B-2D3E4F5A6B7C",
        "1732406400000",
        "密码是什么？",
        "password: required",
        "忘记密码了怎么办",
        "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----",
        "110105194912310021",
        "13800138000",
        "bearer token 怎么配置",
        "secret 怎么填",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn masking_hides_the_secret_and_nothing_else() {
    let text = "密码：hunter2，请看 https://www.shop.test/?t=1";
    assert_eq!(mask(text, &find(text)), "密码：••••••，请看 https://www.shop.test/?t=1");
}

proptest::proptest! {
    #[test]
    fn secrets_stand_in_order_inside_any_text(text in "(?s)\\PC{0,60}(password=|密码：|Bearer |LTAI|-----BEGIN RSA PRIVATE KEY-----)?\\PC{0,60}") {
        let found = find(&text);
        let mut end = 0;
        for secret in &found {
            proptest::prop_assert!(secret.range.start >= end && text.get(secret.range.clone()).is_some());
            end = secret.range.end;
        }
        mask(&text, &found);
    }

    #[test]
    fn hashes_paths_and_numbers_of_systems_are_no_secrets(
        hash in "[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}",
        path in "[a-z0-9/_-]{1,40}",
        query in "(auth_key|sign|t|token|Signature)=[A-Za-z0-9%-]{1,60}",
        stamp in "1[67][0-9]{8}([0-9]{3}){0,3}",
    ) {
        for text in [
            format!("md5 是 {hash}，时间 {stamp}"),
            format!("https://cdn.shop.test/{path}?{query} 打不开"),
            format!("订单号：{stamp}，RequestId {hash}"),
        ] {
            proptest::prop_assert_eq!(kinds(&text), [], "{}", text);
        }
    }
}
