//! From "my site is down" to a running diagnosis.

use jiff::{SignedDuration, Timestamp};

use super::{choices, consent, said};
use crate::event::{DiagnosisEnded, Outcome, Trigger, UrlRequested};
use crate::intent::{Answer, Intent, Reading};
use crate::turn::Turn;
use crate::{ConsentId, DiagnosisId, Effect, Event, Pending, Purpose, Refusal, Symptom, Text};

/// What is to be diagnosed.
pub(crate) struct Request {
    pub(crate) url: Option<String>,
    pub(crate) symptom: Symptom,
    /// Whether it is looked at from the outside only, without a consent.
    pub(crate) outside: bool,
    pub(crate) trigger: Trigger,
    /// The diagnosis whose causes are checked again.
    pub(crate) previous: Option<DiagnosisId>,
}

impl Request {
    pub(crate) fn new(url: Option<String>, symptom: Symptom) -> Self {
        Self { url, symptom, outside: false, trigger: Trigger::Asked, previous: None }
    }
}

/// `seconds` after `now`, or the end of time.
pub(crate) fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}

/// The words ask for a diagnosis, with or without a URL.
pub(crate) fn asked(turn: &mut Turn<'_>, reading: &Reading) {
    let mut urls = reading.urls.iter().chain(&reading.addresses);
    let url = urls.next().cloned();
    if let (Some(first), Some(second), false) = (&url, urls.next(), turn.is_running()) {
        turn.state.next_url = Some(second.clone());
        let (first, second) = (choices::short(first), choices::short(second));
        turn.say(Text::new(
            format!("一次诊断一个网址：先看 {first}，完成后再看 {second}。"),
            format!("One at a time: {first} first, then {second}."),
        ));
    }
    begin(turn, Request::new(url, Symptom::default()));
}

/// Begins, or asks for what is missing.
pub(crate) fn begin(turn: &mut Turn<'_>, request: Request) {
    let request = Request { url: request.url.filter(|url| !url.trim().is_empty()), ..request };
    if let Pending::Running { url, .. } = &turn.state.pending {
        let running = url.clone();
        return second(turn, &running, request.url);
    }
    if let (Pending::Consent { symptom, .. }, false) = (&mut turn.state.pending, request.outside) {
        if request.symptom != Symptom::default() {
            *symptom = request.symptom;
        }
        return consent::remind(turn, request.url);
    }
    if !request.outside && turn.consent().is_none() {
        return consent::ask(turn, request.url, request.symptom, Purpose::Diagnose);
    }
    match request.url.clone() {
        Some(url) => start(turn, url, request),
        None => ask_for_url(turn, request.symptom, request.outside, None),
    }
}

fn ask_for_url(turn: &mut Turn<'_>, symptom: Symptom, outside: bool, error: Option<Text>) {
    // Who was told that nothing is wrong, or not enough is known, adds details to the same URL.
    let suggested = turn
        .state
        .last_diagnosis
        .as_ref()
        .filter(|last| matches!(last.outcome, Outcome::Healthy | Outcome::Inconclusive))
        .map(|last| last.url.clone());
    turn.state.pending = Pending::Url { symptom, outside };
    turn.bot(Event::UrlRequested(UrlRequested { suggested, error }));
}

fn start(turn: &mut Turn<'_>, url: String, request: Request) {
    let id = turn.context.diagnosis;
    let cited = if request.outside { None } else { turn.consent().map(|consent| consent.id) };
    // On the way from the consent to the URL card, and at a recheck, everybody knows which consent it is.
    let says_consent =
        request.trigger == Trigger::Asked && !matches!(turn.state.pending, Pending::Url { .. });
    if turn.state.next_url.as_ref() == Some(&url) {
        turn.state.next_url = None;
    }
    turn.state.pending = Pending::Running {
        diagnosis: id,
        url: url.clone(),
        symptom: request.symptom.clone(),
        consent: cited,
        trigger: request.trigger,
        previous: request.previous,
    };
    if says_consent {
        cite(turn, cited);
    }
    turn.carry_out(Effect::StartDiagnosis {
        id,
        url,
        symptom: request.symptom,
        consent: cited,
        trigger: request.trigger,
        previous: request.previous,
    });
}

/// Says which consent a diagnosis goes by, unless it was granted in this very step.
fn cite(turn: &mut Turn<'_>, cited: Option<ConsentId>) {
    let fresh = turn.effects.iter().any(|effect| matches!(effect, Effect::KeepConsent { .. }));
    let Some(consent) = turn.consent().filter(|consent| Some(consent.id) == cited && !fresh) else { return };
    let (id, number) = (consent.id, consent.number.clone());
    turn.offer(
        Text::new(
            format!("沿用您已同意的授权 {number}，直接开始。"),
            format!("Going by your consent {number}, which is still valid."),
        ),
        vec![choices::revoke(id)],
    );
}

/// A second URL while a diagnosis runs: it is kept, and can take the place of the first.
fn second(turn: &mut Turn<'_>, running: &str, url: Option<String>) {
    let now = choices::short(running);
    let Some(url) = url.filter(|url| choices::short(url) != now) else {
        turn.offer(
            Text::new(
                format!("正在诊断 {now}，进度就在上面，一般 15 秒内出结果。"),
                format!("{now} is being diagnosed: see the progress above. It takes 15 seconds at most."),
            ),
            vec![choices::cancel()],
        );
        return;
    };
    turn.offer(
        Text::new(
            format!(
                "正在诊断 {now}。{} 已记下：等这次完成再看，还是现在就换成它？不选的话，完成后我会再问您。",
                choices::short(&url)
            ),
            format!(
                "{now} is being diagnosed. I have noted {}: switch to it now, or just wait, and I will ask you again when \
                 this one is done.",
                choices::short(&url)
            ),
        ),
        vec![choices::diagnose_instead(&url), choices::cancel()],
    );
    turn.state.next_url = Some(url);
}

/// Stops what runs, and begins another.
pub(crate) fn instead(turn: &mut Turn<'_>, url: String) -> Result<(), Refusal> {
    let Pending::Running { consent, .. } = &turn.state.pending else { return Err(Refusal::Stale) };
    // Who chose to be looked at from the outside only is not asked for a consent by the way.
    let outside = consent.is_none();
    stop_running(turn, &Text::new("改为诊断另一个网址。", "Another URL is diagnosed instead."));
    begin(turn, Request { outside, ..Request::new(Some(url), Symptom::default()) });
    Ok(())
}

fn stop_running(turn: &mut Turn<'_>, reason: &Text) {
    let Pending::Running { diagnosis: id, .. } = turn.state.pending else { return };
    turn.state.pending = Pending::Nothing;
    turn.carry_out(Effect::CancelDiagnosis { id });
    turn.person(Event::DiagnosisCancelled(DiagnosisEnded { id, reason: reason.clone() }));
}

/// Stops what runs without a word: the talk is over.
pub(crate) fn cancel_quietly(turn: &mut Turn<'_>) {
    stop_running(turn, &Text::new("问题已经解决。", "The matter is settled."));
}

/// The text was no URL that can be looked at.
pub(crate) fn url_refused(turn: &mut Turn<'_>, diagnosis: DiagnosisId, error: Text) {
    let Pending::Running { diagnosis: running, symptom, consent, .. } = turn.state.pending.clone() else {
        return;
    };
    if running == diagnosis {
        ask_for_url(turn, symptom, consent.is_none(), Some(error));
    }
}

/// Words while the URL card is open.
pub(crate) fn heard_at_url_card(turn: &mut Turn<'_>, reading: &Reading) -> Result<(), Refusal> {
    let Pending::Url { symptom, outside } = turn.state.pending.clone() else { return Ok(()) };
    if let Some(url) = reading.urls.first().or(reading.addresses.first()) {
        begin(turn, Request { outside, ..Request::new(Some(url.clone()), symptom) });
        return Ok(());
    }
    match reading.intent {
        Intent::Cancel => return cancel(turn),
        Intent::Unknown | Intent::Diagnose if reading.answer == Some(Answer::No) => return cancel(turn),
        Intent::Unknown | Intent::Diagnose | Intent::NotSolved => {
            let error = Text::new(
                "没有看到网址。请输入打不开的完整网址，例如 https://www.example.com/index.html。",
                "I see no URL in that. Please enter the address that fails, such as https://www.example.com/index.html.",
            );
            ask_for_url(turn, symptom, outside, Some(error));
        }
        _ => return said::by_intent(turn, reading, 0),
    }
    Ok(())
}

/// Words while a diagnosis runs.
pub(crate) fn heard_while_running(turn: &mut Turn<'_>, reading: &Reading) -> Result<(), Refusal> {
    let Pending::Running { url, .. } = &turn.state.pending else { return Ok(()) };
    let running = url.clone();
    if let Some(url) = reading.urls.first() {
        second(turn, &running, Some(url.clone()));
        return Ok(());
    }
    match reading.intent {
        Intent::Cancel => cancel(turn),
        Intent::Thanks | Intent::Greeting | Intent::Solved | Intent::LeaveQueue => {
            said::by_intent(turn, reading, 0)
        }
        _ => {
            second(turn, &running, None);
            Ok(())
        }
    }
}

/// "Cancel", typed.
pub(crate) fn cancel_said(turn: &mut Turn<'_>) {
    if cancel(turn).is_ok() {
        return;
    }
    let watches: Vec<_> = turn.state.watches.iter().map(|watch| choices::unwatch(watch.diagnosis)).collect();
    if watches.is_empty() {
        turn.say(Text::new(
            "现在没有正在进行的操作。需要时随时找我。",
            "Nothing is going on right now. I am here when you need me.",
        ));
    } else {
        turn.offer(
            Text::new(
                "现在只有持续关注还在进行，要停止吗？",
                "Only a watch is still going on. Shall I stop it?",
            ),
            watches,
        );
    }
}

/// Stops what is going on.
pub(crate) fn cancel(turn: &mut Turn<'_>) -> Result<(), Refusal> {
    match &turn.state.pending {
        Pending::Nothing => return Err(Refusal::Stale),
        Pending::Consent { .. } => return consent::decline(turn),
        Pending::Running { .. } => {
            stop_running(turn, &Text::new("您取消了这次诊断。", "You cancelled this diagnosis."));
            let choices = next_or(turn, vec![choices::diagnose(), choices::human()]);
            turn.offer(Text::new("诊断已停止。", "The diagnosis has been stopped."), choices);
        }
        Pending::Url { .. } | Pending::Handoff { .. } => {
            turn.state.pending = Pending::Nothing;
            turn.offer(
                Text::new("好的，已取消。还需要我做什么吗？", "Cancelled. Anything else I can do?"),
                vec![choices::diagnose(), choices::human()],
            );
        }
    }
    Ok(())
}

/// The URL that was kept for later goes first among the choices, and is kept no longer.
pub(crate) fn next_or(
    turn: &mut Turn<'_>,
    mut choices: Vec<crate::event::Choice>,
) -> Vec<crate::event::Choice> {
    if let Some(url) = turn.state.next_url.take() {
        choices.insert(0, super::choices::diagnose_url(&url));
    }
    choices
}
