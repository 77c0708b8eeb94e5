use std::io;

use rustls::pki_types::CertificateDer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// TLS 1.0 on the wire.
const TLS10: [u8; 2] = [3, 1];
/// TLS alert `protocol_version`, fatal, in a record of its own (RFC 8446 §6).
const PROTOCOL_VERSION: &[u8] = &[21, 3, 0, 0, 2, 2, 70];

/// Answers a hello as a server does that speaks TLS 1.0 at most (RFC 2246 §7.4): its first flight, and no more.
pub(super) async fn answer(mut stream: TcpStream, certificate: &CertificateDer<'_>) -> io::Result<()> {
    let mut header = [0; 5];
    stream.read_exact(&mut header).await?;
    let mut hello = vec![0; u16::from_be_bytes([header[3], header[4]]).into()];
    stream.read_exact(&mut hello).await?;
    // Handshake type and length, then the highest version that the client speaks.
    let (Some(&version), Some(cipher)) =
        (hello.get(4..6).and_then(|it| it.first_chunk::<2>()), cipher(&hello))
    else {
        return stream.shutdown().await;
    };
    if version < TLS10 {
        stream.write_all(PROTOCOL_VERSION).await?;
        return stream.shutdown().await;
    }
    let random = [0x5a; 32];
    let server_hello = [&TLS10[..], &random, &[0], &cipher, &[0]].concat();
    let chain = [&length24(certificate.len())[..], certificate].concat();
    let certificates = [&length24(chain.len())[..], &chain].concat();
    let flight = [message(2, &server_hello), message(11, &certificates), message(14, &[])].concat();
    let length = u16::try_from(flight.len()).unwrap_or(u16::MAX).to_be_bytes();
    stream.write_all(&[&[22], &TLS10[..], &length, &flight].concat()).await?;
    // Held until the client goes, which has seen what it came for.
    while stream.read(&mut [0; 1024]).await? > 0 {}
    Ok(())
}

/// The first cipher suite that the client offers.
fn cipher(hello: &[u8]) -> Option<[u8; 2]> {
    let session = usize::from(*hello.get(38)?);
    hello.get(39 + session + 2..)?.first_chunk::<2>().copied()
}

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    [&[kind], &length24(body.len())[..], body].concat()
}

fn length24(length: usize) -> [u8; 3] {
    let [.., a, b, c] = length.to_be_bytes();
    [a, b, c]
}
