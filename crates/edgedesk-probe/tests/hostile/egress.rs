use edgedesk_evidence::{Answer, NotMeasuredReason, Observation, Tcp, TcpOutcome};
use edgedesk_probe::{Config, Prober};
use url::Url;

use crate::server::{answer_and_wait, config, get};

async fn reason(config: Config, addr: std::net::SocketAddr) -> Option<NotMeasuredReason> {
    match Prober::new(config).probe(&Tcp { addr }.into()).await.answer {
        Answer::NotMeasured(why) => Some(why.reason),
        Answer::Observed(_) => None,
    }
}

/// Spellings of addresses that are no public destination, as a URL parser reads them.
const SPELLINGS: &[&str] = &[
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.0.0.1./",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://127%2e0%2e0%2e1/",
    "http:\\\\127.0.0.1\\",
    "http:///127.0.0.1/",
    "http://0/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:169.254.169.254]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:53aa:64c:0:fffe:80ff:fffe]/",
    "http://[2606:4700::5efe:a00:1]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://[100::1]/",
    "http://[5f00::1]/",
    "http://[3fff::1]/",
    "http://[2001:2::1]/",
    "http://169.254.169.254/",
    "http://2852039166/",
    "http://0251.0376.0251.0376/",
    "http://100.100.100.200/",
    "http://192.0.0.192/",
    "http://168.63.129.16/",
    "http://198.18.0.1/",
    "http://192.88.99.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://240.0.0.1/",
    "http://user:pass@127.0.0.1/",
    "http://example.com@127.0.0.1/",
];

#[tokio::test]
async fn no_spelling_of_a_special_address_passes() {
    for text in SPELLINGS {
        let url = Url::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let address = match url.host() {
            Some(url::Host::Ipv4(address)) => address.into(),
            Some(url::Host::Ipv6(address)) => address.into(),
            other => panic!("{text} has host {other:?}"),
        };
        let addr = std::net::SocketAddr::new(address, 80);
        assert_eq!(reason(Config::default(), addr).await, Some(NotMeasuredReason::Refused), "{text}");
    }
}

#[tokio::test]
async fn other_protocols_ports_are_refused_everywhere() {
    for port in [0, 22, 25, 53, 3306, 4222, 5432, 6379, 11211] {
        let addr = std::net::SocketAddr::from(([8, 8, 8, 8], port));
        assert_eq!(reason(Config::default(), addr).await, Some(NotMeasuredReason::Refused), "{port}");
        assert!(!Prober::new(Config::default()).guard().admit_origin_port(port), "{port}");
    }
}

#[tokio::test]
async fn a_configured_origin_port_is_admitted() {
    let prober = Prober::new(Config::default());
    let addr = "8.8.8.8:9000".parse().expect("an address");
    assert!(prober.guard().judge(addr).is_err());
    assert!(prober.guard().admit_origin_port(9000));
    assert_eq!(prober.guard().judge(addr), Ok(()));
}

#[tokio::test]
async fn a_denied_network_stays_denied_though_it_is_allowed() {
    let addr = answer_and_wait(b"").await;
    assert_eq!(reason(config(), addr).await, None);
    let deny = Config { deny_networks: vec!["127.0.0.1/32".parse().expect("a network")], ..config() };
    assert_eq!(reason(deny, addr).await, Some(NotMeasuredReason::Refused));
}

#[tokio::test]
async fn the_guard_judges_the_virtual_address_and_the_map_leads_on() {
    let real = answer_and_wait(b"").await;
    let dial = move |_, _| real;
    let config = || Config { dial: Some(std::sync::Arc::new(dial)), ..Config::default() };
    assert_eq!(reason(config(), "8.8.8.8:443".parse().expect("an address")).await, None);
    let private = "10.0.0.1:443".parse().expect("an address");
    assert_eq!(reason(config(), private).await, Some(NotMeasuredReason::Refused));
}

#[tokio::test]
async fn the_budget_ends() {
    let addr = answer_and_wait(b"").await;
    let mut config = config();
    config.limits.connections = 1;
    let prober = Prober::new(config);
    let first = prober.probe(&Tcp { addr }.into()).await.answer;
    assert_eq!(first, Answer::Observed(Observation::Tcp(TcpOutcome::Connected)));
    match prober.probe(&get(addr).into()).await.answer {
        Answer::NotMeasured(why) => assert_eq!(why.reason, NotMeasuredReason::Budget),
        Answer::Observed(other) => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn without_ipv6_nothing_is_said_about_it() {
    let config = Config { ipv6: false, ..Config::default() };
    let addr = "[2606:4700::1111]:443".parse().expect("an address");
    assert_eq!(reason(config, addr).await, Some(NotMeasuredReason::NoNetwork));
}
