/// Whether a path names a file that is the same for everybody, by its suffix.
pub(super) fn is_static(path: &str) -> bool {
    const SUFFIXES: &[&str] = &[
        "js", "css", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "woff", "woff2", "ttf",
        "mp4", "mp3", "m4s", "ts", "pdf", "zip", "apk", "exe", "dmg",
    ];
    suffix(path).is_some_and(|suffix| SUFFIXES.contains(&suffix.as_str()))
}

fn suffix(path: &str) -> Option<String> {
    let file = path.split('?').next()?.rsplit('/').next()?;
    file.rsplit_once('.').map(|(_, suffix)| suffix.to_ascii_lowercase())
}
