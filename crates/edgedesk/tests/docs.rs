//! `docs/config.md` is made from the options' declarations, and committed. This test says when it is stale; with
//! `EDGEDESK_BLESS` set (`cargo xtask docs`) it writes it.

use std::path::Path;
use std::{env, fs};

#[expect(clippy::disallowed_methods, reason = "`cargo xtask docs` speaks to this test by the environment")]
#[test]
fn the_page_of_the_options_says_what_the_code_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/config.md");
    let page = edgedesk::config::page();
    if env::var_os("EDGEDESK_BLESS").is_some() {
        fs::write(file, page).expect("the page can be written");
        return;
    }
    let kept = fs::read_to_string(file).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == page, "run `cargo xtask docs`; docs/config.md is stale");
}
