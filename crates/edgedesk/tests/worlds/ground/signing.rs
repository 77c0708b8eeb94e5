use std::fs;
use std::path::Path;

use super::clock::in_days;
use super::program::run;
use super::zone::{Ds, Signed};

/// Signs the zone in `file` in place, with BIND's tools. What the parent shall hold: DS lines.
pub(super) fn sign(folder: &Path, zone: &str, file: &str, signed: &Signed) -> String {
    let origin = if zone.is_empty() { "." } else { zone };
    let out = format!("{file}.signed");
    key(folder, origin);
    let dates = [signed.valid.0, signed.valid.1].map(date);
    let mut arguments =
        vec!["-S", "-z", "-x", "-P", "-q", "-o", origin, "-s", &dates[0], "-e", &dates[1], "-f", &out];
    if signed.nsec3 {
        arguments.extend(["-3", "-"]);
    }
    arguments.push(file);
    run("dnssec-signzone", folder, &arguments);
    if signed.served {
        let mut text = read(folder, &out);
        if let Some((before, after)) = &signed.tampered {
            assert!(text.contains(before), "{before:?} is not in the signed {zone}");
            text = text.replace(before, after);
        }
        fs::write(folder.join(file), text).expect("a file in the temporary folder");
    }
    let right = || read(folder, &format!("dsset-{}.", origin.trim_end_matches('.')));
    match signed.ds {
        Ds::Right => right(),
        Ds::Stale => ds_of_another_key(folder, origin),
        Ds::RightAndStale => right() + &ds_of_another_key(folder, origin),
        Ds::UnknownAlgorithm => format!("{origin}. DS 4711 250 2 {}\n", "5A".repeat(32)),
        Ds::None => String::new(),
    }
}

fn ds_of_another_key(folder: &Path, origin: &str) -> String {
    let gone = run("dnssec-keygen", folder, &["-q", "-a", "ECDSAP256SHA256", "-f", "KSK", origin]);
    run("dnssec-dsfromkey", folder, &["-2", gone.trim()])
}

/// One key that signs keys and data; a second signing of the same zone finds and uses it.
fn key(folder: &Path, origin: &str) {
    let prefix = format!("K{}.+013+", origin.trim_end_matches('.'));
    let entries = fs::read_dir(folder).expect("a folder of ours");
    let there = entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with(&prefix));
    if !there {
        run("dnssec-keygen", folder, &["-q", "-a", "ECDSAP256SHA256", "-f", "KSK", origin]);
    }
}

/// The zone's public key as a trust anchor.
pub(super) fn anchor(folder: &Path, origin: &str) -> String {
    let prefix = format!("K{}.+013+", origin.trim_end_matches('.'));
    let entries = fs::read_dir(folder).expect("a folder of ours");
    let mut names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let name =
        names.find(|name| name.starts_with(&prefix) && name.ends_with(".key")).expect("the zone was signed");
    let text = read(folder, &name);
    text.lines().filter(|line| !line.starts_with(';')).map(|line| format!("{line}\n")).collect()
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("a file that was written")
}

/// `YYYYMMDDHHMMSS`, as `dnssec-signzone` takes it.
fn date(days: i64) -> String {
    in_days(days, "%Y%m%d%H%M%S")
}
