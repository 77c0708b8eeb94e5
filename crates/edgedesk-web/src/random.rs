//! Random bytes for what must not be guessed: nonces and ids of requests.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// 128 random bits, 22 characters of base64url; `None` where the system has none to give.
pub(crate) fn token() -> Option<String> {
    Some(URL_SAFE_NO_PAD.encode(bytes::<16>()?))
}

/// A number from `0` up to, but not, `end`, to spread what would otherwise come all at once.
pub(crate) fn below(end: u64) -> u64 {
    // Neither the remainder's bias nor a fixed number matters there.
    bytes().map_or(0, u64::from_le_bytes) % end.max(1)
}

fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}
