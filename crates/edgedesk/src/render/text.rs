use edgedesk_checks::catalogue::Status;
use edgedesk_checks::report::{Certainty, HopName, HopState, Outcome, Report, RootCause};

use super::Style;
use super::phrases::{Phrases, phrases};

/// The report as text for a terminal: the root cause first.
pub fn text(report: &Report, lang: &str, style: Style) -> String {
    let say = phrases(lang);
    let mut out = Vec::new();
    out.push(String::new());
    out.push(format!("{}  {}", headline(report, say, style), style.bold(&report.target.url)));
    for correction in &report.target.corrections {
        out.push(style.dim(&format!("  {}", correction.in_lang(lang))));
    }
    out.push(String::new());
    out.push(path(report, say, style));
    for (number, cause) in report.root_causes.iter().enumerate() {
        out.push(String::new());
        self::cause(&mut out, report.root_causes.len(), number, cause, lang, style);
    }
    for (title, causes) in [(say.advice, &report.advice), (say.notes, &report.notes)] {
        if !causes.is_empty() {
            out.push(String::new());
            out.push(style.bold(title));
            for cause in causes {
                out.push(format!("  {} {}", style.warn("•"), cause.summary.in_lang(lang)));
                out.extend(cause.fix.iter().map(|step| format!("    → {}", step.in_lang(lang))));
            }
        }
    }
    findings(&mut out, report, lang, style);
    waterfall(&mut out, report, say, style);
    out.push(String::new());
    out.push(style.dim(&format!(
        "{} {:.0} ms · {} {} · {}",
        say.took, report.timing.total_ms, report.timing.probes, say.probes, report.id
    )));
    out.push(String::new());
    out.join("\n")
}

fn headline(report: &Report, say: &Phrases, style: Style) -> String {
    match report.outcome {
        Outcome::Healthy => style.good(&format!("✔ {}", say.healthy)),
        Outcome::Faulty => style.bad(&format!("✘ {}", say.faulty)),
        Outcome::Inconclusive => style.warn(&format!("? {}", say.inconclusive)),
        Outcome::Refused => style.warn(&format!("⊘ {}", say.refused)),
    }
}

fn path(report: &Report, say: &Phrases, style: Style) -> String {
    let hops: Vec<String> = report
        .path
        .iter()
        .map(|hop| {
            let name = match hop.hop {
                HopName::Visitor => say.visitor,
                HopName::Dns => "DNS",
                HopName::Edge => say.edge,
                HopName::Origin => say.origin,
            };
            match hop.state {
                HopState::Ok => style.good(&format!("[{name} ✔]")),
                HopState::Degraded => style.warn(&format!("[{name} !]")),
                HopState::Broken => style.bad(&format!("[{name} ✘]")),
                HopState::NotMeasured => style.dim(&format!("[{name}]")),
            }
        })
        .collect();
    format!("  {}", hops.join(" ── "))
}

fn cause(out: &mut Vec<String>, total: usize, number: usize, cause: &RootCause, lang: &str, style: Style) {
    let say = phrases(lang);
    let kind = if cause.certainty == Certainty::RootCause { say.root_cause } else { say.probable_cause };
    let place = if total > 1 { format!(" {}/{total}", number + 1) } else { String::new() };
    out.push(format!("{}  {}", style.bad(&format!("{kind}{place}")), style.bold(cause.title.in_lang(lang))));
    out.push(format!("  {}", cause.summary.in_lang(lang)));
    out.push(style.dim(&format!(
        "  {} · {} {:?} · {} {}",
        cause.code,
        say.grade,
        cause.grade,
        say.evidence,
        cause.evidence.join(" ")
    )));
    if !cause.ruled_out.is_empty() {
        out.push(format!("  {}", style.bold(say.ruled_out)));
        out.extend(
            cause
                .ruled_out
                .iter()
                .map(|rival| format!("    ✗ {}  {}", style.dim(&rival.code), rival.because.in_lang(lang))),
        );
    }
    out.push(format!(
        "  {} {}",
        style.bold(say.fix),
        style.dim(&format!("({}{})", say.who, say.actor(cause.who_acts)))
    ));
    out.extend(
        cause.fix.iter().enumerate().map(|(n, step)| format!("    {}. {}", n + 1, step.in_lang(lang))),
    );
    if !cause.reproduce.is_empty() {
        out.push(format!("  {}", style.bold(say.reproduce)));
        out.extend(cause.reproduce.iter().map(|command| format!("    $ {command}")));
    }
}

fn findings(out: &mut Vec<String>, report: &Report, lang: &str, style: Style) {
    let say = phrases(lang);
    let shown =
        |status| matches!(status, Status::Error | Status::Warning | Status::NotMeasured | Status::Info);
    out.push(String::new());
    let count = |status| report.findings.iter().filter(|finding| finding.status == status).count();
    out.push(format!(
        "{}  {} · {} · {} · {}",
        style.bold(say.findings),
        style.good(&format!("{} {}", count(Status::Ok), say.ok)),
        style.warn(&format!("{} {}", count(Status::Warning), say.warning)),
        style.bad(&format!("{} {}", count(Status::Error), say.error)),
        style.dim(&format!("{} {}", count(Status::NotMeasured), say.not_measured)),
    ));
    for finding in report.findings.iter().filter(|finding| shown(finding.status)) {
        let mark = match finding.status {
            Status::Error => style.bad("✘"),
            Status::Warning => style.warn("!"),
            Status::NotMeasured => style.dim("?"),
            _ => style.dim("·"),
        };
        let title = finding.title.in_lang(lang);
        let message = finding.message.in_lang(lang);
        let line = if finding.status == Status::NotMeasured {
            format!("{title}{}{message}", say.colon)
        } else {
            message.to_owned()
        };
        out.push(format!("  {mark} {} {line}", style.dim(&finding.check)));
    }
}

/// The longest answers as bars on one time axis.
fn waterfall(out: &mut Vec<String>, report: &Report, say: &Phrases, style: Style) {
    const WIDTH: f64 = 40.0;
    let Some(start) = report.evidence.iter().map(|entry| entry.at).min() else { return };
    let offset =
        |entry: &edgedesk_checks::report::EvidenceEntry| entry.at.duration_since(start).as_secs_f64() * 1e3;
    let end = report.evidence.iter().map(|entry| offset(entry) + entry.ms).fold(1.0_f64, f64::max);
    let mut rows: Vec<_> = report.evidence.iter().filter(|entry| entry.ms > 0.0).collect();
    rows.sort_by(|a, b| b.ms.total_cmp(&a.ms));
    rows.truncate(8);
    rows.sort_by(|a, b| offset(a).total_cmp(&offset(b)).then_with(|| a.probe.cmp(&b.probe)));
    if rows.is_empty() {
        return;
    }
    out.push(String::new());
    out.push(style.bold(say.waterfall));
    for entry in rows {
        let cells = |ms: f64| ((ms / end) * WIDTH).round().clamp(0.0, WIDTH);
        let lead = cells(offset(entry));
        let bar = cells(entry.ms).clamp(1.0, WIDTH - lead.min(WIDTH - 1.0));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0..=40 above"
        )]
        let (lead, bar) = (lead as usize, bar as usize);
        let what: String = super::probe(&entry.probe).chars().take(56).collect();
        let drawn = format!("{}{}", " ".repeat(lead), "▇".repeat(bar));
        out.push(format!("  {drawn:<40} {:>8.1} ms  {}", entry.ms, style.dim(&what)));
    }
}
