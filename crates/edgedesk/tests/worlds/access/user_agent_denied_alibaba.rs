//! The same with the vendor's reason and no inventory.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let deny = "set $deny \"\"; if ($http_user_agent ~* okhttp) { set $deny \"black ua\"; }\n\
                add_header X-Tengine-Error $deny always; if ($deny) { return 403; }";
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server(deny));
    w.site(&[edge]);
    w.arguments(&["--header", "User-Agent: okhttp/4.9.3"]);
    w.expect("access.user_agent_denied");
}
