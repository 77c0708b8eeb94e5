use edgedesk_checks::report::Report;

use super::Style;

/// The report as one self-contained HTML file.
pub fn html(report: &Report, lang: &str) -> String {
    let body: String = super::text(report, lang, Style::PLAIN)
        .chars()
        .map(|c| match c {
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '&' => "&amp;".to_owned(),
            other => other.to_string(),
        })
        .collect();
    format!("<!doctype html><meta charset=utf-8><pre>{body}</pre>")
}
