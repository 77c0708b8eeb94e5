//! HTTP requests and what came back, over HTTP/1.1, HTTP/2 and HTTP/3.

mod body;
mod headers;
mod request;
mod response;

pub use body::{Body, BodyEnd, Decoding};
pub use headers::Headers;
pub use request::{Http, HttpVersion};
pub use response::{FailureKind, HttpFailure, HttpOutcome, HttpResponse, Phase, Phases};
