use edgedesk_checks::catalogue::Status;
use edgedesk_checks::report::{Hop, HopState, Report, RootCause};

use super::inert::inert_report;
use super::phrases::{Phrases, phrases};

/// The report as Markdown, for a ticket or a chat.
pub fn markdown(report: &Report, lang: &str) -> String {
    let report = &inert_report(report);
    let say = phrases(lang);
    let outcome = say.outcome(report.outcome);
    let mut out = vec![format!("# {} — {outcome}", code(&report.target.url)), String::new()];
    if report.path.iter().any(|hop| hop.state != HopState::NotMeasured) {
        out.extend([path(report, say), String::new()]);
    }
    for (number, it) in report.root_causes.iter().enumerate() {
        cause(&mut out, &say.kind(report, number), it, say, lang);
    }
    for (kind, causes) in [(say.advice, &report.advice), (say.notes, &report.notes)] {
        for it in causes {
            cause(&mut out, kind, it, say, lang);
        }
    }
    findings(&mut out, report, lang);
    out.push(format!(
        "{} {:.0} ms · {} {} · `{}`",
        say.took, report.timing.total_ms, report.timing.probes, say.probes, report.id
    ));
    out.push(String::new());
    out.join("\n")
}

fn cause(out: &mut Vec<String>, kind: &str, it: &RootCause, say: &Phrases, lang: &str) {
    out.push(format!("## {kind}{}{}", say.colon, escape(it.title.in_lang(lang))));
    out.push(String::new());
    out.push(escape(it.summary.in_lang(lang)));
    out.push(String::new());
    out.push(format!(
        "`{}` · {} {:?} · {} {}",
        it.code,
        say.grade,
        it.grade,
        say.evidence,
        it.evidence.join(", ")
    ));
    out.push(String::new());
    if !it.ruled_out.is_empty() {
        for rival in &it.ruled_out {
            let because = escape(rival.because.in_lang(lang));
            out.push(format!("- {} `{}`{}{because}", say.ruled_out, rival.code, say.colon));
        }
        out.push(String::new());
    }
    out.push(format!("### {}", say.fix));
    out.push(String::new());
    out.push(format!("**{}**{}{}", say.who, say.colon, say.actor(it.who_acts)));
    out.push(String::new());
    out.extend(
        it.fix.iter().enumerate().map(|(n, step)| format!("{}. {}", n + 1, escape(step.in_lang(lang)))),
    );
    if !it.reproduce.is_empty() {
        out.push(String::new());
        // A fence is closed by a line of its own kind only; commands are one line each.
        out.push("~~~~sh".to_owned());
        out.extend(it.reproduce.iter().cloned());
        out.push("~~~~".to_owned());
    }
    out.push(String::new());
}

/// The counts, and each finding that is not simply good.
fn findings(out: &mut Vec<String>, report: &Report, lang: &str) {
    let say = phrases(lang);
    let count = |status| report.findings.iter().filter(|finding| finding.status == status).count();
    let tally: Vec<String> = [Status::Error, Status::Warning, Status::Ok, Status::NotMeasured]
        .map(|status| format!("{} {}", count(status), say.status(status)))
        .into();
    out.extend([format!("## {}", say.findings), String::new(), tally.join(" · "), String::new()]);
    let marks =
        [(Status::Error, "❌"), (Status::Warning, "⚠️"), (Status::NotMeasured, "❔"), (Status::Info, "ℹ️")];
    for (status, mark) in marks {
        for finding in report.findings.iter().filter(|finding| finding.status == status) {
            let message = escape(finding.message.in_lang(lang));
            out.push(format!("- {mark} `{}.{}` {message}", finding.check, finding.tag));
        }
    }
    out.push(String::new());
}

/// The way of a visit in one line.
fn path(report: &Report, say: &Phrases) -> String {
    let hop = |hop: &Hop| {
        let mark = match hop.state {
            HopState::Ok => " ✅",
            HopState::Degraded => " ⚠️",
            HopState::Broken => " ❌",
            HopState::NotMeasured => "",
        };
        format!("{}{mark}", say.hop(hop.hop))
    };
    report.path.iter().map(hop).collect::<Vec<_>>().join(" → ")
}

/// Text that may quote what a stranger's server sent: nothing in it may be taken for markup.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '!') {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}
