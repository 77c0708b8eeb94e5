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
                filled.push_str(args.get(name).map_or("", &in_lang));
                rest = after;
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
