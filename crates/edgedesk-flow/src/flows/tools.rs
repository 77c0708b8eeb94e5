//! The self-service tools as chat commands.

use serde_json::{Value, json};

use super::{choices, diagnose, handoff, small_talk, ticket};
use crate::intent::{self, Command, Reading};
use crate::turn::Turn;
use crate::{Effect, Refusal, Symptom, Text, Tool};

/// A tool's form was sent off.
pub(crate) fn run(turn: &mut Turn<'_>, tool: Tool, input: Value) {
    let consent = turn.consent().map(|consent| consent.id);
    turn.carry_out(Effect::UseTool { tool, input, consent });
}

/// A message that begins with a slash.
pub(crate) fn command(turn: &mut Turn<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Tool(tool, words) => {
            let reading = intent::read(words);
            let subject =
                subject(*tool, &reading).or_else(|| words.split_whitespace().next().map(str::to_owned));
            use_or_explain(turn, *tool, subject);
        }
        Command::Diagnose(words) => {
            let reading = intent::read(words);
            let url = reading.urls.into_iter().next().or_else(|| Some(words.clone()));
            diagnose::begin(turn, diagnose::Request::new(url, Symptom::default()));
        }
        Command::Human => handoff::asked(turn, None),
        Command::Help => small_talk::help(turn),
        Command::TicketStatus => ticket::status_asked(turn),
        Command::Cancel => diagnose::cancel_said(turn),
        Command::Unknown(name) => {
            turn.say(Text::new(format!("没有 /{name} 这个命令。"), format!("There is no command /{name}.")));
            small_talk::help(turn);
        }
    }
    Ok(())
}

/// A question in words that a tool answers.
pub(crate) fn asked(turn: &mut Turn<'_>, tool: Tool, reading: &Reading) -> Result<(), Refusal> {
    use_or_explain(turn, tool, subject(tool, reading));
    Ok(())
}

/// What a tool is asked about, out of a message.
fn subject(tool: Tool, reading: &Reading) -> Option<String> {
    let address = reading.addresses.first();
    let url = reading.urls.first();
    match tool {
        Tool::Ip => address.or(url),
        Tool::Cname | Tool::Certificate | Tool::Cache | Tool::Headers | Tool::Sign | Tool::CheckSignature => {
            url.or(address)
        }
    }
    .cloned()
}

fn use_or_explain(turn: &mut Turn<'_>, tool: Tool, subject: Option<String>) {
    // Making a signature needs the key, which has no place in a chat.
    if tool == Tool::Sign {
        turn.say(Text::new(
            "生成签名 URL 要用到鉴权密钥，请不要把密钥发到聊天里。请用右侧面板的「URL 签名」工具，密钥不会保存。",
            "A signed URL is made from the key, which must not be sent in a chat. Please use the tool \"URL signature\" in the \
             side panel, which does not keep the key.",
        ));
        return;
    }
    match subject {
        Some(subject) => run(turn, tool, form(tool, &subject)),
        None => turn.offer(usage(tool), vec![choices::diagnose()]),
    }
}

/// The tool's form with its one field that a chat command fills in.
fn form(tool: Tool, subject: &str) -> Value {
    match tool {
        Tool::Ip => json!({ "ip": subject }),
        Tool::Cname | Tool::Certificate => json!({ "domain": subject }),
        Tool::Cache | Tool::Headers | Tool::Sign | Tool::CheckSignature => json!({ "url": subject }),
    }
}

fn usage(tool: Tool) -> Text {
    let example = example(tool);
    Text::new(
        format!("请告诉我要查什么，例如：{example}"),
        format!("Please tell me what to look at, for example: {example}"),
    )
}

/// A command as it is taught.
pub(crate) fn example(tool: Tool) -> &'static str {
    match tool {
        Tool::Ip => "/ip 1.2.3.4",
        Tool::Cname => "/cname www.example.com",
        Tool::Certificate => "/cert www.example.com",
        Tool::Cache => "/cache https://www.example.com/logo.png",
        Tool::Headers => "/headers https://www.example.com/",
        Tool::Sign => "/sign",
        Tool::CheckSignature => "/check-signature https://www.example.com/a.mp4?auth_key=…",
    }
}
