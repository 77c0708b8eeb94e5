//! URL signatures: made for tests and tools, compared for the diagnosis. `docs/signing.md` has the formulas.
//!
//! All four types hash with MD5, as the vendors define it: the key makes the secret, MD5 only the digest.

mod a;
mod b;
mod c;
mod check;
mod f;
mod parts;
mod sign;
mod time;
mod variant;

use edgedesk_evidence::control_plane::{Signing, SigningType};
use md5::{Digest, Md5};

pub use check::check;
pub use sign::{SignError, Stamp, sign};

use parts::{Parts, Reading};
use time::Time;

/// Takes a URL apart in the form of the type.
fn read<'a>(signing: &Signing, path_and_query: &'a str) -> Reading<'a> {
    let (path, query) = match path_and_query.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (path_and_query, None),
    };
    match signing.kind {
        SigningType::A => a::read(signing, path, query),
        SigningType::B => b::read(path, query),
        SigningType::C => c::read(signing, path, query),
        SigningType::F => f::read(signing, path, query),
    }
}

/// What the type hashes, for `path` in the place of the URL's own and `time` as it is written.
fn text(kind: SigningType, key: &str, path: &[u8], time: &str, parts: &Parts<'_>) -> Vec<u8> {
    match kind {
        SigningType::A => a::text(key, path, time, parts.rand, parts.uid),
        SigningType::B => b::text(key, path, time),
        SigningType::C => c::text(key, path, time),
        SigningType::F => f::text(key, path, time),
    }
}

/// A time as the type writes it.
fn read_time(kind: SigningType, text: &str) -> Result<Time, String> {
    match kind {
        SigningType::A => a::time(text),
        SigningType::B => b::time(text),
        SigningType::C => c::time(text),
        SigningType::F => f::time(text),
    }
}

/// Lower-case hexadecimal MD5.
fn digest(text: &[u8]) -> String {
    Md5::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
