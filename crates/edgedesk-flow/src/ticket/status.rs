use serde::{Deserialize, Serialize};

use crate::Text;

/// The state of a ticket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = TicketStatus)]
pub enum Status {
    /// 待响应: nobody has answered yet.
    #[default]
    New,
    /// 处理中: an agent works on it.
    InProgress,
    /// 待反馈: the customer has been asked something.
    WaitingOnCustomer,
    /// 挂起: a third party has to act.
    OnHold,
    /// 待确认: an answer was given, and the customer may confirm or contradict.
    Resolved,
    /// 已完成.
    Closed,
    /// 已合并: it goes on in another ticket.
    Merged,
}

/// Who moves a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A member of the account.
    Customer,
    /// Staff.
    Agent,
    /// The desk itself: time that has run out, a site that has healed.
    System,
}

/// A state that cannot follow another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a ticket that is {from:?} cannot become {to:?} by {by:?}")]
pub struct IllegalTransition {
    /// The state it is in.
    pub from: Status,
    /// The state that was asked for.
    pub to: Status,
    /// Who asked.
    pub by: By,
}

impl Status {
    /// Every state, in the order of a ticket's life.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::InProgress,
        Self::WaitingOnCustomer,
        Self::OnHold,
        Self::Resolved,
        Self::Closed,
        Self::Merged,
    ];

    /// Whether nothing can follow.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Merged)
    }

    /// What the customer reads.
    pub fn label(self) -> Text {
        match self {
            Self::New => Text::new("待响应", "New"),
            Self::InProgress => Text::new("处理中", "In progress"),
            Self::WaitingOnCustomer => Text::new("待反馈", "Waiting for you"),
            Self::OnHold => Text::new("挂起", "On hold"),
            Self::Resolved => Text::new("待确认", "Resolved"),
            Self::Closed => Text::new("已完成", "Closed"),
            Self::Merged => Text::new("已合并", "Merged"),
        }
    }

    /// The state `to`, where it may follow this one.
    ///
    /// # Errors
    /// Where it may not: the one place that says so.
    pub fn transition(self, to: Self, by: By) -> Result<Self, IllegalTransition> {
        use Status::{Closed, InProgress, Merged, New, OnHold, Resolved, WaitingOnCustomer};
        let allowed = match (self, to) {
            (New, InProgress) | (InProgress | WaitingOnCustomer | Resolved, OnHold) => by == By::Agent,
            (InProgress, WaitingOnCustomer) | (OnHold, InProgress) => by == By::Agent,
            // The customer has answered, or contradicted.
            (WaitingOnCustomer | Resolved, InProgress) => by != By::System,
            (New | InProgress | WaitingOnCustomer | OnHold, Resolved) => by != By::Customer,
            // The customer confirms or withdraws; time closes what was resolved.
            (New | InProgress | WaitingOnCustomer | OnHold, Closed) => by == By::Customer,
            (Resolved, Closed) => true,
            (New | InProgress | WaitingOnCustomer | OnHold | Resolved, Merged) => by == By::Agent,
            _ => false,
        };
        if allowed { Ok(to) } else { Err(IllegalTransition { from: self, to, by }) }
    }
}

#[cfg(test)]
mod tests {
    use super::{By, Status};

    #[test]
    fn nothing_follows_a_final_state() {
        for from in Status::ALL.into_iter().filter(|status| status.is_final()) {
            for to in Status::ALL {
                for by in [By::Customer, By::Agent, By::System] {
                    assert!(from.transition(to, by).is_err(), "{from:?} -> {to:?} by {by:?}");
                }
            }
        }
    }

    #[test]
    fn every_state_that_is_not_final_can_be_left() {
        for from in Status::ALL.into_iter().filter(|status| !status.is_final()) {
            let left = Status::ALL.into_iter().any(|to| from.transition(to, By::Agent).is_ok());
            assert!(left, "{from:?} is a trap");
        }
    }

    #[test]
    fn an_answer_of_the_customer_reopens() {
        assert_eq!(Status::Resolved.transition(Status::InProgress, By::Customer), Ok(Status::InProgress));
        assert_eq!(
            Status::WaitingOnCustomer.transition(Status::InProgress, By::Customer),
            Ok(Status::InProgress)
        );
    }
}
