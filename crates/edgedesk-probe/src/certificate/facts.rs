use edgedesk_evidence::tls::{Certificate, PublicKey};
use jiff::Timestamp;
use ring::digest::{SHA256, digest};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::{DistributionPointName, GeneralName, ParsedExtension};
use x509_parser::prelude::FromDer;
use x509_parser::public_key::PublicKey as ParsedKey;
use x509_parser::time::ASN1Time;
use x509_parser::x509::SubjectPublicKeyInfo;

use super::{Signed, name, signed_by};
use crate::wire::{inert, shorten};

/// Names kept of a subjectAltName extension.
const MOST_NAMES: usize = 100;
/// URLs kept of an extension.
const MOST_URLS: usize = 8;
/// `id-pe-tlsfeature`, and the extension that it demands for a stapled status (RFC 7633 §4.1).
const TLS_FEATURE: &str = "1.3.6.1.5.5.7.1.24";
const STATUS_REQUEST: u8 = 5;

/// The SHA-256 of a certificate, lower-case hexadecimal.
pub fn sha256(der: &[u8]) -> String {
    hex::encode(digest(&SHA256, der))
}

/// The facts of a certificate in DER; `None` where it is none.
pub fn facts(der: &[u8]) -> Option<Certificate> {
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    Some(facts_of(&certificate, der))
}

pub(super) fn facts_of(certificate: &X509Certificate<'_>, der: &[u8]) -> Certificate {
    let mut facts = Certificate {
        subject: name(certificate.subject()),
        issuer: name(certificate.issuer()),
        serial: hex::encode(certificate.raw_serial()),
        sha256: sha256(der),
        not_before: timestamp(&certificate.validity().not_before),
        not_after: timestamp(&certificate.validity().not_after),
        dns_names: Vec::new(),
        dns_names_total: 0,
        ip_names: Vec::new(),
        key: key(certificate.public_key()),
        signature: signature_name(certificate),
        ca: certificate.is_ca(),
        self_signed: certificate.subject().as_raw() == certificate.issuer().as_raw()
            && signed_by(certificate, certificate.public_key()) != Signed::No,
        issuer_urls: Vec::new(),
        ocsp_urls: Vec::new(),
        crl_urls: Vec::new(),
        must_staple: false,
        scts: 0,
    };
    for extension in certificate.extensions() {
        match extension.parsed_extension() {
            ParsedExtension::SubjectAlternativeName(names) => read_names(&mut facts, &names.general_names),
            ParsedExtension::AuthorityInfoAccess(access) => {
                for description in &access.accessdescs {
                    let GeneralName::URI(url) = &description.access_location else { continue };
                    match description.access_method.to_id_string().as_str() {
                        "1.3.6.1.5.5.7.48.1" => push_url(&mut facts.ocsp_urls, url),
                        "1.3.6.1.5.5.7.48.2" => push_url(&mut facts.issuer_urls, url),
                        _ => {}
                    }
                }
            }
            ParsedExtension::CRLDistributionPoints(points) => {
                for point in &points.points {
                    let Some(DistributionPointName::FullName(names)) = &point.distribution_point else {
                        continue;
                    };
                    for name in names {
                        if let GeneralName::URI(url) = name {
                            push_url(&mut facts.crl_urls, url);
                        }
                    }
                }
            }
            ParsedExtension::SCT(timestamps) => facts.scts = timestamps.len(),
            _ if extension.oid.to_id_string() == TLS_FEATURE => {
                // SEQUENCE OF INTEGER; both features registered are one octet long.
                facts.must_staple = extension.value.windows(3).any(|item| item == [2, 1, STATUS_REQUEST]);
            }
            _ => {}
        }
    }
    facts
}

fn read_names(facts: &mut Certificate, names: &[GeneralName<'_>]) {
    for name in names {
        match name {
            GeneralName::DNSName(name) => {
                facts.dns_names_total += 1;
                if facts.dns_names.len() < MOST_NAMES {
                    let name = inert(name).to_ascii_lowercase();
                    facts.dns_names.push(shorten(name.trim_end_matches('.'), 256));
                }
            }
            GeneralName::IPAddress(octets) if facts.ip_names.len() < MOST_NAMES => {
                let text = match octets.len() {
                    4 => <[u8; 4]>::try_from(*octets).ok().map(|o| std::net::Ipv4Addr::from(o).to_string()),
                    16 => <[u8; 16]>::try_from(*octets).ok().map(|o| std::net::Ipv6Addr::from(o).to_string()),
                    _ => None,
                };
                facts.ip_names.push(text.unwrap_or_else(|| hex::encode(octets)));
            }
            _ => {}
        }
    }
}

fn push_url(urls: &mut Vec<String>, url: &str) {
    if urls.len() < MOST_URLS {
        urls.push(shorten(&inert(url), 1024));
    }
}

/// Times outside of what a time stamp can hold are as good as its ends.
pub(crate) fn timestamp(time: &ASN1Time) -> Timestamp {
    let seconds = time.timestamp();
    Timestamp::from_second(seconds).unwrap_or(if seconds < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

fn key(info: &SubjectPublicKeyInfo<'_>) -> PublicKey {
    let algorithm = info.algorithm.algorithm.to_id_string();
    if let Ok(ParsedKey::RSA(rsa)) = info.parsed() {
        return PublicKey::Rsa(rsa.key_size());
    }
    match algorithm.as_str() {
        "1.3.101.112" => PublicKey::Ed25519,
        "1.2.840.10045.2.1" => {
            let curve = info.algorithm.parameters.as_ref().and_then(|parameters| parameters.as_oid().ok());
            PublicKey::Ec(match curve.map(|oid| oid.to_id_string()).as_deref() {
                Some("1.2.840.10045.3.1.7") => "P-256".to_owned(),
                Some("1.3.132.0.34") => "P-384".to_owned(),
                Some("1.3.132.0.35") => "P-521".to_owned(),
                Some(oid) => oid.to_owned(),
                None => "explicit parameters".to_owned(),
            })
        }
        _ => PublicKey::Other(algorithm),
    }
}

fn signature_name(certificate: &X509Certificate<'_>) -> String {
    let oid = &certificate.signature_algorithm.algorithm;
    match oid.to_id_string().as_str() {
        "1.2.840.113549.1.1.4" => "md5WithRSAEncryption".to_owned(),
        "1.2.840.113549.1.1.5" => "sha1WithRSAEncryption".to_owned(),
        "1.2.840.113549.1.1.10" => "rsassaPss".to_owned(),
        "1.2.840.113549.1.1.11" => "sha256WithRSAEncryption".to_owned(),
        "1.2.840.113549.1.1.12" => "sha384WithRSAEncryption".to_owned(),
        "1.2.840.113549.1.1.13" => "sha512WithRSAEncryption".to_owned(),
        "1.2.840.10045.4.1" => "ecdsa-with-SHA1".to_owned(),
        "1.2.840.10045.4.3.2" => "ecdsa-with-SHA256".to_owned(),
        "1.2.840.10045.4.3.3" => "ecdsa-with-SHA384".to_owned(),
        "1.2.840.10045.4.3.4" => "ecdsa-with-SHA512".to_owned(),
        "1.3.101.112" => "Ed25519".to_owned(),
        number => number.to_owned(),
    }
}
