use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{AskServer, DnsOutcome, DnsReply, Rcode, Rdata, RecordType, WalkEnd};

use super::Site;
use crate::catalogue::Stop;
use crate::vendors;
use crate::words::{Text, Words};

/// What one authoritative server holds at a name, for one question.
#[derive(Clone, Debug)]
pub struct Held<'a> {
    /// The server's name.
    pub server: DnsName,
    /// The question.
    pub probe: AskServer,
    /// The authoritative reply.
    pub reply: &'a DnsReply,
    /// CNAME and records of the type asked for that the name itself owns, sorted.
    pub data: Vec<Rdata>,
}

/// A label that nobody registers: where it answers, a wildcard does.
pub const CONTROL_LABEL: &str = "edgedesk-control-q7x2";

impl Held<'_> {
    /// The CNAME that the name owns.
    pub fn cname(&self) -> Option<&DnsName> {
        self.data.iter().find_map(|data| match data {
            Rdata::Cname { target } => Some(target),
            _ => None,
        })
    }

    /// The server says that the name does not exist.
    pub fn denies(&self) -> bool {
        self.reply.rcode == Rcode::NXDOMAIN && self.data.is_empty()
    }

    /// What is held, for a sentence: a target, addresses, or the response code.
    pub fn brief(&self) -> String {
        brief(&self.data, self.reply.rcode)
    }
}

/// Records for a sentence: a target, addresses, or the response code where there are none.
pub fn brief(data: &[Rdata], rcode: Rcode) -> String {
    let told: Vec<String> = data
        .iter()
        .filter_map(|data| match data {
            Rdata::A { address } => Some(address.to_string()),
            Rdata::Aaaa { address } => Some(address.to_string()),
            Rdata::Cname { target } => Some(format!("CNAME {target}")),
            _ => None,
        })
        .collect();
    match (told.is_empty(), rcode) {
        (false, _) => told.join(", "),
        (true, Rcode::NOERROR) => "NODATA".to_owned(),
        (true, rcode) => rcode.to_string(),
    }
}

/// The CNAME, and the records of type `rtype`, that `name` itself owns in a reply; sorted.
pub fn own_data(reply: &DnsReply, name: &DnsName, rtype: RecordType) -> Vec<Rdata> {
    let mut data: Vec<Rdata> = reply
        .answer
        .iter()
        .filter(|rr| rr.name == *name)
        .map(|rr| rr.data.clone())
        .filter(|data| matches!(data.rtype(), Some(it) if it == rtype || it == RecordType::Cname))
        .collect();
    data.sort();
    data.dedup();
    data
}

/// Whether an authoritative server did its duty: it answered with authority, be it that the name is not there.
pub fn is_useful(outcome: &DnsOutcome) -> bool {
    outcome.reply().is_some_and(|reply| reply.aa && matches!(reply.rcode, Rcode::NOERROR | Rcode::NXDOMAIN))
}

impl<'a> Site<'a> {
    /// What every authoritative server that does its duty holds at `name`.
    pub fn held(&self, name: &DnsName, rtype: RecordType) -> Result<Vec<Held<'a>>, Stop> {
        let answers = self.ask_servers(name, rtype)?;
        Ok(answers
            .into_iter()
            .filter_map(|answer| {
                let outcome = answer.outcome.ok().filter(|outcome| is_useful(outcome))?;
                let reply = outcome.reply()?;
                let data = own_data(reply, name, rtype);
                Some(Held { server: answer.name, probe: answer.probe, reply, data })
            })
            .collect())
    }

    /// The zone's serial at each of its servers that does its duty: server and serial.
    pub fn serials(&self, name: &DnsName) -> Result<Vec<(DnsName, u32)>, Stop> {
        let apex = self.zone(name)?.apex;
        let answers = self.ask_servers_of(name, &apex, RecordType::Soa)?;
        Ok(answers
            .into_iter()
            .filter_map(|answer| {
                let reply = answer.outcome.ok().filter(|outcome| is_useful(outcome))?.reply()?;
                reply.answer.iter().find_map(|rr| match &rr.data {
                    Rdata::Soa { serial, .. } if rr.name == apex => Some((answer.name.clone(), *serial)),
                    _ => None,
                })
            })
            .collect())
    }

    /// The question to the server that answered the walk to `like`, about `name` in the same zone; `None` where
    /// no server of the zone answers.
    pub fn at_authority(
        &self,
        like: &DnsName,
        name: &DnsName,
        rtype: RecordType,
    ) -> Result<Option<AskServer>, Stop> {
        Ok(match &self.zone(like)?.trace.end {
            WalkEnd::Answered { by, .. } => {
                Some(AskServer { server: *by, name: name.clone(), rtype, tcp: false })
            }
            WalkEnd::Dead { .. } | WalkEnd::Lost(_) => None,
        })
    }

    /// Whether a wildcard gives `name` its records: a label that nobody registers answers the same, at the same
    /// server. Comes with the question.
    pub fn wildcard(&self, name: &DnsName) -> Result<Option<AskServer>, Stop> {
        let Some(control) = name.parent().and_then(|parent| parent.child(CONTROL_LABEL).ok()) else {
            return Ok(None);
        };
        let zone = self.zone(name)?;
        if *name == zone.apex || !control.is_within(&zone.apex) {
            return Ok(None);
        }
        let (Some(own), Some(random)) = (
            self.at_authority(name, name, RecordType::A)?,
            self.at_authority(name, &control, RecordType::A)?,
        ) else {
            return Ok(None);
        };
        let outcomes = self.ask_all(&[own, random.clone()])?;
        let [Some(own), Some(other)] = [0, 1].map(|n| outcomes.get(n).and_then(|it| it.reply())) else {
            return Ok(None);
        };
        let (own, other) = (own_data(own, name, RecordType::A), own_data(other, &control, RecordType::A));
        Ok((!own.is_empty() && own == other).then_some(random))
    }

    /// Where the zone of `name` is kept, for a remedy: the DNS host's name where its name servers are known,
    /// else a name server, else just *your DNS host*.
    pub fn dns_host(&self, name: &DnsName) -> Words {
        static YOURS: Text = Text { zh: "您的 DNS 服务商", en: "your DNS host" };
        // Never asks: a remedy is no reason for a walk.
        let Ok(zone) = self.zone(name) else { return YOURS.into() };
        let servers = zone.cut.map_or(&[][..], |cut| &cut.servers);
        let known = servers.iter().find_map(|server| vendors::by_name_server(&server.name));
        match (known, servers.first()) {
            (Some(host), _) => Words { zh: host.to_owned(), en: host.to_owned() },
            (None, Some(server)) => Words {
                zh: format!("{}（{}）", YOURS.zh, server.name),
                en: format!("{} ({})", YOURS.en, server.name),
            },
            (None, None) => YOURS.into(),
        }
    }
}
