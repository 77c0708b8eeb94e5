use std::collections::HashMap;

use edgedesk_evidence::case::InputError;
use edgedesk_evidence::{Case, Evidence, NotMeasuredReason, Probe, Timing};

use super::model::{
    Certainty, EvidenceEntry, FindingEntry, Outcome, Report, RootCause, TargetEntry, TimingEntry,
};
use super::path::path;
use crate::catalogue::{Check, Finding, Kind, Status, Stop};
use crate::ranking::{self, Claimed, Standing};
use crate::site::{Site, Symptom, VisitEnd};
use crate::words::{Args, Text, Words};

/// What one check came to.
struct Judged {
    check: &'static Check,
    result: Result<Vec<Finding>, Stop>,
}

/// The report of a case and its evidence. Pure: the same input gives the same report.
pub fn build(
    id: &str,
    case: &Case,
    evidence: &Evidence,
    timing: Timing,
    checks: &'static [&'static Check],
) -> Report {
    let site = Site { case, evidence };
    let judged: Vec<Judged> =
        checks.iter().map(|check| Judged { check, result: (check.judge)(&site) }).collect();
    let records = evidence.sorted();
    let ids: HashMap<&Probe, String> =
        records.iter().enumerate().map(|(n, record)| (&record.probe, format!("e{}", n + 1))).collect();
    let cite =
        |probes: &[Probe]| probes.iter().filter_map(|probe| ids.get(probe).cloned()).collect::<Vec<_>>();

    let mut findings: Vec<FindingEntry> = judged.iter().flat_map(|judged| entries(judged, &cite)).collect();
    findings.sort_by(|a, b| {
        (a.layer, &a.check, &a.subject, &a.tag).cmp(&(b.layer, &b.check, &b.subject, &b.tag))
    });

    let claims = judged.iter().flat_map(|judged| {
        judged.result.iter().flatten().filter_map(|finding| {
            Some(Claimed {
                finding: format!("{}.{}", judged.check.id, finding.card.tag),
                claim: finding.claim.as_ref()?,
                subject: &finding.subject,
                args: &finding.args,
                message: finding.card.message.fill(&finding.args),
                remedy: finding.card.remedy.iter().map(|text| text.fill(&finding.args)).collect(),
                cites: &finding.cites,
            })
        })
    });
    let standing = ranking::rank(claims.collect());
    let troubled: Vec<(&'static str, String)> = judged
        .iter()
        .flat_map(|judged| judged.result.iter().flatten().map(move |finding| (judged.check, finding)))
        .filter(|(_, finding)| ranking::is_trouble(finding.card.status))
        .filter_map(|(check, finding)| {
            Some((finding.claim.as_ref()?.cause.code, format!("{}.{}", check.id, finding.card.tag)))
        })
        .collect();
    let general = general_args(case);
    let of_kind = |kinds: &[Kind]| {
        standing
            .iter()
            .filter(|it| kinds.contains(&it.cause.kind))
            .map(|it| entry(it, &general, &cite, &troubled))
            .collect::<Vec<_>>()
    };
    let root_causes = of_kind(&[Kind::Fault, Kind::Refused]);
    let notes = of_kind(&[Kind::Note]);
    let outcome = if standing.iter().any(|it| it.cause.kind == Kind::Refused) {
        Outcome::Refused
    } else if standing.iter().any(|it| it.cause.kind == Kind::Fault) {
        Outcome::Faulty
    } else if is_healthy(&site, &notes) {
        Outcome::Healthy
    } else {
        Outcome::Inconclusive
    };
    let evidence = records
        .into_iter()
        .enumerate()
        .map(|(n, record)| EvidenceEntry {
            id: format!("e{}", n + 1),
            probe: record.probe.clone(),
            answer: record.answer.clone(),
            vantage: record.vantage.clone(),
            at: record.at,
            ms: record.ms,
        })
        .collect::<Vec<_>>();
    Report {
        schema: "edgedesk.report/1".to_owned(),
        id: id.to_owned(),
        target: target(case),
        outcome,
        path: path(&root_causes, &findings),
        root_causes,
        advice: of_kind(&[Kind::Advice]),
        findings,
        notes,
        timing: TimingEntry {
            total_ms: timing.total_ms,
            probes: evidence.len(),
            critical_path_ms: timing.critical_path_ms,
        },
        evidence,
    }
}

/// Whether the evidence says that the site is healthy, given that nobody claims a fault: the visit came to a good
/// end, and nothing says that the vantage was the one turned away. An error that nobody can explain is no health.
fn is_healthy(site: &Site<'_>, notes: &[RootCause]) -> bool {
    let good_end = match site.symptom() {
        Ok(Symptom::Works(_) | Symptom::Elsewhere) => true,
        Ok(Symptom::Status(_, response)) => {
            site.focus().and_then(|focus| site.is_meant(response, &focus)).unwrap_or(false)
        }
        Ok(Symptom::Redirects) => {
            site.visit().is_ok_and(|visit| matches!(visit.end, VisitEnd::CookieGate(_)))
        }
        Ok(Symptom::NoAddress | Symptom::BrokenBody(_) | Symptom::Failure(_)) | Err(_) => false,
    };
    good_end && notes.iter().all(|note| note.code != "desk.vantage_blocked")
}

fn entry(
    it: &Standing,
    general: &Args,
    cite: &dyn Fn(&[Probe]) -> Vec<String>,
    troubled: &[(&str, String)],
) -> RootCause {
    let mut args = general.clone();
    args.set("subject", &it.subject);
    let mut explains = it.findings.clone();
    for absorbed in &it.absorbed {
        explains.extend(
            troubled.iter().filter(|(code, _)| *code == absorbed.code).map(|(_, finding)| finding.clone()),
        );
    }
    explains.sort();
    explains.dedup();
    let summary = it.cause.summary.fill(&args);
    let said = it.messages.iter().take(2);
    RootCause {
        code: it.cause.code.to_owned(),
        grade: it.grade,
        certainty: if it.grade.proves() { Certainty::RootCause } else { Certainty::Probable },
        who_acts: it.cause.who_acts,
        title: it.cause.title.into(),
        summary: said.fold(summary, |summary, message| Words {
            zh: format!("{}{}", summary.zh, message.zh),
            en: format!("{} {}", summary.en, message.en),
        }),
        fix: it.remedy.iter().cloned().chain(it.cause.fix.iter().map(|text| text.fill(&args))).collect(),
        evidence: sorted_ids(cite(&it.cites)),
        explains,
        ruled_out: it.ruled_out.clone(),
        reproduce: it.reproduce.clone(),
    }
}

/// `e2` before `e10`.
fn sorted_ids(mut ids: Vec<String>) -> Vec<String> {
    ids.sort_by_key(|id| id[1..].parse::<usize>().unwrap_or_default());
    ids.dedup();
    ids
}

/// The placeholders that any cause's words may use, whoever claims it.
fn general_args(case: &Case) -> Args {
    let mut args = Args::default();
    match &case.target {
        Ok(target) => {
            args.set("host", &target.host);
            args.set("url", target.url());
            args.set("zone", target.host.registrable());
        }
        Err(_) => {
            args.set("host", &case.input);
            args.set("url", &case.input);
            args.set("zone", &case.input);
        }
    }
    args
}

fn target(case: &Case) -> TargetEntry {
    TargetEntry {
        url: case.target.as_ref().map_or_else(|_: &InputError| case.input.clone(), |target| target.url()),
        host: case.target.as_ref().map_or_else(|_| String::new(), |target| target.host.to_string()),
        account: case.account.clone(),
        corrections: case.corrections.iter().map(|it| crate::words::correction(*it).into()).collect(),
    }
}

fn entries(judged: &Judged, cite: &dyn Fn(&[Probe]) -> Vec<String>) -> Vec<FindingEntry> {
    let check = judged.check;
    let bare = |tag: &str, status, message: Words, evidence| FindingEntry {
        check: check.id.to_owned(),
        slug: check.slug.to_owned(),
        tag: tag.to_owned(),
        status,
        layer: check.layer,
        subject: String::new(),
        title: check.title.into(),
        message,
        remedy: Vec::new(),
        evidence,
    };
    match &judged.result {
        Ok(findings) => findings
            .iter()
            .map(|finding| FindingEntry {
                subject: finding.subject.clone(),
                remedy: finding.card.remedy.iter().map(|text| text.fill(&finding.args)).collect(),
                ..bare(
                    finding.card.tag,
                    finding.card.status,
                    finding.card.message.fill(&finding.args),
                    sorted_ids(cite(&finding.cites)),
                )
            })
            .collect(),
        Err(Stop::NotApplicable(why)) => {
            vec![bare("NOT_APPLICABLE", Status::NotApplicable, (*why).into(), Vec::new())]
        }
        Err(Stop::Inconclusive(probe, why)) => {
            let message = not_measured(why.reason, &why.detail);
            vec![bare("NOT_MEASURED", Status::NotMeasured, message, cite(std::slice::from_ref(&**probe)))]
        }
        // Only in a replay of a file that lacks something: live runs answer everything that is asked.
        Err(Stop::NeedMore(probes)) => {
            let message = not_measured(NotMeasuredReason::NotInEvidence, "");
            vec![bare("NOT_MEASURED", Status::NotMeasured, message, cite(probes))]
        }
    }
}

fn not_measured(reason: NotMeasuredReason, detail: &str) -> Words {
    let text = match reason {
        NotMeasuredReason::Deadline => Text {
            zh: "没有测到：在本次诊断的时限内没有得到结果。",
            en: "Not measured: no result within this run's time limit.",
        },
        NotMeasuredReason::Budget => Text {
            zh: "没有测到：本次诊断的连接数或查询数已用完。",
            en: "Not measured: this run's budget of connections or questions was spent.",
        },
        NotMeasuredReason::Refused => Text {
            zh: "没有测：安全策略不允许探测该地址（{detail}）。",
            en: "Not measured: the egress guard refuses the address ({detail}).",
        },
        NotMeasuredReason::NoNetwork => Text {
            zh: "没有测到：探测点没有这种网络（{detail}）。",
            en: "Not measured: this vantage has no such network ({detail}).",
        },
        NotMeasuredReason::NoControlPlane => Text {
            zh: "没有测：没有接入 CDN 的控制面，或它不提供这项信息。",
            en: "Not measured: no control plane is connected, or it does not offer this.",
        },
        NotMeasuredReason::ControlPlaneFailed => Text {
            zh: "没有测到：CDN 的控制面没有应答（{detail}）。",
            en: "Not measured: the CDN's control plane did not answer ({detail}).",
        },
        NotMeasuredReason::Internal => Text {
            zh: "没有测到：探测程序自身出错（{detail}）。",
            en: "Not measured: the probing side itself failed ({detail}).",
        },
        NotMeasuredReason::NotInEvidence => Text {
            zh: "没有测到：证据文件中没有这项结果。",
            en: "Not measured: the evidence file does not hold it.",
        },
    };
    let mut args = Args::default();
    args.set("detail", detail);
    text.fill(&args)
}
