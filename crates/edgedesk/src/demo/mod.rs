//! The demo desk: the lab's sites behind it, and customers and staff to sign in as.

mod content;
mod people;
mod seed;
mod serve;
mod sites;

pub use people::{ACCOUNTS, PASSWORD, PEOPLE, Person};
pub use serve::{home, serve};
pub use sites::sites;

/// What a person at the terminal needs to know.
pub fn welcome(url: &url::Url) -> String {
    let logins = |account: Option<&str>| {
        let people = PEOPLE.iter().filter(|person| person.account == account);
        people.map(|person| person.login).collect::<Vec<_>>().join(", ")
    };
    let mut text = format!("EdgeDesk demo on {url}\n\nEverybody's password is {PASSWORD}. Sign in as:\n");
    for (account, name) in ACCOUNTS {
        text.push_str(&format!("  {:<20} of the account {name}\n", logins(Some(account))));
    }
    text.push_str(&format!("  {:<20} of the staff\n\n", logins(None)));
    text
}
