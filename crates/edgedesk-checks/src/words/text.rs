use serde::{Deserialize, Serialize};

use super::Args;

/// A sentence of the catalogue in both languages, with the same `{placeholders}` in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// A sentence with its placeholders filled in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The sentence with `args` filled in. A placeholder without an argument stays as it is, so that a test
    /// over the scenarios finds it.
    pub fn fill(&self, args: &Args) -> Words {
        Words { zh: fill(self.zh, args, |arg| &arg.zh), en: fill(self.en, args, |arg| &arg.en) }
    }

    /// The names of the placeholders in one language's sentence, sorted.
    pub fn placeholders(sentence: &str) -> Vec<&str> {
        let mut names: Vec<_> = sentence
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name)
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

impl Words {
    /// The sentence in the language `zh` or, for anything else, English.
    pub fn in_lang(&self, lang: &str) -> &str {
        if lang == "zh" { &self.zh } else { &self.en }
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}

fn fill(sentence: &str, args: &Args, in_lang: impl Fn(&super::Arg) -> &str) -> String {
    let mut filled = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after.split_once('}') {
            Some((name, after)) if args.get(name).is_some() => {
                let value = args.get(name).map_or("", &in_lang);
                if let Some(text) = filled.strip_suffix(' ')
                    && text.ends_with(is_wide)
                    && value.starts_with(is_wide)
                {
                    filled.truncate(text.len());
                }
                filled.push_str(value);
                let is_joined = value.ends_with(is_wide)
                    && after.strip_prefix(' ').is_some_and(|after| after.starts_with(is_wide));
                rest = if is_joined { &after[1..] } else { after };
            }
            _ => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// Whether a character is Chinese or full-width. Sentences keep a space around their placeholders, for the
/// Latin names and numbers that fill most of them; between two of these characters there is none.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}')
}

#[cfg(test)]
mod tests {
    use super::{Args, Text};

    #[test]
    fn chinese_has_a_space_beside_latin_letters_only() {
        let text = Text { zh: "请 {who} 检查 {what}。", en: "Ask {who} to check {what}." };
        let fill = |who: &str, what: &str| {
            let mut args = Args::default();
            args.set("who", who);
            args.set("what", what);
            text.fill(&args)
        };
        assert_eq!(fill("DNSPod", "NS").zh, "请 DNSPod 检查 NS。");
        assert_eq!(
            fill("您的 DNS 服务商（ns1.dns.test）", "记录").zh,
            "请您的 DNS 服务商（ns1.dns.test）检查记录。"
        );
        assert_eq!(fill("your host", "记录").en, "Ask your host to check 记录.");
    }
}
