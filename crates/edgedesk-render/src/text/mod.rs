//! The report as text for a terminal: the root cause first.

mod cause;
mod findings;
mod page;
mod path;
mod waterfall;

pub(super) use page::Page;

use edgedesk_checks::report::{Outcome, Report};

use super::Style;
use super::inert::inert_report;
use super::phrases::phrases;

/// The report as text for a terminal.
pub fn text(report: &Report, lang: &str, style: Style) -> String {
    let report = &inert_report(report);
    let say = phrases(lang);
    let mut page = Page::new(style);
    page.gap();
    headline(&mut page, report, lang);
    page.gap();
    path::draw(&mut page, report, say);
    for (number, cause) in report.root_causes.iter().enumerate() {
        page.gap();
        cause::root(&mut page, cause, &say.kind(report, number), lang);
    }
    cause::lesser(&mut page, say.advice, &report.advice, lang);
    cause::lesser(&mut page, say.notes, &report.notes, lang);
    findings::list(&mut page, report, lang);
    waterfall::draw(&mut page, report, say);
    page.gap();
    page.line(&style.dim(&format!(
        "{} {:.0} ms · {} {} · {}",
        say.took, report.timing.total_ms, report.timing.probes, say.probes, report.id
    )));
    page.finish()
}

fn headline(page: &mut Page, report: &Report, lang: &str) {
    let say = phrases(lang);
    let style = page.style();
    let outcome = say.outcome(report.outcome);
    let mark = match report.outcome {
        Outcome::Healthy => style.good(&format!("✔ {outcome}")),
        Outcome::Faulty => style.bad(&format!("✘ {outcome}")),
        Outcome::Inconclusive => style.warn(&format!("? {outcome}")),
        Outcome::Refused => style.warn(&format!("⊘ {outcome}")),
    };
    page.line(&format!("{mark}  {}", style.bold(&report.target.url)));
    for correction in &report.target.corrections {
        page.wrapped("  ", "  ", correction.in_lang(lang), |text| style.dim(text));
    }
    let plain = match report.outcome {
        Outcome::Healthy => say.all_good,
        Outcome::Inconclusive => say.no_cause,
        Outcome::Faulty | Outcome::Refused => return,
    };
    page.wrapped("  ", "  ", plain, str::to_owned);
}
