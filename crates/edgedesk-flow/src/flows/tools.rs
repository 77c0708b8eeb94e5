//! The self-service tools as chat commands.

use serde_json::{Value, json};

use super::{choices, diagnose, handoff, small_talk, subject, ticket};
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
                asked_about(*tool, &reading).or_else(|| words.split_whitespace().next().map(str::to_owned));
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
    use_or_explain(turn, tool, asked_about(tool, reading));
    Ok(())
}

/// What a tool is asked about, out of a message.
fn asked_about(tool: Tool, reading: &Reading) -> Option<String> {
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
    // Signatures are made and checked with the key, which has no place in a chat.
    if matches!(tool, Tool::Sign | Tool::CheckSignature) {
        turn.say(Text::new(
            "生成和校验鉴权 URL 都要用到密钥，请不要把密钥发到对话里。请用自助工具里的「URL 鉴权生成」或「URL 鉴权校验」，密钥只用于\
             当次计算，不会保存。",
            "Signed URLs are made and checked with the key, which must not be sent in a conversation. Please use \"Sign a URL\" \
             or \"Check a signed URL\" in the side panel: there the key is used once, and not kept.",
        ));
        return;
    }
    match subject {
        Some(subject) => run(turn, tool, form(tool, &subject)),
        None => turn.offer(usage(tool), vec![choices::diagnose()]),
    }
}

/// The tool's form with its one field that a chat command fills in.
fn form(tool: Tool, typed: &str) -> Value {
    match tool {
        Tool::Ip => json!({ "ip": typed.split('/').next().unwrap_or(typed) }),
        Tool::Cname | Tool::Certificate => json!({ "name": subject::host(typed) }),
        Tool::Cache | Tool::Headers | Tool::Sign | Tool::CheckSignature => {
            json!({ "url": if typed.contains("//") { typed.to_owned() } else { format!("https://{typed}") } })
        }
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
        Tool::CheckSignature => "/check-signature",
    }
}
