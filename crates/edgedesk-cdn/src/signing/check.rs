use edgedesk_evidence::control_plane::{SignatureComparison, SignatureVariant, Signing, SigningType};

use super::parts::{Parts, Reading};
use super::time::Time;
use super::{digest, read, read_time, text, variant};

/// Every type; the order is that of the alphabet, and decides nothing else.
const TYPES: [SigningType; 4] = [SigningType::A, SigningType::B, SigningType::C, SigningType::F];

/// Compares the signature of a URL (path and query as sent) with the configured key and backup key.
///
/// Whether a valid signature is still in its time is not judged here: the comparison says when it ends. If the
/// hash does not fit, the common mistakes are tried one by one, and the one that explains it is named.
pub fn check(signing: &Signing, host: &str, path_and_query: &str) -> SignatureComparison {
    match read(signing, path_and_query) {
        Reading::Complete(parts) => match read_time(signing.kind, parts.time) {
            Ok(time) => compare(signing, host, &parts, time),
            Err(why) => SignatureComparison::Unreadable(why),
        },
        Reading::Absent => of_other_form(signing, path_and_query).unwrap_or(SignatureComparison::Missing),
        Reading::Unreadable(why) => {
            of_other_form(signing, path_and_query).unwrap_or(SignatureComparison::Unreadable(why))
        }
    }
}

/// The main key, then the backup key.
pub(super) fn keys(signing: &Signing) -> impl Iterator<Item = &str> {
    std::iter::once(&signing.key).chain(&signing.backup_key).map(|key| key.expose())
}

fn compare(signing: &Signing, host: &str, parts: &Parts<'_>, time: Time) -> SignatureComparison {
    let expires = expires(signing, time);
    let path = parts.path.as_bytes();
    let fits = |hash: &str| {
        keys(signing).any(|key| digest(&text(signing.kind, key, path, parts.time, parts)) == *hash)
    };
    let fits = if fits(parts.hash) {
        if !time.milliseconds {
            return SignatureComparison::Valid { expires };
        }
        Some(SignatureVariant::Milliseconds)
    } else if !time.milliseconds && fits(&parts.hash.to_ascii_lowercase()) {
        Some(SignatureVariant::UpperCaseHash)
    } else {
        variant::find(signing, host, parts)
    };
    SignatureComparison::Wrong { expires, fits }
}

/// A URL that was signed with the right key in the form of another type.
fn of_other_form(signing: &Signing, path_and_query: &str) -> Option<SignatureComparison> {
    TYPES.into_iter().filter(|kind| *kind != signing.kind).find_map(|kind| {
        let other = Signing { kind, parameter: None, time_parameter: None, ..signing.clone() };
        let Reading::Complete(parts) = read(&other, path_and_query) else { return None };
        let time = read_time(kind, parts.time).ok()?;
        let fits = keys(&other)
            .any(|key| digest(&text(kind, key, parts.path.as_bytes(), parts.time, &parts)) == parts.hash);
        fits.then(|| SignatureComparison::Wrong {
            expires: expires(&other, time),
            fits: Some(SignatureVariant::OtherType(kind)),
        })
    })
}

/// The types that hash in another order than `kind`, once each: types C and F share theirs.
pub(super) fn other_orders(kind: SigningType) -> impl Iterator<Item = SigningType> {
    let same = |a: SigningType, b: SigningType| {
        a == b || matches!((a, b), (SigningType::C, SigningType::F) | (SigningType::F, SigningType::C))
    };
    [SigningType::A, SigningType::B, SigningType::C].into_iter().filter(move |other| !same(*other, kind))
}

fn expires(signing: &Signing, time: Time) -> Option<i64> {
    let ttl = i64::try_from(signing.ttl?).unwrap_or(i64::MAX);
    Some(time.seconds.saturating_add(ttl))
}
