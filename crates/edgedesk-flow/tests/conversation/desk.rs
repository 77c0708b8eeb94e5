//! A desk that carries out effects on nothing but a log: what the real one does, without a store.

use std::fmt::Write as _;

use edgedesk_flow::event::{
    Choice, DiagnosisCompleted, DiagnosisStarted, Headline, MessageCreated, Outcome, Trigger, Utterance,
};
use edgedesk_flow::ticket::{By, Status as TicketStatus};
use edgedesk_flow::{
    Action, ConsentId, Context, DiagnosisId, Effect, Event, Input, Pending, Refusal, State, Text, TicketId,
    UserId, step,
};
use uuid::Uuid;

/// What this desk takes for no URL.
pub(crate) const NO_URL: &str = "nonsense";

/// A conversation under test.
pub(crate) struct Desk {
    /// Where it stands.
    pub(crate) state: State,
    /// What the next step is offered.
    pub(crate) context: Context,
    /// The entries so far, with whether the desk made them.
    pub(crate) log: Vec<(bool, Event)>,
    transcript: String,
    made: u128,
}

impl Desk {
    /// A conversation in which nothing has happened, within business hours.
    pub(crate) fn new() -> Self {
        let mut desk = Self {
            state: State::default(),
            context: Context {
                now: "2026-11-23T02:00:00Z".parse().expect("a time"),
                lang: "zh".into(),
                may_act: true,
                consent: (ConsentId(Uuid::nil()), String::new()),
                diagnosis: DiagnosisId(Uuid::nil()),
                ticket: (TicketId(Uuid::nil()), String::new()),
                consent_valid_for_s: 86_400,
                watch_every_s: 60,
                watch_for_s: 3_600,
                has_control_plane: true,
                opens_at: None,
            },
            log: Vec::new(),
            transcript: String::new(),
            made: 0,
        };
        desk.renew();
        desk
    }

    fn renew(&mut self) {
        self.made += 1;
        let id = Uuid::from_u128(self.made);
        self.context.consent = (ConsentId(id), format!("C-20261123-{:06}", self.made));
        self.context.diagnosis = DiagnosisId(id);
        self.context.ticket = (TicketId(id), format!("T-20261123-{:06}", self.made));
    }

    /// Takes an input, and carries out what follows.
    pub(crate) fn takes(&mut self, input: Input) -> Result<(), Refusal> {
        let (state, effects) = step(&self.state, input, &self.context)?;
        self.state = state;
        self.renew();
        let mut refused = None;
        for effect in effects {
            match effect {
                Effect::StartDiagnosis { id, url, .. } if url == NO_URL => refused = Some(id),
                effect => self.carry_out(effect),
            }
        }
        match refused {
            Some(diagnosis) => {
                let error = Text::new("这不是网址。", "This is no URL.");
                self.takes(Input::UrlRefused { diagnosis, error })
            }
            None => Ok(()),
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Append { event, bot } => self.append(bot, event),
            Effect::StartDiagnosis { id, url, symptom, consent, trigger, previous } => {
                let consent = consent.and_then(|id| self.state.consent.as_ref().filter(|it| it.id == id));
                let consent = consent.map(|it| it.number.clone());
                let started = DiagnosisStarted {
                    id,
                    url,
                    corrections: Vec::new(),
                    symptom,
                    consent,
                    trigger,
                    previous,
                };
                self.append(true, Event::DiagnosisStarted(started));
            }
            other => {
                let _ = writeln!(self.transcript, "  ({})", name(&other));
            }
        }
    }

    fn append(&mut self, bot: bool, event: Event) {
        write(&mut self.transcript, bot, &event);
        self.log.push((bot, event));
    }

    pub(crate) fn opened(&mut self) {
        self.takes(Input::Opened).expect("opened");
    }

    pub(crate) fn said(&mut self, text: &str) {
        let input = Input::CustomerSaid { text: text.into(), attachments: Vec::new() };
        self.takes(input).expect("said");
    }

    pub(crate) fn pressed(&mut self, action: Action) {
        let _ = writeln!(self.transcript, "< [{}]", action_name(&action));
        self.takes(Input::CustomerPressed(action)).expect("pressed");
    }

    pub(crate) fn agent_took(&mut self) {
        self.takes(Input::AgentTook { agent: UserId(Uuid::nil()), name: "李工".into() }).expect("took");
    }

    pub(crate) fn agent_said(&mut self, text: &str) {
        let input = Input::AgentSaid { text: text.into(), attachments: Vec::new() };
        self.takes(input).expect("agent said");
    }

    /// The running diagnosis has a verdict.
    pub(crate) fn completes(&mut self, outcome: Outcome) {
        let Pending::Running { diagnosis, url, trigger, previous, .. } = self.state.pending.clone() else {
            panic!("nothing runs");
        };
        let completed = completed(diagnosis, &url, outcome, trigger, previous);
        self.takes(Input::DiagnosisCompleted(completed)).expect("completed");
    }

    /// The running diagnosis cannot be carried out.
    pub(crate) fn fails(&mut self) {
        let Pending::Running { diagnosis, .. } = self.state.pending else { panic!("nothing runs") };
        let reason = Text::new("探测服务没有响应。", "The prober did not answer.");
        self.takes(Input::DiagnosisFailed { diagnosis, reason }).expect("failed");
    }

    /// A watch has looked.
    pub(crate) fn looked(&mut self, watched: DiagnosisId, outcome: Outcome) {
        let id = self.context.diagnosis;
        let url = self.state.diagnosis(watched).expect("a diagnosis").url.clone();
        let completed = completed(id, &url, outcome, Trigger::Watch, Some(watched));
        self.takes(Input::DiagnosisCompleted(completed)).expect("looked");
    }

    /// The last diagnosis.
    pub(crate) fn last(&self) -> DiagnosisId {
        self.state.last_diagnosis.as_ref().expect("a diagnosis").id
    }

    /// An agent moves the ticket.
    pub(crate) fn moved(&mut self, to: TicketStatus) {
        self.takes(Input::TicketMoved { to, by: By::Agent }).expect("moved");
    }

    /// Holds the talk, in both languages, to its snapshot.
    pub(crate) fn assert_talk(&self, name: &str) {
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, self.transcript);
        });
    }
}

/// A verdict.
pub(crate) fn completed(
    id: DiagnosisId,
    url: &str,
    outcome: Outcome,
    trigger: Trigger,
    previous: Option<DiagnosisId>,
) -> DiagnosisCompleted {
    let cause = match outcome {
        Outcome::Healthy | Outcome::Inconclusive => None,
        Outcome::Faulty => Some(("origin.tcp_refused", "源站拒绝连接", "The origin refuses connections")),
        Outcome::Refused => {
            Some(("input.private_target", "目标是内网地址", "The target is a private address"))
        }
    };
    let causes = cause.map(|(code, zh, en)| Headline {
        code: code.into(),
        title: Text::new(zh, en),
        summary: Text::new(format!("{zh}。"), format!("{en}.")),
    });
    DiagnosisCompleted {
        id,
        url: url.into(),
        outcome,
        causes: causes.into_iter().collect(),
        total_ms: 1_200,
        trigger,
        previous,
        healed: previous.map(|_| outcome == Outcome::Healthy),
    }
}

fn write(to: &mut String, bot: bool, event: &Event) {
    let side = if bot { ">" } else { "<" };
    let _ = match event {
        Event::MessageCreated(MessageCreated { content, choices, .. }) => match content {
            Utterance::Typed { text } => writeln!(to, "{side} {text}"),
            Utterance::Said { text } => {
                writeln!(to, "{side} {}\n{side} {}{}", text.zh, text.en, buttons(choices))
            }
        },
        Event::HandoffOffered(offer) => {
            let (zh, en) = (&offer.text.zh, &offer.text.en);
            writeln!(to, "{side} handoff.offered 「{}」\n{side} {zh}\n{side} {en}", offer.subject)
        }
        Event::UrlRequested(card) => match &card.error {
            Some(error) => writeln!(to, "{side} url.requested\n{side} {}\n{side} {}", error.zh, error.en),
            None => writeln!(to, "{side} url.requested {}", card.suggested.as_deref().unwrap_or_default()),
        },
        Event::DiagnosisStarted(it) => {
            let consent = it.consent.as_deref().unwrap_or("no consent");
            writeln!(to, "{side} diagnosis.started {} ({:?}, {consent})", it.url, it.trigger)
        }
        Event::DiagnosisCompleted(it) => {
            writeln!(to, "{side} diagnosis.completed {} {:?}", it.url, it.outcome)
        }
        Event::TicketCreated(it) => writeln!(to, "{side} ticket.created {} 「{}」", it.number, it.subject),
        Event::TicketStatusChanged(it) => {
            writeln!(to, "{side} ticket.status_changed {:?} -> {:?}", it.from, it.to)
        }
        Event::WatchEnded(it) => writeln!(to, "{side} watch.ended {:?}", it.ending),
        other => writeln!(to, "{side} {}", other.kind()),
    };
}

fn buttons(choices: &[Choice]) -> String {
    let button = |choice: &Choice| {
        let mark = if choice.primary { "*" } else { "" };
        format!(" [{mark}{} | {}]", choice.label.zh, choice.label.en)
    };
    let all: String = choices.iter().map(button).collect();
    if all.is_empty() { all } else { format!("\n  {all}") }
}

fn name(effect: &Effect) -> String {
    let text = format!("{effect:?}");
    text.split([' ', '{', '(']).next().unwrap_or_default().to_owned()
}

fn action_name(action: &Action) -> String {
    let json = serde_json::to_value(action).expect("an action");
    json["type"].as_str().unwrap_or_default().to_owned()
}
