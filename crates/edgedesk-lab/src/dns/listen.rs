use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use hickory_proto::op::{Edns, Message, MessageType, OpCode};
use hickory_proto::rr::rdata::opt::EdnsOption;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::Reply;
use crate::network::{Network, Protocol, Service};

/// The payload that our servers accept over UDP, as DNS Flag Day 2020 advises.
const PAYLOAD: u16 = 1232;
/// IANA number of the extended DNS error option.
const EDE: u16 = 15;

/// Answers one question; with `None` the server stays silent.
pub(crate) type Answerer = Arc<dyn Fn(&Message) -> (Option<Reply>, Duration) + Send + Sync>;

/// Serves DNS at an address, over UDP and, if `tcp`, over TCP.
pub(crate) fn serve(network: &Network, address: SocketAddr, tcp: bool, answerer: Answerer) {
    let over_udp = Arc::clone(&answerer);
    let udp = move |datagram: Vec<u8>| -> BoxFuture<'static, Option<Vec<u8>>> {
        let answerer = Arc::clone(&over_udp);
        Box::pin(async move { respond(&answerer, &datagram, true).await })
    };
    network.serve(Protocol::Udp, address, Service::Datagram(Arc::new(udp)));
    if tcp {
        let stream = move |stream: TcpStream| -> BoxFuture<'static, ()> {
            let answerer = Arc::clone(&answerer);
            // A client that breaks off is nobody's problem.
            Box::pin(async move { drop(converse(stream, &answerer).await) })
        };
        network.serve(Protocol::Tcp, address, Service::Stream(Arc::new(stream)));
    } else {
        network.serve(Protocol::Tcp, address, Service::Refused);
    }
}

/// Questions and answers over TCP, each with its length before it (RFC 1035 §4.2.2).
async fn converse(mut stream: TcpStream, answerer: &Answerer) -> std::io::Result<()> {
    loop {
        let length = stream.read_u16().await?;
        let mut question = vec![0; length.into()];
        stream.read_exact(&mut question).await?;
        match respond(answerer, &question, false).await {
            Some(answer) => {
                let length = u16::try_from(answer.len()).unwrap_or(u16::MAX);
                let framed = [&length.to_be_bytes()[..], &answer].concat();
                stream.write_all(&framed).await?;
            }
            None => std::future::pending::<()>().await,
        }
    }
}

async fn respond(answerer: &Answerer, datagram: &[u8], udp: bool) -> Option<Vec<u8>> {
    let question = Message::from_vec(datagram).ok()?;
    if question.metadata.message_type != MessageType::Query || question.metadata.op_code != OpCode::Query {
        return None;
    }
    let (reply, delay) = answerer(&question);
    let reply = reply?;
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    let mut message = Message::response(question.metadata.id, OpCode::Query);
    message.metadata.recursion_desired = question.metadata.recursion_desired;
    message.metadata.recursion_available = reply.recursion;
    message.metadata.checking_disabled = question.metadata.checking_disabled;
    message.metadata.authoritative = reply.authoritative;
    message.metadata.authentic_data = reply.authentic;
    message.metadata.response_code = reply.code;
    message.metadata.truncation = reply.truncated && udp;
    message.add_queries(question.queries.iter().cloned());
    message.add_answers(reply.answers);
    message.add_authorities(reply.authorities);
    message.add_additionals(reply.additionals);
    let mut room = 512;
    if let Some(asked) = &question.edns {
        let mut edns = Edns::new();
        edns.set_max_payload(PAYLOAD).set_dnssec_ok(asked.flags().dnssec_ok);
        if let Some((code, words)) = reply.error {
            let data = [&code.to_be_bytes()[..], words.as_bytes()].concat();
            edns.options_mut().insert(EdnsOption::Unknown(EDE, data));
        }
        message.set_edns(edns);
        room = asked.max_payload().clamp(512, PAYLOAD);
    }
    let bytes = message.to_vec().ok()?;
    if udp && bytes.len() > room.into() {
        return message.truncate().to_vec().ok();
    }
    Some(bytes)
}
