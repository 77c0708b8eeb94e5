use super::{Intent, read};

fn expect(table: &[(&str, Intent)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, intent)| read(text).intent != *intent)
        .map(|(text, intent)| format!("{text}: {:?}, not {intent:?}", read(text).intent))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn complaints_ask_for_a_diagnosis() {
    expect(&[
        ("CDN网站无法访问", Intent::Diagnose),
        ("CDN服务诊断", Intent::Diagnose),
        ("网站打不开了", Intent::Diagnose),
        ("my site is down", Intent::Diagnose),
        ("www.shop.test", Intent::Diagnose),
    ]);
}
