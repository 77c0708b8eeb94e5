//! Has the crate built again when the front end was: rust-embed itself sees changed files, but no new ones.

fn main() {
    println!("cargo::rerun-if-changed=../../ui/dist");
}
