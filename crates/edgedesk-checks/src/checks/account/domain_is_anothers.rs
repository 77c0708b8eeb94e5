//! ACCOUNT002: another account holds the domain.

use edgedesk_evidence::control_plane::DomainListing;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Ownership, Site};
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCOUNT002",
    slug: "domain-is-anothers",
    layer: Layer::Account,
    title: Text { zh: "域名是否属于本账号", en: "Does the domain belong to this account" },
    why: Text {
        zh: "域名在 CDN 上只能属于一个账号。属于其他账号时，您看不到也改不了它的配置；证明对域名的控制权后可以迁移过来。出于隐私，不会显示对方账号的任何信息。",
        en: "A domain belongs to one account on the CDN. If that is another, its settings can be neither seen nor changed from here; it can be moved over after proof of control. Nothing of the other account is shown.",
    },
    findings: &[&OWN, &OTHER],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static OWN: FindingCard = FindingCard {
    tag: "OWN",
    status: Status::Ok,
    message: Text { zh: "{subject} 属于本账号。", en: "{subject} belongs to this account." },
    remedy: &[],
};

static OTHER: FindingCard = FindingCard {
    tag: "OTHER",
    status: Status::Error,
    message: Text {
        zh: "{subject} 已被其他账号添加到 CDN。",
        en: "Another account has added {subject} to the CDN.",
    },
    remedy: &[Text {
        zh: "如果 {subject} 是您的域名，请使用域名迁移：按提示添加一条 TXT 解析证明控制权后，域名会转到您的账号下。",
        en: "If {subject} is yours, use domain migration: a TXT record proves your control, and the domain moves to your account.",
    }],
};

static NO_ACCOUNT: Text = Text {
    zh: "没有指定账号，不判断归属。",
    en: "No account was given, so ownership is not judged.",
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    if site.case.account.is_none() {
        return Err(Stop::NotApplicable(NO_ACCOUNT));
    }
    let lookup = site.domain_lookup()?;
    Ok(match site.ownership()? {
        // The control plane states it: there is nothing to prove.
        Ownership::Other => vec![
            OTHER
                .about(host)
                .cite(lookup)
                .claim(&causes::account::DOMAIN_OWNED_BY_OTHER, Grade::A)
                .rules_out(
                    &causes::account::DOMAIN_UNKNOWN,
                    Text {
                        zh: "{subject} 在 CDN 上存在，只是不在本账号下。",
                        en: "{subject} is on the CDN, only not under this account.",
                    },
                ),
        ],
        Ownership::Own(_) => vec![OWN.about(host).cite(lookup)],
        Ownership::Unknown => Vec::new(),
    })
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "own", world: |_| {}, expect: &["OWN"], verdict: Some("healthy") },
    Scenario {
        name: "of-another-account",
        world: |world| world.listing(DomainListing::OwnedByOther),
        expect: &["OTHER"],
        verdict: Some("account.domain_owned_by_other"),
    },
    Scenario {
        name: "nobody-asks",
        world: |world| world.case.account = None,
        expect: &[],
        verdict: Some("healthy"),
    },
];
