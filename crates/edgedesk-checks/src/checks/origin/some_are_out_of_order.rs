//! ORIGIN017: some of several origins are out of order.

use edgedesk_evidence::control_plane::OriginRole;

use super::shared_words::{about, curl};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN017",
    slug: "some-are-out-of-order",
    layer: Layer::Origin,
    title: Text { zh: "多个源站是否都正常", en: "Do all of several origins work" },
    why: Text {
        zh: "配置了多个源站时，节点轮流或按权重回源。其中一部分异常，访客会时好时坏。我们对每个源站地址各发一次同样的请求。",
        en: "Several origins take turns or shares. Where some of them fail, visits work at one time and not at another. Each origin address is asked once for the same thing.",
    },
    findings: &[&ALL_WORK, &SOME_FAIL, &BACKUP_FAILS],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static ALL_WORK: FindingCard = FindingCard {
    tag: "ALL_WORK",
    status: Status::Ok,
    message: Text { zh: "{total} 个源站地址都正常。", en: "All {total} origin addresses work." },
    remedy: &[],
};

static SOME_FAIL: FindingCard = FindingCard {
    tag: "SOME_FAIL",
    status: Status::Error,
    message: Text {
        zh: "{total} 个源站地址中有 {failed} 个异常：{list}。",
        en: "{failed} of {total} origin addresses fail: {list}.",
    },
    remedy: &[Text {
        zh: "修复 {list}；修复之前，先在回源配置中移除它，或把它的权重调为 0。",
        en: "Mend {list}; until then, take it out of the origin configuration or set its weight to 0.",
    }],
};

static BACKUP_FAILS: FindingCard = FindingCard {
    tag: "BACKUP_FAILS",
    status: Status::Warning,
    message: Text {
        zh: "备用源站异常：{list}。主源站正常，目前不影响访问。",
        en: "A backup origin fails: {list}. The main one works, so visits are not hurt now.",
    },
    remedy: &[Text {
        zh: "请修复备用源站 {list}，否则主源站故障时无法切换。",
        en: "Mend the backup origin {list}, or there is nothing to fall back on.",
    }],
};

static ONE: Text = Text { zh: "只有一个源站地址。", en: "There is only one origin address." };

fn judge(site: &Site<'_>) -> Judgement {
    let states = site.origin_states()?;
    if states.len() < 2 {
        return Err(Stop::NotApplicable(ONE));
    }
    let fails = |state: &OriginState<'_>| match state {
        OriginState::Unknown => false,
        OriginState::Responds(response) => response.status >= 500,
        _ => true,
    };
    let failed: Vec<_> = states.iter().filter(|(_, state)| fails(state)).collect();
    let Some((first, _)) = failed.first() else {
        return Ok(vec![about(&ALL_WORK, &states[0].0).with("total", states.len())]);
    };
    // All of them: each kind of failure has a check of its own.
    if !states.iter().any(|(_, state)| {
        state.serves() || matches!(state, OriginState::Responds(response) if response.status < 500)
    }) {
        return Ok(Vec::new());
    }
    let list: Vec<String> = failed.iter().map(|(fetch, _)| fetch.request.addr.to_string()).collect();
    let only_backups = failed.iter().all(|(fetch, _)| fetch.origin.role == OriginRole::Backup);
    let card = if only_backups { &BACKUP_FAILS } else { &SOME_FAIL };
    let mut finding = about(card, first)
        .with("total", states.len())
        .with("failed", failed.len())
        .with("list", list.join(", "));
    for (fetch, _) in &states {
        finding = finding.cite(fetch.request.clone());
    }
    if !only_backups {
        finding = finding
            .claim(&causes::origin::PARTIAL_OUTAGE, Grade::B)
            .rules_out(
                &causes::origin::TCP_REFUSED,
                Text {
                    zh: "其余源站地址正常，不是全部故障。",
                    en: "The other origin addresses work; not all of them are down.",
                },
            )
            .reproduce(curl(&first.request));
    }
    Ok(vec![finding])
}

fn second(world: &mut world::World, role: OriginRole) {
    let mut origin = world.config().origins[0].clone();
    origin.address = "198.18.2.2".to_owned();
    origin.role = role;
    world.config().origins.push(origin);
}

fn second_refuses(world: &mut world::World) {
    world.on_origin(|probe| {
        if probe.addr.ip().to_string() == "198.18.2.2" {
            world::not_connected(edgedesk_evidence::ConnectFailure::Refused)
        } else {
            None
        }
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "both-work",
        world: |world| second(world, OriginRole::Main),
        expect: &["ALL_WORK"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "one-of-two-refuses",
        world: |world| {
            second(world, OriginRole::Main);
            second_refuses(world);
        },
        expect: &["SOME_FAIL"],
        verdict: Some("origin.partial_outage"),
    },
    Scenario {
        name: "the-backup-refuses",
        world: |world| {
            second(world, OriginRole::Backup);
            second_refuses(world);
        },
        expect: &["BACKUP_FAILS"],
        verdict: Some("healthy"),
    },
    Scenario { name: "only-one", world: |_| {}, expect: &[], verdict: Some("healthy") },
];
