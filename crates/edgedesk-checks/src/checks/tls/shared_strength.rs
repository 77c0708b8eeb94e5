use edgedesk_evidence::tls::{Chain, PublicKey};

/// The smallest RSA key that browsers accept (CA/Browser Forum Baseline Requirements §6.1.5).
const RSA_BITS: usize = 2048;

/// What of a chain browsers refuse as too weak: a small RSA key, or a signature over SHA-1 or MD5 (CA/Browser
/// Forum Baseline Requirements §7.1.3.2). A root's own signature proves nothing and does not count.
pub(super) fn weakness(chain: &Chain) -> Option<String> {
    chain.certificates.iter().find_map(|certificate| {
        if let PublicKey::Rsa(bits) = certificate.key
            && bits < RSA_BITS
        {
            return Some(format!("RSA {bits} bit ({})", certificate.subject));
        }
        let signature = certificate.signature.to_ascii_lowercase();
        let digest = ["md2", "md5", "sha1", "sha-1"].into_iter().find(|digest| signature.contains(digest));
        match digest {
            Some(_) if certificate.subject != certificate.issuer => {
                Some(format!("{} ({})", certificate.signature, certificate.subject))
            }
            _ => None,
        }
    })
}
