//! DNS028: many CNAMEs in a row.

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world::{self, CNAME, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS028",
    slug: "cname-chain-long",
    layer: Layer::Dns,
    title: Text { zh: "CNAME 是否层层嵌套", en: "Are there many CNAMEs in a row" },
    why: Text {
        zh: "每多一级 CNAME，首次访问就多一次查询，也多一个出错的地方；超过 8 级时，部分解析器会放弃。",
        en: "Each CNAME in a row costs a first visit one more look-up and is one more thing to break; beyond 8, some resolvers give up.",
    },
    findings: &[&SHORT, &LONG],
    references: &["https://www.rfc-editor.org/rfc/rfc1034#section-5.2.2"],
    judge,
    scenarios: SCENARIOS,
};

static SHORT: FindingCard = FindingCard {
    tag: "SHORT",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 经过 {hops} 级 CNAME。", en: "{subject} leads through {hops} CNAME(s)."
    },
    remedy: &[],
};

static LONG: FindingCard = FindingCard {
    tag: "LONG",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 经过 {hops} 级 CNAME：{chain}。",
        en: "{subject} leads through {hops} CNAMEs: {chain}.",
    },
    remedy: &[Text {
        zh: "让 {subject} 的 CNAME 直接指向最后一个由服务商分配的名称，去掉自己区域内的中间名称。",
        en: "Let the CNAME of {subject} lead straight to the name that the provider assigned, without names of your own in between.",
    }],
};

/// CNAMEs in a row from which on it is worth telling.
const MANY: usize = 6;

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    let hops = resolved.chain.len() - 1;
    if !resolved.has_address() || hops == 0 {
        return Ok(Vec::new());
    }
    let names: Vec<&str> = resolved.chain.iter().map(|name| name.as_str()).collect();
    let card = if hops > MANY { &LONG } else { &SHORT };
    let finding = card.about(host).with("hops", hops).with("chain", names.join(" → "));
    Ok(vec![finding.cite(resolved.probe.clone())])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "one", world: |_| {}, expect: &["SHORT"], verdict: Some("healthy") },
    Scenario {
        name: "eight",
        world: |world| {
            world.set(HOST, vec![world::cname("n1.shop.test")]);
            for n in 1..7 {
                world.set(&format!("n{n}.shop.test"), vec![world::cname(&format!("n{}.shop.test", n + 1))]);
            }
            world.set("n7.shop.test", vec![world::cname(CNAME)]);
        },
        expect: &["LONG"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "none",
        world: |world| world.set(HOST, vec![world::a("198.18.1.1")]),
        expect: &[],
        verdict: Some("healthy"),
    },
];
