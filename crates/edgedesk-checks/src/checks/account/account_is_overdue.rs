//! ACCOUNT003: the account owes money.

use edgedesk_evidence::control_plane::AccountStatus;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCOUNT003",
    slug: "account-is-overdue",
    layer: Layer::Account,
    title: Text { zh: "账号是否欠费", en: "Is the account overdue" },
    why: Text {
        zh: "账号欠费后，CDN 会停用名下的全部域名。充值后域名通常会自动恢复，个别情况需要手动启用。",
        en: "Once an account is overdue, the CDN switches its domains off. They usually come back by themselves after payment; some must be switched on by hand.",
    },
    findings: &[&PAID, &OVERDUE],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static PAID: FindingCard = FindingCard {
    tag: "PAID",
    status: Status::Ok,
    message: Text { zh: "账号 {account} 没有欠费。", en: "The account {account} is not overdue." },
    remedy: &[],
};

static OVERDUE: FindingCard = FindingCard {
    tag: "OVERDUE",
    status: Status::Error,
    message: Text { zh: "账号 {account} 已欠费。", en: "The account {account} is overdue." },
    remedy: &[Text {
        zh: "登录控制台为账号 {account} 充值；到账后确认域名状态恢复为“正常运行”，未恢复时手动启用。",
        en: "Pay the account {account} in the console; then see that the domain is online again, and switch it on by hand if it is not.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let record = site.domain()?;
    let config = &record.config;
    let describe = |card: &'static FindingCard| -> Result<_, crate::catalogue::Stop> {
        Ok(card
            .about(&config.name)
            .with("account", record.account.as_ref().map_or("—", |account| account.id.as_str()))
            .cite(site.domain_lookup()?))
    };
    if !(record.account.as_ref().is_some_and(|account| account.status == AccountStatus::Overdue)) {
        return Ok(vec![describe(&PAID)?]);
    }
    // The control plane states it: there is nothing to prove.
    Ok(vec![describe(&OVERDUE)?.claim(&causes::account::OVERDUE, Grade::A)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "paid", world: |_| {}, expect: &["PAID"], verdict: Some("healthy") },
    Scenario {
        name: "overdue",
        world: |world| {
            world.account = AccountStatus::Overdue;
        },
        expect: &["OVERDUE"],
        verdict: Some("account.overdue"),
    },
];
