use std::collections::BTreeMap;

use edgedesk_checks::catalogue::Status;
use edgedesk_checks::report::{FindingEntry, Report};

use super::Page;
use crate::phrases::phrases;

/// The counts, what is bad or worth knowing, and what could not be looked at, by reason.
pub(super) fn list(page: &mut Page, report: &Report, lang: &str) {
    let say = phrases(lang);
    let style = page.style();
    let count = |status| report.findings.iter().filter(|finding| finding.status == status).count();
    let tally = |status| format!("{} {}", count(status), say.status(status));
    page.gap();
    page.line(&format!(
        "{}  {} · {} · {} · {}",
        style.bold(say.findings),
        style.bad(&tally(Status::Error)),
        style.warn(&tally(Status::Warning)),
        style.good(&tally(Status::Ok)),
        style.dim(&tally(Status::NotMeasured)),
    ));
    for (status, mark) in
        [(Status::Error, style.bad("✘")), (Status::Warning, style.warn("!")), (Status::Info, style.dim("·"))]
    {
        for finding in report.findings.iter().filter(|finding| finding.status == status) {
            one(page, finding, &mark, report, lang);
        }
    }
    let mut unknown: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| finding.status == Status::NotMeasured) {
        unknown.entry(finding.message.in_lang(lang)).or_default().push(&finding.check);
    }
    for (why, checks) in unknown {
        page.wrapped("  ? ", "    ", why, |text| style.dim(text));
        page.wrapped("    ", "    ", &checks.join(" "), |text| style.dim(text));
    }
}

fn one(page: &mut Page, finding: &FindingEntry, mark: &str, report: &Report, lang: &str) {
    let style = page.style();
    let first = format!("  {mark} {} ", style.dim(&finding.check));
    page.wrapped(&first, "    ", finding.message.in_lang(lang), str::to_owned);
    let name = format!("{}.{}", finding.check, finding.tag);
    let is_told = [&report.root_causes, &report.advice, &report.notes]
        .into_iter()
        .flatten()
        .any(|cause| cause.explains.contains(&name));
    // A cause has said already what to do about its own findings.
    if !is_told {
        for remedy in &finding.remedy {
            page.wrapped("    → ", "      ", remedy.in_lang(lang), str::to_owned);
        }
    }
}
