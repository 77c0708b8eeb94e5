use edgedesk_checks::catalogue::{Check, FindingCard};
use edgedesk_checks::{causes, checks};

use crate::cause_page;
use crate::markdown::NOTE;

/// Which findings and causes a scenario must report.
pub(crate) fn page() -> String {
    let mut page = format!(
        "{NOTE}\n# Coverage\n\nA scenario is a simulated world with the findings that it must give, exactly: every other finding is forbidden in it.\n\n\
         ## Causes\n\n| cause | scenarios whose verdict it is |\n|---|---|\n"
    );
    for cause in causes::ALL {
        let scenarios: Vec<_> = cause_page::scenarios(cause.code).collect();
        page += &format!("| `{}` | {} |\n", cause.code, or_none(&scenarios));
    }
    page += "\n## What no probe here can see\n\n";
    for (cause, why) in causes::UNSEEN {
        page += &format!("- `{}`: {} {}\n", cause.code, why.en, why.zh);
    }
    page += "\n## Findings\n\n| finding | scenarios of its check that must give it |\n|---|---|\n";
    for check in checks::all() {
        for card in check.findings {
            page += &format!("| `{}.{}` | {} |\n", check.id, card.tag, or_none(&scenarios(check, card)));
        }
    }
    page
}

fn scenarios<'a>(check: &'a Check, card: &FindingCard) -> Vec<&'a str> {
    let giving = check.scenarios.iter().filter(|scenario| scenario.expect.contains(&card.tag));
    giving.map(|scenario| scenario.name).collect()
}

fn or_none(names: &[impl AsRef<str>]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ")
}
