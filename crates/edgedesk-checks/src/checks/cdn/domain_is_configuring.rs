//! CDN002: a change is being rolled out.

use edgedesk_evidence::control_plane::DomainStatus;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN002",
    slug: "domain-is-configuring",
    layer: Layer::Cdn,
    title: Text { zh: "配置是否正在下发", en: "Is a change being rolled out" },
    why: Text {
        zh: "新的配置要几分钟才能到达全部节点，这段时间里各节点可能表现不一。",
        en: "A new configuration takes some minutes to reach every edge; until then edges may behave differently.",
    },
    findings: &[&SETTLED, &ROLLING_OUT],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static SETTLED: FindingCard = FindingCard {
    tag: "SETTLED",
    status: Status::Ok,
    message: Text {
        zh: "域名 {subject} 没有正在下发的配置。",
        en: "No change to {subject} is being rolled out.",
    },
    remedy: &[],
};

static ROLLING_OUT: FindingCard = FindingCard {
    tag: "ROLLING_OUT",
    status: Status::Error,
    message: Text {
        zh: "域名 {subject} 的配置正在下发，通常需要 5 分钟左右，个别情况更久。",
        en: "A change to {subject} is being rolled out; that takes about five minutes, now and then longer.",
    },
    remedy: &[Text {
        zh: "请等待 10 分钟后再试；超过 30 分钟仍未完成，请联系 CDN 服务商。",
        en: "Wait ten minutes and try again; if it is not done after thirty, ask the CDN.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let record = site.domain()?;
    let config = &record.config;
    let describe = |card: &'static FindingCard| -> Result<_, crate::catalogue::Stop> {
        Ok(card.about(&config.name).cite(site.domain_lookup()?))
    };
    if config.status != DomainStatus::Configuring {
        return Ok(vec![describe(&SETTLED)?]);
    }
    // The control plane states it: there is nothing to prove.
    Ok(vec![describe(&ROLLING_OUT)?.claim(&causes::cdn::DOMAIN_CONFIGURING, Grade::A)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "settled", world: |_| {}, expect: &["SETTLED"], verdict: Some("healthy") },
    Scenario {
        name: "rolling-out",
        world: |world| {
            world.config().status = DomainStatus::Configuring;
        },
        expect: &["ROLLING_OUT"],
        verdict: Some("cdn.domain_configuring"),
    },
];
