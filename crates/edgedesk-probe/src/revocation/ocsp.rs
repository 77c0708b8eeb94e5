use edgedesk_evidence::tls::RevocationState;
use jiff::Timestamp;
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use x509_cert::der::asn1::{Null, ObjectIdentifier, OctetString};
use x509_cert::der::{Decode, Encode};
use x509_cert::ext::pkix::CrlReason;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::AlgorithmIdentifierOwned;
use x509_ocsp::{
    BasicOcspResponse, CertId, CertStatus, OcspGeneralizedTime, OcspRequest, OcspResponse,
    OcspResponseStatus, Request, TbsRequest,
};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// Certificate identifiers are made with SHA-1 because every responder knows it (RFC 5019 §2.1.1).
const SHA1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");

/// An OCSP request for a certificate (RFC 6960 §4.1), both in DER. No nonce, so that caches can answer.
pub fn request(certificate: &[u8], issuer: &[u8]) -> Result<Vec<u8>, String> {
    let (_, certificate) = X509Certificate::from_der(certificate).map_err(|error| error.to_string())?;
    let (_, issuer) = X509Certificate::from_der(issuer).map_err(|error| error.to_string())?;
    let hash = |bytes: &[u8]| OctetString::new(digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref());
    let encode = || {
        let id = CertId {
            hash_algorithm: AlgorithmIdentifierOwned { oid: SHA1, parameters: Some(Null.into()) },
            issuer_name_hash: hash(issuer.subject().as_raw())?,
            issuer_key_hash: hash(&issuer.public_key().subject_public_key.data)?,
            serial_number: SerialNumber::new(certificate.raw_serial())?,
        };
        let request = Request { req_cert: id, single_request_extensions: None };
        let tbs_request = TbsRequest { request_list: vec![request], ..TbsRequest::default() };
        OcspRequest { tbs_request, optional_signature: None }.to_der()
    };
    encode().map_err(|error| error.to_string())
}

/// What an OCSP response (RFC 6960 §4.2) says of a certificate, by serial number; both in DER.
pub fn parse(response: &[u8], certificate: &[u8]) -> Result<RevocationState, String> {
    let (_, certificate) = X509Certificate::from_der(certificate).map_err(|error| error.to_string())?;
    let response = OcspResponse::from_der(response).map_err(|error| format!("no OCSP response: {error}"))?;
    if response.response_status != OcspResponseStatus::Successful {
        return Err(format!("the responder answered {:?}", response.response_status));
    }
    let bytes = response.response_bytes.ok_or("the response is empty")?;
    let basic = BasicOcspResponse::from_der(bytes.response.as_bytes())
        .map_err(|error| format!("no basic OCSP response: {error}"))?;
    let single = basic
        .tbs_response_data
        .responses
        .iter()
        .find(|single| same_number(single.cert_id.serial_number.as_bytes(), certificate.raw_serial()))
        .ok_or("the response is about another certificate")?;
    Ok(match &single.cert_status {
        CertStatus::Good(_) => {
            RevocationState::Good { next_update: single.next_update.as_ref().and_then(timestamp) }
        }
        CertStatus::Revoked(info) => RevocationState::Revoked {
            at: timestamp(&info.revocation_time).unwrap_or(Timestamp::UNIX_EPOCH),
            reason: info.revocation_reason.map(|reason| reason_name(reason).to_owned()),
        },
        CertStatus::Unknown(_) => RevocationState::Unknown,
    })
}

/// Compares serial numbers as numbers: some responders drop or add the leading zero octet.
fn same_number(a: &[u8], b: &[u8]) -> bool {
    let trim = |n: &[u8]| n.iter().position(|octet| *octet != 0).map_or(n.len(), |start| start);
    a[trim(a)..] == b[trim(b)..]
}

fn timestamp(time: &OcspGeneralizedTime) -> Option<Timestamp> {
    Timestamp::from_second(i64::try_from(time.0.to_unix_duration().as_secs()).ok()?).ok()
}

/// The names of RFC 5280 §5.3.1.
fn reason_name(reason: CrlReason) -> &'static str {
    match reason {
        CrlReason::Unspecified => "unspecified",
        CrlReason::KeyCompromise => "keyCompromise",
        CrlReason::CaCompromise => "cACompromise",
        CrlReason::AffiliationChanged => "affiliationChanged",
        CrlReason::Superseded => "superseded",
        CrlReason::CessationOfOperation => "cessationOfOperation",
        CrlReason::CertificateHold => "certificateHold",
        CrlReason::RemoveFromCRL => "removeFromCRL",
        CrlReason::PrivilegeWithdrawn => "privilegeWithdrawn",
        CrlReason::AaCompromise => "aACompromise",
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use rcgen::{CertificateParams, CertifiedIssuer, KeyPair};
    use x509_cert::der::DateTime;
    use x509_cert::der::asn1::{Any, BitString};
    use x509_ocsp::{ResponderId, ResponseBytes, ResponseData, RevokedInfo, SingleResponse, Version};

    use super::*;

    fn certificate() -> (Vec<u8>, Vec<u8>) {
        let issuer =
            CertifiedIssuer::self_signed(CertificateParams::default(), KeyPair::generate().expect("a key"))
                .expect("a certificate");
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(vec!["www.shop.test".to_owned()]).expect("a name");
        let leaf = params.signed_by(&key, &issuer).expect("a certificate");
        (leaf.der().to_vec(), issuer.der().to_vec())
    }

    fn time(seconds: u64) -> OcspGeneralizedTime {
        let time = DateTime::from_unix_duration(Duration::from_secs(seconds)).expect("a date");
        OcspGeneralizedTime::from(time)
    }

    fn response(id: CertId, cert_status: CertStatus) -> Vec<u8> {
        let single = SingleResponse {
            cert_id: id,
            cert_status,
            this_update: time(1_000_000_000),
            next_update: Some(time(2_000_000_000)),
            single_extensions: None,
        };
        let basic = BasicOcspResponse {
            tbs_response_data: ResponseData {
                version: Version::V1,
                responder_id: ResponderId::ByKey(OctetString::new([1; 20]).expect("short")),
                produced_at: time(1_000_000_000),
                responses: vec![single],
                response_extensions: None,
            },
            signature_algorithm: AlgorithmIdentifierOwned { oid: SHA1, parameters: Some(Any::null()) },
            signature: BitString::from_bytes(&[0]).expect("short"),
            certs: None,
        };
        let response = OcspResponse {
            response_status: OcspResponseStatus::Successful,
            response_bytes: Some(ResponseBytes {
                response_type: ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.1"),
                response: OctetString::new(basic.to_der().expect("encodes")).expect("short"),
            }),
        };
        response.to_der().expect("encodes")
    }

    fn id(leaf: &[u8], issuer: &[u8]) -> CertId {
        let request = OcspRequest::from_der(&request(leaf, issuer).expect("encodes")).expect("decodes");
        request.tbs_request.request_list[0].req_cert.clone()
    }

    #[test]
    fn a_request_names_the_certificate_and_its_answer_is_read() {
        let (leaf, issuer) = certificate();
        let id = id(&leaf, &issuer);
        let good = RevocationState::Good { next_update: Timestamp::from_second(2_000_000_000).ok() };
        assert_eq!(parse(&response(id.clone(), CertStatus::good()), &leaf), Ok(good));
        let info = RevokedInfo {
            revocation_time: time(1_500_000_000),
            revocation_reason: Some(CrlReason::KeyCompromise),
        };
        let revoked = RevocationState::Revoked {
            at: Timestamp::from_second(1_500_000_000).expect("a time"),
            reason: Some("keyCompromise".to_owned()),
        };
        assert_eq!(parse(&response(id.clone(), CertStatus::revoked(info)), &leaf), Ok(revoked));
        assert_eq!(parse(&response(id, CertStatus::unknown()), &leaf), Ok(RevocationState::Unknown));
    }

    #[test]
    fn an_answer_about_another_certificate_is_none() {
        let ((leaf, issuer), (other, _)) = (certificate(), certificate());
        assert!(parse(&response(id(&leaf, &issuer), CertStatus::good()), &other).is_err());
    }
}
