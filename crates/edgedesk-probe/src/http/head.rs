use http::Response;

use crate::wire::shorten;

/// A response head as it came: fields in order, names as spelled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Status code.
    pub status: u16,
    /// Reason phrase, at most 256 characters.
    pub reason: String,
    /// Name and value, lossy UTF-8, values at most 8 KiB.
    pub fields: Vec<(String, String)>,
    /// Size of the block.
    pub bytes: u64,
}

/// The longest value kept of a field.
const LONGEST_VALUE: usize = 8 << 10;
/// Informational responses looked past.
const MOST_INFORMATIONAL: usize = 4096;

/// Reads the final response head (RFC 9112 §4) off the bytes of a connection; `None` where there is none.
pub fn parse_head(mut bytes: &[u8], most_fields: usize) -> Option<Head> {
    let mut config = httparse::ParserConfig::default();
    config.allow_obsolete_multiline_headers_in_responses(true);
    config.allow_spaces_after_header_name_in_responses(true);
    for _ in 0..MOST_INFORMATIONAL {
        let mut fields = vec![httparse::EMPTY_HEADER; most_fields];
        let mut response = httparse::Response::new(&mut fields);
        let httparse::Status::Complete(length) = config.parse_response(&mut response, bytes).ok()? else {
            return None;
        };
        let status = response.code?;
        if (100..200).contains(&status) && status != 101 {
            bytes = &bytes[length..];
            continue;
        }
        let fields = response.headers.iter().map(|field| (field.name.to_owned(), value(field.value)));
        return Some(Head {
            status,
            reason: shorten(&crate::wire::inert(response.reason.unwrap_or_default()), 256),
            fields: fields.collect(),
            bytes: length as u64,
        });
    }
    None
}

impl Head {
    /// The head as a library hands it over. The size is what HTTP/1.1 would take for the fields: header
    /// compression hides what was on the wire.
    pub(crate) fn from_hyper<B>(response: &Response<B>) -> Self {
        let fields: Vec<_> = response
            .headers()
            .iter()
            .map(|(name, field)| (name.as_str().to_owned(), value(field.as_bytes())))
            .collect();
        let bytes = response
            .headers()
            .iter()
            .map(|(name, field)| (name.as_str().len() + field.len() + 4) as u64)
            .sum();
        Self { status: response.status().as_u16(), reason: String::new(), fields, bytes }
    }

    /// The first field of this name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

fn value(bytes: &[u8]) -> String {
    let text = crate::wire::inert(&String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST_VALUE)]));
    // A value folded over several lines is one value (RFC 9112 §5.2).
    if text.contains('\n') { text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ") } else { text }
}
