use edgedesk_checks::report::{Hop, HopState, Report};
use textwrap::core::display_width;

use super::Page;
use crate::Style;
use crate::phrases::Phrases;

/// Columns from the middle of one hop to the middle of the next.
const STRIDE: usize = 15;

/// The way of a visit, each hop with its mark, and a cross where it breaks:
///
/// ```text
///     ○ ─────────── ✔ ─────────── ✔ ───── ╳ ───── ✘
///   访客           DNS         CDN 节点          源站
/// ```
pub(super) fn draw(page: &mut Page, report: &Report, say: &Phrases) {
    // Where nothing was probed there is nothing to show.
    if report.path.iter().all(|hop| hop.state == HopState::NotMeasured) {
        return;
    }
    let style = page.style();
    let indent = STRIDE / 2;
    let mut marks = " ".repeat(indent);
    let mut names = String::new();
    let mut used = 0;
    for (number, hop) in report.path.iter().enumerate() {
        if let Some(before) = number.checked_sub(1).map(|before| &report.path[before]) {
            marks.push_str(&link(before, hop, style));
        }
        marks.push_str(&paint(hop.state, mark(hop.state), style));
        let name = say.hop(hop.hop);
        let middle = indent + number * STRIDE;
        let lead = middle.saturating_sub(display_width(name) / 2).saturating_sub(used);
        names.push_str(&" ".repeat(lead));
        names.push_str(&paint(hop.state, name, style));
        used += lead + display_width(name);
    }
    page.line(&marks);
    page.line(&names);
}

fn link(before: &Hop, hop: &Hop, style: Style) -> String {
    let length = STRIDE - 3;
    if hop.state == HopState::Broken {
        let side = "─".repeat((length - 3) / 2);
        let rest = "─".repeat(length - 3 - (length - 3) / 2);
        return format!(" {} {} {} ", style.dim(&side), style.bad("╳"), style.dim(&rest));
    }
    let dash =
        if before.state == HopState::Broken || hop.state == HopState::NotMeasured { "╌" } else { "─" };
    format!(" {} ", style.dim(&dash.repeat(length)))
}

fn mark(state: HopState) -> &'static str {
    match state {
        HopState::Ok => "✔",
        HopState::Degraded => "!",
        HopState::Broken => "✘",
        HopState::NotMeasured => "○",
    }
}

fn paint(state: HopState, text: &str, style: Style) -> String {
    match state {
        HopState::Ok => style.good(text),
        HopState::Degraded => style.warn(text),
        HopState::Broken => style.bad(text),
        HopState::NotMeasured => style.dim(text),
    }
}
