use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{DnskeyFacts, DsFacts, Rdata, RecordType, Rr};
use hickory_proto::dnssec::rdata::{DNSKEY, DNSSECRData, DS, RRSIG};
use hickory_proto::rr::rdata::SVCB;
use hickory_proto::rr::rdata::svcb::SvcParamValue;
use hickory_proto::rr::{self, Name, RData, Record};

/// Records kept of a section.
const RECORDS: usize = 128;
/// Bytes of text kept of a TXT record.
const TEXT: usize = 4096;

/// A section in the evidence's form; records whose names the evidence cannot hold are left out.
pub(super) fn convert(section: &[Record]) -> Vec<Rr> {
    section.iter().filter_map(record).take(RECORDS).collect()
}

fn record(record: &Record) -> Option<Rr> {
    Some(Rr { name: name(&record.name)?, ttl: record.ttl, data: rdata(&record.data)? })
}

/// The canonical spelling; `None` for a name with bytes that no host name has room for.
pub(super) fn name(name: &Name) -> Option<DnsName> {
    name.to_ascii().parse().ok()
}

/// The wire form. Labels are octets, so any name of the evidence has one.
pub(super) fn wire_name(name: &DnsName) -> Option<Name> {
    let mut wire = Name::from_labels(name.labels().map(str::as_bytes)).ok()?;
    wire.set_fqdn(true);
    Some(wire)
}

pub(super) fn wire_type(rtype: RecordType) -> rr::RecordType {
    match rtype {
        RecordType::A => rr::RecordType::A,
        RecordType::Aaaa => rr::RecordType::AAAA,
        RecordType::Cname => rr::RecordType::CNAME,
        RecordType::Ns => rr::RecordType::NS,
        RecordType::Soa => rr::RecordType::SOA,
        RecordType::Mx => rr::RecordType::MX,
        RecordType::Txt => rr::RecordType::TXT,
        RecordType::Caa => rr::RecordType::CAA,
        RecordType::Https => rr::RecordType::HTTPS,
        RecordType::Ds => rr::RecordType::DS,
        RecordType::Dnskey => rr::RecordType::DNSKEY,
    }
}

fn rdata(data: &RData) -> Option<Rdata> {
    Some(match data {
        RData::A(a) => Rdata::A { address: a.0 },
        RData::AAAA(a) => Rdata::Aaaa { address: a.0 },
        RData::CNAME(target) => Rdata::Cname { target: name(&target.0)? },
        RData::NS(target) => Rdata::Ns { target: name(&target.0)? },
        RData::SOA(soa) => Rdata::Soa {
            mname: name(&soa.mname)?,
            rname: name(&soa.rname)?,
            serial: soa.serial,
            refresh: soa.refresh,
            retry: soa.retry,
            expire: soa.expire,
            minimum: soa.minimum,
        },
        RData::MX(mx) => Rdata::Mx { preference: mx.preference, exchange: name(&mx.exchange)? },
        RData::TXT(txt) => {
            let mut room = TEXT;
            let mut strings = Vec::new();
            for string in &txt.txt_data {
                if string.len() > room {
                    break;
                }
                room -= string.len();
                strings.push(String::from_utf8_lossy(string).into_owned());
            }
            Rdata::Txt { strings }
        }
        RData::CAA(caa) => Rdata::Caa {
            critical: caa.issuer_critical,
            tag: caa.tag.clone(),
            value: String::from_utf8_lossy(&caa.value).into_owned(),
        },
        RData::HTTPS(https) => service(&https.0)?,
        RData::SVCB(svcb) => service(svcb)?,
        RData::DNSSEC(DNSSECRData::DS(ds)) => {
            let DsFacts { key_tag, algorithm, digest_type } = ds_facts(ds);
            Rdata::Ds { key_tag, algorithm, digest_type }
        }
        RData::DNSSEC(DNSSECRData::DNSKEY(key)) => {
            let DnskeyFacts { key_tag, algorithm, flags, .. } = dnskey_facts(key, false);
            Rdata::Dnskey { key_tag, algorithm, flags }
        }
        RData::DNSSEC(DNSSECRData::RRSIG(rrsig)) => signature(rrsig)?,
        RData::Unknown { code: rr::RecordType::DNAME, rdata } => match dname(rdata.anything.as_slice()) {
            Some(target) => Rdata::Dname { target },
            None => Rdata::Other { rtype: "DNAME".to_owned() },
        },
        other => Rdata::Other { rtype: other.record_type().to_string() },
    })
}

/// RFC 6672 §2.1: the library does not read the type; its target is never compressed.
pub(super) fn dname(mut bytes: &[u8]) -> Option<DnsName> {
    let mut labels = Vec::new();
    loop {
        let (length, rest) = bytes.split_first()?;
        if *length == 0 {
            let name = labels.join(".");
            return if name.is_empty() { Some(DnsName::root()) } else { name.parse().ok() };
        }
        let (label, rest) = rest.split_at_checked(usize::from(*length))?;
        labels.push(String::from_utf8_lossy(label).into_owned());
        bytes = rest;
    }
}

fn service(svcb: &SVCB) -> Option<Rdata> {
    let mut alpn = Vec::new();
    let (mut no_default_alpn, mut port, mut ech) = (false, None, false);
    let (mut ipv4hint, mut ipv6hint) = (Vec::new(), Vec::new());
    for (_, value) in &svcb.svc_params {
        match value {
            SvcParamValue::Alpn(list) => alpn.clone_from(&list.0),
            SvcParamValue::NoDefaultAlpn => no_default_alpn = true,
            SvcParamValue::Port(number) => port = Some(*number),
            SvcParamValue::Ipv4Hint(hints) => ipv4hint.extend(hints.0.iter().map(|a| a.0)),
            SvcParamValue::Ipv6Hint(hints) => ipv6hint.extend(hints.0.iter().map(|a| a.0)),
            SvcParamValue::EchConfigList(_) => ech = true,
            _ => {}
        }
    }
    let (priority, target) = (svcb.svc_priority, name(&svcb.target_name)?);
    Some(Rdata::Https { priority, target, alpn, no_default_alpn, port, ipv4hint, ipv6hint, ech })
}

fn signature(rrsig: &RRSIG) -> Option<Rdata> {
    let input = rrsig.input();
    Some(Rdata::Rrsig {
        covered: input.type_covered.to_string(),
        key_tag: input.key_tag,
        algorithm: input.algorithm.into(),
        signer: name(&input.signer_name)?,
        inception: input.sig_inception.get().into(),
        expiration: input.sig_expiration.get().into(),
    })
}

pub(super) fn ds_facts(ds: &DS) -> DsFacts {
    DsFacts { key_tag: ds.key_tag(), algorithm: ds.algorithm().into(), digest_type: ds.digest_type().into() }
}

pub(super) fn dnskey_facts(key: &DNSKEY, matches_ds: bool) -> DnskeyFacts {
    use hickory_proto::dnssec::PublicKey as _;
    DnskeyFacts {
        key_tag: key.calculate_key_tag().unwrap_or_default(),
        algorithm: key.public_key().algorithm().into(),
        flags: key.flags(),
        matches_ds,
    }
}
