//! libFuzzer's driver. `cargo xtask fuzz` sets the environment: `FUZZ_TARGET` names the target, and its seeds
//! are written into the folder `FUZZ_SEEDS`, from where libFuzzer reads them.

#![no_main]

use std::sync::OnceLock;
use std::{env, fs};

use edgedesk_fuzz::{Target, corpus, target};

static TARGET: OnceLock<&'static Target> = OnceLock::new();

libfuzzer_sys::fuzz_target!(init: start(), |input: &[u8]| {
    if let Some(target) = TARGET.get() {
        (target.run)(input);
    }
});

#[expect(clippy::disallowed_methods, reason = "libFuzzer has the command line to itself")]
fn start() {
    let name = env::var("FUZZ_TARGET").expect("`cargo xtask fuzz` sets it");
    let folder = env::var("FUZZ_SEEDS").expect("`cargo xtask fuzz` sets it");
    let target = target(&name).expect("`cargo xtask fuzz` has found the target's corpus");
    for seed in corpus::seeds(&name).expect("the corpus is read by every test run") {
        fs::write(format!("{folder}/{}", seed.name), seed.bytes).expect("the folder is new and ours");
    }
    TARGET.get_or_init(|| target);
}
