use super::runs::runs;
use super::{Kind, Secret};

const LENGTH: usize = 18;
/// GB 11643: the weights of the first seventeen digits, and the check characters by their sum modulo 11.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

/// Eighteen characters with a region, a date of birth and a check character that fit.
pub(super) fn find(text: &str, found: &mut Vec<Secret>) {
    for range in runs(text, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
        if is_id_number(text[range.clone()].as_bytes()) {
            found.push(Secret { kind: Kind::IdNumber, range });
        }
    }
}

fn is_id_number(word: &[u8]) -> bool {
    if word.len() != LENGTH || !word[..17].iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number = |from: usize, to: usize| {
        word[from..to].iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
    };
    let sum: u32 = word.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let region = number(0, 2);
    (11..=82).contains(&region)
        && (1900..2100).contains(&number(6, 10))
        && (1..=12).contains(&number(10, 12))
        && (1..=31).contains(&number(12, 14))
        && word[17].to_ascii_uppercase() == CHECKS[sum as usize % 11]
}
