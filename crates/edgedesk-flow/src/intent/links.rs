use std::net::IpAddr;

/// What a text points at, and the text without it.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// URLs and host names as typed.
    pub(super) urls: Vec<String>,
    /// IP addresses as typed.
    pub(super) addresses: Vec<String>,
    /// The other words.
    pub(super) rest: String,
}

/// Endings of file names that look like top-level domains.
const FILE_ENDINGS: &[&str] = &[
    "html", "htm", "php", "asp", "aspx", "jsp", "js", "mjs", "css", "png", "jpg", "jpeg", "gif", "webp",
    "svg", "ico", "json", "xml", "txt", "log", "conf", "cfg", "ini", "yaml", "yml", "toml", "zip", "gz",
    "tar", "rar", "pdf", "doc", "docx", "xls", "xlsx", "csv", "mp4", "m3u8", "ts", "mp3", "flv", "exe",
    "apk", "ipa", "dmg", "sh", "bat", "py", "md", "pem", "crt", "cer", "key", "csr", "har", "war", "jar",
    "sql", "bak",
];

/// Names of products that look like host names.
const PRODUCTS: &[&str] = &["asp.net", "vb.net", "socket.io"];

/// Finds URLs, host names and IP addresses, as typed: mending is the desk's, which can tell what it has mended.
pub(super) fn find(text: &str) -> Links {
    let mut links = Links::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = run(rest);
        if length == 0 {
            links.rest.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let length = before_scheme(&rest[..length]).unwrap_or(length);
        let whole = &rest[..length];
        let typed = trimmed(whole);
        match judged(typed) {
            Kind::Url => keep(&mut links.urls, typed),
            Kind::Address => keep(&mut links.addresses, typed),
            Kind::Words => links.rest.push_str(whole),
        }
        if !links.rest.ends_with(' ') {
            links.rest.push(' ');
        }
        rest = &rest[length..];
    }
    links
}

/// Where a scheme begins that something else hangs before, as in `url:https://…`.
fn before_scheme(run: &str) -> Option<usize> {
    let at = run.find("://").or_else(|| run.find("：//"))?;
    let start = run[..at]
        .rfind(|c: char| !c.is_ascii_alphabetic())
        .map(|last| last + run[last..].chars().next().map_or(1, char::len_utf8))?;
    // A URL in the query of a URL is a part of it.
    (!run[..start].contains(['/', '?'])).then_some(start)
}

enum Kind {
    Url,
    Address,
    Words,
}

fn keep(list: &mut Vec<String>, typed: &str) {
    if !list.iter().any(|it| it == typed) {
        list.push(typed.to_owned());
    }
}

/// The length in bytes of what hangs together at the beginning of the text, as a URL does.
fn run(text: &str) -> usize {
    let mut end = 0;
    while let Some(c) = text[end..].chars().next() {
        let next = &text[end + c.len_utf8()..];
        let belongs = is_of_url(c) && !(matches!(c, ',' | ';' | '(') && separates(&text[..end], next))
            || is_invisible(c) && end > 0
            // Full-width punctuation inside a URL is a slip of the input method; at its end it is the sentence's.
            || is_full_width(c) && end > 0 && next.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '／'));
        if belongs {
            end += c.len_utf8();
            continue;
        }
        let letters = native_letters(&text[..end], &text[end..]);
        if letters == 0 {
            break;
        }
        end += letters;
    }
    end
}

/// Whether a comma or bracket between `before` and `next` stands between two things, not inside a path or query.
fn separates(before: &str, next: &str) -> bool {
    let host = before.find("//").map_or(before, |at| &before[at + 2..]);
    !host.contains(['/', '?']) || next.starts_with("http") || next.starts_with("www.")
}

/// The length of other letters that belong to the URL before them: a host name after `://`, or a part of a path that
/// goes on behind it.
fn native_letters(before: &str, after: &str) -> usize {
    let length = after.find(|c: char| !is_native(c)).unwrap_or(after.len());
    if length == 0 {
        return 0;
    }
    let then = &after[length..];
    let in_path = before.find("://").is_some_and(|at| before[at + 3..].contains('/'));
    let in_host = before.ends_with("://") || before.contains("://") && !in_path && before.ends_with('.');
    if in_host || in_path && then.starts_with(['/', '.', '-', '_', '%', '?', '=', '&']) {
        return length;
    }
    0
}

fn is_of_url(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '`' | '\\' | '^' | '{' | '}' | '|')
}

fn is_full_width(c: char) -> bool {
    matches!(c, '：' | '／' | '。' | '．' | '｡' | '？' | '＝' | '＆' | '＃' | '％' | '－' | '＿')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

fn is_native(c: char) -> bool {
    c.is_alphanumeric() && !c.is_ascii()
}

/// Without the punctuation of the sentence around it.
fn trimmed(typed: &str) -> &str {
    let mut typed = typed.trim_start_matches(['(', '[', '\'', ',', ';', '!', ':', '~', '-', '.', '#', '=']);
    loop {
        let shorter = typed.trim_end_matches([
            ',', ';', '!', '\'', '~', ':', '.', '?', '：', '。', '？', '．', '｡', '\u{200b}', '\u{feff}',
        ]);
        let shorter = match shorter.strip_suffix([')', ']']) {
            // A closing bracket belongs to the URL where an opening one does.
            Some(inner) if inner.matches(['(', '[']).count() <= inner.matches([')', ']']).count() => inner,
            _ => shorter,
        };
        if shorter.len() == typed.len() {
            return typed;
        }
        typed = shorter;
    }
}

fn judged(typed: &str) -> Kind {
    if is_address(typed) {
        return Kind::Address;
    }
    let plain: String = typed.chars().filter(|c| !is_invisible(*c)).map(half_width).collect();
    let host = match plain.find("//") {
        Some(at) => {
            let scheme = plain[..at].trim_end_matches(':');
            let host = &plain[at + 2..];
            let named = scheme.len() <= 8 && scheme.chars().all(|c| c.is_ascii_alphabetic());
            let hosted = host.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '[' | '*'));
            // Without a scheme, two slashes are a comment as often as a URL.
            if named && hosted && (!scheme.is_empty() || is_host(authority(host))) {
                return Kind::Url;
            }
            return Kind::Words;
        }
        None => plain.as_str(),
    };
    if is_host(authority(host)) { Kind::Url } else { Kind::Words }
}

fn authority(text: &str) -> &str {
    let end = text.find(['/', '?', '#']).unwrap_or(text.len());
    &text[..end]
}

/// Whether it is an IP address, with or without a port or a prefix length.
fn is_address(typed: &str) -> bool {
    let host = typed.split_once('/').map_or(typed, |(host, _)| host);
    let bare =
        host.strip_prefix('[').and_then(|inner| inner.split_once(']')).map_or(host, |(inner, _)| inner);
    // `::` alone is an address, and more often an operator of some language.
    if bare.len() > 3 && bare.parse::<IpAddr>().is_ok() {
        return true;
    }
    host.parse::<std::net::SocketAddr>().is_ok()
}

/// Whether it looks like a host name that a person means: labels and dots, with a top-level domain that is no
/// ending of a file name.
fn is_host(authority: &str) -> bool {
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    if !port.chars().all(|c| c.is_ascii_digit()) || authority.contains('@') {
        return false;
    }
    let host = host.strip_prefix("*.").unwrap_or(host).trim_end_matches('.').to_ascii_lowercase();
    if PRODUCTS.contains(&host.as_str()) {
        return false;
    }
    let labels: Vec<&str> = host.split('.').collect();
    let Some((top, others)) = labels.split_last() else { return false };
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let is_top = top.starts_with("xn--") || top.len() >= 2 && top.chars().all(|c| c.is_ascii_alphabetic());
    let is_file = FILE_ENDINGS.contains(top) && !host.starts_with("www.");
    !others.is_empty() && is_top && !is_file && labels.iter().all(|label| is_label(label))
}

/// The ASCII self of a full-width form that stands in scheme or host.
fn half_width(c: char) -> char {
    match c {
        '。' | '｡' => '.',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}
