use hickory_proto::dnssec::Nsec3HashAlgorithm;
use hickory_proto::dnssec::rdata::{NSEC, NSEC3};

use super::*;

fn name(text: &str) -> Name {
    Name::from_ascii(text).expect("a name")
}

fn nsec(owner: &str, next: &str, types: &[RecordType]) -> Record {
    let data = NSEC::new(name(next), types.iter().copied());
    Record::from_rdata(name(owner), 60, RData::DNSSEC(DNSSECRData::NSEC(data)))
}

/// The zone `test.` with these names, as its server would hash it.
fn nsec3(names: &[(&str, &[RecordType])], opt_out: bool, iterations: u16) -> Vec<Record> {
    let hash = |text: &str| {
        let digest = Nsec3HashAlgorithm::SHA1.hash(&[], &name(text), iterations).expect("a hash");
        digest.as_ref().to_vec()
    };
    let mut hashed: Vec<_> = names.iter().map(|(name, types)| (hash(name), *types)).collect();
    hashed.sort();
    let next = hashed.iter().cycle().skip(1).map(|(hash, _)| hash.clone()).take(hashed.len());
    hashed
        .iter()
        .zip(next)
        .map(|((hash, types), next)| {
            let types = types.iter().copied();
            let data = NSEC3::new(Nsec3HashAlgorithm::SHA1, opt_out, iterations, Vec::new(), next, types);
            let owner = name(&format!("{}.test.", data_encoding::BASE32_DNSSEC.encode(hash)));
            Record::from_rdata(owner, 60, RData::DNSSEC(DNSSECRData::NSEC3(data)))
        })
        .collect()
}

fn proven(records: &[Record], of: &str, claim: Claim) -> Option<Denied> {
    prove(&records.iter().collect::<Vec<_>>(), &name(of), claim, &name("test."))
}

const A: RecordType = RecordType::A;
const DS: RecordType = RecordType::DS;
const NS: RecordType = RecordType::NS;
const SOA: RecordType = RecordType::SOA;
const SECURELY: Option<Denied> = Some(Denied::Securely);
const INSECURELY: Option<Denied> = Some(Denied::Insecurely);

#[test]
fn nsec_denies_types_that_a_name_lacks() {
    let zone = [nsec("a.test.", "d.test.", &[A])];
    assert_eq!(proven(&zone, "a.test.", Claim::TypeAbsent(RecordType::MX)), SECURELY);
    assert_eq!(proven(&zone, "a.test.", Claim::TypeAbsent(A)), None);
    let alias = [nsec("a.test.", "d.test.", &[RecordType::CNAME])];
    assert_eq!(proven(&alias, "a.test.", Claim::TypeAbsent(A)), None);
}

#[test]
fn nsec_denies_a_name_together_with_its_wildcard_only() {
    let gap = nsec("a.test.", "d.test.", &[A]);
    let top = nsec("test.", "a.test.", &[SOA, NS]);
    assert_eq!(proven(std::slice::from_ref(&gap), "b.test.", Claim::NameAbsent), None);
    assert_eq!(proven(&[gap.clone(), top.clone()], "b.test.", Claim::NameAbsent), SECURELY);
    assert_eq!(proven(&[gap, top], "e.test.", Claim::NameAbsent), None);
}

#[test]
fn the_last_nsec_of_a_zone_covers_what_comes_after_it() {
    let zone = [nsec("m.test.", "test.", &[A]), nsec("test.", "m.test.", &[SOA, NS])];
    assert_eq!(proven(&zone, "z.test.", Claim::NameAbsent), SECURELY);
}

#[test]
fn a_name_with_names_below_it_exists() {
    let zone = [nsec("a.test.", "x.ent.test.", &[A]), nsec("test.", "a.test.", &[SOA, NS])];
    assert_eq!(proven(&zone, "ent.test.", Claim::TypeAbsent(A)), SECURELY);
    assert_eq!(proven(&zone, "ent.test.", Claim::NameAbsent), None);
}

#[test]
fn the_parent_denies_a_ds_and_nothing_else_of_its_child() {
    let parent = [nsec("kid.test.", "z.test.", &[NS])];
    assert_eq!(proven(&parent, "kid.test.", Claim::TypeAbsent(DS)), SECURELY);
    assert_eq!(proven(&parent, "kid.test.", Claim::TypeAbsent(A)), None);
    assert_eq!(proven(&parent, "www.kid.test.", Claim::NameAbsent), None);
    let child = [nsec("kid.test.", "z.test.", &[NS, SOA])];
    assert_eq!(proven(&child, "kid.test.", Claim::TypeAbsent(DS)), None);
}

#[test]
fn a_wildcard_answers_for_names_that_are_not_there() {
    let zone = [nsec("*.test.", "d.test.", &[A])];
    assert_eq!(proven(&zone, "b.test.", Claim::TypeAbsent(RecordType::MX)), SECURELY);
    assert_eq!(proven(&zone, "b.test.", Claim::TypeAbsent(A)), None);
    assert_eq!(proven(&zone, "b.test.", Claim::WildcardApplies(1)), SECURELY);
    assert_eq!(proven(&zone, "e.test.", Claim::WildcardApplies(1)), None);
    // Made from a wildcard too far up.
    assert_eq!(proven(&zone, "x.d.test.", Claim::WildcardApplies(1)), None);
}

#[test]
fn nsec3_denies_names_and_types() {
    let zone = nsec3(&[("test.", &[SOA, NS]), ("a.test.", &[A])], false, 0);
    assert_eq!(proven(&zone, "a.test.", Claim::TypeAbsent(RecordType::MX)), SECURELY);
    assert_eq!(proven(&zone, "a.test.", Claim::TypeAbsent(A)), None);
    assert_eq!(proven(&zone, "a.test.", Claim::NameAbsent), None);
    assert_eq!(proven(&zone, "b.test.", Claim::NameAbsent), SECURELY);
    assert_eq!(proven(&zone, "x.a.test.", Claim::NameAbsent), SECURELY);
    assert_eq!(proven(&zone, "x.b.test.", Claim::WildcardApplies(1)), SECURELY);
}

#[test]
fn an_existing_wildcard_is_no_absent_name() {
    let zone = nsec3(&[("test.", &[SOA, NS]), ("*.test.", &[A])], false, 0);
    assert_eq!(proven(&zone, "b.test.", Claim::NameAbsent), None);
    assert_eq!(proven(&zone, "b.test.", Claim::TypeAbsent(RecordType::MX)), SECURELY);
    assert_eq!(proven(&zone, "b.test.", Claim::TypeAbsent(A)), None);
}

#[test]
fn opt_out_leaves_room_for_unsigned_delegations() {
    let names: &[(&str, &[RecordType])] = &[("test.", &[SOA, NS]), ("a.test.", &[A])];
    assert_eq!(proven(&nsec3(names, true, 0), "kid.test.", Claim::TypeAbsent(DS)), INSECURELY);
    assert_eq!(proven(&nsec3(names, true, 0), "kid.test.", Claim::NameAbsent), INSECURELY);
    assert_eq!(proven(&nsec3(names, false, 0), "kid.test.", Claim::TypeAbsent(DS)), None);
}

#[test]
fn too_many_iterations_are_not_computed() {
    let zone = nsec3(&[("test.", &[SOA, NS])], false, 151);
    assert_eq!(proven(&zone, "b.test.", Claim::NameAbsent), INSECURELY);
}

#[test]
fn records_of_another_zone_prove_nothing() {
    let zone = nsec3(&[("test.", &[SOA, NS])], false, 0);
    let other =
        prove(&zone.iter().collect::<Vec<_>>(), &name("b.a.test."), Claim::NameAbsent, &name("a.test."));
    assert_eq!(other, None);
}
