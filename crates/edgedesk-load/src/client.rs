use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use bytes::Bytes;
use http::{Method, Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// An answer that was read to its end.
#[derive(Debug)]
pub struct Response {
    /// The status.
    pub status: StatusCode,
    /// Seconds after which to try again, where the desk said so.
    pub retry_after: Option<u64>,
    /// The body, null where it is empty.
    pub body: Value,
}

/// A signed-in customer or agent on one connection.
pub struct Client {
    address: SocketAddr,
    cookie: String,
    connection: Option<SendRequest<Full<Bytes>>>,
}

/// How long an answer is waited for. A server that was killed resets its connections; this is for one that hangs.
const PATIENCE: Duration = Duration::from_secs(15);

impl Client {
    /// A client that nobody knows.
    pub fn unknown(address: SocketAddr) -> Self {
        Self { address, cookie: String::new(), connection: None }
    }

    /// Signs in.
    ///
    /// # Errors
    /// Where the desk cannot be reached or says no.
    pub async fn sign_in(address: SocketAddr, login: &str, password: &str) -> anyhow::Result<Self> {
        let mut client = Self::unknown(address);
        let response = client
            .send(Method::POST, "/api/v1/session", Some(&json!({ "login": login, "password": password })))
            .await?;
        let (parts, body) = response.into_parts();
        let text = body.collect().await?.to_bytes();
        ensure!(parts.status.is_success(), "sign-in: {} {}", parts.status, String::from_utf8_lossy(&text));
        let cookie = parts.headers.get(header::SET_COOKIE).context("sign-in set no cookie")?;
        let cookie = cookie.to_str()?.split(';').next().unwrap_or_default();
        client.cookie = cookie.to_owned();
        Ok(client)
    }

    /// Another connection of the same session.
    pub fn another(&self) -> Self {
        Self { address: self.address, cookie: self.cookie.clone(), connection: None }
    }

    /// Follows the server to another address: it was started again.
    pub fn moved_to(&mut self, address: SocketAddr) {
        self.address = address;
        self.connection = None;
    }

    /// The session's cookie, as it is sent.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// The server's address.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// GET.
    ///
    /// # Errors
    /// Where no whole answer came.
    pub async fn get(&mut self, path: &str) -> anyhow::Result<Response> {
        self.request(Method::GET, path, None).await
    }

    /// POST.
    ///
    /// # Errors
    /// Where no whole answer came: the request may have been carried out or not.
    pub async fn post(&mut self, path: &str, body: &Value) -> anyhow::Result<Response> {
        self.request(Method::POST, path, Some(body)).await
    }

    /// Any method.
    ///
    /// # Errors
    /// Where no whole answer came: the request may have been carried out or not.
    pub async fn request(
        &mut self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> anyhow::Result<Response> {
        let whole = async {
            let response = self.send(method, path, body).await?;
            let (parts, body) = response.into_parts();
            let text = body.collect().await?.to_bytes();
            let body = if text.is_empty() { Value::Null } else { serde_json::from_slice(&text)? };
            let retry_after = parts.headers.get(header::RETRY_AFTER);
            let retry_after = retry_after.and_then(|value| value.to_str().ok()?.parse().ok());
            anyhow::Ok(Response { status: parts.status, retry_after, body })
        };
        let answer = timeout(PATIENCE, whole).await;
        if !matches!(answer, Ok(Ok(_))) {
            self.connection = None;
        }
        match answer {
            Ok(answer) => answer,
            Err(_) => bail!("no answer within {PATIENCE:?}"),
        }
    }

    /// Sends a request and waits for the head of the answer.
    pub(crate) async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Option<&Value>,
    ) -> anyhow::Result<http::Response<Incoming>> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, self.address.to_string())
            .header(header::ORIGIN, format!("http://{}", self.address))
            .header("sec-fetch-site", "same-origin");
        if !self.cookie.is_empty() {
            request = request.header(header::COOKIE, &self.cookie);
        }
        let request = match body {
            Some(body) => request
                .header(header::CONTENT_TYPE, "application/json")
                .body(Full::new(Bytes::from(serde_json::to_vec(body)?)))?,
            None => request.body(Full::new(Bytes::new()))?,
        };
        let connection = self.connection().await?;
        let answer = connection.send_request(request).await;
        if answer.is_err() {
            self.connection = None;
        }
        Ok(answer?)
    }

    async fn connection(&mut self) -> anyhow::Result<&mut SendRequest<Full<Bytes>>> {
        let mut open = self.connection.take();
        if let Some(connection) = &mut open
            && connection.ready().await.is_err()
        {
            open = None;
        }
        let connection = match open {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        Ok(self.connection.insert(connection))
    }

    #[expect(clippy::disallowed_methods, reason = "the desk itself is the target, and no customer names it")]
    async fn connect(&self) -> anyhow::Result<SendRequest<Full<Bytes>>> {
        let stream = TcpStream::connect(self.address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        // Its end shows in the next request.
        tokio::spawn(connection);
        Ok(sender)
    }
}
