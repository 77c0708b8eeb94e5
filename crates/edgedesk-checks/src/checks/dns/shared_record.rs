use edgedesk_evidence::DnsName;

use crate::words::{Text, Words};

/// The record that the host should have, for a remedy.
pub(super) fn wanted(assigned: Option<&DnsName>) -> Words {
    static ANY: Text = Text {
        zh: "类型为 CNAME（值为 CDN 分配的名称）或 A（值为服务器地址）",
        en: "type CNAME with the name that the CDN assigned, or type A with the server's address",
    };
    match assigned {
        Some(name) => {
            Words { zh: format!("类型为 CNAME，值为 {name}"), en: format!("type CNAME, value {name}") }
        }
        None => ANY.into(),
    }
}
