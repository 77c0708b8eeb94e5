use edgedesk_checks::catalogue::{Layer, Status};
use edgedesk_checks::report::{FindingEntry, Report};
use maud::{Markup, html};

use super::causes::evidence;
use crate::phrases::phrases;

/// The findings by layer. Layers with something bad in them are open.
pub(super) fn section(report: &Report, lang: &str) -> Markup {
    let say = phrases(lang);
    let mut layers: Vec<Layer> =
        report.findings.iter().filter(|it| is_shown(it)).map(|it| it.layer).collect();
    layers.sort_unstable();
    layers.dedup();
    let count = |status| report.findings.iter().filter(|finding| finding.status == status).count();
    html! {
        section.findings {
            h2 {
                (say.findings)
                @for status in [Status::Error, Status::Warning, Status::Ok, Status::NotMeasured] {
                    span class={ "tally " (class(status)) } { b { (count(status)) } " " (say.status(status)) }
                }
            }
            @for layer in layers {
                @let of_layer = report.findings.iter().filter(|it| it.layer == layer && is_shown(it));
                (self::layer(layer, &of_layer.collect::<Vec<_>>(), lang))
            }
        }
    }
}

fn layer(layer: Layer, findings: &[&FindingEntry], lang: &str) -> Markup {
    let say = phrases(lang);
    let mut sorted = findings.to_vec();
    sorted.sort_by_key(|finding| rank(finding.status));
    let is_open = findings.iter().any(|it| matches!(it.status, Status::Error | Status::Warning));
    html! {
        details open[is_open] {
            summary {
                span.layer { (say.layer(layer)) }
                span.dots aria-hidden="true" {
                    @for finding in &sorted { i class=(class(finding.status)) {} }
                }
                span.count { (findings.len()) }
            }
            ul {
                @for finding in sorted {
                    li class=(class(finding.status)) {
                        span.state title=(say.status(finding.status)) { (mark(finding.status)) }
                        div {
                            p { (finding.message.in_lang(lang)) }
                            @if matches!(finding.status, Status::Error | Status::Warning) {
                                @for remedy in &finding.remedy { p.remedy { "→ " (remedy.in_lang(lang)) } }
                            }
                            p.source {
                                span { (say.status(finding.status)) }
                                " · " (finding.title.in_lang(lang)) " · "
                                code { (finding.check) "." (finding.tag) }
                                " " (evidence(&finding.evidence))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn is_shown(finding: &FindingEntry) -> bool {
    finding.status != Status::NotApplicable
}

/// The worst first.
fn rank(status: Status) -> u8 {
    match status {
        Status::Error => 0,
        Status::Warning => 1,
        Status::NotMeasured => 2,
        Status::Info => 3,
        Status::Ok => 4,
        Status::NotApplicable => 5,
    }
}

fn class(status: Status) -> &'static str {
    match status {
        Status::Ok => "good",
        Status::Info => "info",
        Status::Warning => "warn",
        Status::Error => "bad",
        Status::NotMeasured | Status::NotApplicable => "unknown",
    }
}

fn mark(status: Status) -> &'static str {
    match status {
        Status::Ok => "✓",
        Status::Info => "i",
        Status::Warning => "!",
        Status::Error => "✕",
        Status::NotMeasured | Status::NotApplicable => "?",
    }
}
