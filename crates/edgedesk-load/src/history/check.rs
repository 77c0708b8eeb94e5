use std::collections::BTreeMap;

use super::{Entry, Sent};

/// Holds what was sent (per conversation in the order in which it was sent, each after the answer to the one
/// before) against what the log holds, and against what a reader of the event stream saw. Gives every way in which
/// they disagree; none is a pass.
pub fn check(sent: &[Sent], log: &[Entry], seen: &[Entry]) -> Vec<String> {
    let mut wrong = Vec::new();
    gaps(log, &mut wrong);
    messages(sent, log, &mut wrong);
    order(sent, &mut wrong);
    stream(log, seen, &mut wrong);
    wrong
}

fn by_conversation(entries: &[Entry]) -> BTreeMap<&str, Vec<&Entry>> {
    let mut map: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        map.entry(&entry.conversation).or_default().push(entry);
    }
    map
}

/// The numbers of a conversation are 1, 2, 3, … without a hole.
fn gaps(log: &[Entry], wrong: &mut Vec<String>) {
    for (conversation, entries) in by_conversation(log) {
        for (expected, entry) in (1..).zip(entries) {
            if entry.seq != expected {
                wrong.push(format!("{conversation}: entry {} stands where {expected} should", entry.seq));
                break;
            }
        }
    }
}

/// Each acknowledged message is there once, under its number, with its words; each other at most once.
fn messages(sent: &[Sent], log: &[Entry], wrong: &mut Vec<String>) {
    let mut found: BTreeMap<(&str, &str), Vec<&Entry>> = BTreeMap::new();
    for entry in log {
        if let Some(key) = &entry.client_key {
            found.entry((&entry.conversation, key)).or_default().push(entry);
        }
    }
    for message in sent {
        let name = format!("{} {}", message.conversation, message.client_key);
        let there = found.remove(&(message.conversation.as_str(), message.client_key.as_str()));
        match (message.acknowledged, there.as_deref()) {
            (Some(seq), Some([entry])) => {
                if entry.seq != seq {
                    wrong.push(format!("{name}: acknowledged as {seq}, stored as {}", entry.seq));
                }
                if entry.text.as_deref() != Some(&message.text) {
                    wrong.push(format!("{name}: other words than were sent"));
                }
            }
            (Some(seq), None) => wrong.push(format!("{name}: acknowledged as {seq}, and lost")),
            (_, Some([_, _, ..])) => wrong.push(format!("{name}: doubled")),
            (None, _) | (_, Some([])) => {}
        }
    }
    for (conversation, key) in found.into_keys() {
        wrong.push(format!("{conversation} {key}: nobody sent it"));
    }
}

/// What was acknowledged before something else was sent has the smaller number.
fn order(sent: &[Sent], wrong: &mut Vec<String>) {
    let mut last: BTreeMap<&str, u64> = BTreeMap::new();
    for message in sent {
        let Some(seq) = message.acknowledged else { continue };
        let last = last.entry(&message.conversation).or_default();
        if seq <= *last {
            wrong.push(format!("{} {}: {seq} after {last}", message.conversation, message.client_key));
        }
        *last = seq;
    }
}

/// The reader saw every entry of the log once, in order.
fn stream(log: &[Entry], seen: &[Entry], wrong: &mut Vec<String>) {
    let seen = by_conversation(seen);
    for (conversation, entries) in by_conversation(log) {
        let numbers: Vec<u64> = entries.iter().map(|entry| entry.seq).collect();
        let shown: Vec<u64> = seen.get(conversation).into_iter().flatten().map(|entry| entry.seq).collect();
        if numbers != shown {
            let at = numbers.iter().zip(&shown).take_while(|(left, right)| left == right).count();
            wrong.push(format!(
                "{conversation}: the stream shows {} entries, the log has {}; they part after {at}",
                shown.len(),
                numbers.len()
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Sent, check};

    fn sent(key: &str, acknowledged: Option<u64>) -> Sent {
        let text = format!("words of {key}");
        Sent { conversation: "c".to_owned(), client_key: key.to_owned(), text, acknowledged }
    }

    fn entry(seq: u64, key: &str) -> Entry {
        let text = Some(format!("words of {key}"));
        Entry { conversation: "c".to_owned(), seq, client_key: Some(key.to_owned()), text }
    }

    fn one_complaint(sent: &[Sent], log: &[Entry], seen: &[Entry], expected: &str) {
        let wrong = check(sent, log, seen);
        assert!(wrong.iter().any(|wrong| wrong.contains(expected)), "{wrong:?}");
    }

    #[test]
    fn a_history_in_order_passes() {
        let sent = [sent("a", Some(1)), sent("b", None), sent("c", Some(2))];
        let log = [entry(1, "a"), entry(2, "c")];
        assert_eq!(check(&sent, &log, &log), Vec::<String>::new());
    }

    #[test]
    fn a_lost_message_is_found() {
        one_complaint(&[sent("a", Some(1)), sent("b", Some(2))], &[entry(1, "a")], &[entry(1, "a")], "lost");
    }

    #[test]
    fn a_doubled_message_is_found() {
        let log = [entry(1, "a"), entry(2, "a")];
        one_complaint(&[sent("a", Some(1))], &log, &log, "doubled");
        one_complaint(&[sent("a", None)], &log, &log, "doubled");
    }

    #[test]
    fn a_hole_is_found() {
        let log = [entry(1, "a"), entry(3, "b")];
        one_complaint(&[sent("a", Some(1)), sent("b", Some(3))], &log, &log, "stands where 2 should");
    }

    #[test]
    fn other_words_are_found() {
        let mut log = [entry(1, "a")];
        log[0].text = Some("other".to_owned());
        one_complaint(&[sent("a", Some(1))], &log, &log, "other words");
    }

    #[test]
    fn what_nobody_sent_is_found() {
        one_complaint(&[], &[entry(1, "a")], &[entry(1, "a")], "nobody sent it");
    }

    #[test]
    fn a_wrong_order_is_found() {
        let log = [entry(1, "a"), entry(2, "b")];
        one_complaint(&[sent("b", Some(2)), sent("a", Some(1))], &log, &log, "1 after 2");
    }

    #[test]
    fn a_stream_that_skips_or_repeats_is_found() {
        let log = [entry(1, "a"), entry(2, "b")];
        let sent = [sent("a", Some(1)), sent("b", Some(2))];
        one_complaint(&sent, &log, &[entry(2, "b")], "they part after 0");
        one_complaint(&sent, &log, &[entry(1, "a"), entry(1, "a"), entry(2, "b")], "they part after 1");
    }
}
