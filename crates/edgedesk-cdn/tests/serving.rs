//! Which domain serves a host, and what an account gets to see of it.

use std::net::IpAddr;

use edgedesk_cdn::{ControlPlane, Format, Inventory};
use edgedesk_evidence::control_plane::{
    AccountStatus, DomainListing, DomainLookup, NodeLookup, NodeState, SignatureCheck, SignatureComparison,
};
use edgedesk_evidence::tls::{Tls, TlsOffer};
use edgedesk_evidence::{Answer, NotMeasuredReason, Observation, Probe, Secrets};
use futures_util::FutureExt;

const INVENTORY: &str = r#"
accounts: [{ id: acme, status: overdue }, { id: other }]
nodes: [203.0.113.0/24, "2001:db8::7"]
domains:
  - { name: WWW.Shop.Test., account: acme }
  - { name: "*.shop.test", account: acme, note: kept }
  - { name: "*.img.shop.test", account: other }
  - name: 视频.test
    account: acme
    access: { signing: { type: A, key: aliyuncdnexp1234, backup_key: second, ttl: 1800 } }
  - { name: free.test }
"#;

fn inventory() -> Inventory {
    Inventory::parse(INVENTORY, Format::Yaml).expect("a valid inventory")
}

fn ask(inventory: &Inventory, probe: impl Into<Probe>, secrets: &Secrets) -> Option<Answer> {
    inventory.answer(&probe.into(), secrets).now_or_never().expect("a file needs no waiting")
}

fn domain(host: &str, account: Option<&str>) -> DomainListing {
    let lookup = DomainLookup { host: host.to_owned(), account: account.map(str::to_owned) };
    match ask(&inventory(), lookup, &Secrets::default()) {
        Some(Answer::Observed(Observation::Domain(listing))) => listing,
        other => panic!("{other:?}"),
    }
}

#[test]
fn exact_name_wins_then_the_longest_wildcard() {
    let inventory = inventory();
    for (host, serving) in [
        ("www.shop.test", Some("www.shop.test")),
        ("WWW.SHOP.TEST.", Some("www.shop.test")),
        ("a.shop.test", Some("*.shop.test")),
        ("a.b.shop.test", Some("*.shop.test")),
        ("a.www.shop.test", Some("*.shop.test")),
        ("img.shop.test", Some("*.shop.test")),
        ("a.img.shop.test", Some("*.img.shop.test")),
        ("a.b.img.shop.test", Some("*.img.shop.test")),
        ("xn--6oqx73e.test", None),
        ("xn--dkt63a.test", None),
        ("shop.test", None),
        ("bigshop.test", None),
        ("test", None),
        ("", None),
    ] {
        assert_eq!(inventory.serving(host).map(|domain| domain.name.as_str()), serving, "{host}");
    }
    assert!(inventory.domains()[3].name.starts_with("xn--"));
}

#[test]
fn ownership_is_judged_where_both_sides_are_known() {
    let found = |listing| matches!(listing, DomainListing::Found(_));
    assert!(found(domain("www.shop.test", Some("acme"))));
    assert!(found(domain("www.shop.test", None)));
    assert!(found(domain("free.test", Some("acme"))));
    assert_eq!(domain("www.shop.test", Some("other")), DomainListing::OwnedByOther);
    assert_eq!(domain("nowhere.test", Some("acme")), DomainListing::Unknown);
}

#[test]
fn account_standing_and_unknown_fields_come_along() {
    let DomainListing::Found(record) = domain("a.shop.test", Some("acme")) else { panic!("not found") };
    assert_eq!(record.account.expect("an account").status, AccountStatus::Overdue);
    assert_eq!(record.config.extra["note"], "kept");
    let DomainListing::Found(record) = domain("free.test", Some("acme")) else { panic!("not found") };
    assert_eq!(record.account, None);
}

#[test]
fn keys_stay_in_the_control_plane() {
    let host = inventory().domains()[3].name.clone();
    let DomainListing::Found(record) = domain(&host, Some("acme")) else { panic!("not found") };
    let signing = record.config.access.signing.as_ref().expect("signing");
    assert_eq!(signing.key.expose(), "***");
    assert_eq!(signing.backup_key.as_ref().expect("a backup key").expose(), "***");
}

#[test]
fn signature_is_compared_with_the_placeholders_revealed() {
    let inventory = inventory();
    let mut secrets = Secrets::default();
    let hidden = secrets.hide("80cd3862d699b7118eed99103f2a3a4f");
    let check = SignatureCheck {
        host: inventory.domains()[3].name.clone(),
        path: format!("/video/standard/1K.html?auth_key=1444435200-0-0-{hidden}"),
        account: Some("acme".to_owned()),
    };
    let valid = SignatureComparison::Valid { expires: Some(1_444_437_000) };
    assert_eq!(
        ask(&inventory, check.clone(), &secrets),
        Some(Answer::Observed(Observation::Signature(valid)))
    );
    let of_other = SignatureCheck { account: Some("other".to_owned()), ..check.clone() };
    let Some(Answer::NotMeasured(why)) = ask(&inventory, of_other, &secrets) else { panic!("compared") };
    assert_eq!(why.reason, NotMeasuredReason::NoControlPlane);
    let unsigned = SignatureCheck { host: "free.test".to_owned(), ..check };
    let not_required = Observation::Signature(SignatureComparison::NotRequired);
    assert_eq!(ask(&inventory, unsigned, &secrets), Some(Answer::Observed(not_required)));
}

#[test]
fn nodes_are_known_by_address_and_network() {
    let node = |inventory: &Inventory, address: &str| {
        let address: IpAddr = address.parse().expect("an address");
        ask(inventory, NodeLookup { address }, &Secrets::default())
    };
    let known = |state| Some(Answer::Observed(Observation::Node(state)));
    assert_eq!(node(&inventory(), "203.0.113.9"), known(NodeState::Node));
    assert_eq!(node(&inventory(), "::ffff:203.0.113.9"), known(NodeState::Node));
    assert_eq!(node(&inventory(), "2001:db8::7"), known(NodeState::Node));
    assert_eq!(node(&inventory(), "2001:db8::8"), known(NodeState::NotANode));
    let silent = Inventory::parse("domains = []", Format::Toml).expect("a valid inventory");
    let Some(Answer::NotMeasured(why)) = node(&silent, "203.0.113.9") else { panic!("known") };
    assert_eq!(why.reason, NotMeasuredReason::NoControlPlane);
}

#[test]
fn other_probes_are_not_for_the_control_plane() {
    let addr = "203.0.113.9:443".parse().expect("an address");
    let tls = Tls { addr, sni: None, offer: TlsOffer::Modern };
    assert_eq!(ask(&inventory(), tls, &Secrets::default()), None);
}
