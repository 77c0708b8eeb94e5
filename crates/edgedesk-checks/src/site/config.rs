use edgedesk_evidence::control_plane::{DomainConfig, DomainListing, DomainLookup, DomainRecord};
use edgedesk_evidence::{DnsName, NotMeasuredReason};

use super::Site;
use crate::catalogue::Stop;
use crate::words::Text;

/// What the control plane knows of the domain.
#[derive(Clone, Copy, Debug)]
pub enum Ownership<'a> {
    /// Nothing.
    Unknown,
    /// That somebody else has it.
    Other,
    /// Everything.
    Own(&'a DomainRecord),
}

static NO_CONTROL_PLANE: Text = Text {
    zh: "没有接入 CDN 配置，无法对照域名配置。",
    en: "No CDN configuration is connected, so there is nothing to compare with.",
};
static NOT_OURS: Text = Text {
    zh: "该域名的 CDN 配置不可读取（未添加，或属于其他账号）。",
    en: "The domain's CDN configuration cannot be read: it is not on the CDN, or another account holds it.",
};

impl<'a> Site<'a> {
    /// The question to the control plane about the target.
    pub fn domain_lookup(&self) -> Result<DomainLookup, Stop> {
        Ok(DomainLookup { host: self.target()?.host.to_string(), account: self.case.account.clone() })
    }

    /// What the control plane knows; not applicable without one.
    pub fn ownership(&self) -> Result<Ownership<'a>, Stop> {
        if !self.case.control_plane {
            return Err(Stop::NotApplicable(NO_CONTROL_PLANE));
        }
        Ok(match self.ask(&self.domain_lookup()?)? {
            DomainListing::Unknown => Ownership::Unknown,
            DomainListing::OwnedByOther => Ownership::Other,
            DomainListing::Found(record) => Ownership::Own(record),
        })
    }

    /// The domain's record; not applicable where there is none to be read.
    pub fn domain(&self) -> Result<&'a DomainRecord, Stop> {
        match self.ownership()? {
            Ownership::Own(record) => Ok(record),
            Ownership::Unknown | Ownership::Other => Err(Stop::NotApplicable(NOT_OURS)),
        }
    }

    /// The domain's configuration; not applicable where there is none to be read.
    pub fn config(&self) -> Result<&'a DomainConfig, Stop> {
        Ok(&self.domain()?.config)
    }

    /// The configuration where there is one: for checks that work without, and better with it.
    pub fn config_if_any(&self) -> Result<Option<&'a DomainConfig>, Stop> {
        match self.config() {
            Ok(config) => Ok(Some(config)),
            Err(Stop::NotApplicable(_)) => Ok(None),
            Err(Stop::Inconclusive(_, why)) if why.reason == NotMeasuredReason::NoControlPlane => Ok(None),
            Err(stop) => Err(stop),
        }
    }

    /// The name that the CDN assigned to the domain; not applicable where it does not say.
    pub fn assigned_cname(&self) -> Result<&'a DnsName, Stop> {
        static UNASSIGNED: Text = Text {
            zh: "CDN 没有给出分配的 CNAME。",
            en: "The CDN does not say which CNAME it assigned.",
        };
        self.config()?.cname.as_ref().ok_or(Stop::NotApplicable(UNASSIGNED))
    }
}
