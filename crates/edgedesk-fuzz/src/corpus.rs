//! Reads seeds. A seed is a text file, told by its extension: `.txt` is the input itself; `.hex` is bytes in
//! hexadecimal with `#` comments; `.pem` is one PEM block, of which the input is the content.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// A seed.
#[derive(Clone, Debug)]
pub struct Seed {
    /// Its file's name.
    pub name: String,
    /// The input.
    pub bytes: Vec<u8>,
}

/// The folder of a target's seeds.
pub fn folder(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target)
}

/// Every seed of a target, sorted by name.
pub fn seeds(target: &str) -> io::Result<Vec<Seed>> {
    let mut paths = fs::read_dir(folder(target))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    paths.iter().map(|path| seed(path)).collect()
}

fn seed(path: &Path) -> io::Result<Seed> {
    let text = fs::read_to_string(path)?;
    let bytes = match path.extension().and_then(|extension| extension.to_str()) {
        Some("txt") => Some(text.into_bytes()),
        Some("hex") => hex(&text),
        Some("pem") => pem(&text),
        _ => None,
    };
    let unreadable = || io::Error::other(format!("{} is no seed", path.display()));
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Seed { name, bytes: bytes.ok_or_else(unreadable)? })
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let code = text.lines().map(|line| line.split('#').next().unwrap_or_default());
    let digits: Vec<u8> =
        code.flat_map(str::chars).filter(|c| !c.is_whitespace()).map(digit).collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

fn digit(c: char) -> Option<u8> {
    u8::try_from(c.to_digit(16)?).ok()
}

fn pem(text: &str) -> Option<Vec<u8>> {
    let content: String = text.lines().filter(|line| !line.starts_with("---")).map(str::trim).collect();
    BASE64_STANDARD.decode(content).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_may_have_spaces_and_comments() {
        assert_eq!(hex("16 03 # a record\n01"), Some(vec![0x16, 3, 1]));
        assert_eq!(hex("160"), None);
        assert_eq!(hex("xy"), None);
    }
}
