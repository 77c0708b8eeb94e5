//! DNS030: CAA records and the certificate's issuer.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{Rdata, RecordType, Resolve};
use edgedesk_evidence::tls::TlsOutcome;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world::{CNAME, HOST, World, cname};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS030",
    slug: "issuers-restricted",
    layer: Layer::Dns,
    title: Text {
        zh: "CAA 是否允许当前证书的签发机构", en: "Does CAA allow the certificate's issuer"
    },
    why: Text {
        zh: "CAA 记录规定哪些机构可以签发证书。当前证书的机构不在其中时，现在访问不受影响，但下次续期会失败。",
        en: "CAA records say who may issue certificates. Where the present issuer is not among them nothing is wrong today, and the next renewal fails.",
    },
    findings: &[&ALLOWED, &FORBIDDEN],
    references: &["https://www.rfc-editor.org/rfc/rfc8659#section-3"],
    judge,
    scenarios: SCENARIOS,
};

static ALLOWED: FindingCard = FindingCard {
    tag: "ALLOWED",
    status: Status::Info,
    message: Text {
        zh: "{subject} 的 CAA 记录允许：{issuers}。",
        en: "The CAA records of {subject} allow {issuers}.",
    },
    remedy: &[],
};

static FORBIDDEN: FindingCard = FindingCard {
    tag: "FORBIDDEN",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 的 CAA 记录只允许 {issuers}，当前证书由 {issuer} 签发，不在其中。",
        en: "The CAA records of {subject} allow {issuers} alone; the present certificate is from {issuer}, which is not among them.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处为 {subject} 添加 CAA 记录：0 issue \"{wanted}\"。",
        en: "At {dns_host}, add a CAA record to {subject}: 0 issue \"{wanted}\".",
    }],
};

/// A part of the issuer's name, and the names by which CAA allows it. Source: the issuers' practice statements,
/// CCADB's list of CAA identifiers. As of 2026-11-23.
const ISSUERS: &[(&str, &[&str])] = &[
    ("Let's Encrypt", &["letsencrypt.org"]),
    ("DigiCert", &["digicert.com", "symantec.com", "geotrust.com", "rapidssl.com", "thawte.com"]),
    ("GeoTrust", &["digicert.com", "geotrust.com"]),
    ("Sectigo", &["sectigo.com", "comodoca.com", "comodo.com", "usertrust.com", "trust-provider.com"]),
    ("ZeroSSL", &["sectigo.com", "comodoca.com", "zerossl.com"]),
    ("GlobalSign", &["globalsign.com"]),
    ("Google Trust Services", &["pki.goog"]),
    ("Amazon", &["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"]),
    ("GoDaddy", &["godaddy.com", "starfieldtech.com"]),
];

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let Some((owner, question, issuers)) = relevant(site, host)? else { return Ok(Vec::new()) };
    let told = if issuers.is_empty() { "-".to_owned() } else { issuers.join(", ") };
    let describe =
        |card: &'static FindingCard| card.about(&owner).with("issuers", &told).cite(question.clone());
    let handshakes = match site.edge_handshakes() {
        Err(stop @ Stop::NeedMore(_)) => return Err(stop),
        handshakes => handshakes.unwrap_or_default(),
    };
    for (probe, outcome) in handshakes {
        let Ok(TlsOutcome::Session(session)) = outcome else { continue };
        let Some(leaf) = session.chain.as_ref().and_then(|chain| chain.leaf()) else { continue };
        let Some((_, ids)) = ISSUERS.iter().find(|(part, _)| leaf.issuer.contains(part)) else { continue };
        if !ids.iter().any(|id| issuers.iter().any(|issuer| issuer == id)) {
            return Ok(vec![
                describe(&FORBIDDEN)
                    .with("issuer", &leaf.issuer)
                    .with("wanted", ids[0])
                    .with_words("dns_host", site.dns_host(host))
                    .cite(probe)
                    .claim(&causes::dns::CAA_FORBIDS, Grade::B)
                    .reproduce(format!("dig +noall +answer {owner} CAA"))
                    .reproduce(format!(
                        "openssl s_client -connect {host}:443 -servername {host} </dev/null | openssl x509 -noout -issuer"
                    )),
            ]);
        }
    }
    Ok(vec![describe(&ALLOWED)])
}

/// The CAA records that count for a name, those of the name itself or of the nearest parent that has some, down
/// to the registrable domain: their owner, the question, and the issuers they allow.
fn relevant(site: &Site<'_>, host: &DnsName) -> Result<Option<(DnsName, Resolve, Vec<String>)>, Stop> {
    let resolver = site.resolver()?;
    let domain = host.registrable();
    let names = std::iter::successors(Some(host.clone()), DnsName::parent);
    let questions: Vec<Resolve> = names
        .take_while(|name| name.is_within(&domain))
        .take(4)
        .map(|name| Resolve { resolver, name, rtype: RecordType::Caa, checking_disabled: false })
        .collect();
    for (question, outcome) in questions.iter().zip(site.ask_all(&questions)?) {
        let records: Vec<_> = outcome
            .reply()
            .into_iter()
            .flat_map(|reply| &reply.answer)
            .filter_map(|rr| match &rr.data {
                Rdata::Caa { tag, value, .. } if tag.eq_ignore_ascii_case("issue") => Some(value),
                _ => None,
            })
            .collect();
        if !records.is_empty() {
            // Parameters follow a semicolon; before it, an empty name allows nobody.
            let id =
                |value: &&String| value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            let mut issuers: Vec<String> = records.iter().map(id).filter(|id| !id.is_empty()).collect();
            issuers.sort();
            issuers.dedup();
            return Ok(Some((question.name.clone(), question.clone(), issuers)));
        }
    }
    Ok(None)
}

/// A certificate from Let's Encrypt, and a CAA record for `issuer`.
fn allow(world: &mut World, issuer: &str) {
    world.certificate.issuer = "CN=R11,O=Let's Encrypt,C=US".to_owned();
    let caa = Rdata::Caa { critical: false, tag: "issue".to_owned(), value: issuer.to_owned() };
    world.set(HOST, vec![cname(CNAME)]);
    world.set("shop.test", vec![caa]);
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "no-caa", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "allowed",
        world: |world| allow(world, "letsencrypt.org; validationmethods=dns-01"),
        expect: &["ALLOWED"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "somebody-else-only",
        world: |world| allow(world, "digicert.com"),
        expect: &["FORBIDDEN"],
        verdict: Some("dns.caa_forbids"),
    },
];
