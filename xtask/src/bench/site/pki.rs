use std::path::Path;
use std::process::Command;

use anyhow::Context;

use super::HOST;

/// Makes `ca.pem`, and `edge.pem` with `edge.key` under it.
pub(super) fn make(folder: &Path) -> anyhow::Result<()> {
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
    openssl(
        folder,
        &["req", "-x509", "-subj", "/CN=Bench Root", "-days", "30", "-keyout", "ca.key", "-out", "ca.pem"],
        &key,
    )?;
    openssl(
        folder,
        &["req", "-subj", &format!("/CN={HOST}"), "-keyout", "edge.key", "-out", "edge.csr"],
        &key,
    )?;
    std::fs::write(
        folder.join("edge.ext"),
        format!("subjectAltName=DNS:{HOST}\nextendedKeyUsage=serverAuth\n"),
    )?;
    let sign = ["x509", "-req", "-in", "edge.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"];
    openssl(folder, &sign, &["-days", "20", "-extfile", "edge.ext", "-out", "edge.pem"])
}

fn openssl(folder: &Path, words: &[&str], more: &[&str]) -> anyhow::Result<()> {
    let mut openssl = Command::new("openssl");
    let output =
        openssl.args(words).args(more).current_dir(folder).output().context("cannot start openssl")?;
    let message = String::from_utf8_lossy(&output.stderr);
    anyhow::ensure!(output.status.success(), "`openssl {}`: {message}", words.join(" "));
    Ok(())
}
