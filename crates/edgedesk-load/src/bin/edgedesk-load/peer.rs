use std::convert::Infallible;

use axum::Router;
use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use axum::routing::{get, post};
use edgedesk_load::Server;
use futures_util::{Stream, StreamExt as _};
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;

/// What one would write first: axum's own event stream on a broadcast channel. It keeps nothing and knows nobody.
pub(crate) async fn serve() -> anyhow::Result<()> {
    let (sender, _) = broadcast::channel::<String>(1024);
    let router =
        Router::new().route("/api/v1/events", get(events)).route("/send", post(send)).with_state(sender);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("ready http://{}", listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}

/// In a process of its own.
pub(crate) async fn start() -> anyhow::Result<Server> {
    Server::start(&std::env::current_exe()?, &["peer"]).await
}

async fn events(
    State(sender): State<broadcast::Sender<String>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let messages = BroadcastStream::new(sender.subscribe());
    // The first line at once, so that both servers answer a new stream with bytes.
    let hello = futures_util::stream::once(async { Ok(Event::default().comment("hello")) });
    let stream =
        hello.chain(messages.filter_map(async |message| Some(Ok(Event::default().data(message.ok()?)))));
    Sse::new(stream).keep_alive(KeepAlive::default())
}

async fn send(State(sender): State<broadcast::Sender<String>>, body: String) {
    // Nobody listening is no error.
    let _ = sender.send(body);
}
