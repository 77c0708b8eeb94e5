//! The report as one HTML file that needs nothing else: no script, no font, no image from anywhere.

mod causes;
mod evidence;
mod findings;
mod path;
mod waterfall;

use edgedesk_checks::report::{HopState, Outcome, Report};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::inert::inert_report;
use super::phrases::phrases;

/// Nothing is loaded and nothing runs, whatever the report quotes.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The report as one self-contained HTML file.
pub fn html(report: &Report, lang: &str) -> String {
    let report = &inert_report(report);
    let say = phrases(lang);
    let page = html! {
        (DOCTYPE)
        html lang=(say.tag) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                title { (title(report, lang)) " · EdgeDesk" }
                style { (PreEscaped(include_str!("style.css"))) }
            }
            body {
                main {
                    (header(report, lang))
                    @if report.path.iter().any(|hop| hop.state != HopState::NotMeasured) {
                        (path::section(report, lang))
                    }
                    (causes::roots(report, lang))
                    (causes::lesser(say.advice, "advice", &report.advice, lang))
                    (causes::lesser(say.notes, "note", &report.notes, lang))
                    (findings::section(report, lang))
                    (waterfall::section(report, say))
                    (evidence::section(report, say))
                    footer { "EdgeDesk " (env!("CARGO_PKG_VERSION")) " · " (report.schema) " · " (report.id) }
                }
            }
        }
    };
    page.into_string()
}

fn title<'a>(report: &'a Report, lang: &str) -> &'a str {
    match report.root_causes.first() {
        Some(cause) => cause.title.in_lang(lang),
        None => phrases(lang).outcome(report.outcome),
    }
}

fn header(report: &Report, lang: &str) -> Markup {
    let say = phrases(lang);
    let (class, mark) = match report.outcome {
        Outcome::Healthy => ("good", "✓"),
        Outcome::Faulty => ("bad", "✕"),
        Outcome::Inconclusive => ("unknown", "?"),
        Outcome::Refused => ("warn", "⊘"),
    };
    let when = report.evidence.iter().map(|entry| entry.at).min();
    html! {
        header class={ "hero " (class) } {
            p.brand { "EdgeDesk · " (say.report) }
            div.verdict {
                span.seal aria-hidden="true" { (mark) }
                div {
                    h1 { (say.outcome(report.outcome)) }
                    p.url { (report.target.url) }
                }
            }
            @match report.outcome {
                Outcome::Healthy => p { (say.all_good) },
                Outcome::Inconclusive => p { (say.no_cause) },
                Outcome::Faulty | Outcome::Refused => {},
            }
            @for correction in &report.target.corrections {
                p.muted { (correction.in_lang(lang)) }
            }
            p.facts {
                @if let Some(when) = when { span { (format!("{when:.0}")) } }
                span { (say.took) " " (format!("{:.0}", report.timing.total_ms)) " ms" }
                span { (report.timing.probes) " " (say.probes) }
                @if let Some(account) = &report.target.account { span { (account) } }
            }
        }
    }
}
