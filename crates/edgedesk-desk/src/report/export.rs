use edgedesk_evidence::EvidenceFile;

use crate::diagnoses::ReportFormat;

/// The report of kept evidence as the text of a file, in a language, `zh` or `en`.
///
/// # Errors
/// Where the JSON cannot be written; none of a report's can fail.
pub fn export(file: &EvidenceFile, format: ReportFormat, lang: &str) -> Result<String, serde_json::Error> {
    let report = crate::diagnosis::report(file);
    Ok(match format {
        ReportFormat::Json => edgedesk_render::json(&report)?,
        ReportFormat::Html => edgedesk_render::html(&report, lang),
        ReportFormat::Markdown => edgedesk_render::markdown(&report, lang),
    })
}
