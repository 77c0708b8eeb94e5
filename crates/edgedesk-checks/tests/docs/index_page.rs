use edgedesk_checks::{causes, checks};

use crate::markdown::{NOTE, by_layer, spelled};
use crate::{cause_page, check_page};

/// Every check and cause, a line each.
pub(crate) fn page() -> String {
    let mut page = format!(
        "{NOTE}\n# Checks and causes\n\nA check looks at one thing and makes findings; findings point to causes; the report leads with causes.\n\
         {} checks, {} causes. [Coverage](coverage.md) says which scenarios hold each of them.\n",
        checks::all().len(),
        causes::ALL.len(),
    );
    page += "\n## Causes\n";
    for (layer, causes) in by_layer(causes::ALL.iter().map(|cause| (cause.layer(), cause))) {
        page += &format!(
            "\n### {}\n\n| code | 中文 | English | kind | who acts |\n|---|---|---|---|---|\n",
            spelled(layer)
        );
        for cause in causes {
            page += &format!(
                "| [`{}`](../{}) | {} | {} | {} | {} |\n",
                cause.code,
                cause_page::path(cause.code),
                cause.title.zh,
                cause.title.en,
                spelled(cause.kind),
                spelled(cause.who_acts)
            );
        }
    }
    page += "\n## Checks\n";
    for (layer, checks) in by_layer(checks::all().iter().map(|check| (check.layer, check))) {
        page += &format!("\n### {}\n\n| id | slug | 中文 | English |\n|---|---|---|---|\n", spelled(layer));
        for check in checks {
            let (path, title) = (check_page::path(check), &check.title);
            page +=
                &format!("| {} | [{}](../{path}) | {} | {} |\n", check.id, check.slug, title.zh, title.en);
        }
    }
    page
}
