use edgedesk_checks::catalogue::{Cause, Check};
use edgedesk_checks::words::Text;
use edgedesk_checks::{causes, checks};

use super::phrases::phrases;

/// What a check, a finding or a cause means; `None` where there is none of that name.
pub fn explain(what: &str, lang: &str) -> Option<String> {
    if let Some(cause) = causes::find(what) {
        return Some(explain_cause(cause, lang));
    }
    let id = what.split_once('.').map_or(what, |(id, _)| id);
    let check = checks::all().iter().find(|check| check.id.eq_ignore_ascii_case(id) || check.slug == id)?;
    Some(explain_check(check, lang))
}

/// Every check and cause, a line each.
pub fn catalogue(lang: &str) -> String {
    let mut out: Vec<String> =
        checks::all().iter().map(|check| format!("{:<10} {}", check.id, say(&check.title, lang))).collect();
    out.push(String::new());
    out.extend(causes::ALL.iter().map(|cause| format!("{:<32} {}", cause.code, say(&cause.title, lang))));
    out.push(String::new());
    out.join("\n")
}

fn say(text: &Text, lang: &str) -> &'static str {
    if lang == "zh" { text.zh } else { text.en }
}

fn explain_cause(cause: &Cause, lang: &str) -> String {
    let words = phrases(lang);
    let mut out = vec![
        format!("{}  {}", cause.code, say(&cause.title, lang)),
        String::new(),
        say(&cause.meaning, lang).to_owned(),
    ];
    out.push(String::new());
    out.push(format!("{} {} {}", words.fix, words.who, words.actor(cause.who_acts)));
    out.extend(cause.fix.iter().enumerate().map(|(n, step)| format!("  {}. {}", n + 1, say(step, lang))));
    if !cause.references.is_empty() {
        out.push(String::new());
        out.extend(cause.references.iter().map(|reference| format!("  {reference}")));
    }
    out.push(String::new());
    out.join("\n")
}

fn explain_check(check: &Check, lang: &str) -> String {
    let mut out = vec![
        format!("{} {}  {}", check.id, check.slug, say(&check.title, lang)),
        String::new(),
        say(&check.why, lang).to_owned(),
        String::new(),
    ];
    for card in check.findings {
        out.push(format!(
            "  {} ({})",
            card.tag,
            serde_json::to_value(card.status)
                .ok()
                .and_then(|v| v.as_str().map(str::to_owned))
                .unwrap_or_default()
        ));
        out.push(format!("    {}", say(&card.message, lang)));
        out.extend(card.remedy.iter().map(|text| format!("    → {}", say(text, lang))));
    }
    if !check.references.is_empty() {
        out.push(String::new());
        out.extend(check.references.iter().map(|reference| format!("  {reference}")));
    }
    out.push(String::new());
    out.join("\n")
}
