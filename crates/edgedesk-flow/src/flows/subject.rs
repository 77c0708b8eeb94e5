//! What a ticket is about, made from the talk.

use crate::event::Outcome;
use crate::intent;
use crate::turn::Turn;
use crate::{DiagnosisId, State, secrets};

/// The most characters of a subject that is made here.
const LONGEST: usize = 60;
/// The most characters of a subject that the customer gives.
pub(crate) const LONGEST_GIVEN: usize = 120;

/// Keeps the first words that say something.
pub(crate) fn remember(state: &mut State, text: &str) {
    if state.first_words.is_some() || text.trim().is_empty() {
        return;
    }
    let reading = intent::read(text);
    let says_something = matches!(
        reading.intent,
        intent::Intent::Diagnose
            | intent::Intent::NotSolved
            | intent::Intent::Migration
            | intent::Intent::Tool(_)
            | intent::Intent::Unknown
    );
    if says_something && reading.answer.is_none() && reading.command.is_none() {
        state.first_words = Some(cut(&secrets::mask(text, &secrets::find(text)), LONGEST));
    }
}

/// A subject: the cause that was found and the host, else the first words, else what every ticket is about.
pub(crate) fn of(turn: &Turn<'_>, url: Option<&str>) -> String {
    let english = turn.context.lang == "en";
    let last = turn.state.last_diagnosis.as_ref().filter(|last| last.outcome != Outcome::Refused);
    if let Some(last) = last.filter(|last| url.is_none_or(|url| host(url) == host(&last.url))) {
        let host = host(&last.url);
        let subject = match (&last.title, english) {
            (Some(title), true) => format!("{host}: {}", title.en),
            (Some(title), false) => format!("{host}：{}", title.zh),
            (None, true) => format!("{host}: still fails though the diagnosis finds nothing"),
            (None, false) => format!("{host}：诊断未发现问题，仍有异常"),
        };
        return cut(&subject, LONGEST);
    }
    if let Some(url) = url {
        let host = host(url);
        return cut(
            &if english { format!("{host} does not work") } else { format!("{host} 访问异常") },
            LONGEST,
        );
    }
    match &turn.state.first_words {
        Some(words) => words.clone(),
        None if english => "A question about the CDN".to_owned(),
        None => "CDN 使用问题咨询".to_owned(),
    }
}

/// The diagnosis that goes along with a ticket.
pub(crate) fn diagnosis(state: &State) -> Option<DiagnosisId> {
    state.last_diagnosis.as_ref().map(|last| last.id)
}

/// The host of a URL as typed or as diagnosed; the text itself where it is none.
pub(crate) fn host(url: &str) -> String {
    let url = url.trim();
    let parsed = url::Url::parse(url).ok().filter(url::Url::has_host);
    let parsed = parsed.or_else(|| url::Url::parse(&format!("http://{url}")).ok());
    parsed.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| cut(url, LONGEST))
}

/// One line of at most so many characters.
pub(crate) fn cut(text: &str, longest: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|c| !c.is_control()).collect();
    if line.chars().count() <= longest {
        return line;
    }
    line.chars().take(longest - 1).chain(['…']).collect()
}
