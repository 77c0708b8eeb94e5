//! The inventory as people write it by hand.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let (www, cname) = (w.www(), w.cname.clone());
    let text = format!(
        "accounts:\n  - id: acme\n    name: Acme\ndomains:\n  - name: {www}\n    account: acme\n    cname: {cname}\n    \
                        origins:\n      - address: {origin}\n        port: 80\n    https:\n      enabled: false\n"
    );
    let file = w.ground.sub_folder("inventories").join("shop.yaml");
    std::fs::write(&file, text).expect("a file in the temporary folder");
    w.arguments(&["--account", "acme", "--inventory", &file.display().to_string()]);
    w.expect_healthy();
}
