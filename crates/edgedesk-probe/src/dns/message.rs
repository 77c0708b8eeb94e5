use edgedesk_evidence::dns::{DnsReply, Ede, Rcode, Transport};
use hickory_proto::op::{Edns, Message, MessageType, OpCode, Query, ResponseCode};
use hickory_proto::rr::rdata::opt::EdnsOption;
use hickory_proto::rr::{Name, RecordType};

use super::record;

/// Fits every path without fragments (DNS flag day 2020).
const PAYLOAD: u16 = 1232;
/// Option code of extended DNS errors (RFC 8914 §2).
const EDE: u16 = 15;

/// A question, and how it is put.
#[derive(Clone, Debug)]
pub(super) struct Question {
    pub(super) name: Name,
    pub(super) rtype: RecordType,
    pub(super) recursion_desired: bool,
    pub(super) dnssec_ok: bool,
    pub(super) checking_disabled: bool,
    pub(super) edns: bool,
}

/// What a datagram is to a question.
pub(super) enum Received {
    Reply(Box<Message>),
    /// Nothing that this server would send for this question; perhaps a forgery, so the wait goes on.
    Foreign(&'static str),
    /// It bears the question's id and cannot be read.
    Unreadable(String),
}

impl Question {
    /// To an authoritative server.
    pub(super) fn authoritative(name: Name, rtype: RecordType) -> Self {
        Self { name, rtype, recursion_desired: false, dnssec_ok: true, checking_disabled: false, edns: true }
    }

    /// The message under a random id.
    pub(super) fn message(&self) -> Message {
        // `query` draws the id.
        let mut message = Message::query();
        message.metadata.op_code = OpCode::Query;
        message.metadata.recursion_desired = self.recursion_desired;
        message.metadata.checking_disabled = self.checking_disabled;
        // Resolvers that validated say so to those who ask with AD (RFC 6840 §5.7).
        message.metadata.authentic_data = self.recursion_desired;
        message.add_query(Query::query(self.name.clone(), self.rtype));
        if self.edns {
            let mut edns = Edns::new();
            edns.set_max_payload(PAYLOAD).set_version(0).set_dnssec_ok(self.dnssec_ok);
            message.set_edns(edns);
        }
        message
    }

    /// Reads bytes as a reply to this question under `id`.
    pub(super) fn receive(&self, id: u16, bytes: &[u8]) -> Received {
        if bytes.first_chunk() != Some(&id.to_be_bytes()) {
            return Received::Foreign("a reply with another id");
        }
        let message = match Message::from_vec(bytes) {
            Ok(message) => message,
            Err(error) => return Received::Unreadable(error.to_string()),
        };
        if message.metadata.message_type != MessageType::Response {
            return Received::Foreign("a question instead of a reply");
        }
        match message.queries.as_slice() {
            [query] if query.name() == &self.name && query.query_type() == self.rtype => {}
            // Servers that cannot read a question do not repeat it.
            [] if message.metadata.response_code != ResponseCode::NoError => {}
            _ => return Received::Foreign("a reply to another question"),
        }
        Received::Reply(Box::new(message))
    }
}

/// Reads bytes as a DNS message (RFC 1035 §4) in the evidence's form, whatever was asked; `None` where they are
/// none.
pub fn parse_reply(bytes: &[u8]) -> Option<DnsReply> {
    Message::from_vec(bytes).ok().map(|message| reply(&message, Transport::Udp))
}

/// The evidence's form of a message.
pub(super) fn reply(message: &Message, transport: Transport) -> DnsReply {
    let flags = &message.metadata;
    DnsReply {
        rcode: Rcode(flags.response_code.into()),
        aa: flags.authoritative,
        tc: flags.truncation,
        ra: flags.recursion_available,
        ad: flags.authentic_data,
        transport,
        edns: message.edns.is_some(),
        ede: message.edns.as_ref().map(extended_errors).unwrap_or_default(),
        answer: record::convert(&message.answers),
        authority: record::convert(&message.authorities),
        additional: record::convert(&message.additionals),
    }
}

fn extended_errors(edns: &Edns) -> Vec<Ede> {
    let read = |option: &EdnsOption| match option {
        EdnsOption::Unknown(EDE, data) => {
            let (code, text) = data.split_first_chunk()?;
            let text = String::from_utf8_lossy(text).trim_end_matches('\0').to_owned();
            Some(Ede { code: u16::from_be_bytes(*code), text })
        }
        _ => None,
    };
    edns.options().options.iter().filter_map(|(_, option)| read(option)).take(8).collect()
}
