//! A run's progress in sentences: what is asked, of whom, and what came back.

mod answered;
mod asked;

use edgedesk_checks::words::Words;

pub use answered::answered;
pub use asked::{addressee, asked};

use crate::inert::inert;

/// A sentence in both languages; what it quotes of strangers is made inert.
fn words(zh: impl AsRef<str>, en: impl AsRef<str>) -> Words {
    Words { zh: inert(zh.as_ref()).into_owned(), en: inert(en.as_ref()).into_owned() }
}

/// A sentence that is the same in both languages: names and numbers alone.
fn plain(text: impl AsRef<str>) -> Words {
    words(text.as_ref(), text.as_ref())
}
