//! A verdict, and the one next step after it.

use super::{choices, diagnose, watch};
use crate::conversation::Status;
use crate::event::{Choice, DiagnosisCompleted, DiagnosisEnded, Headline, Outcome, Trigger, WatchEnding};
use crate::turn::Turn;
use crate::{DiagnosisId, Event, LastDiagnosis, Pending, State, Symptom, Text};

/// The cause of a domain that another account holds: only a migration helps.
const OWNED_BY_OTHER: &str = "account.domain_owned_by_other";

/// A diagnosis has a verdict. One that was cancelled meanwhile does not count.
pub(crate) fn completed(turn: &mut Turn<'_>, completed: DiagnosisCompleted) {
    if completed.trigger == Trigger::Watch {
        return watched(turn, completed);
    }
    let Pending::Running { diagnosis, symptom, consent, .. } = turn.state.pending.clone() else { return };
    if diagnosis != completed.id {
        return;
    }
    turn.state.pending = Pending::Nothing;
    turn.bot(Event::DiagnosisCompleted(completed.clone()));
    remember(&mut turn.state, &completed, symptom.clone(), consent.is_none());
    // A site that is well needs no watch.
    if completed.outcome == Outcome::Healthy
        && let Some(at) = turn.state.watches.iter().position(|it| it.url == completed.url)
    {
        let healed = turn.state.watches.remove(at);
        watch::ended(turn, healed, WatchEnding::Healed);
    }
    if turn.state.status != Status::Active {
        // Without a control plane, a consent would not show any more.
        let could_see_more = consent.is_none() && turn.context.has_control_plane;
        next_step(turn, &completed, &symptom, could_see_more);
    }
}

fn remember(state: &mut State, completed: &DiagnosisCompleted, symptom: Symptom, outside: bool) {
    let it = LastDiagnosis {
        id: completed.id,
        url: completed.url.clone(),
        symptom,
        outcome: completed.outcome,
        outside,
        causes: codes(&completed.causes),
        title: completed.causes.first().map(|cause| cause.title.clone()),
    };
    if let Some(before) = state.last_diagnosis.replace(it) {
        state.earlier.insert(0, before);
        state.earlier.truncate(State::EARLIER);
    }
}

fn codes(causes: &[Headline]) -> Vec<String> {
    causes.iter().map(|cause| cause.code.clone()).collect()
}

fn next_step(turn: &mut Turn<'_>, completed: &DiagnosisCompleted, symptom: &Symptom, could_see_more: bool) {
    let (text, mut choices) = match completed.outcome {
        Outcome::Faulty => faulty(turn, completed, could_see_more, symptom),
        Outcome::Healthy => healthy(completed),
        Outcome::Inconclusive => inconclusive(completed, symptom, could_see_more),
        Outcome::Refused => refused(completed),
    };
    if turn.state.status == Status::Bot {
        choices.push(choices::human());
    }
    let choices = diagnose::next_or(turn, choices);
    turn.offer(text, choices);
}

fn faulty(
    turn: &Turn<'_>,
    completed: &DiagnosisCompleted,
    could_see_more: bool,
    symptom: &Symptom,
) -> (Text, Vec<Choice>) {
    let title = completed.causes.first().map(|cause| cause.title.clone()).unwrap_or_default();
    let mut text = match (completed.trigger, completed.healed) {
        (Trigger::Recheck, Some(true)) => Text::new(
            format!("之前的问题已经消除，但现在还有别的问题：{}。", title.zh),
            format!("What was wrong before is gone, but something else is wrong now: {}.", title.en),
        ),
        (Trigger::Recheck, _) => Text::new(
            format!(
                "问题还在：{}。如果刚刚改完，DNS 和配置下发可能要几分钟才生效，稍后再检查一次。",
                title.zh
            ),
            format!(
                "It is still there: {}. DNS and configuration changes can take some minutes; if you have just made yours, \
                 check again a little later.",
                title.en
            ),
        ),
        _ if completed.causes.len() > 1 => Text::new(
            format!(
                "找到 {} 个原因，最先要处理的是：{}。请按报告里的顺序修复。",
                completed.causes.len(),
                title.zh
            ),
            format!(
                "I found {} causes. The first to mend: {}. Please follow the order in the report.",
                completed.causes.len(),
                title.en
            ),
        ),
        _ => Text::new(
            format!("原因找到了：{}。证据和修复步骤都在上面的报告里。", title.zh),
            format!("Found it: {}. The evidence and the fix are in the report above.", title.en),
        ),
    };
    if completed.causes.iter().any(|cause| cause.code == OWNED_BY_OTHER) {
        text.zh.push_str("域名要换到您的账号下，目前由人工办理，请转人工客服。");
        text.en
            .push_str(" Moving the domain to your account is done by a human for now: please ask for one.");
        return (text, Vec::new());
    }
    if completed.trigger == Trigger::Asked {
        text.zh.push_str("改好后告诉我，我来复查；也可以让我持续关注，恢复后第一时间通知您。");
        text.en.push_str(
        " Tell me when you have mended it and I will check again, or let me watch and report when it heals.",
    );
    }
    let mut choices = vec![choices::recheck(completed.id).primary()];
    if turn.state.watches.iter().all(|watch| watch.url != completed.url) {
        choices.push(choices::watch(completed.id));
    }
    if could_see_more {
        choices.push(choices::diagnose_with_consent(&completed.url, symptom));
    }
    (text, choices)
}

fn healthy(completed: &DiagnosisCompleted) -> (Text, Vec<Choice>) {
    if completed.trigger == Trigger::Recheck {
        let text = Text::new(
            "复查通过，问题已经消除，网站现在正常。个别访客可能还要等 DNS 或浏览器缓存过期。",
            "Checked again: the cause is gone and the site is well. Some visitors may have to wait until their DNS or browser \
             cache has expired.",
        );
        return (text, vec![choices::solved().primary()]);
    }
    let text = Text::new(
        "从这里检查没有发现问题，检查过的每一项都在报告里。如果仍有访客打不开，请补充现象再查：出错的具体网址、访客的地区和运营商、\
         客户端 IP、从什么时候开始。",
        "I found nothing wrong from here; the report lists every item that was checked. If it still fails for somebody, add \
         details and I will look again: the exact URL, the visitor's region and carrier, their IP address, and since when.",
    );
    (text, vec![choices::describe().primary(), choices::solved()])
}

fn inconclusive(
    completed: &DiagnosisCompleted,
    symptom: &Symptom,
    could_see_more: bool,
) -> (Text, Vec<Choice>) {
    let mut text = Text::new(
        "这次得到的信息不够，不能下结论。报告里标为「未能检查」的项写明了缺什么、为什么。",
        "Not enough could be measured for a verdict. The report says of each item that could not be checked what is missing, \
         and why.",
    );
    let first = if could_see_more {
        text.zh.push_str("这次没有读取 CDN 配置，授权后通常就能判断。");
        text.en.push_str(" The CDN configuration was not read this time; with it, most cases can be told.");
        choices::diagnose_with_consent(&completed.url, symptom)
    } else {
        text.zh.push_str("可以稍后重试，或补充现象；也可以带着报告找工程师。");
        text.en.push_str(" Try again a little later, add details, or take the report to an engineer.");
        choices::diagnose_again(&completed.url, symptom)
    };
    (text, vec![first.primary(), choices::describe()])
}

fn refused(completed: &DiagnosisCompleted) -> (Text, Vec<Choice>) {
    let text = match completed.causes.first() {
        Some(cause) => Text::new(
            format!("没有进行探测：{}", cause.summary.zh),
            format!("Nothing was probed: {}", cause.summary.en),
        ),
        None => {
            Text::new("没有进行探测，原因写在报告里。", "Nothing was probed; the report gives the reason.")
        }
    };
    (text, vec![choices::other_url().primary()])
}

/// A look of a watch. Only what is new is said.
fn watched(turn: &mut Turn<'_>, completed: DiagnosisCompleted) {
    let at = turn.state.watches.iter().position(|it| Some(it.diagnosis) == completed.previous);
    let Some(at) = at else { return };
    let shown = choices::short(&completed.url);
    match completed.outcome {
        Outcome::Healthy => {
            let healed = turn.state.watches.remove(at);
            let (symptom, outside) = as_before(turn, &healed.diagnosis);
            turn.bot(Event::DiagnosisCompleted(completed.clone()));
            remember(&mut turn.state, &completed, symptom, outside);
            watch::ended(turn, healed, WatchEnding::Healed);
            turn.offer(
                Text::new(
                    format!("好消息：{shown} 已经恢复正常，关注到此结束。"),
                    format!("Good news: {shown} is well again, so I have stopped watching it."),
                ),
                if turn.state.status == Status::Bot { vec![choices::solved()] } else { Vec::new() },
            );
        }
        Outcome::Faulty if turn.state.watches[at].causes != codes(&completed.causes) => {
            turn.state.watches[at].causes = codes(&completed.causes);
            let watched = turn.state.watches[at].diagnosis;
            let (symptom, outside) = as_before(turn, &watched);
            turn.bot(Event::DiagnosisCompleted(completed.clone()));
            remember(&mut turn.state, &completed, symptom, outside);
            let title = completed.causes.first().map(|cause| cause.title.clone()).unwrap_or_default();
            turn.offer(
                Text::new(
                    format!("{shown} 还没有恢复，但原因变了，现在是：{}。我会继续关注。", title.zh),
                    format!(
                        "{shown} is not well yet, but the cause has changed: {}. I keep watching.",
                        title.en
                    ),
                ),
                vec![choices::recheck(completed.id), choices::unwatch(watched)],
            );
        }
        // Nothing new, or nothing that could be measured: the next look will tell.
        Outcome::Faulty | Outcome::Inconclusive | Outcome::Refused => {}
    }
}

/// How the watched diagnosis looked: its later looks are like it.
fn as_before(turn: &Turn<'_>, id: &DiagnosisId) -> (Symptom, bool) {
    turn.state.diagnosis(*id).map_or_else(Default::default, |it| (it.symptom.clone(), it.outside))
}

/// A diagnosis could not be carried out.
pub(crate) fn failed(turn: &mut Turn<'_>, diagnosis: DiagnosisId, reason: Text) {
    let Pending::Running { diagnosis: running, url, symptom, consent, previous, .. } =
        turn.state.pending.clone()
    else {
        return;
    };
    if running != diagnosis {
        return;
    }
    turn.state.pending = Pending::Nothing;
    turn.bot(Event::DiagnosisFailed(DiagnosisEnded { id: diagnosis, reason: reason.clone() }));
    if turn.state.status == Status::Active {
        return;
    }
    let retry = match previous.filter(|id| turn.state.diagnosis(*id).is_some()) {
        Some(previous) => choices::recheck(previous),
        None if consent.is_none() => choices::diagnose_outside(Some(&url), &symptom),
        None => choices::diagnose_again(&url, &symptom),
    };
    let mut choices = vec![retry.primary()];
    if turn.state.status == Status::Bot {
        choices.push(choices::human());
    }
    let choices = diagnose::next_or(turn, choices);
    turn.offer(
        Text::new(
            format!("这次诊断没能完成：{}这不代表您的网站有问题，请重试一次；还不行就转人工客服。", reason.zh),
            format!(
                "The diagnosis could not be completed: {} This says nothing about your site. Please try again, or ask for a human.",
                reason.en
            ),
        ),
        choices,
    );
}
