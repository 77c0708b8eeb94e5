use edgedesk_evidence::control_plane::{Signing, SigningType};
use jiff::Timestamp;

use super::{a, b, c, digest, f};

/// What a signature carries besides the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment from which the validity counts.
    pub time: Timestamp,
    /// Type A's random value, `0` where none is wanted.
    pub rand: String,
    /// Type A's user id, `0` where none is wanted.
    pub uid: String,
}

/// Why a URL cannot be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// Nodes see the path from its first slash on.
    #[error("the path does not start with `/`")]
    NoLeadingSlash,
    /// Nodes hash what is sent, and clients send paths percent-encoded.
    #[error("the path has characters that must be percent-encoded first")]
    NotEncoded,
    /// The hyphen separates the fields of type A.
    #[error("a random value or user id contains a hyphen, or another character that would need encoding")]
    Field,
    /// The form has no room for it.
    #[error("the time is before 1970, or after 2106")]
    Time,
}

impl Stamp {
    /// A stamp without random value and user id.
    pub fn at(time: Timestamp) -> Self {
        Self { time, rand: "0".to_owned(), uid: "0".to_owned() }
    }
}

/// Signs path and query with the main key.
pub fn sign(signing: &Signing, path_and_query: &str, stamp: &Stamp) -> Result<String, SignError> {
    let (path, query) = match path_and_query.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (path_and_query, None),
    };
    if !path.starts_with('/') {
        return Err(SignError::NoLeadingSlash);
    }
    if !path_and_query.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(SignError::NotEncoded);
    }
    let is_field = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.'));
    if !is_field(&stamp.rand) || !is_field(&stamp.uid) {
        return Err(SignError::Field);
    }
    let seconds = u32::try_from(stamp.time.as_second()).map_err(|_| SignError::Time)?;
    let key = signing.key.expose();
    let (rand, uid) = (stamp.rand.as_str(), stamp.uid.as_str());
    let whole = (path, query);
    Ok(match signing.kind {
        SigningType::A => {
            let time = seconds.to_string();
            let hash = digest(&a::text(key, path.as_bytes(), &time, rand, uid));
            a::place(signing, whole, (&time, rand, uid), &hash)
        }
        SigningType::B => {
            let time = b::write_time(stamp.time);
            b::place(whole, &time, &digest(&b::text(key, path.as_bytes(), &time)))
        }
        SigningType::C => {
            let time = format!("{seconds:08X}");
            c::place(signing, whole, &time, &digest(&c::text(key, path.as_bytes(), &time)))
        }
        SigningType::F => {
            let time = format!("{seconds:08X}");
            f::place(signing, whole, &time, &digest(&f::text(key, path.as_bytes(), &time)))
        }
    })
}
