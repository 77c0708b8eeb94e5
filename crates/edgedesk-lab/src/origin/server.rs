use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;

use super::connection::Connection;
use super::message::http_date;
use super::{Answer, Request, Script};
use crate::Clock;
use crate::network::{Network, Protocol, Service};

const LONGEST_HEAD: usize = 65_536;

/// Serves a script at an address, over TLS where there is a configuration for it.
pub(crate) fn serve(
    network: &Network,
    address: SocketAddr,
    tls: Option<Arc<rustls::ServerConfig>>,
    clock: Clock,
    script: Script,
) {
    let tls = tls.map(TlsAcceptor::from);
    let handler = move |stream: TcpStream| -> BoxFuture<'static, ()> {
        let (tls, script) = (tls.clone(), Arc::clone(&script));
        Box::pin(async move {
            // A client that breaks off, or that fails its handshake, has seen what it came for.
            drop(match tls {
                Some(acceptor) => match acceptor.accept(stream).await {
                    Ok(stream) => converse(stream, true, clock, &script).await,
                    Err(error) => Err(error),
                },
                None => converse(stream, false, clock, &script).await,
            });
        })
    };
    network.serve(Protocol::Tcp, address, Service::Stream(Arc::new(handler)));
}

async fn converse(mut stream: impl Connection, tls: bool, clock: Clock, script: &Script) -> io::Result<()> {
    let Some(request) = read_request(&mut stream, tls).await? else {
        // What nginx says to a TLS hello, or to any other noise, on a plain port.
        let page = super::Response::new(400, "text/html", "<h1>400 Bad Request</h1>\n");
        stream.write_all(&page.to_bytes(false, &http_date(clock.now()))).await?;
        return stream.shutdown().await;
    };
    let head = request.method == "HEAD";
    let response = match script(&request) {
        Answer::Response(response) => response,
        Answer::Late(delay, response) => {
            tokio::time::sleep(delay).await;
            response
        }
        Answer::Bytes(bytes) => {
            stream.write_all(&bytes).await?;
            return stream.shutdown().await;
        }
        Answer::Silence => {
            // Held until the client goes.
            while stream.read(&mut [0; 1024]).await? > 0 {}
            return Ok(());
        }
        Answer::Close => return stream.shutdown().await,
        Answer::Reset => {
            stream.reset();
            return Ok(());
        }
    };
    stream.write_all(&response.to_bytes(head, &http_date(clock.now()))).await?;
    stream.shutdown().await
}

/// Reads a request's head and throws its body away; `None` for what is no HTTP.
async fn read_request(stream: &mut impl Connection, tls: bool) -> io::Result<Option<Request>> {
    let mut buffer = Vec::new();
    loop {
        let mut fields = [httparse::EMPTY_HEADER; 128];
        let mut parsed = httparse::Request::new(&mut fields);
        match parsed.parse(&buffer) {
            Ok(httparse::Status::Complete(_)) => {
                let headers = parsed.headers.iter().map(|field| {
                    (field.name.to_ascii_lowercase(), String::from_utf8_lossy(field.value).into_owned())
                });
                return Ok(Some(Request {
                    method: parsed.method.unwrap_or_default().to_owned(),
                    target: parsed.path.unwrap_or_default().to_owned(),
                    headers: headers.collect(),
                    tls,
                }));
            }
            Ok(httparse::Status::Partial) if buffer.len() < LONGEST_HEAD => {}
            Ok(httparse::Status::Partial) | Err(_) => return Ok(None),
        }
        if stream.read_buf(&mut buffer).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
}
