use edgedesk_evidence::http::{Http, HttpResponse};

use crate::catalogue::Stop;
use crate::site::{Site, Symptom};

/// The page that the visit ends with, and the request for it; `None` where it does not come to a good end.
pub(super) fn page<'a>(site: &Site<'a>) -> Result<Option<(Http, &'a HttpResponse)>, Stop> {
    let Symptom::Works(response) = site.symptom()? else { return Ok(None) };
    Ok(site.visit()?.hops.pop().map(|hop| (hop.request, response)))
}

/// The media type without parameters, lower-case.
pub(super) fn media_type(response: &HttpResponse) -> String {
    let value = response.headers.get("content-type").unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a type is text that a browser loads as part of a page.
pub(super) fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/")
        || media_type.ends_with("+json")
        || media_type.ends_with("+xml")
        || matches!(
            media_type,
            "application/javascript" | "application/json" | "application/xml" | "application/x-javascript"
        )
}

/// A size in KiB or MiB, as one would say it.
pub(super) fn size(bytes: u64) -> String {
    if bytes >= 1 << 20 {
        format!("{}.{} MiB", bytes >> 20, ((bytes % (1 << 20)) * 10) >> 20)
    } else {
        format!("{} KiB", bytes >> 10)
    }
}
