use edgedesk_checks::report::Report;
use maud::{Markup, html};

use crate::phrases::Phrases;
use crate::probe::Speaks;
use crate::timeline::Timeline;

/// Rows that are shown.
const ROWS: usize = 24;

/// The longest probes as bars on one time axis.
pub(super) fn section(report: &Report, say: &Phrases) -> Markup {
    let timeline = Timeline::of(report, ROWS);
    html! {
        @if !timeline.bars.is_empty() {
            section.waterfall {
                h2 {
                    (say.waterfall)
                    span.tally { (say.took) " " b { (format!("{:.0} ms", report.timing.total_ms)) } }
                    span.tally {
                        (say.critical) " " b { (format!("{:.0} ms", report.timing.critical_path_ms)) }
                    }
                }
                p.axis aria-hidden="true" {
                    @for quarter in 0..=4_u8 {
                        span { (format!("{:.0}", timeline.end * f64::from(quarter) / 4.0)) }
                    }
                }
                @for bar in &timeline.bars {
                    @let (start, length) = timeline.place(bar, 0.004);
                    a.row href={ "#" (bar.id) } {
                        span.what title=(bar.what) { (bar.what) }
                        span.track {
                            i class=(class(bar.speaks))
                              style=(format!("left:{:.2}%;width:{:.2}%", start * 100.0, length * 100.0)) {}
                        }
                        span.ms { (format!("{:.1} ms", bar.ms)) }
                    }
                }
                p.legend {
                    @for speaks in [Speaks::Dns, Speaks::Transport, Speaks::Http] {
                        span { i class=(class(speaks)) {} (name(speaks)) }
                    }
                }
            }
        }
    }
}

fn class(speaks: Speaks) -> &'static str {
    match speaks {
        Speaks::Dns => "dns",
        Speaks::Transport => "transport",
        Speaks::Http => "http",
        Speaks::Inside => "inside",
    }
}

fn name(speaks: Speaks) -> &'static str {
    match speaks {
        Speaks::Dns => "DNS",
        Speaks::Transport => "TCP / TLS",
        Speaks::Http => "HTTP",
        Speaks::Inside => "CDN",
    }
}
