//! TLS014: the certificate ends soon, and its renewal is overdue.

use jiff::{SignedDuration, Timestamp};

use super::shared_words::{about, about_all, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Clock, Site};
use crate::words::Text;
use crate::world::{self, World};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS014",
    slug: "certificate-ends-soon",
    layer: Layer::Tls,
    title: Text { zh: "证书是否即将过期", en: "Does the certificate end soon" },
    why: Text {
        zh: "自动续签一般在剩余三分之一有效期时进行。剩余不到五分之一且不足 30 天，说明该续签了还没有续签。按比例判断，6 天或 47 天的短期证书不会误报。",
        en: "Automatic renewal comes at a third of the lifetime left. With less than a fifth, and less than 30 days, it is overdue. Judged by the ratio, so that certificates of 6 or 47 days are not reported all the time.",
    },
    findings: &[&AMPLE, &SOON],
    references: &["https://letsencrypt.org/docs/integration-guide/"],
    judge,
    scenarios: SCENARIOS,
};

/// Renewal is overdue below this share of the lifetime, 1 in …
const SHARE: i32 = 5;
/// More than this is never soon.
const SOON_AT_MOST: SignedDuration = SignedDuration::from_hours(30 * 24);

static AMPLE: FindingCard = FindingCard {
    tag: "AMPLE",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书还有 {days} 天到期。",
        en: "The certificate of {subject} has {days} days left.",
    },
    remedy: &[],
};

static SOON: FindingCard = FindingCard {
    tag: "SOON",
    status: Status::Warning,
    message: Text {
        zh: "{host} 的证书将于 {not_after} 过期，只剩 {days} 天。",
        en: "The certificate of {host} expires at {not_after}; {days} days are left.",
    },
    remedy: &[Text {
        zh: "请在 {not_after} 之前续签证书，并在 CDN 控制台的 HTTPS 配置中更换；使用自动续签时，检查续签任务和域名验证是否失败。",
        en: "Renew the certificate before {not_after} and replace it in the HTTPS settings of the CDN's console; where renewal is automatic, see whether its job or the domain validation fails.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    let now = site.case.now;
    let ending = certificates
        .shown
        .iter()
        .filter(|edge| edge.faults.is_empty())
        .min_by_key(|edge| edge.leaf.not_after);
    let Some(first) = ending else { return Ok(Vec::new()) };
    let days = now.duration_until(first.leaf.not_after).as_hours() / 24;
    if site.clock()? != Clock::Trusted || !is_soon(now, first.leaf.not_before, first.leaf.not_after) {
        return Ok(vec![about_all(&AMPLE, &certificates).with("days", days)]);
    }
    let same: Vec<_> =
        certificates.shown.iter().filter(|edge| edge.leaf.sha256 == first.leaf.sha256).collect();
    let finding = about(&SOON, &certificates, &same)
        .with("days", days)
        .claim(&causes::tls::CERT_EXPIRING, Grade::A)
        .rules_out(
            &causes::tls::CERT_EXPIRED,
            Text { zh: "证书目前仍然有效。", en: "It is still valid now." },
        )
        .reproduce(show_certificate(&first.probe));
    Ok(vec![finding])
}

fn is_soon(now: Timestamp, from: Timestamp, until: Timestamp) -> bool {
    let left = now.duration_until(until);
    left < SOON_AT_MOST && left < from.duration_until(until) / SHARE
}

fn lasting(world: &mut World, from: &str, until: &str) {
    world.certificate.not_before = world::time(from);
    world.certificate.not_after = world::time(until);
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "three-months-left", world: |_| {}, expect: &["AMPLE"], verdict: Some("healthy") },
    Scenario {
        name: "five-days-of-ninety-left",
        world: |world| lasting(world, "2026-08-30T00:00:00Z", "2026-11-28T00:00:00Z"),
        expect: &["SOON"],
        verdict: Some("tls.cert_expiring"),
    },
    Scenario {
        name: "four-days-of-six-left",
        world: |world| lasting(world, "2026-11-21T00:00:00Z", "2026-11-27T12:00:00Z"),
        expect: &["AMPLE"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "fifteen-days-of-forty-seven-left",
        world: |world| lasting(world, "2026-10-22T00:00:00Z", "2026-12-08T00:00:00Z"),
        expect: &["AMPLE"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "fifty-days-of-a-year-left",
        world: |world| lasting(world, "2026-01-12T00:00:00Z", "2027-01-12T00:00:00Z"),
        expect: &["AMPLE"],
        verdict: Some("healthy"),
    },
];
