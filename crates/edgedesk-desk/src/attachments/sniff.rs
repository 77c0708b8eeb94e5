use std::borrow::Cow;

use serde::de::IgnoredAny;

/// What a file is, read from its bytes. What the sender calls it decides nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// A picture.
    Png,
    /// A picture.
    Jpeg,
    /// A picture.
    Gif,
    /// A picture.
    Webp,
    /// A document.
    Pdf,
    /// JSON, a HAR among it.
    Json,
    /// Any other text: logs, the output of `curl -v`.
    Text,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// It has no bytes.
    #[error("it is empty")]
    Empty,
    /// Its type is none of the allowed ones.
    #[error("its type is not allowed")]
    Type,
    /// A browser could run it: HTML, SVG and other XML.
    #[error("a browser could run it")]
    Active,
    /// It is two things at once, which is how one type is smuggled in as another.
    #[error("it is two types at once")]
    Polyglot,
}

impl MediaType {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 7] =
        [Self::Png, Self::Jpeg, Self::Gif, Self::Webp, Self::Pdf, Self::Text, Self::Json];

    /// Its name (RFC 6838).
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Json => "application/json",
            Self::Text => "text/plain",
        }
    }

    /// The type of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media_type| media_type.name() == name)
    }

    /// Whether a browser may show it in place: a picture, which cannot run anything.
    pub fn is_image(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Gif | Self::Webp)
    }

    /// Reads it from a file's bytes.
    ///
    /// # Errors
    /// Where it is none of the allowed types, or more than one thing.
    pub fn of(bytes: &[u8]) -> Result<Self, NotAllowed> {
        if bytes.is_empty() {
            return Err(NotAllowed::Empty);
        }
        let found = infer::get(bytes).map(|found| found.mime_type());
        let binary = match found {
            Some("image/png") => Self::Png,
            Some("image/jpeg") => Self::Jpeg,
            Some("image/gif") => Self::Gif,
            Some("image/webp") => Self::Webp,
            Some("application/pdf") => Self::Pdf,
            Some("text/html" | "text/xml" | "image/svg+xml") => return Err(NotAllowed::Active),
            Some(_) => return Err(NotAllowed::Type),
            None => return text(bytes),
        };
        if is_polyglot(bytes, binary) { Err(NotAllowed::Polyglot) } else { Ok(binary) }
    }
}

/// Marks of what a browser, a reader or a runtime would take for its own inside of a picture or a document.
const FOREIGN: [&[u8]; 5] = [b"<script", b"<html", b"<svg", b"<!doctype", b"<?php"];

fn is_polyglot(bytes: &[u8], media_type: MediaType) -> bool {
    // A ZIP (and so a JAR, or a document with macros) is found by its end; readers look for it in the last 64 KiB.
    let tail = &bytes[bytes.len().saturating_sub(66_000)..];
    let zip = contains(tail, b"PK\x05\x06");
    // PDF readers take a file whose mark stands somewhere in its first KiB.
    let head = &bytes[..bytes.len().min(1_024)];
    let pdf = media_type != MediaType::Pdf && contains(head, b"%PDF-");
    // A document may well have XML inside of it, in its metadata; a picture that begins with markup is a trick.
    let markup = media_type.is_image() && {
        let head = bytes[..bytes.len().min(4_096)].to_ascii_lowercase();
        FOREIGN.iter().any(|mark| contains(&head, mark))
    };
    zip || pdf || markup
}

fn contains(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

fn text(bytes: &[u8]) -> Result<MediaType, NotAllowed> {
    let text = decoded(bytes).ok_or(NotAllowed::Type)?;
    let is_binary =
        |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{1b}');
    if text.chars().any(is_binary) {
        return Err(NotAllowed::Type);
    }
    let start = text.trim_start_matches('\u{feff}').trim_start();
    // Markup after a byte-order mark or with a namespace in front of its name; infer knows the plain beginnings.
    let is_markup = start.strip_prefix('<').is_some_and(|rest| {
        rest.starts_with(['!', '?']) || rest.starts_with(|c: char| c.is_ascii_alphabetic())
    });
    if is_markup {
        return Err(NotAllowed::Active);
    }
    let is_json = start.starts_with(['{', '[']) && serde_json::from_str::<IgnoredAny>(start).is_ok();
    Ok(if is_json { MediaType::Json } else { MediaType::Text })
}

/// UTF-8, or UTF-16 with a byte-order mark, as Windows writes its logs.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, odd) = rest.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        odd.is_empty().then(|| String::from_utf16(&units).ok()).flatten().map(Cow::Owned)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    const GIF: &[u8] = b"GIF89a\x01\0\x01\0\0\0\0;";

    #[test]
    fn allowed_types_are_known_by_their_bytes() {
        let webp = b"RIFF\x24\0\0\0WEBPVP8 ".as_slice();
        let jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0".as_slice();
        let cases: [(&[u8], MediaType); 8] = [
            (PNG, MediaType::Png),
            (jpeg, MediaType::Jpeg),
            (GIF, MediaType::Gif),
            (webp, MediaType::Webp),
            (b"%PDF-1.7\n", MediaType::Pdf),
            (br#"{"log":{"version":"1.2","entries":[]}}"#, MediaType::Json),
            ("* Trying 203.0.113.7:443...\n< HTTP/1.1 502\n".as_bytes(), MediaType::Text),
            ("访问时报 502，请看日志。\n".as_bytes(), MediaType::Text),
        ];
        for (bytes, expected) in cases {
            assert_eq!(MediaType::of(bytes), Ok(expected), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_windows_log_is_text() {
        let mut bytes = vec![0xff, 0xfe];
        bytes.extend("错误 502\r\n".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(MediaType::of(&bytes), Ok(MediaType::Text));
    }

    #[test]
    fn what_a_browser_runs_is_refused() {
        let cases: [&[u8]; 9] = [
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            b"<?xml version=\"1.0\"?><svg/>",
            b"<!DOCTYPE html><script>alert(1)</script>",
            b"  \n<html><body>",
            b"\xef\xbb\xbf<script>alert(1)</script>",
            b"<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
            b"<!-- --><img src=x onerror=alert(1)>",
            b"\xff\xfe<\0s\0v\0g\0/\0>\0",
            b"<iframe src=javascript:alert(1)>",
        ];
        for bytes in cases {
            assert_eq!(MediaType::of(bytes), Err(NotAllowed::Active), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn other_types_are_refused() {
        let cases: [&[u8]; 5] =
            [b"PK\x03\x04\x14\0", b"\x7fELF\x02\x01\x01\0", b"MZ\x90\0", b"\0\x01\x02", b"\xc3\x28"];
        for bytes in cases {
            assert_eq!(MediaType::of(bytes), Err(NotAllowed::Type), "{bytes:?}");
        }
        assert_eq!(MediaType::of(b""), Err(NotAllowed::Empty));
    }

    #[test]
    fn two_things_at_once_are_refused() {
        let with = |front: &[u8], back: &[u8]| [front, back].concat();
        for bytes in [
            with(GIF, b"<script>alert(1)</script>"),
            with(GIF, b"%PDF-1.7"),
            with(PNG, b"PK\x03\x04...PK\x05\x06\0\0"),
            with(b"%PDF-1.7\n", b"PK\x05\x06\0\0"),
        ] {
            assert_eq!(MediaType::of(&bytes), Err(NotAllowed::Polyglot), "{bytes:?}");
        }
    }

    #[test]
    fn a_name_names_its_type() {
        for media_type in MediaType::ALL {
            assert_eq!(MediaType::named(media_type.name()).unwrap(), media_type);
        }
    }
}
