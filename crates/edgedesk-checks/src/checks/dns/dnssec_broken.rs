//! DNS005: the DNSSEC chain of trust is broken.

use edgedesk_evidence::dns::{ChainOfTrust, Dnssec, DnssecFault, DnssecState, Rcode, RecordType};

use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Clock, Resolved, Site, both};
use crate::words::{Text, Words};
use crate::world::{self, CNAME, HOST, World, asks_address, dns_reply, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS005",
    slug: "dnssec-broken",
    layer: Layer::Dns,
    title: Text { zh: "DNSSEC 信任链是否完好", en: "Does the DNSSEC chain of trust hold" },
    why: Text {
        zh: "上级域有 DS 记录而区域的签名对不上时，做校验的解析器（各大公共 DNS 都做）一律返回 SERVFAIL。关闭校验（CD 位）能得到答案，就证明是校验失败。签名区域的 CNAME 指向未签名的 CDN 是正常的。",
        en: "Where the parent has a DS record and the zone's signatures do not fit it, validating resolvers, the big public ones among them, answer SERVFAIL. That the same question is answered with checking disabled (CD) proves it. A signed zone whose CNAME leads to an unsigned CDN is fine.",
    },
    findings: &[&INTACT, &BROKEN, &BROKEN_UNNAMED, &BROKEN_YET_VALIDATED],
    references: &[
        "https://www.rfc-editor.org/rfc/rfc4035#section-5",
        "https://www.rfc-editor.org/rfc/rfc4035#section-3.2.2",
    ],
    judge,
    scenarios: SCENARIOS,
};

static INTACT: FindingCard = FindingCard {
    tag: "INTACT",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 DNSSEC 信任链完好。",
        en: "The DNSSEC chain of trust of {subject} holds.",
    },
    remedy: &[],
};

static BROKEN: FindingCard = FindingCard {
    tag: "BROKEN",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的 DNSSEC 信任链在区域 {broken_zone} 断开：{fault}（{detail}）。",
        en: "The DNSSEC chain of trust of {subject} breaks at the zone {broken_zone}: {fault} ({detail}).",
    },
    remedy: &[
        Text {
            zh: "最快的恢复办法：在域名注册商处删除 {broken_zone} 的 DS 记录，等待其 TTL 过期。",
            en: "The quickest way back: delete the DS records of {broken_zone} at the registrar, and wait until their TTL has run out.",
        },
        Text {
            zh: "如需保留 DNSSEC：在 {dns_host} 处重新签名 {broken_zone}，再把它给出的 DS 记录填到注册商处。",
            en: "To keep DNSSEC: have {broken_zone} signed again at {dns_host}, then enter the DS record it shows at the registrar.",
        },
    ],
};

static BROKEN_UNNAMED: FindingCard = FindingCard {
    tag: "BROKEN_UNNAMED",
    status: Status::Error,
    message: Text {
        zh: "解析 {subject} 返回 SERVFAIL，关闭 DNSSEC 校验后能解析：校验失败。{words}",
        en: "{subject} ends in SERVFAIL and resolves with DNSSEC checking disabled: validation fails. {words}",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处检查 {subject} 所在区域的 DNSSEC 签名；急需恢复时，在域名注册商处删除该区域的 DS 记录。",
        en: "Check the DNSSEC signing of the zone of {subject} at {dns_host}; to be back quickly, delete the zone's DS records at the registrar.",
    }],
};

static BROKEN_YET_VALIDATED: FindingCard = FindingCard {
    tag: "BROKEN_YET_VALIDATED",
    status: Status::Warning,
    message: Text {
        zh: "我们校验 {subject} 的信任链时在区域 {broken_zone} 失败：{fault}（{detail}），但解析器表示已校验通过；可能只有部分服务器有问题。",
        en: "Our own validation of {subject} fails at the zone {broken_zone}: {fault} ({detail}), yet the resolver says that it has validated the answer; perhaps only some servers are wrong.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let (zone, resolved) = both(site.zone(host), site.resolve(host))?;
    let servfail = resolved.rcode() == Some(Rcode::SERVFAIL);
    let signed = zone.trace.cuts.iter().any(|cut| !cut.ds.is_empty());
    if !servfail && !signed {
        return Ok(Vec::new());
    }
    if !servfail {
        let question = question(host);
        return match &site.ask(&question)?.state {
            DnssecState::Secure => Ok(vec![INTACT.about(host).cite(question)]),
            DnssecState::Bogus { .. } => {
                let validated = resolved.a.reply().is_some_and(|reply| reply.ad);
                broken(site, &resolved, question, if validated { None } else { Some(Grade::B) })
            }
            _ => Ok(Vec::new()),
        };
    }
    let unchecked = site.resolve_at(resolved.probe.resolver, host, true)?;
    let flips = unchecked.a.reply().is_some_and(|reply| reply.rcode != Rcode::SERVFAIL);
    let questions: Vec<Dnssec> = unchecked.chain.iter().take(4).map(question).collect();
    for (question, chain) in questions.iter().zip(site.ask_each(&questions)?) {
        if chain.is_ok_and(|chain| matches!(chain.state, DnssecState::Bogus { .. })) {
            let grade = if flips { Grade::A } else { Grade::B };
            return broken(site, &resolved, question.clone(), Some(grade));
        }
    }
    // The resolver's own words for a failed validation (RFC 8914 §4.6 to §4.13).
    let ede = resolved.a.reply().and_then(|reply| reply.ede.iter().find(|ede| matches!(ede.code, 5..=12)));
    // Without such words the flip itself speaks, where there is a DS to fail by.
    let words = match ede {
        Some(ede) => Some(format!("EDE {} {}", ede.code, ede.text)),
        None if signed => Some("SERVFAIL, NOERROR with +cd".to_owned()),
        None => None,
    };
    Ok(match words {
        Some(words) if flips => vec![
            BROKEN_UNNAMED
                .about(host)
                .with("words", words)
                .with_words("dns_host", site.dns_host(host))
                .cite(resolved.probe.clone())
                .cite(unchecked.probe)
                .claim(&causes::dns::DNSSEC_BOGUS, Grade::B)
                .reproduce(format!("dig +cd {host}")),
        ],
        _ => Vec::new(),
    })
}

fn question(name: &edgedesk_evidence::DnsName) -> Dnssec {
    Dnssec { name: name.clone(), rtype: RecordType::A }
}

/// The finding about a chain that is bogus; with a grade, it claims the cause.
fn broken(site: &Site<'_>, resolved: &Resolved<'_>, question: Dnssec, grade: Option<Grade>) -> Judgement {
    let host = &resolved.probe.name;
    let ChainOfTrust { state: DnssecState::Bogus { zone, fault, detail }, .. } = site.ask(&question)? else {
        return Ok(Vec::new());
    };
    let dated = matches!(fault, DnssecFault::SignatureExpired | DnssecFault::SignatureNotYetValid);
    if dated && matches!(clock(site)?, Clock::Off(_)) {
        return Ok(Vec::new());
    }
    let describe = |card: &'static FindingCard| -> Finding {
        card.about(&question.name)
            .with("broken_zone", zone)
            .with("detail", detail)
            .with_words("fault", fault_words(*fault))
            .with_words("dns_host", site.dns_host(host))
            .cite(question.clone())
            .cite(resolved.probe.clone())
    };
    let Some(grade) = grade else { return Ok(vec![describe(&BROKEN_YET_VALIDATED)]) };
    let mut finding = describe(&BROKEN).claim(&causes::dns::DNSSEC_BOGUS, grade);
    if grade == Grade::A {
        let unchecked = site.resolve_at(resolved.probe.resolver, host, true)?;
        finding = finding.cite(unchecked.probe).rules_out(
            &causes::dns::LAME_DELEGATION,
            Text {
                zh: "关闭校验后，同一解析器能得到答案。",
                en: "With checking disabled the same resolver gets an answer.",
            },
        );
    }
    Ok(vec![
        finding
            .reproduce(format!("dig {host}"))
            .reproduce(format!("dig +cd {host}"))
            .reproduce(format!("dig +dnssec {zone} DNSKEY; dig {zone} DS")),
    ])
}

/// Our clock, as far as the visit shows it; trusted where there is no visit.
fn clock(site: &Site<'_>) -> Result<Clock, Stop> {
    match site.clock() {
        Err(Stop::NotApplicable(_) | Stop::Inconclusive(..)) => Ok(Clock::Trusted),
        clock => clock,
    }
}

fn fault_words(fault: DnssecFault) -> Words {
    let text = match fault {
        DnssecFault::DnskeyMissing => Text {
            zh: "上级域有 DS 记录，区域没有签名",
            en: "the parent has a DS, the zone is not signed",
        },
        DnssecFault::DsMismatch => Text {
            zh: "上级域的 DS 与区域的 DNSKEY 对不上",
            en: "the parent's DS fits no DNSKEY of the zone",
        },
        DnssecFault::SignatureMissing => {
            Text { zh: "记录没有签名", en: "the records carry no signature" }
        }
        DnssecFault::SignatureExpired => Text { zh: "签名已过期", en: "the signature has expired" },
        DnssecFault::SignatureNotYetValid => {
            Text { zh: "签名尚未生效", en: "the signature is not yet valid" }
        }
        DnssecFault::SignatureInvalid => {
            Text { zh: "签名与数据不符", en: "the signature does not fit the data" }
        }
        DnssecFault::DenialInvalid => Text {
            zh: "“不存在”的证明（NSEC/NSEC3）缺失或错误",
            en: "the proof of absence (NSEC/NSEC3) is missing or wrong",
        },
    };
    text.into()
}

/// Signs the zone, and breaks the chain at it.
fn bogus(world: &mut World, fault: DnssecFault) {
    world.on_walk(|walk, trace| {
        if walk.name.registrable() == name("shop.test")
            && let Some(cut) = trace.cuts.last_mut()
        {
            cut.ds = vec![edgedesk_evidence::dns::DsFacts { key_tag: 1, algorithm: 13, digest_type: 2 }];
        }
    });
    world.on_dnssec(move |probe| {
        (probe.name == name(HOST)).then(|| DnssecState::Bogus {
            zone: name("shop.test"),
            fault,
            detail: "DS 1, DNSKEY 2".to_owned(),
        })
    });
}

fn validating(world: &mut World) {
    world.on_resolver(|probe| {
        (probe.name == name(HOST) && !probe.checking_disabled && asks_address(probe.rtype))
            .then(|| dns_reply(Rcode::SERVFAIL, &[]))
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "not-signed", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "signed-and-secure",
        world: |world| {
            bogus(world, DnssecFault::DsMismatch);
            world.on_dnssec(|_| Some(DnssecState::Secure));
        },
        expect: &["INTACT"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "ds-fits-no-key",
        world: |world| {
            bogus(world, DnssecFault::DsMismatch);
            validating(world);
        },
        expect: &["BROKEN"],
        verdict: Some("dns.dnssec_bogus"),
    },
    Scenario {
        name: "broken-and-the-resolver-does-not-validate",
        world: |world| bogus(world, DnssecFault::SignatureExpired),
        expect: &["BROKEN"],
        verdict: Some("dns.dnssec_bogus"),
    },
    Scenario {
        name: "broken-for-us-and-validated-by-the-resolver",
        world: |world| {
            bogus(world, DnssecFault::SignatureMissing);
            world.on_resolver(|probe| {
                (probe.name == name(HOST) && probe.rtype == RecordType::A).then(|| {
                    world::with_reply(
                        dns_reply(
                            Rcode::NOERROR,
                            &[(HOST, 600, world::cname(CNAME)), (CNAME, 60, world::a("198.18.1.1"))],
                        ),
                        |reply| reply.ad = true,
                    )
                })
            });
        },
        expect: &["BROKEN_YET_VALIDATED"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "the-resolver-says-bogus",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST) && !probe.checking_disabled).then(|| {
                    world::with_reply(dns_reply(Rcode::SERVFAIL, &[]), |reply| {
                        reply.ede =
                            vec![edgedesk_evidence::dns::Ede { code: 6, text: "DNSSEC Bogus".to_owned() }];
                    })
                })
            });
        },
        expect: &["BROKEN_UNNAMED"],
        verdict: Some("dns.dnssec_bogus"),
    },
    Scenario {
        name: "and-the-cname-is-wrong-too",
        world: |world| {
            world.set(HOST, vec![world::cname("old.shop.test")]);
            world.set("old.shop.test", vec![world::a("198.18.9.9")]);
            bogus(world, DnssecFault::DnskeyMissing);
            validating(world);
        },
        expect: &["BROKEN"],
        verdict: Some("dns.dnssec_bogus"),
    },
    Scenario {
        name: "servers-refuse",
        world: |world| world.dead_servers(dns_reply(Rcode::REFUSED, &[])),
        expect: &[],
        verdict: Some("dns.lame_delegation"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_fault_does_not_hide_behind_the_first() {
        let scenario = SCENARIOS.iter().find(|it| it.name == "and-the-cname-is-wrong-too");
        let mut world = World::default();
        (scenario.expect("it stands above").world)(&mut world);
        let report = world::report(&world, crate::checks::all());
        let codes: Vec<_> = report.root_causes.iter().map(|cause| cause.code.as_str()).collect();
        assert_eq!(codes, ["dns.dnssec_bogus", "dns.cname_wrong_target"]);
    }
}
