use edgedesk_evidence::control_plane::{CacheMatch, CacheRule};

/// Whether a path names a file that is the same for everybody, by its suffix.
pub(super) fn is_static(path: &str) -> bool {
    const SUFFIXES: &[&str] = &[
        "js", "css", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "woff", "woff2", "ttf",
        "mp4", "mp3", "m4s", "ts", "pdf", "zip", "apk", "exe", "dmg",
    ];
    suffix(path).is_some_and(|suffix| SUFFIXES.contains(&suffix.as_str()))
}

/// The rule that holds for a path: of those that fit, the one of the greatest weight.
pub(super) fn rule_for<'a>(rules: &'a [CacheRule], path: &str) -> Option<&'a CacheRule> {
    let fits = |rule: &&CacheRule| match rule.matches {
        CacheMatch::Path => path.starts_with(&rule.value),
        CacheMatch::Suffix => suffix(path)
            .is_some_and(|suffix| rule.value.split(',').any(|it| it.trim().eq_ignore_ascii_case(&suffix))),
    };
    rules.iter().filter(fits).max_by_key(|rule| rule.weight.unwrap_or_default())
}

fn suffix(path: &str) -> Option<String> {
    let file = path.split('?').next()?.rsplit('/').next()?;
    file.rsplit_once('.').map(|(_, suffix)| suffix.to_ascii_lowercase())
}
