//! INPUT003: the target is private or reserved.

use edgedesk_evidence::case::InputError;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "INPUT003",
    slug: "target-is-private",
    layer: Layer::Input,
    title: Text { zh: "目标是否在公网上", en: "Is the target on the public Internet" },
    why: Text {
        zh: "出于安全，不探测内网、本机、云平台元数据等保留地址，也不探测只在内网有意义的名称。每次解析和每次跳转之后都会再检查一次。运营者可以为私有 CDN 放行指定网段。",
        en: "For safety, private, local, metadata and other reserved addresses are not probed, nor names that mean something only inside a network. It is checked again after every resolution and redirect. Operators can allow networks for a private CDN.",
    },
    findings: &[&PUBLIC, &PRIVATE],
    references: &[
        "https://www.iana.org/assignments/iana-ipv4-special-registry/",
        "https://www.iana.org/assignments/iana-ipv6-special-registry/",
    ],
    judge,
    scenarios: SCENARIOS,
};

static PUBLIC: FindingCard = FindingCard {
    tag: "PUBLIC",
    status: Status::Ok,
    message: Text { zh: "{subject} 可以探测。", en: "{subject} may be probed." },
    remedy: &[],
};

static PRIVATE: FindingCard = FindingCard {
    tag: "PRIVATE",
    status: Status::Error,
    message: Text {
        zh: "目标是内网或保留地址，拒绝探测：{entry}",
        en: "The target is private or reserved and is not probed: {entry}",
    },
    remedy: &[Text {
        zh: "请输入公网可以访问的域名；如果诊断的是私有 CDN，请运营者用 --allow-network 放行相应网段。",
        en: "Give a name that can be reached from the Internet; for a private CDN, have the operator allow its network with --allow-network.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    Ok(match &site.case.target {
        Ok(target) => vec![PUBLIC.about(&target.host)],
        Err(InputError::Private(entry)) => {
            vec![
                PRIVATE
                    .about(&site.case.input)
                    .with("entry", entry)
                    .claim(&causes::input::PRIVATE_TARGET, Grade::A),
            ]
        }
        Err(_) => Vec::new(),
    })
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "public", world: |_| {}, expect: &["PUBLIC"], verdict: Some("healthy") },
    Scenario {
        name: "loopback",
        world: |world| {
            world.case.target = Err(InputError::Private("127.0.0.1 (127.0.0.0/8 Loopback)".to_owned()))
        },
        expect: &["PRIVATE"],
        verdict: Some("input.private_target"),
    },
];
