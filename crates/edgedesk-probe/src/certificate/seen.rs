use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use edgedesk_evidence::tls::Chain;
use ring::digest::{Context, SHA256};

use super::chain::MOST as MOST_OF_CHAIN;
use super::{Anchors, chain, sha256};

/// The certificates that servers presented in this run, in DER: look-ups name them by their SHA-256.
#[derive(Debug, Default)]
pub(crate) struct SeenCertificates {
    by_sha256: Mutex<HashMap<String, Vec<Vec<u8>>>>,
    /// By the SHA-256 of all their certificates.
    chains: Mutex<HashMap<Vec<u8>, Chain>>,
}

/// A run meets few certificates; a hostile server must not make it keep more.
const MOST: usize = 512;

impl SeenCertificates {
    /// Keeps the certificates of a chain, and gives its facts. Most addresses of a site present the same
    /// chain; its signatures are verified once.
    pub(crate) fn chain(&self, ders: &[Vec<u8>], anchors: &Anchors) -> Chain {
        let mut digest = Context::new(&SHA256);
        ders.iter().for_each(|der| digest.update(der));
        let digest = digest.finish().as_ref().to_vec();
        let known = self.chains.lock().unwrap_or_else(PoisonError::into_inner).get(&digest).cloned();
        if let Some(chain) = known {
            return chain;
        }
        self.remember(ders);
        let chain = chain(ders, anchors);
        self.chains.lock().unwrap_or_else(PoisonError::into_inner).insert(digest, chain.clone());
        chain
    }

    /// Keeps the certificates of a chain, each with the chain it came in.
    fn remember(&self, chain: &[Vec<u8>]) {
        let mut seen = self.by_sha256.lock().unwrap_or_else(PoisonError::into_inner);
        for der in chain.iter().take(MOST_OF_CHAIN) {
            if seen.len() >= MOST {
                return;
            }
            seen.entry(sha256(der)).or_insert_with(|| {
                let rest = chain.iter().take(MOST_OF_CHAIN).filter(|other| *other != der);
                std::iter::once(der).chain(rest).cloned().collect()
            });
        }
    }

    /// The certificate and the others of the chain it came in.
    pub(crate) fn get(&self, sha256: &str) -> Option<Vec<Vec<u8>>> {
        self.by_sha256.lock().unwrap_or_else(PoisonError::into_inner).get(sha256).cloned()
    }
}
