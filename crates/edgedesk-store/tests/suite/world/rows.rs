use std::sync::atomic::{AtomicU64, Ordering};

use edgedesk_flow::event::{Author, AuthorKind, MessageCreated, Utterance};
use edgedesk_flow::{AccountId, ConversationId, Event, EventId, State, TicketId, UserId};
use edgedesk_store::{Account, Conversation, NewEvent, User};
use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::World;

/// The time at which everything happens, unless a test says otherwise.
pub(crate) const NOON: Timestamp = Timestamp::constant(1_795_348_800, 0);

/// So many seconds after noon.
pub(crate) fn after(seconds: i64) -> Timestamp {
    NOON + SignedDuration::from_secs(seconds)
}

/// A new id; later ones are greater, and their low halves spread.
pub(crate) fn id() -> Uuid {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    Uuid::from_u64_pair(count, count.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

pub(crate) fn account(name: &str) -> Account {
    Account {
        id: AccountId(id()),
        name: name.to_owned(),
        external_id: Some(format!("cdn-{name}")),
        created_at: NOON,
    }
}

pub(crate) fn user(login: &str, account: Option<AccountId>) -> User {
    User {
        id: UserId(id()),
        account_id: account,
        login: login.to_owned(),
        name: login.to_uppercase(),
        password_hash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA".to_owned(),
        role: "owner".to_owned(),
        lang: "zh".to_owned(),
        disabled: false,
        permission_version: 1,
        created_at: NOON,
        updated_at: NOON,
    }
}

pub(crate) fn conversation(opener: &User) -> Conversation {
    Conversation {
        id: ConversationId(id()),
        account_id: opener.account_id.expect("a customer opens it"),
        opener_id: opener.id,
        opener_name: opener.name.clone(),
        lang: opener.lang.clone(),
        title: "网站打不开".to_owned(),
        preview: String::new(),
        state: State::default(),
        last_seq: 0,
        customer_read_seq: 0,
        agent_read_seq: 0,
        agent_id: None,
        agent_name: None,
        important: false,
        queued_at: None,
        created_at: NOON,
        updated_at: NOON,
    }
}

/// What a conversation's state says about its ticket.
pub(crate) fn ticket_in_state(id: TicketId) -> edgedesk_flow::Ticket {
    edgedesk_flow::Ticket {
        id,
        number: format!("T-{}", id.0.simple()),
        status: edgedesk_flow::ticket::Status::New,
    }
}

pub(crate) fn message(text: &str, client_key: Option<&str>) -> NewEvent {
    NewEvent {
        id: EventId(id()),
        client_key: client_key.map(str::to_owned),
        author: Author { kind: AuthorKind::Customer, id: None, name: "客户".to_owned() },
        event: Event::MessageCreated(MessageCreated {
            content: Utterance::Typed { text: text.to_owned() },
            attachments: Vec::new(),
            choices: Vec::new(),
        }),
        at: NOON,
    }
}

impl World {
    /// An account with a member.
    pub(crate) async fn customer(&self, name: &str) -> User {
        let account = account(name);
        let user = user(name, Some(account.id));
        self.write((account, user.clone()), |tx, (account, user)| {
            async move {
                tx.insert_account(account).await?;
                tx.insert_user(user).await
            }
            .boxed()
        })
        .await;
        user
    }

    /// Somebody of the staff.
    pub(crate) async fn agent(&self, name: &str) -> User {
        let agent = user(name, None);
        self.write(agent.clone(), |tx, agent| tx.insert_user(agent).boxed()).await;
        agent
    }

    /// A conversation as it is.
    pub(crate) async fn keep(&self, conversation: &Conversation) {
        self.write(conversation.clone(), |tx, conversation| tx.insert_conversation(conversation).boxed())
            .await;
    }

    /// A conversation that this customer has opened.
    pub(crate) async fn opened_by(&self, customer: &User) -> Conversation {
        let conversation = conversation(customer);
        self.keep(&conversation).await;
        conversation
    }
}
