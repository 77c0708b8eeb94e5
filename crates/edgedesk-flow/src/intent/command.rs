use crate::Tool;

/// A chat command: a slash, a name, and words after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Use a tool on what stands behind the name.
    Tool(Tool, String),
    /// Diagnose what stands behind the name.
    Diagnose(String),
    /// Ask for a human.
    Human,
    /// What can the desk do?
    Help,
    /// How far is the ticket?
    TicketStatus,
    /// Stop what is going on.
    Cancel,
    /// There is no such command.
    Unknown(String),
}

/// The names of the tools' commands, the one that is taught first.
pub(crate) const TOOLS: &[(Tool, &[&str])] = &[
    (Tool::Cname, &["cname", "解析"]),
    (Tool::Certificate, &["cert", "certificate", "ssl", "证书"]),
    (Tool::Cache, &["cache", "缓存", "命中"]),
    (Tool::Headers, &["headers", "header", "响应头"]),
    (Tool::Ip, &["ip", "节点"]),
    (Tool::Sign, &["sign", "签名"]),
    (Tool::CheckSignature, &["check-signature", "check_signature", "checksign", "验签"]),
];

/// Reads a message as a command. A path such as `/images/a.png` is none.
pub(super) fn read(text: &str) -> Option<Command> {
    let text = text.trim();
    let text = text.strip_prefix('/').or_else(|| text.strip_prefix('／'))?;
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let name = text[..end].to_lowercase();
    let words = text[end..].trim().to_owned();
    if let Some((tool, _)) = TOOLS.iter().find(|(_, names)| names.contains(&name.as_str())) {
        return Some(Command::Tool(*tool, words));
    }
    Some(match name.as_str() {
        "diagnose" | "diagnosis" | "诊断" => Command::Diagnose(words),
        "human" | "agent" | "人工" | "转人工" => Command::Human,
        "help" | "?" | "帮助" => Command::Help,
        "ticket" | "status" | "工单" => Command::TicketStatus,
        "cancel" | "stop" | "取消" => Command::Cancel,
        _ if !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) => {
            Command::Unknown(name)
        }
        _ => return None,
    })
}
