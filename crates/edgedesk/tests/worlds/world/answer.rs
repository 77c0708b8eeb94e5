use crate::ground::now;

/// A whole HTTP/1.1 response as text, closed after itself. `Content-Length` is added unless `fields` has it.
pub(crate) fn answer(status: &str, fields: &[(&str, &str)], body: &str) -> String {
    let date = now().strftime("%a, %d %b %Y %H:%M:%S GMT");
    let mut text = format!("HTTP/1.1 {status}\r\nDate: {date}\r\nConnection: close\r\n");
    for (name, value) in fields {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if !fields.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-length")) {
        text.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    text + "\r\n" + body
}
