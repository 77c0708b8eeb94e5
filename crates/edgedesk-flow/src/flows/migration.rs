//! Moving a domain between accounts, which a human does for now.

use super::{choices, handoff};
use crate::Text;
use crate::conversation::Status;
use crate::turn::Turn;

pub(crate) fn asked(turn: &mut Turn<'_>) {
    if !matches!(turn.state.status, Status::Bot | Status::Ended) {
        return handoff::asked(turn, None);
    }
    turn.offer(
        Text::new(
            "域名迁移目前还不能自助办理，由工程师人工处理。请转人工客服，并写明要迁移的域名；工程师会请您证明域名的所有权。",
            "Moving a domain between accounts cannot be done here by yourself yet; an engineer does it. Please ask for a human \
             and name the domain; you will be asked to prove that it is yours.",
        ),
        vec![choices::human().primary()],
    );
}
