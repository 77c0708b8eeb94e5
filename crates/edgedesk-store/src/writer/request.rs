use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::sync::oneshot;

use crate::{StoreError, Tx};

/// A request that waits for the writer, whatever it works on and gives back.
pub(crate) trait Work: Send {
    /// Whether nobody waits for the answer any more.
    fn is_abandoned(&self) -> bool;

    /// Does the work, and says whether it succeeded. The result is kept until [`Work::answer`]; doing it again
    /// replaces it.
    fn run<'a>(&'a mut self, tx: &'a Tx) -> BoxFuture<'a, bool>;

    /// Replaces the result: the store knows better than the work.
    fn fail(&mut self, error: StoreError);

    /// Gives the result to who waits. Where the transaction was not kept, a success becomes its error.
    fn answer(self: Box<Self>, kept: Result<(), StoreError>);
}

pub(crate) struct Request<I, F, T, E> {
    input: I,
    work: F,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<I, F, T, E> Request<I, F, T, E> {
    /// The request, and where its answer will come.
    pub(crate) fn new(input: I, work: F) -> (Self, oneshot::Receiver<Result<T, E>>) {
        let (reply, answer) = oneshot::channel();
        (Self { input, work, result: None, reply }, answer)
    }
}

impl<I, F, T, E> Work for Request<I, F, T, E>
where
    I: Send + Sync,
    F: for<'a> Fn(&'a Tx, &'a I) -> BoxFuture<'a, Result<T, E>> + Send + Sync,
    T: Send,
    E: From<StoreError> + Send,
{
    fn is_abandoned(&self) -> bool {
        self.reply.is_closed()
    }

    fn run<'a>(&'a mut self, tx: &'a Tx) -> BoxFuture<'a, bool> {
        async move {
            let Self { input, work, result, .. } = self;
            // What the work had changed in memory is gone with it; what it had written is taken back.
            let outcome = AssertUnwindSafe(async { work(tx, input).await }).catch_unwind().await;
            let outcome = outcome.unwrap_or_else(|_| {
                tracing::error!("the work of a write has panicked");
                Err(StoreError::Panicked.into())
            });
            let succeeded = outcome.is_ok();
            *result = Some(outcome);
            succeeded
        }
        .boxed()
    }

    fn fail(&mut self, error: StoreError) {
        self.result = Some(Err(error.into()));
    }

    fn answer(self: Box<Self>, kept: Result<(), StoreError>) {
        let result = match (self.result, kept) {
            (Some(Err(own)), _) => Err(own),
            (Some(Ok(value)), Ok(())) => Ok(value),
            (_, Err(error)) => Err(error.into()),
            (None, Ok(())) => Err(StoreError::Closed.into()),
        };
        // Who asked may have gone away meanwhile.
        let _ = self.reply.send(result);
    }
}
