use edgedesk_flow::Event;
use edgedesk_flow::event::{MessageCreated, Utterance};

use super::title::shortened;

/// The beginning of what an entry says, for lists; `None` for entries that say nothing of their own.
pub(super) fn preview(event: &Event, lang: &str) -> Option<String> {
    let zh = lang != "en";
    let text = match event {
        Event::MessageCreated(message) => return said(message, lang),
        Event::DiagnosisStarted(started) => {
            if zh {
                format!("正在诊断 {}", started.url)
            } else {
                format!("Diagnosing {}", started.url)
            }
        }
        Event::DiagnosisCompleted(completed) => match completed.causes.first() {
            Some(cause) => cause.title.say(lang).to_owned(),
            None => return None,
        },
        Event::ToolCompleted(completed) => completed.headline.say(lang).to_owned(),
        Event::TicketCreated(created) => created.subject.clone(),
        _ => return None,
    };
    Some(shortened(&text))
}

fn said(message: &MessageCreated, lang: &str) -> Option<String> {
    let text = match &message.content {
        Utterance::Typed { text } => text.as_str(),
        Utterance::Said { text } => text.say(lang),
    };
    let line = text.lines().map(str::trim).find(|line| !line.is_empty());
    let line = line.or_else(|| message.attachments.first().map(|file| file.name.as_str()))?;
    Some(shortened(line))
}
