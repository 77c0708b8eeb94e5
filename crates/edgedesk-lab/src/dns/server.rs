use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::time::Duration;

use hickory_proto::op::ResponseCode;
use hickory_proto::rr::{Name, RecordType};

use super::{Reply, Zone};

/// How a name server fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerFault {
    /// Answers REFUSED for the zone: it was never told of it.
    Refuses,
    /// Never answers.
    Silent,
    /// Answers SERVFAIL: its own data is broken or expired.
    ServFail,
    /// Answers without authority and without data.
    NotAuthoritative,
    /// Answers every question over UDP as truncated, and has TCP closed.
    TruncatesWithoutTcp,
    /// Answers late.
    Slow(Duration),
}

/// An authoritative server: the zones it holds, in its own version.
#[derive(Clone, Default)]
pub(crate) struct Server {
    pub(crate) zones: BTreeMap<Name, Zone>,
    pub(crate) fault: Option<ServerFault>,
}

/// All authoritative servers by address.
pub(crate) type Servers = BTreeMap<Ipv4Addr, Server>;

impl Server {
    /// The answer, and how long it takes. `None` is silence.
    pub(crate) fn answer(&self, name: &Name, rtype: RecordType, dnssec: bool) -> (Option<Reply>, Duration) {
        let mut delay = Duration::ZERO;
        let mut truncated = false;
        match self.fault {
            Some(ServerFault::Refuses) => return (Some(Reply::empty(ResponseCode::Refused)), delay),
            Some(ServerFault::ServFail) => return (Some(Reply::empty(ResponseCode::ServFail)), delay),
            Some(ServerFault::NotAuthoritative) => return (Some(Reply::empty(ResponseCode::NoError)), delay),
            Some(ServerFault::Silent) => return (None, delay),
            Some(ServerFault::Slow(by)) => delay = by,
            Some(ServerFault::TruncatesWithoutTcp) => truncated = true,
            None => {}
        }
        let reply = match self.zone_for(name, rtype) {
            Some(zone) => zone.answer(name, rtype, dnssec),
            None => Reply::empty(ResponseCode::Refused),
        };
        let reply = if truncated {
            let authoritative = reply.authoritative;
            Reply { truncated, authoritative, ..Reply::empty(reply.code) }
        } else {
            reply
        };
        (Some(reply), delay)
    }

    /// The closest zone at or above `name`; for DS the parent's side of the cut, where it is here too.
    fn zone_for(&self, name: &Name, rtype: RecordType) -> Option<&Zone> {
        let name = name.to_lowercase();
        let longest = name.num_labels();
        let own = || (0..=longest).rev().find_map(|labels| self.zones.get(&name.trim_to(labels.into())));
        if rtype != RecordType::DS || name.is_root() {
            return own();
        }
        let above = (0..longest).rev().find_map(|labels| self.zones.get(&name.trim_to(labels.into())));
        above.or_else(own)
    }
}
