use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use edgedesk_render::inert;

use crate::{ToolResult, ToolRow};

impl ToolResult {
    pub(super) fn new(tool: Tool, subject: impl Into<String>, tone: Tone, headline: Text) -> Self {
        let subject = inert(&subject.into()).into_owned();
        let headline = Text { zh: inert(&headline.zh).into_owned(), en: inert(&headline.en).into_owned() };
        Self { tool, subject, tone, headline, rows: Vec::new(), advice: Vec::new(), commands: Vec::new() }
    }

    pub(super) fn row(mut self, row: ToolRow) -> Self {
        self.rows.push(row);
        self
    }

    pub(super) fn advise(mut self, zh: impl Into<String>, en: impl Into<String>) -> Self {
        self.advice.push(Text::new(zh, en));
        self
    }

    pub(super) fn command(mut self, command: impl Into<String>) -> Self {
        self.commands.push(inert(&command.into()).into_owned());
        self
    }
}

impl ToolRow {
    /// A line; its value may be a stranger's words.
    pub(super) fn new(zh: &str, en: &str, value: impl AsRef<str>) -> Self {
        Self { label: Text::new(zh, en), value: inert(value.as_ref()).into_owned(), tone: None, note: None }
    }

    pub(super) fn tone(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }

    pub(super) fn note(mut self, zh: impl AsRef<str>, en: impl AsRef<str>) -> Self {
        self.note = Some(Text::new(inert(zh.as_ref()), inert(en.as_ref())));
        self
    }
}
