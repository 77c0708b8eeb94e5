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
