//! Files that people send.

mod sniff;
mod upload;

pub use sniff::{MediaType, NotAllowed};
pub(crate) use upload::view;
pub use upload::{AttachmentFile, Upload};
