use edgedesk_flow::Event;
use edgedesk_flow::event::Utterance;
use url::Url;

/// How many characters a title has at most.
const LONGEST: usize = 40;

/// What an entry makes of the title of a conversation that has none yet.
pub(super) fn title_from(event: &Event) -> Option<String> {
    match event {
        Event::MessageCreated(message) => match &message.content {
            Utterance::Typed { text } => title(text),
            Utterance::Said { .. } => None,
        },
        Event::DiagnosisStarted(started) => title(&started.url),
        Event::TicketCreated(created) => title(&created.subject),
        Event::ToolCompleted(completed) => Some(shortened(&completed.subject)),
        _ => None,
    }
}

/// The title of a conversation, made from the first thing that its customer says: the host, where it is an address
/// alone, else the first line.
fn title(said: &str) -> Option<String> {
    let line = said.lines().map(str::trim).find(|line| !line.is_empty())?;
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Ok(url) = Url::parse(&words)
        && matches!(url.scheme(), "http" | "https")
        && let Some(host) = url.host_str()
    {
        return Some(shortened(host));
    }
    Some(shortened(&words))
}

/// The first characters, with a sign that there are more.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::title;

    #[test]
    fn an_address_is_titled_by_its_host() {
        assert_eq!(title("https://www.shop.test/cart?id=7").unwrap(), "www.shop.test");
    }

    #[test]
    fn words_are_titled_by_their_first_line() {
        assert_eq!(title("\n  CDN 网站   无法访问\n从昨天开始").unwrap(), "CDN 网站 无法访问");
    }

    #[test]
    fn a_long_line_is_cut_between_characters() {
        let long = "我的网站从昨天晚上开始就打不开了，".repeat(5);
        let title = title(&long).unwrap();
        assert_eq!(title.chars().count(), 41);
        assert!(title.ends_with('…'));
    }

    #[test]
    fn nothing_said_is_no_title() {
        assert_eq!(title(" \n\t"), None);
    }
}
