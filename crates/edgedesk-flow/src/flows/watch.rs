//! Looking again from time to time, until the site is well.

use super::{choices, consent, diagnose};
use crate::event::{Outcome, WatchEnded, WatchEnding, WatchStarted};
use crate::turn::Turn;
use crate::{DiagnosisId, Effect, Event, Purpose, Refusal, State, Text, Watch};

pub(crate) fn begin(turn: &mut Turn<'_>, id: DiagnosisId) -> Result<(), Refusal> {
    let last = turn.state.diagnosis(id).ok_or(Refusal::Stale)?.clone();
    if last.outcome != Outcome::Faulty {
        return Err(Refusal::Stale);
    }
    let shown = choices::short(&last.url);
    if turn.state.watches.iter().any(|watch| watch.diagnosis == id || watch.url == last.url) {
        turn.say(Text::new(
            format!("已经在关注 {shown} 了，恢复后会马上告诉您。"),
            format!("I am watching {shown} already, and will tell you as soon as it is well."),
        ));
        return Ok(());
    }
    if turn.state.watches.len() >= State::WATCHES {
        let choices = turn.state.watches.iter().map(|watch| choices::unwatch(watch.diagnosis)).collect();
        turn.offer(
            Text::new(
                format!("一个对话最多同时关注 {} 个网址，请先停止其中一个。", State::WATCHES),
                format!(
                    "One conversation watches at most {} URLs. Please stop one of them first.",
                    State::WATCHES
                ),
            ),
            choices,
        );
        return Ok(());
    }
    if !last.outside && turn.consent().is_none() {
        if turn.is_running() {
            turn.say(Text::new(
                "关注需要重新授权。等这次诊断完成后，请再点一次「持续关注」。",
                "Watching needs a new consent. Please press \"Keep watching\" again when this diagnosis is done.",
            ));
            return Ok(());
        }
        consent::ask(turn, Some(last.url), last.symptom, Purpose::Watch { diagnosis: id });
        return Ok(());
    }
    let seconds = i64::try_from(turn.context.watch_for_s).unwrap_or(i64::MAX);
    let until = diagnose::later(turn.context.now, seconds);
    let every_s = turn.context.watch_every_s;
    let cited = turn.consent().filter(|_| !last.outside).map(|consent| consent.id);
    turn.carry_out(Effect::StartWatch { diagnosis: id, every_s, until });
    turn.bot(Event::WatchStarted(WatchStarted { diagnosis: id, url: last.url.clone(), every_s, until }));
    turn.state.watches.push(Watch { diagnosis: id, url: last.url, consent: cited, causes: last.causes });
    turn.offer(
        Text::new(
            format!("好的，我会持续关注 {shown}，恢复后在这里告诉您。您可以关闭页面。"),
            format!(
                "I will keep watching {shown} and tell you here when it is well. You can close the page."
            ),
        ),
        vec![choices::unwatch(id)],
    );
    Ok(())
}

/// The customer says so.
pub(crate) fn stop(turn: &mut Turn<'_>, id: DiagnosisId) -> Result<(), Refusal> {
    let watch = take(turn, id).ok_or(Refusal::Stale)?;
    let shown = choices::short(&watch.url);
    ended(turn, watch, WatchEnding::Stopped);
    turn.say(Text::new(format!("已停止关注 {shown}。"), format!("I no longer watch {shown}.")));
    Ok(())
}

/// All of them end: the customer says that the matter is settled.
pub(crate) fn stop_all(turn: &mut Turn<'_>) {
    for watch in std::mem::take(&mut turn.state.watches) {
        ended(turn, watch, WatchEnding::Stopped);
    }
}

/// Its time has run out.
pub(crate) fn expired(turn: &mut Turn<'_>, id: DiagnosisId) {
    let Some(watch) = take(turn, id) else { return };
    let shown = choices::short(&watch.url);
    ended(turn, watch, WatchEnding::GaveUp);
    let mut choices = vec![choices::recheck(id)];
    if turn.state.diagnosis(id).is_some() {
        choices.push(choices::watch(id));
    }
    choices.push(choices::human());
    turn.offer(
        Text::new(
            format!("关注 {shown} 的时间到了，问题一直没有恢复。您可以现在重新检查、继续关注，或者把报告转给工程师。"),
            format!(
                "The time for watching {shown} is over, and it has not recovered. Check again now, keep watching, or hand the \
                 report to an engineer."
            ),
        ),
        choices,
    );
}

/// Logs the end of a watch that the state has let go of.
pub(crate) fn ended(turn: &mut Turn<'_>, watch: Watch, ending: WatchEnding) {
    turn.carry_out(Effect::StopWatch { diagnosis: watch.diagnosis });
    turn.bot(Event::WatchEnded(WatchEnded { diagnosis: watch.diagnosis, url: watch.url, ending }));
}

/// Lets go of a watch.
pub(crate) fn take(turn: &mut Turn<'_>, id: DiagnosisId) -> Option<Watch> {
    let at = turn.state.watches.iter().position(|watch| watch.diagnosis == id)?;
    Some(turn.state.watches.remove(at))
}
