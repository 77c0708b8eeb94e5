use super::runs::runs;
use super::{Kind, Secret};

/// Words before a number that make it something else.
const OTHER_NUMBERS: &[&str] =
    &["订单", "单号", "流水", "编号", "序列", "order", "ticket", "request", "trace", "serial", "id"];
/// How many characters before a number are looked at for such words.
const BEFORE: usize = 16;

/// Digits, in one piece or in groups of four, that an issuer's prefix and the Luhn check fit.
pub(super) fn find(text: &str, found: &mut Vec<Secret>) {
    for range in runs(text, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ' ' | '.')) {
        for (start, end) in candidates(&text[range.clone()]) {
            let range = range.start + start..range.start + end;
            let digits: Vec<u32> = text[range.clone()].chars().filter_map(|c| c.to_digit(10)).collect();
            if is_card(&digits) && !is_other_number(&text[..range.start]) {
                found.push(Secret { kind: Kind::BankCard, range });
            }
        }
    }
}

/// Stretches of digits with single spaces or hyphens between groups of four, and nothing that goes on beside them.
fn candidates(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let word = bytes[at..].iter().position(|b| *b == b' ').map_or(bytes.len(), |end| at + end);
        if !bytes[at..word].is_empty() && bytes[at..word].iter().all(|b| b.is_ascii_digit() || *b == b'-') {
            let mut end = word;
            // Groups of four go on behind a space; the last may be shorter.
            while end - at >= 4 && end + 1 < bytes.len() {
                let next =
                    bytes[end + 1..].iter().position(|b| *b == b' ').map_or(bytes.len(), |to| end + 1 + to);
                let group = &bytes[end + 1..next];
                if word - at != 4
                    || group.is_empty()
                    || group.len() > 4
                    || !group.iter().all(u8::is_ascii_digit)
                {
                    break;
                }
                end = next;
            }
            if groups_fit(&text[at..end]) {
                found.push((at, end));
            }
            at = end;
        } else {
            at = word;
        }
        at += 1;
    }
    found
}

fn groups_fit(number: &str) -> bool {
    let groups: Vec<&str> = number.split([' ', '-']).collect();
    match groups.split_last() {
        Some((last, others)) => {
            others.is_empty()
                || !last.is_empty() && last.len() <= 4 && others.iter().all(|group| group.len() == 4)
        }
        None => false,
    }
}

fn is_card(digits: &[u32]) -> bool {
    let prefix = |length: usize| digits.iter().take(length).fold(0, |sum, digit| sum * 10 + digit);
    let issued = match digits.len() {
        15 => matches!(prefix(2), 34 | 37),
        16 => {
            matches!(prefix(2), 40..=49 | 51..=55 | 35 | 60 | 62 | 65) || (2221..=2720).contains(&prefix(4))
        }
        17..=19 => prefix(2) == 62,
        _ => false,
    };
    issued && luhn(digits)
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { *digit } else { digit * 2 / 10 + digit * 2 % 10 })
        .sum();
    sum.is_multiple_of(10)
}

fn is_other_number(before: &str) -> bool {
    let nearest: Vec<char> = before.chars().rev().take(BEFORE).collect();
    let nearest: String = nearest.into_iter().rev().collect::<String>().to_lowercase();
    OTHER_NUMBERS.iter().any(|word| nearest.contains(word))
}
