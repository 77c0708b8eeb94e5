use edgedesk_desk::hub::{Cursor, Notice};

/// A comment, which keeps proxies from closing a quiet stream.
pub(super) const KEEP_ALIVE: &[u8] = b":\n\n";

/// Tells the client to connect again, and is the last thing that it is told.
pub(super) const DRAIN: &[u8] = b"event: drain\ndata: {}\n\n";

/// How long the client waits before it connects again, and where it stands: a stream that breaks before its first event
/// goes on from here. A block without data is no event, and its id counts all the same.
pub(super) fn hello(retry_ms: u64, place: Option<&Cursor>) -> Vec<u8> {
    match place {
        Some(place) => format!("retry: {retry_ms}\nid: {place}\n\n").into_bytes(),
        None => format!("retry: {retry_ms}\n\n").into_bytes(),
    }
}

/// Writes a notice as an event (WHATWG HTML, section 9.2.6).
pub(super) fn write(notice: &Notice, frame: &mut Vec<u8>) {
    let mut line = |name: &str, value: &str| {
        frame.extend_from_slice(name.as_bytes());
        frame.extend_from_slice(b": ");
        frame.extend_from_slice(value.as_bytes());
        frame.push(b'\n');
    };
    line("event", notice.name.name());
    if let Some(id) = &notice.id {
        line("id", &id.to_string());
    }
    line("data", &notice.data);
    frame.push(b'\n');
}

#[cfg(test)]
mod tests {
    use edgedesk_desk::hub::NoticeName;

    use super::*;

    #[test]
    fn an_event_has_its_name_its_id_and_one_line_of_data() {
        let id = Some(Cursor { epoch: "5f3a".to_owned(), position: 42 });
        let mut frame = Vec::new();
        write(&Notice { name: NoticeName::Log, id, data: "{\"seq\":1}".into() }, &mut frame);
        write(&Notice { name: NoticeName::Typing, id: None, data: "{}".into() }, &mut frame);
        let expected = "event: log\nid: 5f3a.42\ndata: {\"seq\":1}\n\nevent: typing\ndata: {}\n\n";
        assert_eq!(String::from_utf8(frame).unwrap(), expected);
    }
}
