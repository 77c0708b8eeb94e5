use edgedesk_checks::report::{EvidenceEntry, Report};
use edgedesk_evidence::Answer;
use maud::{Markup, html};
use serde::Serialize;

use crate::inert::{inert, inert_lines};
use crate::phrases::Phrases;
use crate::probe;

/// Of an answer that long, the rest is left to the JSON report.
const LONGEST: usize = 6_000;

/// Every probe and its answer, closed until one asks.
pub(super) fn section(report: &Report, say: &Phrases) -> Markup {
    html! {
        @if !report.evidence.is_empty() {
            section.evidence {
                h2 { (say.records) span.tally { b { (report.evidence.len()) } " " (say.probes) } }
                @for entry in &report.evidence { (self::entry(entry, say)) }
            }
        }
    }
}

fn entry(entry: &EvidenceEntry, say: &Phrases) -> Markup {
    let is_missing = matches!(entry.answer, Answer::NotMeasured(_));
    html! {
        details {
            summary {
                span.id { (entry.id) }
                span.what { (probe(&entry.probe)) }
                @if is_missing {
                    span.ms { "—" }
                } @else {
                    span.ms { (format!("{:.1} ms", entry.ms)) }
                }
            }
            div id=(entry.id) {
                p.muted { (inert(&entry.vantage)) " · " (format!("{:.3}", entry.at)) }
                h4 { (say.asked) }
                pre { (shown(&entry.probe, say)) }
                h4 { (say.answered) }
                pre { (shown(&entry.answer, say)) }
            }
        }
    }
}

fn shown(value: &impl Serialize, say: &Phrases) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut text = inert_lines(&text);
    if text.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        text.truncate(end);
        text.push('\n');
        text.push_str(say.cut);
    }
    text
}
