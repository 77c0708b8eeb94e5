//! Walks, chains of trust and resolvers against Knot, BIND and unbound on loopback. Needs root, for port 53.

mod distance;
mod programs;
mod tree;
mod zones;

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use edgedesk_evidence::dns::{
    AskServer, DnsOutcome, Dnssec, DnssecFault, DnssecState, Rcode, RecordType, Resolve, Walk, WalkEnd,
    WalkTrace,
};
use edgedesk_evidence::{Answer, DnsName, Observation, Probe};
use edgedesk_probe::{Config, DialMap, Prober};

use tree::{Layout, Tree};

/// A new prober for every question: nothing is left over from the last.
struct Bench {
    tree: Tree,
    root: SocketAddr,
    wrong: Vec<String>,
}

impl Bench {
    fn prober(&self, dial: Option<DialMap>) -> Prober {
        Prober::new(Config {
            allow_networks: vec!["127.0.0.0/8".parse().expect("a network")],
            root_servers: vec![self.root],
            trust_anchors: Some(self.tree.anchors()),
            resolvers: vec![self.tree.resolver()],
            ipv6: false,
            dial,
            ..Config::default()
        })
    }

    async fn observe(&self, probe: Probe) -> Observation {
        match self.prober(None).probe(&probe).await.answer {
            Answer::Observed(observation) => observation,
            Answer::NotMeasured(why) => panic!("{probe:?}: {why:?}"),
        }
    }

    async fn resolve(&self, name: &str, rtype: RecordType, checking_disabled: bool) -> DnsOutcome {
        let probe = Resolve { resolver: self.tree.resolver(), name: parse(name), rtype, checking_disabled };
        match self.observe(Probe::Resolve(probe)).await {
            Observation::Dns(outcome) => outcome,
            other => panic!("{other:?}"),
        }
    }

    async fn ask(&self, server: SocketAddr, name: &str, tcp: bool) -> DnsOutcome {
        let probe = AskServer { server, name: parse(name), rtype: RecordType::A, tcp };
        match self.observe(Probe::AskServer(probe)).await {
            Observation::Dns(outcome) => outcome,
            other => panic!("{other:?}"),
        }
    }

    async fn walk(&self, name: &str) -> WalkTrace {
        match self.observe(Probe::Walk(Walk { name: parse(name) })).await {
            Observation::Walk(trace) => trace,
            other => panic!("{other:?}"),
        }
    }

    async fn dnssec(&self, name: &str, rtype: RecordType) -> DnssecState {
        match self.observe(Probe::Dnssec(Dnssec { name: parse(name), rtype })).await {
            Observation::Dnssec(chain) => chain.state,
            other => panic!("{other:?}"),
        }
    }

    fn expect(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.wrong.push(what());
        }
    }
}

fn parse(name: &str) -> DnsName {
    name.parse().expect("a name")
}

async fn check(layout: Layout) {
    if let Some(why) = programs::missing() {
        eprintln!("skipped: {why}");
        return;
    }
    let tree = Tree::start(layout).await;
    let root = tree.root();
    let mut bench = Bench { tree, root, wrong: Vec::new() };
    states(&mut bench).await;
    walks(&mut bench).await;
    resolvers(&mut bench).await;
    servers(&mut bench).await;
    distance::check(&mut bench).await;
    if layout == Layout::Single {
        // Delegated servers are asked on the port that the roots are on.
        bench.root.set_port(5300);
        states(&mut bench).await;
    }
    assert!(bench.wrong.is_empty(), "{layout:?}:\n{}", bench.wrong.join("\n"));
}

#[tokio::test]
async fn an_address_for_each_level() {
    check(Layout::Spread).await;
}

#[tokio::test]
async fn one_address_for_all_levels() {
    check(Layout::Single).await;
}

async fn states(bench: &mut Bench) {
    use RecordType::{A, Cname, Ds, Mx, Ns, Soa, Txt};
    let insecure = |zone: &str| DnssecState::Insecure { zone: parse(zone) };
    for zone in ["good.test", "good3.test", "bind.test", "deep.good.test", "signed.opt", "key.isle"] {
        // BIND is on port 53 only.
        if zone == "bind.test" && bench.root.port() != 53 {
            continue;
        }
        let within = [
            ("www", A),
            ("www", Txt),
            ("www", Mx),
            ("alias", A),
            ("alias", Cname),
            ("nothing", A),
            ("a.b.nothing", A),
            ("x.wild", A),
            ("x.y.wild", A),
            ("x.wild", Mx),
            ("b.ent", A),
            ("ent", A),
            ("www.old", A),
        ];
        let within = within.map(|(label, rtype)| (format!("{label}.{zone}"), rtype));
        let apex = [Soa, Ns, Ds, Mx].map(|rtype| (zone.to_owned(), rtype));
        for (name, rtype) in within.into_iter().chain(apex) {
            let state = bench.dnssec(&name, rtype).await;
            bench.expect(state == DnssecState::Secure, || format!("{name} {rtype} is {state:?}"));
        }
    }
    for (name, zone) in [
        ("www.none.test", "none.test"),
        ("www.unsigned.good3.test", "unsigned.good3.test"),
        ("www.plain.opt", "plain.opt"),
        ("www.glueless.test", "glueless.test"),
    ] {
        let state = bench.dnssec(name, A).await;
        bench.expect(state == insecure(zone), || format!("{name} is {state:?}"));
    }
    // Nobody has proven that no unsigned delegation lies there.
    let state = bench.dnssec("nobody.opt", A).await;
    bench.expect(state == insecure("opt"), || format!("nobody.opt is {state:?}"));
    for (name, zone, fault) in [
        ("www.keyless.test", "keyless.test", DnssecFault::DnskeyMissing),
        ("www.expired.test", "expired.test", DnssecFault::SignatureExpired),
        ("www.early.test", "early.test", DnssecFault::SignatureNotYetValid),
        ("www.otherds.test", "otherds.test", DnssecFault::DsMismatch),
        ("www.bare.test", "bare.test", DnssecFault::SignatureMissing),
        ("www.denied.test", "denied.test", DnssecFault::DenialInvalid),
        ("www.denied3.test", "denied3.test", DnssecFault::DenialInvalid),
        ("nothing.unproven.test", "unproven.test", DnssecFault::DenialInvalid),
        ("x.wild.unproven.test", "unproven.test", DnssecFault::DenialInvalid),
    ] {
        let state = bench.dnssec(name, A).await;
        let right = matches!(&state, DnssecState::Bogus { zone: z, fault: f, .. } if *z == parse(zone) && *f == fault);
        bench.expect(right, || format!("{name} is {state:?}, not {fault:?}"));
    }
    let state = bench.dnssec("www.refused.test", A).await;
    bench.expect(matches!(state, DnssecState::Insecure { .. }), || format!("www.refused.test is {state:?}"));
}

async fn walks(bench: &mut Bench) {
    for (name, cuts, gone) in [
        ("www.good.test", &["test", "good.test"][..], false),
        ("alias.good.test", &["test", "good.test"], false),
        ("www.old.good.test", &["test", "good.test"], false),
        ("nothing.good.test", &["test", "good.test"], true),
        ("www.deep.good.test", &["test", "good.test", "deep.good.test"], false),
        ("www.bind.test", &["test", "bind.test"], false),
        ("www.glueless.test", &["test", "glueless.test"], false),
        ("www.nobody.test", &["test"], true),
        ("nobody.opt", &["opt"], true),
        ("www.halfrefused.test", &["test", "halfrefused.test"], false),
        ("www.halfsilent.test", &["test", "halfsilent.test"], false),
    ] {
        let started = Instant::now();
        let trace = bench.walk(name).await;
        let took = started.elapsed();
        let zones: Vec<_> = trace.cuts.iter().map(|cut| cut.zone.as_str()).collect();
        bench.expect(zones == cuts, || format!("{name}: cuts {zones:?}"));
        let right = matches!(trace.end, WalkEnd::Answered { nxdomain, .. } if nxdomain == gone);
        bench.expect(right, || format!("{name}: {:?}", trace.end));
        bench.expect(took < Duration::from_millis(900), || format!("{name}: walk took {took:?}"));
    }
    for (name, servers, outcome) in [("www.refused.test", 2, "REFUSED"), ("www.silent.test", 2, "timeout")] {
        let started = Instant::now();
        let trace = bench.walk(name).await;
        let took = started.elapsed();
        let right = matches!(&trace.end, WalkEnd::Dead { servers: states } if states.len() == servers
            && states.iter().all(|s| s.outcome.as_ref().is_some_and(|o| o.to_string() == outcome)));
        bench.expect(right, || format!("{name}: {trace:?}"));
        bench.expect(took < Duration::from_millis(4200), || format!("{name}: walk took {took:?}"));
    }
    let trace = bench.walk("www.circle.test").await;
    bench.expect(matches!(trace.end, WalkEnd::Lost(_)), || format!("circle: {trace:?}"));
}

async fn resolvers(bench: &mut Bench) {
    use RecordType::{A, Mx};
    for (name, rtype, rcode, has) in [
        ("www.good.test", A, Rcode::NOERROR, true),
        ("www.none.test", A, Rcode::NOERROR, true),
        ("alias.bind.test", A, Rcode::NOERROR, true),
        ("www.good.test", Mx, Rcode::NOERROR, false),
        ("nothing.good.test", A, Rcode::NXDOMAIN, false),
        ("www.expired.test", A, Rcode::SERVFAIL, false),
        ("www.otherds.test", A, Rcode::SERVFAIL, false),
        ("www.refused.test", A, Rcode::SERVFAIL, false),
    ] {
        let outcome = bench.resolve(name, rtype, false).await;
        let right = outcome.reply().is_some_and(|reply| reply.rcode == rcode && reply.has(rtype) == has);
        bench.expect(right, || format!("unbound, {name} {rtype}: {outcome:?}"));
        if name == "www.good.test" {
            bench.expect(outcome.reply().is_some_and(|reply| reply.ad), || format!("{name} without AD"));
        }
        if name == "www.expired.test" {
            let told = outcome
                .reply()
                .is_some_and(|reply| reply.ede.iter().any(|ede| matches!(ede.code, 6 | 7 | 9)));
            bench.expect(told, || format!("{name}: {outcome:?}"));
        }
    }
    let outcome = bench.resolve("www.expired.test", A, true).await;
    bench.expect(outcome.reply().is_some_and(|reply| reply.has(A)), || format!("CD: {outcome:?}"));
}

async fn servers(bench: &mut Bench) {
    let (refusing, silent, bind) = (bench.tree.at(13, 53), bench.tree.at(15, 53), bench.tree.at(31, 53));
    for tcp in [false, true] {
        let outcome = bench.ask(bind, "www.bind.test", tcp).await;
        let right = outcome.reply().is_some_and(|reply| reply.aa && reply.has(RecordType::A));
        bench.expect(right, || format!("BIND: {outcome:?}"));
        let outcome = bench.ask(refusing, "www.bind.test", tcp).await;
        bench.expect(outcome.to_string() == "REFUSED", || format!("refusing: {outcome:?}"));
        let outcome = bench.ask(silent, "www.bind.test", tcp).await;
        let expected = if tcp { "port closed" } else { "timeout" };
        bench.expect(outcome.to_string() == expected, || format!("silent: {outcome:?}"));
    }
}
