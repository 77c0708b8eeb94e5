use super::links::Links;
use super::normal::Normal;
use super::vocabulary as words;
use crate::Tool;

/// Reads a question that a tool answers: a verb of looking and what the tool looks at, or an address alone.
pub(super) fn read(rest: &Normal, links: &Links) -> Option<Tool> {
    if rest.has(words::TOOL_SIGN) {
        return Some(Tool::Sign);
    }
    let address = !links.addresses.is_empty();
    if address && links.urls.is_empty() && (rest.is_empty() || rest.has(words::TOOL_IP)) {
        return Some(Tool::Ip);
    }
    if !rest.has(words::LOOK) || rest.has(words::HOW_TO) {
        return None;
    }
    let by_subject = [
        (words::TOOL_CNAME, Tool::Cname),
        (words::TOOL_CHECK_SIGNATURE, Tool::CheckSignature),
        (words::TOOL_CERTIFICATE, Tool::Certificate),
        (words::TOOL_CACHE, Tool::Cache),
        (words::TOOL_HEADERS, Tool::Headers),
    ];
    by_subject.into_iter().find(|(subject, _)| rest.has(subject)).map(|(_, tool)| tool)
}
