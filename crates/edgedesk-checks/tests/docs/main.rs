//! The pages of `docs/checks` and `docs/causes` are made from the catalogue, and committed. This test says
//! when they are stale; with `EDGEDESK_BLESS` set (`cargo xtask docs`) it writes them.

mod cause_page;
mod check_page;
mod coverage_page;
mod index_page;
mod markdown;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use edgedesk_checks::{causes, checks};

/// Pages by their path below `docs`.
type Pages = BTreeMap<String, String>;

#[expect(clippy::disallowed_methods, reason = "`cargo xtask docs` speaks to this test by the environment")]
#[test]
fn the_pages_say_what_the_code_says() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let (pages, kept) = (pages(), kept(&docs));
    if env::var_os("EDGEDESK_BLESS").is_some() {
        write(&docs, &pages, &kept);
        return;
    }
    let stale: Vec<_> = pages.iter().filter(|(path, page)| kept.get(*path) != Some(page)).collect();
    let gone: Vec<_> = kept.keys().filter(|path| !pages.contains_key(*path)).collect();
    let stale: Vec<_> = stale.iter().map(|(path, _)| path).chain(&gone).collect();
    assert!(stale.is_empty(), "run `cargo xtask docs`; stale: {stale:#?}");
}

fn pages() -> Pages {
    let mut pages = Pages::new();
    pages.insert("checks/index.md".into(), index_page::page());
    pages.insert("checks/coverage.md".into(), coverage_page::page());
    for check in checks::all() {
        pages.insert(check_page::path(check), check_page::page(check));
    }
    for cause in causes::ALL {
        pages.insert(cause_page::path(cause.code), cause_page::page(cause));
    }
    pages
}

/// What is committed.
fn kept(docs: &Path) -> Pages {
    let mut open: Vec<PathBuf> = vec![docs.join("checks"), docs.join("causes")];
    let mut pages = Pages::new();
    while let Some(path) = open.pop() {
        if let Ok(entries) = fs::read_dir(&path) {
            open.extend(entries.map(|entry| entry.expect("a readable folder").path()));
        } else if let Ok(text) = fs::read_to_string(&path) {
            let parts = path.strip_prefix(docs).expect("a path below `docs`").components();
            let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
            pages.insert(parts.join("/"), text.replace("\r\n", "\n"));
        }
    }
    pages
}

fn write(docs: &Path, pages: &Pages, kept: &Pages) {
    for gone in kept.keys().filter(|path| !pages.contains_key(*path)) {
        fs::remove_file(docs.join(gone)).expect("a stale page can be removed");
    }
    for (path, page) in pages {
        let file = docs.join(path);
        fs::create_dir_all(file.parent().expect("a page is in a folder")).expect("the folder can be made");
        fs::write(file, page).expect("the page can be written");
    }
}
