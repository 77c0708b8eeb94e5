use edgedesk_evidence::http::HttpResponse;

use super::{Location, Site};
use crate::catalogue::Stop;

impl Site<'_> {
    /// Whether an error status is plainly what the site means to say: the root of a machine interface that
    /// serves nothing there.
    ///
    /// A 4xx at the very URL that somebody complains of is otherwise a fault.
    pub fn is_meant(&self, response: &HttpResponse, location: &Location) -> Result<bool, Stop> {
        if self.case.symptom.is_given() {
            return Ok(false);
        }
        let content_type = response.headers.get("content-type").unwrap_or_default();
        Ok(response.status == 404 && location.path == "/" && content_type.contains("json"))
    }
}
