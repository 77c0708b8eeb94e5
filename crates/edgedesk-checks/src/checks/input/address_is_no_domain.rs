//! INPUT002: an IP address was given.

use edgedesk_evidence::case::InputError;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "INPUT002",
    slug: "address-is-no-domain",
    layer: Layer::Input,
    title: Text { zh: "输入的是域名还是 IP 地址", en: "Is it a domain or an address" },
    why: Text {
        zh: "CDN 按域名服务。直接访问 IP 不会经过域名的解析、证书和配置，诊断不出域名的问题。",
        en: "A CDN serves by name. A visit by address passes by the name's DNS, certificate and settings, and shows nothing about them.",
    },
    findings: &[&DOMAIN, &ADDRESS],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static DOMAIN: FindingCard = FindingCard {
    tag: "DOMAIN",
    status: Status::Ok,
    message: Text { zh: "输入的是域名 {subject}。", en: "A domain was given: {subject}." },
    remedy: &[],
};

static ADDRESS: FindingCard = FindingCard {
    tag: "ADDRESS",
    status: Status::Error,
    message: Text {
        zh: "{subject} 是 IP 地址，不是域名。", en: "{subject} is an IP address, not a domain."
    },
    remedy: &[Text {
        zh: "请输入访客使用的域名，例如 https://www.example.com/。",
        en: "Give the name that visitors use, such as https://www.example.com/.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    Ok(match &site.case.target {
        Ok(target) => vec![DOMAIN.about(&target.host)],
        Err(InputError::Address(address)) => {
            vec![ADDRESS.about(address).claim(&causes::input::ADDRESS_NOT_A_DOMAIN, Grade::A)]
        }
        Err(_) => Vec::new(),
    })
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "a-domain", world: |_| {}, expect: &["DOMAIN"], verdict: Some("healthy") },
    Scenario {
        name: "an-address",
        world: |world| world.case.target = Err(InputError::Address(crate::world::address("8.8.8.8"))),
        expect: &["ADDRESS"],
        verdict: Some("input.address_not_a_domain"),
    },
];
