use std::collections::BTreeMap;
use std::fmt::Display;

use super::{Text, Words};

/// What fills one placeholder: the same in both languages, or a word in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arg {
    pub(super) zh: String,
    pub(super) en: String,
}

/// What fills the placeholders of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Args(BTreeMap<&'static str, Arg>);

impl Args {
    /// Sets a placeholder to a value that is written alike in both languages: a name, a number, a header.
    pub fn set(&mut self, name: &'static str, value: impl Display) {
        let value = value.to_string();
        self.0.insert(name, Arg { zh: value.clone(), en: value });
    }

    /// Sets a placeholder to a word in each language.
    pub fn set_words(&mut self, name: &'static str, words: impl Into<Words>) {
        let words = words.into();
        self.0.insert(name, Arg { zh: words.zh, en: words.en });
    }

    /// What fills a placeholder.
    pub fn get(&self, name: &str) -> Option<&Arg> {
        self.0.get(name)
    }

    /// Takes over what `other` has and this has not.
    pub fn fill_from(&mut self, other: &Self) {
        for (name, arg) in &other.0 {
            self.0.entry(name).or_insert_with(|| arg.clone());
        }
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}
