//! Causes in the layer `http`.

mod content_encoding_broken;
mod cors_blocked;
mod empty_reply;
mod header_too_large;
mod http2_broken;
mod http3_broken;
mod malformed_response;
mod method_not_allowed;
mod mixed_content;
mod redirect_elsewhere;
mod redirect_loop;
mod too_many_redirects;
mod truncated_body;

pub use content_encoding_broken::CONTENT_ENCODING_BROKEN;
pub use cors_blocked::CORS_BLOCKED;
pub use empty_reply::EMPTY_REPLY;
pub use header_too_large::HEADER_TOO_LARGE;
pub use http2_broken::HTTP2_BROKEN;
pub use http3_broken::HTTP3_BROKEN;
pub use malformed_response::MALFORMED_RESPONSE;
pub use method_not_allowed::METHOD_NOT_ALLOWED;
pub use mixed_content::MIXED_CONTENT;
pub use redirect_elsewhere::REDIRECT_ELSEWHERE;
pub use redirect_loop::REDIRECT_LOOP;
pub use too_many_redirects::TOO_MANY_REDIRECTS;
pub use truncated_body::TRUNCATED_BODY;
