use edgedesk_checks::catalogue::Cause;
use edgedesk_checks::{causes, checks};

use crate::markdown::{NOTE, both, plain, references, spelled};

/// Where a cause's page is, below `docs`.
pub(crate) fn path(code: &str) -> String {
    format!("causes/{}.md", code.replacen('.', "/", 1))
}

/// What a cause means, how it is mended, and which scenarios report it.
pub(crate) fn page(cause: &Cause) -> String {
    let mut page =
        format!("{NOTE}\n# `{}`\n\n**{}** · **{}**\n\n", cause.code, cause.title.zh, cause.title.en);
    page += &format!("Kind: `{}`. Who acts: `{}`.\n\n", spelled(cause.kind), spelled(cause.who_acts));
    page += &format!("{}\n\n## In the report\n\n{}\n", both(&cause.meaning), both(&cause.summary));
    if !cause.fix.is_empty() {
        page += "\n## Fix\n\n";
        let steps = cause.fix.iter().enumerate();
        page.extend(
            steps.map(|(n, step)| format!("{}. {}  \n   {}\n", n + 1, plain(step.zh), plain(step.en))),
        );
    }
    let explained: Vec<_> = causes::ALL.iter().filter(|other| cause.explains(other.code)).collect();
    if !explained.is_empty() {
        page += "\n## Explains\n\nOnce proven, it accounts for these, and they are dropped beside it:\n\n";
        page.extend(
            explained
                .iter()
                .map(|other| format!("- [`{}`](../{}.md)\n", other.code, other.code.replacen('.', "/", 1))),
        );
    }
    let scenarios: Vec<_> = scenarios(cause.code).collect();
    if !scenarios.is_empty() {
        page += "\n## Scenarios that must report it\n\n";
        page.extend(scenarios.iter().map(|scenario| format!("- {scenario}\n")));
    }
    page + &references(cause.references)
}

/// The scenarios whose verdict a cause is, as `CHECK name`.
pub(crate) fn scenarios(code: &str) -> impl Iterator<Item = String> {
    checks::all().iter().flat_map(move |check| {
        let reporting = check.scenarios.iter().filter(move |scenario| scenario.verdict == Some(code));
        reporting.map(move |scenario| format!("{} {}", check.id, scenario.name))
    })
}
