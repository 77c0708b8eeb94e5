use edgedesk_evidence::case::Symptom;
use edgedesk_flow::Text;

/// The request methods that can be asked with.
const METHODS: &[&str] = &["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/// Headers taken at most, and the length of one.
const HEADERS: usize = 20;
const HEADER: usize = 2_000;

/// How it fails, as the checks read it.
///
/// # Errors
/// Which field is wrong, and what is expected.
pub(super) fn read(given: &edgedesk_flow::Symptom) -> Result<Symptom, Text> {
    let filled = |value: &Option<String>| {
        value.as_deref().map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned)
    };
    let method = filled(&given.method).map(|method| method.to_ascii_uppercase());
    if let Some(method) = method.as_deref().filter(|method| !METHODS.contains(method)) {
        let known = METHODS.join("、");
        return Err(Text::new(
            format!("不支持请求方法“{method}”，请选择 {known} 之一。"),
            format!(
                "The method \u{201c}{method}\u{201d} is not known; choose one of {}.",
                METHODS.join(", ")
            ),
        ));
    }
    if given.headers.len() > HEADERS {
        return Err(Text::new(
            format!("请求头最多填写 {HEADERS} 个。"),
            format!("At most {HEADERS} request headers can be given."),
        ));
    }
    let client_ip = match filled(&given.client_ip) {
        None => None,
        Some(text) => Some(text.parse().map_err(|_| {
            Text::new(
                format!("访客 IP“{text}”不是 IP 地址，请填写如 203.0.113.7 的地址。"),
                format!("The visitor's address \u{201c}{text}\u{201d} is no IP address; give one such as 203.0.113.7."),
            )
        })?),
    };
    Ok(Symptom {
        method,
        headers: given.headers.iter().map(header).collect::<Result<_, _>>()?,
        client_ip,
        region: filled(&given.region),
        since: given.since,
    })
}

/// One header; it must not be able to end its line, or to be another field.
fn header((name, value): &(String, String)) -> Result<(String, String), Text> {
    let (name, value) = (name.trim(), value.trim());
    let is_token = !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b));
    if !is_token || value.chars().any(char::is_control) || name.len() + value.len() > HEADER {
        return Err(Text::new(
            format!(
                "请求头“{name}”的写法不正确，请按“名称: 值”填写，例如 Referer: https://www.example.com/。"
            ),
            format!(
                "The header \u{201c}{name}\u{201d} is not well formed; write Name: value, such as Referer: https://www.example.com/."
            ),
        ));
    }
    Ok((name.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_is_given_is_read_and_blanks_are_nothing() {
        let given = edgedesk_flow::Symptom {
            method: Some("head".to_owned()),
            client_ip: Some(" 203.0.113.7 ".to_owned()),
            region: Some("  ".to_owned()),
            headers: vec![("Referer".to_owned(), " https://a.test/ ".to_owned())],
            since: None,
        };
        let read = read(&given).expect("every field is right");
        assert_eq!(read.method.as_deref(), Some("HEAD"));
        assert_eq!(read.region, None);
        assert_eq!(read.header("referer"), Some("https://a.test/"));
        assert!(read.client_ip.is_some());
    }

    #[test]
    fn a_header_cannot_smuggle_another_one() {
        for (name, value) in [("X\r\nHost", "a"), ("X", "a\r\nHost: b"), ("", "a"), ("X Y", "a")] {
            let given = edgedesk_flow::Symptom {
                headers: vec![(name.to_owned(), value.to_owned())],
                ..edgedesk_flow::Symptom::default()
            };
            assert!(read(&given).is_err(), "{name:?}: {value:?}");
        }
    }
}
