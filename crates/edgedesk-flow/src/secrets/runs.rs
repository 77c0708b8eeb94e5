use std::ops::Range;

/// The longest stretches of characters that satisfy `belongs`, in their order.
pub(super) fn runs(text: &str, belongs: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (belongs(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    runs.extend(start.map(|from| from..text.len()));
    runs
}

/// Where each occurrence of a lower-case ASCII or other word begins in a text, whatever the case of its letters.
pub(super) fn occurrences(text: &str, word: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let word = word.as_bytes();
    let last = bytes.len().saturating_sub(word.len());
    (0..=last)
        .filter(|at| bytes.get(*at..at + word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word)))
        .collect()
}

/// Where the value behind `at` begins, when a name at `at` is followed by `:`, `=` or their like.
pub(super) fn behind_assignment(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let trimmed = rest.trim_start_matches(['"', '\'', ' ', '\t', '”']);
    let value = trimmed.strip_prefix([':', '=', '：', '＝'])?;
    let value = value.trim_start_matches(['"', '\'', ' ', '\t', '“', '`']);
    Some(text.len() - value.len())
}
