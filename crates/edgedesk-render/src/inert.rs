use std::borrow::Cow;
use std::fmt::Write as _;

use edgedesk_checks::catalogue::RuledOut;
use edgedesk_checks::report::{FindingEntry, Report, RootCause};
use edgedesk_checks::words::Words;

/// Text that may quote a stranger's server, with every character that acts instead of being shown written as
/// its code: controls (terminal escapes among them), direction overrides (Unicode UAX #9, CVE-2021-42574), and
/// what is invisible.
pub fn inert(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' | '\t' => shown.push(' '),
            c if acts(c) => {
                // Writing to a string does not fail.
                let _ = write!(shown, "<U+{:04X}>", u32::from(c));
            }
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// The same over several lines: line feeds and tabs stay.
pub(crate) fn inert_lines(text: &str) -> String {
    text.split('\n').map(|line| inert(line)).collect::<Vec<_>>().join("\n")
}

fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// A report whose every sentence is inert, for all renderings that people read.
pub(crate) fn inert_report(report: &Report) -> Report {
    let mut report = report.clone();
    let target = &mut report.target;
    tame(&mut target.url);
    tame(&mut target.host);
    target.account.iter_mut().for_each(tame);
    target.corrections.iter_mut().for_each(tame_words);
    tame(&mut report.id);
    for causes in [&mut report.root_causes, &mut report.advice, &mut report.notes] {
        causes.iter_mut().for_each(tame_cause);
    }
    report.findings.iter_mut().for_each(tame_finding);
    report
}

fn tame(text: &mut String) {
    if let Cow::Owned(shown) = inert(text) {
        *text = shown;
    }
}

fn tame_words(words: &mut Words) {
    tame(&mut words.zh);
    tame(&mut words.en);
}

fn tame_cause(cause: &mut RootCause) {
    tame_words(&mut cause.title);
    tame_words(&mut cause.summary);
    cause.fix.iter_mut().for_each(tame_words);
    for RuledOut { because, .. } in &mut cause.ruled_out {
        tame_words(because);
    }
    cause.reproduce.iter_mut().for_each(tame);
}

fn tame_finding(finding: &mut FindingEntry) {
    tame(&mut finding.subject);
    tame_words(&mut finding.title);
    tame_words(&mut finding.message);
    finding.remedy.iter_mut().for_each(tame_words);
}
