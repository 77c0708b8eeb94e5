use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::sha256;

/// The certificates that servers presented in this run, in DER: look-ups name them by their SHA-256.
#[derive(Debug, Default)]
pub(crate) struct SeenCertificates {
    by_sha256: Mutex<HashMap<String, Vec<Vec<u8>>>>,
}

/// A run meets few certificates; a hostile server must not make it keep more.
const MOST: usize = 512;

impl SeenCertificates {
    /// Keeps the certificates of a chain, each with the chain it came in.
    pub(crate) fn remember(&self, chain: &[Vec<u8>]) {
        let mut seen = self.by_sha256.lock().unwrap_or_else(PoisonError::into_inner);
        for der in chain.iter().take(super::chain::MOST) {
            if seen.len() >= MOST {
                return;
            }
            seen.entry(sha256(der)).or_insert_with(|| {
                let rest = chain.iter().take(super::chain::MOST).filter(|other| *other != der);
                std::iter::once(der).chain(rest).cloned().collect()
            });
        }
    }

    /// The certificate and the others of the chain it came in.
    pub(crate) fn get(&self, sha256: &str) -> Option<Vec<Vec<u8>>> {
        self.by_sha256.lock().unwrap_or_else(PoisonError::into_inner).get(sha256).cloned()
    }
}
