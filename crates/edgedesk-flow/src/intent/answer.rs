use super::normal::Normal;
use super::vocabulary as words;

/// A yes or a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// The particles that soften an answer without changing it.
const PARTICLES: &[char] = &['吧', '啊', '呀', '哦', '呢', '嘛', '哈', '啦', '了', '的', '噢'];

/// Reads a message that consists of a yes or a no. A sentence about something else is neither, and a message with
/// both is a no: consent is never read into doubtful words.
pub(super) fn read(rest: &Normal) -> Option<Answer> {
    if rest.has(words::REFUSAL) {
        return Some(Answer::No);
    }
    let mut yes = false;
    for part in &rest.parts {
        let bare = part.trim_end_matches(PARTICLES);
        let is = |list: &[&str]| {
            list.iter().any(|word| {
                let word = word.replace(' ', "");
                word == bare || word == *part
            })
        };
        if is(words::NO) {
            return Some(Answer::No);
        }
        if is(words::YES) {
            yes = true;
        } else if !is(words::FILLER) {
            return None;
        }
    }
    // A question mark makes an offer of a yes.
    (yes && !rest.asks()).then_some(Answer::Yes)
}
