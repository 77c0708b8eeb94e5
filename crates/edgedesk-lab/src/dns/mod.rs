//! DNS: zones, authoritative servers, recursive resolvers.

mod listen;
mod resolver;
mod server;
mod signing;
mod zone;

pub(crate) use listen::serve;
pub(crate) use resolver::Resolver;
pub use resolver::ResolverFault;
pub use server::ServerFault;
pub(crate) use server::{Server, Servers};
pub(crate) use signing::Signer;
pub(crate) use zone::Zone;

use hickory_proto::op::ResponseCode;
use hickory_proto::rr::Record;

/// What a server says to a question.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) code: ResponseCode,
    pub(crate) authoritative: bool,
    pub(crate) authentic: bool,
    pub(crate) recursion: bool,
    pub(crate) truncated: bool,
    /// Extended DNS error (RFC 8914): code and words.
    pub(crate) error: Option<(u16, &'static str)>,
    pub(crate) answers: Vec<Record>,
    pub(crate) authorities: Vec<Record>,
    pub(crate) additionals: Vec<Record>,
}

impl Reply {
    pub(crate) fn empty(code: ResponseCode) -> Self {
        Self {
            code,
            authoritative: false,
            authentic: false,
            recursion: false,
            truncated: false,
            error: None,
            answers: Vec::new(),
            authorities: Vec::new(),
            additionals: Vec::new(),
        }
    }
}
