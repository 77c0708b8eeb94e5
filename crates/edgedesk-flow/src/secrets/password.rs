use super::runs::{behind_assignment, occurrences};
use super::{Kind, Secret};

const NAMES: &[&str] = &["password", "passwd", "passphrase", "passcode", "pwd", "密码", "口令"];

/// What stands behind such a name without being one.
const NO_PASSWORDS: &[&str] = &[
    "wrong",
    "incorrect",
    "invalid",
    "required",
    "null",
    "none",
    "true",
    "false",
    "error",
    "failed",
    "empty",
    "string",
    "reset",
    "forgot",
    "forgotten",
    "expired",
    "changed",
    "unknown",
    "****",
];

const SHORTEST: usize = 4;
const LONGEST: usize = 128;

/// A word behind `password:`, `密码：`, `密码是` and their like.
pub(super) fn find(text: &str, found: &mut Vec<Secret>) {
    for name in NAMES {
        for at in occurrences(text, name) {
            let behind = at + name.len();
            let Some(start) = behind_assignment(text, behind).or_else(|| behind_is(text, behind)) else {
                continue;
            };
            let value = &text[start..];
            let end = value
                .find(|c: char| !c.is_ascii_graphic() || matches!(c, '"' | '\'' | '`'))
                .unwrap_or(value.len());
            let value = value[..end].trim_end_matches([',', ';', '.']);
            let known = NO_PASSWORDS.contains(&value.to_ascii_lowercase().as_str());
            let masked = value.chars().all(|c| matches!(c, '*' | '.' | '-' | '_' | 'x' | 'X' | '?'));
            if (SHORTEST..=LONGEST).contains(&value.len()) && !known && !masked {
                found.push(Secret { kind: Kind::Password, range: start..start + value.len() });
            }
        }
    }
}

/// `密码是 abc123`: a word with a digit in it, since sentences go on like this as well.
fn behind_is(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?.trim_start();
    let value = rest.strip_prefix(['是', '为']).or_else(|| rest.strip_prefix("is "))?.trim_start();
    let word = value.split(|c: char| !c.is_ascii_graphic()).next()?;
    word.bytes().any(|byte| byte.is_ascii_digit()).then_some(text.len() - value.len())
}
