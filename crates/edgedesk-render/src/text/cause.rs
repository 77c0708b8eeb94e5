use edgedesk_checks::report::RootCause;
use textwrap::core::display_width;

use super::Page;
use crate::phrases::phrases;

/// A root cause with everything that stands behind it.
pub(super) fn root(page: &mut Page, cause: &RootCause, kind: &str, lang: &str) {
    let say = phrases(lang);
    let style = page.style();
    let rest = " ".repeat(display_width(kind) + 2);
    page.wrapped(&format!("{}  ", style.bad(kind)), &rest, cause.title.in_lang(lang), |text| {
        style.bold(text)
    });
    page.wrapped("  ", "  ", cause.summary.in_lang(lang), str::to_owned);
    page.gap();
    let who = format!("  {}  ", style.bold(say.who));
    page.wrapped(&who, &" ".repeat(display_width(say.who) + 4), say.actor(cause.who_acts), str::to_owned);
    page.line(&format!("  {}", style.bold(say.fix)));
    for (number, step) in cause.fix.iter().enumerate() {
        page.wrapped(&format!("    {}. ", number + 1), "       ", step.in_lang(lang), str::to_owned);
    }
    if !cause.ruled_out.is_empty() {
        page.line(&format!("  {}", style.bold(say.ruled_out)));
        for rival in &cause.ruled_out {
            let sentence = format!("{}{}{}", rival.code, say.colon, rival.because.in_lang(lang));
            page.wrapped("    ✗ ", "      ", &sentence, str::to_owned);
        }
    }
    if !cause.reproduce.is_empty() {
        page.line(&format!("  {}", style.bold(say.reproduce)));
        for command in &cause.reproduce {
            page.line(&format!("    $ {}", style.accent(command)));
        }
    }
    let mut proof = cause.code.clone();
    // What was refused as it was typed rests on no probe.
    if !cause.evidence.is_empty() {
        let (grade, why) = (cause.grade, say.grade(cause.grade));
        proof.push_str(&format!(" · {} {grade:?}{}{why}", say.grade, say.colon));
        proof.push_str(&format!(" · {} {}", say.evidence, cause.evidence.join(" ")));
    }
    page.wrapped("  ", "  ", &proof, |text| style.dim(text));
}

/// Advice or notes: what is worth knowing beside the verdict.
pub(super) fn lesser(page: &mut Page, title: &str, causes: &[RootCause], lang: &str) {
    if causes.is_empty() {
        return;
    }
    let style = page.style();
    page.gap();
    page.line(&style.bold(title));
    for cause in causes {
        page.wrapped(&format!("  {} ", style.warn("•")), "    ", cause.title.in_lang(lang), |text| {
            style.bold(text)
        });
        page.wrapped("    ", "    ", cause.summary.in_lang(lang), str::to_owned);
        for step in &cause.fix {
            page.wrapped("    → ", "      ", step.in_lang(lang), str::to_owned);
        }
        page.line(&format!("    {}", style.dim(&cause.code)));
    }
}
