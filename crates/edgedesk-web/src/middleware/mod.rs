//! What happens to every request before its handler, and to every response after it.

mod admission;
mod buckets;
mod class;
mod gate;
mod headers;
mod host;
mod idempotency;
mod observe;
mod origin;

pub(crate) use admission::Admission;
pub(crate) use buckets::Buckets;
pub(crate) use class::Class;
pub(crate) use gate::gate;
pub(crate) use headers::headers;
pub(crate) use idempotency::idempotency;
pub(crate) use observe::observe;
