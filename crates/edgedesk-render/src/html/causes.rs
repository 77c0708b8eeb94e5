use edgedesk_checks::report::{Certainty, Report, RootCause};
use maud::{Markup, html};

use crate::phrases::phrases;

/// The root causes, one card each.
pub(super) fn roots(report: &Report, lang: &str) -> Markup {
    html! {
        @for (number, cause) in report.root_causes.iter().enumerate() {
            (root(cause, &phrases(lang).kind(report, number), lang))
        }
    }
}

fn root(cause: &RootCause, kind: &str, lang: &str) -> Markup {
    let say = phrases(lang);
    let class = if cause.certainty == Certainty::RootCause { "bad" } else { "warn" };
    let grade = format!("{:?}", cause.grade);
    html! {
        article class={ "cause " (class) } {
            p.kind { (kind) }
            h2 { (cause.title.in_lang(lang)) }
            p.summary { (cause.summary.in_lang(lang)) }
            dl {
                dt { (say.who) }
                dd { (say.actor(cause.who_acts)) }
                @if !cause.evidence.is_empty() {
                    dt { (say.grade) }
                    dd { b class={ "grade " (grade) } { (grade) } " " (say.grade(cause.grade)) }
                }
                dt { (say.evidence) }
                dd { (evidence(&cause.evidence)) " " code.muted { (cause.code) } }
            }
            h3 { (say.fix) }
            ol { @for step in &cause.fix { li { (step.in_lang(lang)) } } }
            @if !cause.ruled_out.is_empty() {
                h3 { (say.ruled_out) }
                ul.ruled {
                    @for rival in &cause.ruled_out {
                        li { code { (rival.code) } " " (rival.because.in_lang(lang)) }
                    }
                }
            }
            @if !cause.reproduce.is_empty() {
                h3 { (say.reproduce) }
                @for command in &cause.reproduce { pre.command { (command) } }
            }
        }
    }
}

/// Advice or notes: smaller cards.
pub(super) fn lesser(title: &str, class: &str, causes: &[RootCause], lang: &str) -> Markup {
    html! {
        @if !causes.is_empty() {
            section class={ "lesser " (class) } {
                h2 { (title) }
                @for cause in causes {
                    div.item {
                        h3 { (cause.title.in_lang(lang)) " " code.muted { (cause.code) } }
                        p { (cause.summary.in_lang(lang)) }
                        ol { @for step in &cause.fix { li { (step.in_lang(lang)) } } }
                        p.muted { (phrases(lang).evidence) " " (evidence(&cause.evidence)) }
                    }
                }
            }
        }
    }
}

/// Links to the evidence; a link into a closed part of the page opens it.
pub(super) fn evidence(ids: &[String]) -> Markup {
    html! { @for id in ids { a.id href={ "#" (id) } { (id) } " " } }
}
