use edgedesk_checks::report::Report;

use super::Page;
use super::page::fit;
use crate::phrases::Phrases;
use crate::probe::Speaks;
use crate::timeline::Timeline;

/// Rows that are shown.
const ROWS: usize = 8;

/// The longest probes as bars on one time axis.
pub(super) fn draw(page: &mut Page, report: &Report, say: &Phrases) {
    let timeline = Timeline::of(report, ROWS);
    if timeline.bars.is_empty() {
        return;
    }
    let style = page.style();
    let axis = style.width() / 3;
    let room = style.width().saturating_sub(axis + 16);
    page.gap();
    let note = style.dim(&format!("{:.0} ms · {}", timeline.end, say.longest));
    page.line(&format!("{}  {note}", style.bold(say.waterfall)));
    for bar in &timeline.bars {
        #[expect(clippy::cast_precision_loss, reason = "an axis of a few dozen columns")]
        let columns = axis as f64;
        let (start, length) = timeline.place(bar, 1.0 / columns);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares of the axis")]
        let cells = |share: f64| (share * columns).round() as usize;
        let (start, length) = (cells(start), cells(length).max(1));
        let drawn = "▇".repeat(length);
        let painted = match bar.speaks {
            Speaks::Dns => style.accent(&drawn),
            Speaks::Transport => style.violet(&drawn),
            Speaks::Http => style.good(&drawn),
            Speaks::Inside => style.dim(&drawn),
        };
        let after = " ".repeat(axis.saturating_sub(start + length));
        let what = style.dim(fit(&bar.what, room).trim_end());
        page.line(&format!("  {}{painted}{after} {:>8.1} ms  {what}", " ".repeat(start), bar.ms));
    }
}
