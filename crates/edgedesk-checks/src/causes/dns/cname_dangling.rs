use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CNAME's target does not resolve.
pub static CNAME_DANGLING: Cause = Cause {
    code: "dns.cname_dangling",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 的目标无法解析", en: "The CNAME's target does not resolve" },
    summary: Text {
        zh: "{host} 的 CNAME 是对的，但目标本身解析不到地址，访客打不开。",
        en: "{host}'s CNAME is right, but its target has no address, so visitors cannot connect.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“域名管理”确认 {host} 仍然存在并处于“正常运行”；已停用的请启用。",
            en: "Make sure that {host} still exists and runs under Domain Names in the CDN console; enable it if it is off.",
        },
        Text {
            zh: "域名已被删除的，请重新添加，并把 DNS 中的 CNAME 更新为新值；不再使用的，请立即删除这条 CNAME，以防被人抢注接管。",
            en: "If it was deleted, add it again and set its new CNAME; if you no longer need it, delete the CNAME at once so that nobody can take it over.",
        },
        Text {
            zh: "状态正常而目标仍无法解析的，请提交工单，附上 dig {host} 的输出。",
            en: "If it runs and the target still does not resolve, open a ticket with the output of dig {host}.",
        },
    ],
    meaning: Text {
        zh: "CNAME 指向的正是分配的名称，但这个名称没有任何地址，多半是域名在 CDN 上被删除、停用或还没下发完成。依据是直接查询目标名称的结果。访客看到的是“找不到服务器”，容易误认为自己的 DNS 配错。悬空的 CNAME 还有被他人接管的风险，请不要放着不管。",
        en: "The CNAME is the assigned one but that name has no address, mostly because the domain was deleted, disabled or not yet rolled out on the CDN. The target itself was asked. Visitors see “server not found”, so it is easily mistaken for an error in one's own DNS. A dangling CNAME can be taken over by others; do not leave it.",
    },
    explains: &["dns.nxdomain", "dns.no_address", "dns.servfail"],
    references: &["RFC 2308"],
};
