use x509_cert::der::Decode;
use x509_cert::name::RdnSequence;
use x509_parser::x509::X509Name;

use crate::wire::{inert, shorten};

/// A distinguished name as an RFC 4514 string of at most 256 characters.
pub(crate) fn name(name: &X509Name<'_>) -> String {
    let text = match RdnSequence::from_der(name.as_raw()) {
        Ok(sequence) => sequence.to_string(),
        // Names that are wrong in their encoding are still shown.
        Err(_) => name.to_string(),
    };
    shorten(&inert(&text), 256)
}
