use edgedesk_checks::catalogue::{Cause, Check, Layer};
use edgedesk_checks::words::{Args, Text};
use edgedesk_checks::{causes, checks};

use super::Style;
use super::phrases::phrases;
use super::text::Page;

/// What a check, a finding or a cause means; `None` where there is none of that name. `shown_by` gives the
/// commands that show a cause by its code.
pub fn explain(
    what: &str,
    lang: &str,
    style: Style,
    shown_by: impl Fn(&str) -> Vec<String>,
) -> Option<String> {
    let mut page = Page::new(style);
    if let Some(cause) = causes::find(what) {
        explain_cause(&mut page, cause, lang, &shown_by(cause.code));
    } else {
        let (id, tag) = what.split_once('.').map_or((what, None), |(id, tag)| (id, Some(tag)));
        let check = checks::all().iter().find(|it| it.id.eq_ignore_ascii_case(id) || it.slug == id)?;
        if tag.is_some_and(|tag| check.findings.iter().all(|card| !card.tag.eq_ignore_ascii_case(tag))) {
            return None;
        }
        explain_check(&mut page, check, tag, lang);
    }
    Some(page.finish())
}

/// Names of the catalogue that contain what was typed, or else its last part, for whoever mistyped one.
pub fn similar(what: &str) -> Vec<&'static str> {
    let plain = |name: &str| name.to_lowercase().replace(['.', '-'], "_");
    let named = |part: &str| -> Vec<&'static str> {
        let codes = causes::ALL.iter().map(|cause| cause.code);
        let slugs = checks::all().iter().map(|check| check.slug);
        codes.chain(slugs).filter(|name| !part.is_empty() && plain(name).contains(part)).take(5).collect()
    };
    let whole = named(&plain(what));
    if whole.is_empty() { named(&plain(what.rsplit('.').next().unwrap_or(what))) } else { whole }
}

/// Every check and cause by layer, a line each.
pub fn catalogue(lang: &str, style: Style) -> String {
    let say = phrases(lang);
    let mut page = Page::new(style);
    let mut layers: Vec<Layer> = causes::ALL.iter().map(|cause| cause.layer()).collect();
    layers.extend(checks::all().iter().map(|check| check.layer));
    layers.sort_unstable();
    layers.dedup();
    for layer in layers {
        page.gap();
        page.line(&style.bold(say.layer(layer)));
        for check in checks::all().iter().filter(|check| check.layer == layer) {
            page.wrapped(&entry(check.id), &entry(""), words(&check.title, lang), str::to_owned);
        }
        for cause in causes::ALL.iter().filter(|cause| cause.layer() == layer) {
            page.wrapped(&entry(cause.code), &entry(""), words(&cause.title, lang), |text| {
                style.accent(text)
            });
        }
    }
    page.finish()
}

/// The column of names.
fn entry(name: &str) -> String {
    format!("  {name:<32} ")
}

fn words(text: &Text, lang: &str) -> &'static str {
    if lang == "zh" { text.zh } else { text.en }
}

fn explain_cause(page: &mut Page, cause: &Cause, lang: &str, shown_by: &[String]) {
    let say = phrases(lang);
    let style = page.style();
    let mut example = Args::default();
    example.set("host", "www.example.com");
    example.set("subject", "www.example.com");
    example.set("url", "https://www.example.com/");
    example.set("zone", "example.com");
    page.gap();
    page.line(&format!("{}  {}", style.bold(words(&cause.title, lang)), style.dim(cause.code)));
    page.gap();
    page.wrapped("", "", words(&cause.meaning, lang), str::to_owned);
    page.gap();
    page.line(&format!("{}  {}", style.bold(say.who), say.actor(cause.who_acts)));
    page.line(&style.bold(say.fix));
    for (number, step) in cause.fix.iter().enumerate() {
        let step = step.fill(&example);
        page.wrapped(&format!("  {}. ", number + 1), "     ", step.in_lang(lang), str::to_owned);
    }
    if !shown_by.is_empty() {
        page.line(&style.bold(say.reproduce));
        for command in shown_by {
            page.line(&format!("  $ {}", style.accent(command)));
        }
    }
    references(page, cause.references);
}

fn explain_check(page: &mut Page, check: &Check, tag: Option<&str>, lang: &str) {
    let say = phrases(lang);
    let style = page.style();
    page.gap();
    let name = format!("{} {}", check.id, check.slug);
    page.line(&format!("{}  {}", style.bold(words(&check.title, lang)), style.dim(&name)));
    page.gap();
    page.wrapped("", "", words(&check.why, lang), str::to_owned);
    let is_asked = |card_tag: &str| tag.is_none_or(|tag| tag.eq_ignore_ascii_case(card_tag));
    for card in check.findings.iter().filter(|card| is_asked(card.tag)) {
        page.gap();
        page.line(&format!("  {}  {}", style.bold(card.tag), style.dim(say.status(card.status))));
        page.wrapped("  ", "  ", words(&card.message, lang), str::to_owned);
        for remedy in card.remedy {
            page.wrapped("  → ", "    ", words(remedy, lang), str::to_owned);
        }
    }
    references(page, check.references);
}

fn references(page: &mut Page, references: &[&str]) {
    if references.is_empty() {
        return;
    }
    let style = page.style();
    page.gap();
    for reference in references {
        page.line(&style.dim(reference));
    }
}
