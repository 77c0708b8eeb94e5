/// The moment that a signature carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    /// Unix seconds.
    pub(super) seconds: i64,
    /// It is written in milliseconds, which no CDN accepts: it would not end for thousands of years.
    pub(super) milliseconds: bool,
}

/// Decimal Unix seconds. Thirteen digits are today's milliseconds.
pub(super) fn decimal(text: &str) -> Option<Time> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    of(text.parse().ok()?, text.len() == 13, text.len() <= 10)
}

/// Hexadecimal Unix seconds, as a rule eight digits. Eleven digits are today's milliseconds.
pub(super) fn hexadecimal(text: &str) -> Option<Time> {
    if !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    of(i64::from_str_radix(text, 16).ok()?, text.len() == 11, text.len() <= 8)
}

fn of(number: i64, milliseconds: bool, seconds: bool) -> Option<Time> {
    match (milliseconds, seconds) {
        (true, _) => Some(Time { seconds: number / 1000, milliseconds }),
        (_, true) => Some(Time { seconds: number, milliseconds }),
        _ => None,
    }
}
