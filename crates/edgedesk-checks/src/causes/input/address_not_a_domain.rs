use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// An IP address was given, not a domain.
pub static ADDRESS_NOT_A_DOMAIN: Cause = Cause {
    code: "input.address_not_a_domain",
    kind: Kind::Refused,
    who_acts: Actor::Customer,
    title: Text { zh: "输入的是 IP 地址，不是域名", en: "An IP address was given, not a domain" },
    summary: Text {
        zh: "{host}：输入的是 IP 地址，不是域名。",
        en: "{host}: an IP address was given, not a domain.",
    },
    fix: &[],
    meaning: Text {
        zh: "输入的是 IP 地址，不是域名。", en: "An IP address was given, not a domain."
    },
    explains: &[],
    references: &[],
};
