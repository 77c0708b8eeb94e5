//! What may never happen, whatever comes in which order.

use edgedesk_flow::conversation::Status;
use edgedesk_flow::event::{Attachment, Event, MessageCreated, Outcome, Trigger, Utterance};
use edgedesk_flow::ticket::{By, Priority, Status as TicketStatus};
use edgedesk_flow::{
    Action, AttachmentId, ConsentId, Context, DiagnosisId, Effect, Input, Pending, Purpose, State, Symptom,
    Text, Tool, UserId, step,
};
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use crate::desk::{Desk, NO_URL, completed};
use crate::history::History;

/// Words of every kind that the desk tells apart.
const WORDS: &[&str] = &[
    "",
    " ",
    "你好",
    "网站打不开",
    "https://www.shop.test/ 502",
    "www.other.test",
    "转人工",
    "www.shop.test 转人工",
    "工单进度",
    "取消排队",
    "同意",
    "不同意",
    "同意 www.shop.test",
    "取消",
    "算了",
    "好了",
    "谢谢",
    "还是不行",
    "我改好了",
    "我改好了 www.shop.test",
    "帮助",
    "域名迁移",
    "/cname www.shop.test",
    "/ip",
    "/sign",
    "/foo",
    "/cancel",
    "/human",
    "1.2.3.4",
    "1.2.3.4 打不开",
    "www.a.test www.b.test 打不开",
    "今天天气怎么样",
    "密码：hunter2",
    "stop",
    "怎么给 www.shop.test 配置 HTTPS",
    "\u{200b}",
    "https://",
    "//",
];

/// Something that happens, chosen before it is known what there is to choose from.
#[derive(Clone, Debug)]
enum Happening {
    Opened,
    Said(&'static str, bool),
    Pressed(u8, u8),
    AgentSaid(&'static str),
    AgentTook,
    AgentReturned,
    Moved(TicketStatus, By),
    Verdict(u8, Outcome, Trigger),
    RefusedTooLate,
    Failed(u8),
    ConsentExpired(u8),
    WatchExpired(u8),
    TimePasses,
    ReadOnly(&'static str),
}

fn happening() -> impl Strategy<Value = Happening> {
    let outcomes = vec![Outcome::Faulty, Outcome::Healthy, Outcome::Inconclusive, Outcome::Refused];
    let triggers = vec![Trigger::Asked, Trigger::Recheck, Trigger::Watch];
    prop_oneof![
        1 => Just(Happening::Opened),
        8 => (select(WORDS), prop::bool::weighted(0.1)).prop_map(|(text, file)| Happening::Said(text, file)),
        12 => (0..19_u8, any::<u8>()).prop_map(|(which, pick)| Happening::Pressed(which, pick)),
        1 => select(WORDS).prop_map(Happening::AgentSaid),
        2 => Just(Happening::AgentTook),
        1 => Just(Happening::AgentReturned),
        3 => (select(&TicketStatus::ALL[..]), select(vec![By::Customer, By::Agent, By::System]))
            .prop_map(|(to, by)| Happening::Moved(to, by)),
        6 => (any::<u8>(), select(outcomes), select(triggers))
            .prop_map(|(pick, outcome, trigger)| Happening::Verdict(pick, outcome, trigger)),
        1 => Just(Happening::RefusedTooLate),
        1 => any::<u8>().prop_map(Happening::Failed),
        1 => any::<u8>().prop_map(Happening::ConsentExpired),
        1 => any::<u8>().prop_map(Happening::WatchExpired),
        1 => Just(Happening::TimePasses),
        1 => select(WORDS).prop_map(Happening::ReadOnly),
    ]
}

/// The diagnosis that runs, one that is known, or one that never was.
fn some_diagnosis(state: &State, pick: u8) -> DiagnosisId {
    if let (Pending::Running { diagnosis, .. }, 0..=160) = (&state.pending, pick) {
        return *diagnosis;
    }
    let known: Vec<DiagnosisId> = state
        .last_diagnosis
        .iter()
        .chain(&state.earlier)
        .map(|it| it.id)
        .chain(state.watches.iter().map(|it| it.diagnosis))
        .collect();
    known.get(usize::from(pick) % (known.len() + 1)).copied().unwrap_or(DiagnosisId(Uuid::max()))
}

fn some_url(pick: u8) -> String {
    ["www.shop.test", "https://www.other.test/a", "", "1.2.3.4", NO_URL][usize::from(pick) % 5].to_owned()
}

fn some_consent(state: &State, pick: u8) -> ConsentId {
    state.consent.as_ref().filter(|_| pick < 200).map_or(ConsentId(Uuid::max()), |consent| consent.id)
}

fn action(state: &State, which: u8, pick: u8) -> Action {
    let diagnosis = some_diagnosis(state, pick);
    let url = some_url(pick);
    let maybe_url = Some(url.clone()).filter(|_| !pick.is_multiple_of(3));
    let symptom = Symptom { region: pick.is_multiple_of(7).then(|| "华东".into()), ..Symptom::default() };
    match which {
        0 => Action::Diagnose { url: maybe_url, symptom },
        1 => Action::DiagnoseOutside { url: maybe_url, symptom },
        2 => Action::DiagnoseInstead { url },
        3..=5 => Action::GrantConsent {},
        6 => Action::DeclineConsent {},
        7 => Action::RevokeConsent { consent: some_consent(state, pick) },
        8 => Action::SubmitUrl { url, symptom },
        9 => Action::Cancel {},
        10 => Action::Recheck { diagnosis },
        11 => Action::Watch { diagnosis },
        12 => Action::Unwatch { diagnosis },
        13 => Action::UseTool { tool: Tool::Ip, input: serde_json::json!({}) },
        14 => Action::AskHuman {},
        15 => Action::HandOver {
            priority: Priority::Normal,
            subject: String::new(),
            description: String::new(),
            attachments: Vec::new(),
        },
        16 => Action::LeaveQueue {},
        17 => Action::Solved {},
        _ => Action::NotSolved {},
    }
}

fn input(state: &State, happening: &Happening) -> Option<Input> {
    let file = Attachment {
        id: AttachmentId(Uuid::nil()),
        name: "a.png".into(),
        media_type: "image/png".into(),
        size: 1,
    };
    Some(match happening.clone() {
        Happening::Opened => Input::Opened,
        Happening::Said(text, with_file) => Input::CustomerSaid {
            text: text.into(),
            attachments: if with_file { vec![file] } else { Vec::new() },
        },
        Happening::ReadOnly(text) => Input::CustomerSaid { text: text.into(), attachments: Vec::new() },
        Happening::Pressed(which, pick) => Input::CustomerPressed(action(state, which, pick)),
        Happening::AgentSaid(text) => Input::AgentSaid { text: text.into(), attachments: Vec::new() },
        Happening::AgentTook => Input::AgentTook { agent: UserId(Uuid::nil()), name: "李工".into() },
        Happening::AgentReturned => Input::AgentReturned,
        Happening::Moved(to, by) => Input::TicketMoved { to, by },
        Happening::Verdict(pick, outcome, trigger) => {
            let known = some_diagnosis(state, pick);
            let (id, url, trigger, previous) = match &state.pending {
                Pending::Running { diagnosis, url, trigger, previous, .. } if *diagnosis == known => {
                    (known, url.clone(), *trigger, *previous)
                }
                _ => {
                    (DiagnosisId(Uuid::from_u128(1 << 80)), "www.shop.test".to_owned(), trigger, Some(known))
                }
            };
            Input::DiagnosisCompleted(completed(id, &url, outcome, trigger, previous))
        }
        Happening::RefusedTooLate => {
            Input::UrlRefused { diagnosis: DiagnosisId(Uuid::max()), error: Text::new("不行。", "No.") }
        }
        Happening::Failed(pick) => Input::DiagnosisFailed {
            diagnosis: some_diagnosis(state, pick),
            reason: Text::new("超时。", "Timed out."),
        },
        Happening::ConsentExpired(pick) => Input::ConsentExpired { consent: some_consent(state, pick) },
        Happening::WatchExpired(pick) => Input::WatchExpired { diagnosis: some_diagnosis(state, pick) },
        Happening::TimePasses => return None,
    })
}

/// What holds of every state that can be reached.
fn assert_consistent(state: &State) {
    match state.status {
        Status::Queued | Status::Active => {
            assert!(state.open_ticket().is_some(), "people work without a ticket")
        }
        Status::Ended => {
            assert_eq!(state.pending, Pending::Nothing, "something goes on after the end");
            assert!(state.open_ticket().is_none(), "an ended conversation has an open ticket");
        }
        Status::Bot => {}
    }
    let consent = state.consent.as_ref().map(|consent| consent.id);
    if let Pending::Running { consent: Some(cited), .. } = &state.pending {
        assert_eq!(Some(*cited), consent, "a diagnosis cites a consent that is gone");
    }
    if let Pending::Consent {
        purpose: Purpose::Recheck { diagnosis } | Purpose::Watch { diagnosis }, ..
    } = state.pending
    {
        assert!(state.diagnosis(diagnosis).is_some(), "a consent is asked for what is forgotten");
    }
    for (at, watch) in state.watches.iter().enumerate() {
        assert!(watch.consent.is_none() || watch.consent == consent, "a watch cites a consent that is gone");
        assert!(state.watches[..at].iter().all(|other| other.diagnosis != watch.diagnosis), "watched twice");
    }
    assert!(state.watches.len() <= State::WATCHES && state.earlier.len() <= State::EARLIER);
    let json = serde_json::to_string(state).expect("a state");
    assert_eq!(serde_json::from_str::<State>(&json).expect("a state"), *state);
}

/// What holds of every step.
fn assert_sound(before: &State, input: &Input, after: &State, effects: &[Effect], context: &Context) {
    for effect in effects {
        if let Effect::StartDiagnosis { consent: Some(cited), .. }
        | Effect::UseTool { consent: Some(cited), .. } = effect
        {
            let valid =
                after.consent.as_ref().is_some_and(|it| it.id == *cited && it.expires_at > context.now);
            assert!(valid, "the account is read without a valid consent");
        }
        if let Effect::Append { event: Event::MessageCreated(MessageCreated { content, .. }), bot: true } =
            effect
        {
            let Utterance::Said { text } = content else { panic!("the desk does not type") };
            assert!(
                !text.zh.trim().is_empty() && !text.en.trim().is_empty(),
                "a language is missing: {text:?}"
            );
        }
    }
    if let Input::CustomerSaid { .. } | Input::AgentSaid { .. } = input {
        let first = effects.first();
        let kept = matches!(first, Some(Effect::Append { event: Event::MessageCreated(_), bot: false }));
        assert!(kept, "what was said is not the first thing that is kept");
    }
    let talks = matches!(input, Input::CustomerSaid { text, .. } if !text.contains("密码"));
    let asked = before.open_ticket().is_some_and(|ticket| ticket.status == TicketStatus::Resolved);
    if before.status == Status::Active && talks && !asked {
        let speaks = effects
            .iter()
            .any(|effect| matches!(effect, Effect::Append { event: Event::MessageCreated(_), bot: true }));
        assert!(!speaks, "the desk speaks between a customer and an agent");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_a_conversation_stays_consistent(
        happenings in prop::collection::vec(happening(), 1..60),
        has_control_plane: bool,
        closed: bool,
    ) {
        let mut desk = Desk::new();
        desk.context.has_control_plane = has_control_plane;
        desk.context.opens_at = closed.then(|| desk.context.now + jiff::SignedDuration::from_hours(9));
        for happening in &happenings {
            let Some(input) = input(&desk.state, happening) else {
                desk.context.now += jiff::SignedDuration::from_hours(13);
                continue;
            };
            desk.context.may_act = !matches!(happening, Happening::ReadOnly(_));
            let before = desk.state.clone();
            match step(&before, input.clone(), &desk.context) {
                Ok((after, effects)) => {
                    prop_assert!(desk.context.may_act, "a read-only member has acted");
                    assert_sound(&before, &input, &after, &effects, &desk.context);
                    desk.takes(input).expect("the same step gives the same");
                    // Where the text was no URL, the card came back in the same transaction.
                    let card = matches!(desk.state.pending, Pending::Url { .. });
                    prop_assert!(desk.state == after || card);
                }
                Err(refusal) => {
                    let logged = desk.log.len();
                    prop_assert_eq!(desk.takes(input), Err(refusal));
                    prop_assert_eq!(&desk.state, &before);
                    prop_assert_eq!(desk.log.len(), logged);
                    prop_assert!(!refusal.text().zh.is_empty() && !refusal.code().is_empty());
                }
            }
            assert_consistent(&desk.state);
            History::of(&desk.log).assert_explains(&desk.state);
        }
    }
}
