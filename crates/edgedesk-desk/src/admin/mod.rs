//! What the command line of the machine may do: accounts, people, and the first admin.

mod accounts;
mod setup;
mod users;

use crate::Desk;

pub use setup::Setup;
pub use users::{ListedUser, NewUser};

/// The desk, for whoever holds the machine.
#[derive(Clone)]
pub struct Admin(Desk);

impl Desk {
    /// The desk, for whoever holds the machine. Nothing asks who that is: it is for the command line alone.
    pub fn admin(&self) -> Admin {
        Admin(self.clone())
    }
}
