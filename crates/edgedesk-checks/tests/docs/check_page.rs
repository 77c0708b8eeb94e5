use edgedesk_checks::catalogue::{Check, FindingCard};

use crate::markdown::{NOTE, both, plain, references, spelled};

/// Where a check's page is, below `docs`.
pub(crate) fn path(check: &Check) -> String {
    format!("checks/{}/{}.md", spelled(check.layer), check.slug)
}

/// What a check looks at, finds and advises.
pub(crate) fn page(check: &Check) -> String {
    let mut page = format!("{NOTE}\n# {} {}\n\n", check.id, check.slug);
    page +=
        &format!("**{}** · **{}**\n\n{}\n\n## Findings\n", check.title.zh, check.title.en, both(&check.why));
    page.extend(check.findings.iter().map(|card| finding(check, card)));
    page += "\n## Scenarios\n\n| world | must find exactly | verdict |\n|---|---|---|\n";
    for scenario in check.scenarios {
        let tags = scenario.expect.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
        let verdict = scenario.verdict.map(|code| format!("`{code}`")).unwrap_or_default();
        page += &format!(
            "| {} | {} | {verdict} |\n",
            scenario.name,
            if tags.is_empty() { "nothing" } else { &tags }
        );
    }
    page + &references(check.references)
}

fn finding(check: &Check, card: &FindingCard) -> String {
    let mut text =
        format!("\n### `{}.{}` · {}\n\n{}\n", check.id, card.tag, spelled(card.status), both(&card.message));
    if !card.remedy.is_empty() {
        text += "\n";
        text.extend(
            card.remedy.iter().map(|remedy| format!("- {}\n- {}\n", plain(remedy.zh), plain(remedy.en))),
        );
    }
    text
}
