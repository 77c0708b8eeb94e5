use edgedesk_checks::report::Report;

/// The report as indented JSON of the schema `edgedesk.report/1`.
///
/// # Errors
/// Where a number cannot be written; none of a report's can fail.
pub fn json(report: &Report) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(report)?;
    text.push('\n');
    Ok(text)
}
