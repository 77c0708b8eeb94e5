use crate::Text;
use crate::plan::Plan;

/// A site of the lab: what is wrong with it, what its owner says, and what a diagnosis must find.
pub struct Site {
    /// Its name, which is also the label of its domain.
    pub name: &'static str,
    /// What it shows, for a list.
    pub title: Text,
    /// What the customer says.
    pub story: Text,
    /// The URL that they complain of.
    pub url: &'static str,
    /// How it fails for them.
    pub symptom: Symptom,
    /// The account that asks. The domain is its own unless `build` gives it to another.
    pub account: &'static str,
    /// What a diagnosis must find.
    pub expect: Expect,
    /// Causes that must not be reported.
    pub forbid: &'static [&'static str],
    /// Spoils the healthy plan.
    pub build: fn(&mut Plan),
}

/// What a customer may add about how it fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Symptom {
    /// The method; GET where it is not given.
    pub method: Option<&'static str>,
    /// Headers of the failing request.
    pub headers: &'static [(&'static str, &'static str)],
    /// The visitor's address.
    pub client_ip: Option<&'static str>,
    /// The visitor's region, as the configuration names it.
    pub region: Option<&'static str>,
}

/// What a diagnosis must find. Codes are those of the catalogue of causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// No cause at all.
    Healthy,
    /// No fault, but this advice among others.
    Advice(&'static [&'static str]),
    /// These faults, in this order; a single one is the root cause.
    Causes(&'static [&'static str]),
}

impl Symptom {
    /// The customer said nothing more.
    pub const NONE: Self = Self { method: None, headers: &[], client_ip: None, region: None };
}

impl Expect {
    /// The faults that must be found, the first one first.
    pub fn causes(&self) -> &'static [&'static str] {
        match self {
            Self::Causes(causes) => causes,
            Self::Healthy | Self::Advice(_) => &[],
        }
    }
}
