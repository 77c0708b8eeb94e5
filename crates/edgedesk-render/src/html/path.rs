use edgedesk_checks::report::{Hop, HopName, HopState, Report};
use maud::{Markup, html};

use crate::phrases::phrases;

/// Between the middles of two hops, in the picture's units.
const STRIDE: usize = 200;
/// From the edge to the middle of the first hop.
const MARGIN: usize = 90;
/// The circle's radius.
const RADIUS: usize = 30;

/// The way of a visit as a picture; a broken hop is red, with a cross on the link that leads to it.
pub(super) fn section(report: &Report, lang: &str) -> Markup {
    let say = phrases(lang);
    let width = 2 * MARGIN + STRIDE * report.path.len().saturating_sub(1);
    let label: Vec<String> = report
        .path
        .iter()
        .map(|hop| format!("{}{}{}", say.hop(hop.hop), say.colon, say.hop_state(hop.state)))
        .collect();
    html! {
        section.path {
            h2 { (say.path) }
            svg viewBox={ "0 0 " (width) " 130" } role="img" aria-label=(label.join("; ")) {
                @for (number, pair) in report.path.windows(2).enumerate() {
                    (link(number, &pair[0], &pair[1]))
                }
                @for (number, hop) in report.path.iter().enumerate() {
                    @let x = MARGIN + number * STRIDE;
                    g class={ "hop " (class(hop.state)) } {
                        circle cx=(x) cy="42" r=(RADIUS) {}
                        text.mark x=(x) y="42" { (mark(hop.state)) }
                        text.name x=(x) y="96" { (say.hop(hop.hop)) }
                        // The visit begins at the visitor; nothing of theirs is measured.
                        @if hop.hop != HopName::Visitor {
                            text.state x=(x) y="118" { (say.hop_state(hop.state)) }
                        }
                    }
                }
            }
        }
    }
}

fn link(number: usize, before: &Hop, hop: &Hop) -> Markup {
    let from = MARGIN + number * STRIDE + RADIUS + 8;
    let to = MARGIN + (number + 1) * STRIDE - RADIUS - 8;
    let broken = hop.state == HopState::Broken;
    let class = match (before.state, hop.state) {
        (_, HopState::Broken) => "link bad",
        (HopState::Broken, _) | (_, HopState::NotMeasured) => "link unknown",
        _ => "link",
    };
    html! {
        line class=(class) x1=(from) y1="42" x2=(to) y2="42" {}
        @if broken {
            @let middle = (from + to) / 2;
            circle.gap cx=(middle) cy="42" r="15" {}
            text.cross x=(middle) y="42" { "✕" }
        }
    }
}

fn class(state: HopState) -> &'static str {
    match state {
        HopState::Ok => "good",
        HopState::Degraded => "warn",
        HopState::Broken => "bad",
        HopState::NotMeasured => "unknown",
    }
}

fn mark(state: HopState) -> &'static str {
    match state {
        HopState::Ok => "✓",
        HopState::Degraded => "!",
        HopState::Broken => "✕",
        HopState::NotMeasured => "·",
    }
}
