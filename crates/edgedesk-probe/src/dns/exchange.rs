use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::time::Duration;

use edgedesk_evidence::NotMeasured;
use edgedesk_evidence::dns::{DnsOutcome, Transport};
use hickory_proto::op::{Message, ResponseCode};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::{Instant, timeout, timeout_at};

use super::message::{self, Question, Received};
use super::{DnsContext, socket};
use crate::config::Protocol;

/// What a question came to, and the message itself for those who check signatures.
#[derive(Clone, Debug)]
pub(super) struct Exchange {
    pub(super) outcome: DnsOutcome,
    pub(super) message: Option<Message>,
}

/// Asks over UDP, and over TCP where the reply is truncated or `tcp` says so.
pub(super) async fn exchange(
    context: &DnsContext,
    server: SocketAddr,
    question: &Question,
    tcp: bool,
) -> Result<Exchange, NotMeasured> {
    context.spend()?;
    let over_tcp = || over_tcp(context, (context.dial)(Protocol::Tcp, server), question);
    if tcp {
        return Ok(over_tcp().await);
    }
    let target = (context.dial)(Protocol::Udp, server);
    let reply = over_udp(context, target, question).await;
    let Some(message) = &reply.message else { return Ok(reply) };
    let code = message.metadata.response_code;
    if question.edns && message.edns.is_none() && matches!(code, ResponseCode::FormErr | ResponseCode::NotImp)
    {
        // A server from before EDNS (RFC 6891 §7).
        let plain = Question { edns: false, dnssec_ok: false, ..question.clone() };
        return Ok(over_udp(context, target, &plain).await);
    }
    if !message.metadata.truncation {
        return Ok(reply);
    }
    let full = over_tcp().await;
    Ok(match full.outcome {
        DnsOutcome::Reply(_) => full,
        failed => Exchange { outcome: DnsOutcome::TruncatedThenFailed(failed.to_string()), message: None },
    })
}

async fn over_udp(context: &DnsContext, target: SocketAddr, question: &Question) -> Exchange {
    let message = question.message();
    let id = message.metadata.id;
    let bytes = match message.to_vec() {
        Ok(bytes) => bytes,
        Err(error) => return Exchange::malformed(error.to_string()),
    };
    let socket = match socket::udp(target).await {
        Ok(socket) => socket,
        Err(error) => return Exchange::failed(&error),
    };
    let mut buffer = vec![0; 65_535];
    let mut foreign = None;
    let timeouts = &context.timeouts;
    let tries = timeouts.tries.max(1);
    let start = Instant::now();
    let patience = if question.recursion_desired { timeouts.resolver } else { Duration::ZERO };
    for tried in 1..=tries {
        if let Err(error) = socket.send(&bytes).await {
            return Exchange::failed(&error);
        }
        let mut until = start + timeouts.each * tried;
        if tried == tries {
            until = until.max(start + patience);
        }
        // A reply to an earlier try is as good: it is the same question under the same id.
        while let Ok(received) = timeout_at(until, socket.recv(&mut buffer)).await {
            let length = match received {
                Ok(length) => length,
                Err(error) => return Exchange::failed(&error),
            };
            match question.receive(id, &buffer[..length]) {
                Received::Reply(message) => return Exchange::reply(*message, Transport::Udp),
                Received::Unreadable(why) => return Exchange::malformed(why),
                Received::Foreign(why) => foreign = Some(why),
            }
        }
    }
    match foreign {
        Some(why) => Exchange::malformed(why.to_owned()),
        None => Exchange { outcome: DnsOutcome::TimedOut, message: None },
    }
}

async fn over_tcp(context: &DnsContext, target: SocketAddr, question: &Question) -> Exchange {
    let message = question.message();
    let id = message.metadata.id;
    let bytes = match message.to_vec() {
        Ok(bytes) => bytes,
        Err(error) => return Exchange::malformed(error.to_string()),
    };
    match timeout(context.timeouts.tcp, converse(target, &bytes)).await {
        Err(_) => Exchange { outcome: DnsOutcome::TimedOut, message: None },
        Ok(Err(error)) => Exchange::failed(&error),
        Ok(Ok(reply)) => match question.receive(id, &reply) {
            Received::Reply(message) => Exchange::reply(*message, Transport::Tcp),
            Received::Unreadable(why) => Exchange::malformed(why),
            Received::Foreign(why) => Exchange::malformed(why.to_owned()),
        },
    }
}

/// One message each way, with its length before it (RFC 1035 §4.2.2).
async fn converse(target: SocketAddr, question: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = socket::tcp(target).await?;
    let length = u16::try_from(question.len()).map_err(io::Error::other)?;
    // In one write: some servers read the length and the message from one segment only.
    stream.write_all(&[&length.to_be_bytes(), question].concat()).await?;
    let mut reply = vec![0; stream.read_u16().await?.into()];
    stream.read_exact(&mut reply).await?;
    Ok(reply)
}

impl Exchange {
    fn reply(message: Message, transport: Transport) -> Self {
        let outcome = DnsOutcome::Reply(Box::new(message::reply(&message, transport)));
        Self { outcome, message: Some(message) }
    }

    fn malformed(why: String) -> Self {
        Self { outcome: DnsOutcome::Malformed(why), message: None }
    }

    fn failed(error: &io::Error) -> Self {
        let outcome = match error.kind() {
            ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => DnsOutcome::PortClosed,
            ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::AddrNotAvailable => {
                DnsOutcome::Unreachable
            }
            ErrorKind::TimedOut => DnsOutcome::TimedOut,
            _ => DnsOutcome::Malformed(error.to_string()),
        };
        Self { outcome, message: None }
    }
}
