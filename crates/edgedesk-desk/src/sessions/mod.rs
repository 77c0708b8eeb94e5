//! Signing in and out: passwords, throttling, and the sessions themselves.

mod authenticate;
mod browsers;
mod cache;
mod hasher;
mod password;
mod sign_in;
mod sign_out;
mod throttle;
mod view;

pub(crate) use cache::SessionCache;
pub(crate) use hasher::Hasher;
pub(crate) use password::check_password;
pub use sign_in::{Credentials, SignedIn};
pub(crate) use sign_out::Which;
pub(crate) use throttle::Throttle;
pub use view::{Account, Session, SignedInBrowser, User};
