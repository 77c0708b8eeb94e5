//! "I've fixed it": a second look at what the causes rest on.

use super::{choices, consent, diagnose};
use crate::event::{Outcome, Trigger};
use crate::intent::Reading;
use crate::turn::Turn;
use crate::{DiagnosisId, Purpose, Refusal, Symptom, Text};

/// The words say that it is mended.
pub(crate) fn fixed(turn: &mut Turn<'_>, reading: &Reading) -> Result<(), Refusal> {
    let typed = reading.urls.first();
    let last = turn.state.last_diagnosis.as_ref().map(|last| (last.id, super::subject::host(&last.url)));
    match (last, typed) {
        (Some((id, host)), Some(url)) if super::subject::host(url) == host => again(turn, id),
        (Some((id, _)), None) => again(turn, id),
        (_, Some(url)) => {
            diagnose::begin(turn, diagnose::Request::new(Some(url.clone()), Symptom::default()));
            Ok(())
        }
        (None, None) => {
            turn.offer(
                Text::new(
                    "这个对话里还没有诊断过网站。把网址发给我，我来检查现在是否正常。",
                    "No site has been diagnosed in this conversation yet. Send me the URL, and I will check it.",
                ),
                vec![choices::diagnose().primary()],
            );
            Ok(())
        }
    }
}

/// Looks again at a diagnosis.
pub(crate) fn again(turn: &mut Turn<'_>, id: DiagnosisId) -> Result<(), Refusal> {
    let last = turn.state.diagnosis(id).ok_or(Refusal::Stale)?.clone();
    if !last.outside && !turn.is_running() && turn.consent().is_none() {
        consent::ask(turn, Some(last.url), last.symptom, Purpose::Recheck { diagnosis: id });
        return Ok(());
    }
    // Where nothing was wrong, there is no cause to check again.
    let (trigger, previous) = match last.outcome {
        Outcome::Faulty => (Trigger::Recheck, Some(id)),
        Outcome::Healthy | Outcome::Inconclusive | Outcome::Refused => (Trigger::Asked, None),
    };
    let request = diagnose::Request {
        url: Some(last.url),
        symptom: last.symptom,
        outside: last.outside,
        trigger,
        previous,
    };
    turn.close_card();
    diagnose::begin(turn, request);
    Ok(())
}
