//! The cards of which the catalogue is made: a check, its findings, a cause, a scenario.

mod cause;
mod check;
mod finding;
mod grade;
mod judgement;
mod layer;

pub use cause::{Actor, Cause, Kind};
pub use check::{Check, Scenario};
pub use finding::{Claim, Finding, FindingCard, RuledOut, Status};
pub use grade::Grade;
pub use judgement::{Judgement, Stop};
pub use layer::Layer;
