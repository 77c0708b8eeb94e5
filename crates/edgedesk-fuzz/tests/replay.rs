//! Runs every seed of every target, and inputs close to it. The same inputs each time: a failure here can be
//! repeated, and a search for new ones is `cargo xtask fuzz`.

use std::panic::{AssertUnwindSafe, catch_unwind};

use edgedesk_fuzz::{ALL, corpus, mutate, target};
use fastrand::Rng;

/// How many changed copies of the whole corpus are tried.
const MUTATIONS: usize = 3_000;

macro_rules! replayed {
    ($($name:ident),* $(,)?) => {
        $(#[test] fn $name() { replay(stringify!($name)); })*

        #[test]
        fn every_target_is_replayed() {
            assert_eq!(ALL.iter().map(|target| target.name).collect::<Vec<_>>(), [$(stringify!($name)),*]);
        }
    };
}

replayed![
    body,
    certificate,
    dns_reply,
    evidence_file,
    greeting,
    inventory,
    response_head,
    revocation,
    signature,
    url
];

fn replay(name: &str) {
    let target = target(name).expect("a target");
    let seeds = corpus::seeds(name).expect("a corpus");
    assert!(seeds.len() >= 2, "a corpus of one is no corpus");
    for seed in &seeds {
        attempt(target.run, &seed.bytes, &seed.name);
    }
    let mut random = Rng::with_seed(seeds.len() as u64);
    for _ in 0..MUTATIONS {
        let seed = &seeds[random.usize(0..seeds.len())];
        let other = &seeds[random.usize(0..seeds.len())];
        let input = mutate::mutate(&seed.bytes, &other.bytes, &mut random);
        attempt(target.run, &input, &format!("close to {}", seed.name));
    }
}

fn attempt(run: fn(&[u8]), input: &[u8], name: &str) {
    if catch_unwind(AssertUnwindSafe(|| run(input))).is_err() {
        let hex: String = input.iter().map(|byte| format!("{byte:02x}")).collect();
        panic!("{name}: add this input to the corpus as a .hex file: {hex}");
    }
}
