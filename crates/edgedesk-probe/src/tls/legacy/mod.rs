//! Versions that rustls does not speak: a hello of our own, and the server's first words in answer.

mod client_hello;
mod greeting;

use std::time::Duration;

use edgedesk_evidence::tls::{TlsOutcome, TlsSession, TlsVersion};
use ring::rand::{SecureRandom as _, SystemRandom};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

pub use greeting::{Greeting, parse_greeting};

use super::cipher::cipher_name;
use super::{Failure, alert_name};
use crate::wire::{Tap, first_bytes};

/// A server hello fits into one record.
const ENOUGH: usize = 5 + (16 << 10);

/// Offers one old version, and sees whether the server agrees.
pub(super) async fn probe(
    stream: TcpStream,
    sni: Option<&str>,
    version: TlsVersion,
    limit: Duration,
) -> TlsOutcome {
    let hello = client_hello::client_hello(version, sni, random());
    let (mut stream, seen) = Tap::new(stream, ENOUGH);
    let conversation = async {
        stream.write_all(&hello).await?;
        let mut buffer = [0; 4096];
        loop {
            match parse_greeting(&seen.first()) {
                Greeting::Partial if seen.total() < ENOUGH as u64 => {}
                complete => return Ok(complete),
            }
            if stream.read(&mut buffer).await? == 0 {
                return Ok(Greeting::Partial);
            }
        }
    };
    match timeout(limit, conversation).await {
        Err(_) => TlsOutcome::TimedOut,
        Ok(Err(error)) => Failure::new(&error, &seen).into(),
        Ok(Ok(Greeting::Partial)) => TlsOutcome::Closed,
        Ok(Ok(Greeting::NotTls)) => TlsOutcome::NotTls { first_bytes: first_bytes(&seen.first()) },
        Ok(Ok(Greeting::Alert(code))) => TlsOutcome::Alert { code, name: alert_name(code) },
        Ok(Ok(Greeting::Unexpected(what))) => TlsOutcome::Unusable(what.to_owned()),
        Ok(Ok(Greeting::ServerHello { version: agreed, cipher })) => match wire_version(agreed) {
            Some(agreed) if agreed == version => TlsOutcome::Session(Box::new(TlsSession {
                version,
                cipher: cipher_name(cipher),
                alpn: None,
                chain: None,
                staple: None,
                client_certificate_requested: false,
            })),
            _ => TlsOutcome::Unusable(format!("offered {version}, the server answered with 0x{agreed:04x}")),
        },
    }
}

#[expect(clippy::disallowed_methods, reason = "nothing that is measured depends on it")]
fn random() -> [u8; 32] {
    let mut random = [0; 32];
    // A predictable hello measures just as well: the handshake is never completed.
    SystemRandom::new().fill(&mut random).ok();
    random
}

fn wire_version(number: u16) -> Option<TlsVersion> {
    Some(match number {
        0x0300 => TlsVersion::Ssl3,
        0x0301 => TlsVersion::Tls10,
        0x0302 => TlsVersion::Tls11,
        0x0303 => TlsVersion::Tls12,
        _ => return None,
    })
}
