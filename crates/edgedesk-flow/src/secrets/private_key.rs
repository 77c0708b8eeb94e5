use super::{Kind, Secret};

const BEGIN: &str = "-----BEGIN ";
const PRIVATE: &str = "PRIVATE KEY-----";

/// `-----BEGIN … PRIVATE KEY-----` (RFC 7468) up to its end, or to the end of the text where that is missing.
pub(super) fn find(text: &str, found: &mut Vec<Secret>) {
    let mut from = 0;
    while let Some(at) = text[from..].find(BEGIN).map(|at| from + at) {
        let label = &text[at + BEGIN.len()..];
        let Some(private) = label.find(PRIVATE).filter(|end| *end <= 32 && !label[..*end].contains('\n'))
        else {
            from = at + BEGIN.len();
            continue;
        };
        let body = at + BEGIN.len() + private + PRIVATE.len();
        let end = text[body..]
            .find("-----END ")
            .and_then(|end| text[body + end + 9..].find("-----").map(|dashes| body + end + 9 + dashes + 5))
            .unwrap_or(text.len());
        found.push(Secret { kind: Kind::PrivateKey, range: at..end });
        from = end;
    }
}
