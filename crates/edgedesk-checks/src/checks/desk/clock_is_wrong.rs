//! DESK002: the probing side's clock is wrong.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Clock, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DESK002",
    slug: "clock-is-wrong",
    layer: Layer::Desk,
    title: Text { zh: "探测服务器的时间是否准确", en: "Is the probing side's clock right" },
    why: Text {
        zh: "证书和签名是否过期要看时间。至少两台服务器的 Date 响应头彼此一致、却都与我们的时间相差 5 分钟以上时，是我们的时钟不准，这时不判断过期。",
        en: "Whether a certificate or signature has expired is a matter of time. Where the Date headers of two servers agree with each other and are five minutes or more off ours, our clock is wrong, and nothing is called expired.",
    },
    findings: &[&RIGHT, &OFF],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1"],
    judge,
    scenarios: SCENARIOS,
};

static RIGHT: FindingCard = FindingCard {
    tag: "RIGHT",
    status: Status::Ok,
    message: Text {
        zh: "探测服务器的时间没有发现偏差。",
        en: "No error of the probing side's clock was seen.",
    },
    remedy: &[],
};

static OFF: FindingCard = FindingCard {
    tag: "OFF",
    status: Status::Warning,
    message: Text {
        zh: "多台服务器的时间一致，而诊断服务器与它们相差 {seconds} 秒；本次不判断证书和签名是否过期。",
        en: "Several servers agree on the time, and ours is {seconds} seconds off; certificates and signatures are not judged by date.",
    },
    remedy: &[Text {
        zh: "在诊断服务器上启用时间同步（NTP）。",
        en: "Switch time synchronisation (NTP) on where EdgeDesk runs.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(first) = visit.hops.first() else { return Ok(Vec::new()) };
    // The origin's clock is the second witness, where there is one to ask.
    if let Err(stop @ Stop::NeedMore(_)) = site.origin_fetches() {
        return Err(stop);
    }
    let about = |card: &'static FindingCard| card.about(&site.case.vantage.name).cite(first.request.clone());
    Ok(vec![match site.clock()? {
        Clock::Trusted => about(&RIGHT),
        Clock::Off(seconds) => {
            about(&OFF).with("seconds", seconds.abs()).claim(&causes::desk::CLOCK_WRONG, Grade::B)
        }
    }])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "right", world: |_| {}, expect: &["RIGHT"], verdict: Some("healthy") },
    Scenario {
        name: "an-hour-off",
        world: |world| {
            let late = [("Date", "Mon, 23 Nov 2026 13:00:00 GMT")];
            world.edge = world::response(200, &late);
            world.origin = world::response(200, &late);
        },
        expect: &["OFF"],
        verdict: Some("desk.clock_wrong"),
    },
    Scenario {
        name: "one-server-off",
        world: |world| world.origin = world::response(200, &[("Date", "Mon, 23 Nov 2026 13:00:00 GMT")]),
        expect: &["RIGHT"],
        verdict: Some("healthy"),
    },
];
