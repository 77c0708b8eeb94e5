//! ORIGIN011: the origin wants another SNI than is configured.

use edgedesk_evidence::http::{Http, HttpOutcome};

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginFetch, OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN011",
    slug: "sni-is-wrong",
    layer: Layer::Origin,
    title: Text { zh: "回源 SNI 是否正确", en: "Is the origin SNI right" },
    why: Text {
        zh: "一个源站 IP 上有多个 HTTPS 站点时，靠 SNI 区分。SNI 不对，源站会拒绝握手或给出别的站点。换一个 SNI 就成功，就证明是 SNI 的问题。",
        en: "Where one address serves several HTTPS sites, the SNI tells them apart. With a wrong one the origin refuses the handshake or serves another site. That another SNI succeeds is the proof.",
    },
    findings: &[&FITS, &WRONG],
    references: &["https://www.rfc-editor.org/rfc/rfc6066#section-3"],
    judge,
    scenarios: SCENARIOS,
};

static FITS: FindingCard = FindingCard {
    tag: "FITS",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 接受 SNI {sni}。",
        en: "The origin {subject} accepts the SNI {sni}.",
    },
    remedy: &[],
};

static WRONG: FindingCard = FindingCard {
    tag: "WRONG",
    status: Status::Error,
    message: Text {
        zh: "以 SNI {sni} 回源失败；改用 {other} 后源站返回 {status}。",
        en: "With the SNI {sni} the fetch fails; with {other} the origin answers {status}.",
    },
    remedy: &[Text {
        zh: "把回源 SNI 从 {sni} 改为 {other}。",
        en: "Change the origin SNI from {sni} to {other}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let states = site.origin_states()?;
    let fits = |state: &OriginState<'_>| matches!(state, OriginState::Responds(response) if response.status != 421 && response.status < 400);
    if let Some((fetch, _)) = states.iter().find(|(fetch, state)| fetch.request.tls && fits(state)) {
        let sni = fetch.request.sni.clone().unwrap_or_default();
        return Ok(vec![about(&FITS, fetch).with("sni", sni)]);
    }
    let failing = site.origins_all(|state| {
        !fits(state) && matches!(state, OriginState::TlsFailed(_) | OriginState::Responds(_))
    })?;
    let Some(first) = failing.into_iter().find(|fetch| fetch.request.tls) else { return Ok(Vec::new()) };
    if !site.origin_is_suspect()? {
        return Ok(Vec::new());
    }
    let candidates = candidates(site, &first)?;
    let answers = site.ask_each(&candidates)?;
    for (candidate, answer) in candidates.iter().zip(answers) {
        let Ok(HttpOutcome::Response(response)) = answer else { continue };
        if response.status >= 400 {
            continue;
        }
        let finding = with_visit(about(&WRONG, &first), site)?
            .with("sni", first.request.sni.as_deref().unwrap_or_default())
            .with("other", candidate.sni.as_deref().unwrap_or_default())
            .with("status", response.status)
            .cite(candidate.clone())
            .claim(&causes::origin::SNI_MISMATCH, Grade::A)
            .rules_out(
                &causes::origin::HOST_MISMATCH,
                Text {
                    zh: "Host 没有改变，只换了 SNI。",
                    en: "The Host stayed the same; only the SNI was changed.",
                },
            )
            .reproduce(curl(&first.request))
            .reproduce(curl(candidate));
        return Ok(vec![finding]);
    }
    Ok(Vec::new())
}

/// The other names that the origin may know itself by.
fn candidates(site: &Site<'_>, fetch: &OriginFetch<'_>) -> Result<Vec<Http>, crate::catalogue::Stop> {
    let visited = site.focus()?.host.to_string();
    let names = [
        visited,
        fetch.request.host.split(':').next().unwrap_or_default().to_owned(),
        fetch.origin.address.clone(),
    ];
    let mut candidates: Vec<Http> = Vec::new();
    for name in names {
        let is_name = name.parse::<std::net::IpAddr>().is_err();
        let candidate = Http { sni: Some(name), ..fetch.request.clone() };
        if is_name && candidate.sni != fetch.request.sni && !candidates.contains(&candidate) {
            candidates.push(candidate);
        }
    }
    Ok(candidates)
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "fits",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https)
        },
        expect: &["FITS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "another-name-succeeds",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https);
            world.config().origin_sni = Some("old.shop.test".to_owned());
            world.on_origin(|probe| {
                if probe.sni.as_deref() == Some("old.shop.test") { world::tls_alert(112) } else { None }
            });
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["WRONG"],
        verdict: Some("origin.sni_mismatch"),
    },
    Scenario {
        name: "no-name-succeeds",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https);
            world.config().origin_sni = Some("old.shop.test".to_owned());
            world.on_origin(|probe| if probe.tls { world::tls_alert(40) } else { world::closed() });
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &[],
        verdict: Some("origin.tls_handshake_failed"),
    },
];
