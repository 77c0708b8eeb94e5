use edgedesk_evidence::tls::RevocationState;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::revocation_list::CertificateRevocationList;

use crate::certificate::timestamp;

/// What a CRL (RFC 5280 §5) says of a certificate; both in DER.
pub fn parse(list: &[u8], certificate: &[u8]) -> Result<RevocationState, String> {
    let (_, certificate) = X509Certificate::from_der(certificate).map_err(|error| error.to_string())?;
    let (_, list) = CertificateRevocationList::from_der(list).map_err(|error| format!("no CRL: {error}"))?;
    if list.issuer().as_raw() != certificate.issuer().as_raw() {
        return Err("the list is by another issuer".to_owned());
    }
    let mut revoked = list.iter_revoked_certificates();
    Ok(match revoked.find(|entry| entry.raw_serial() == certificate.raw_serial()) {
        Some(entry) => RevocationState::Revoked {
            at: timestamp(&entry.revocation_date),
            reason: entry.reason_code().map(|(_, reason)| reason.to_string()),
        },
        None => RevocationState::Good { next_update: list.next_update().map(|time| timestamp(&time)) },
    })
}
