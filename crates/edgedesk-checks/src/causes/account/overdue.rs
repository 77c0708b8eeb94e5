use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The account is overdue.
pub static OVERDUE: Cause = Cause {
    code: "account.overdue",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "账号欠费", en: "The account is overdue" },
    summary: Text {
        zh: "账号已欠费，CDN 停止了服务，{host} 因此无法经 CDN 访问。",
        en: "The account is overdue and the CDN has stopped its service, so {host} cannot be reached through it.",
    },
    fix: &[
        Text {
            zh: "登录控制台，进入“费用中心”查看欠费金额并充值结清。",
            en: "In the console open Billing, see what is owed and pay it.",
        },
        Text {
            zh: "回到 CDN 控制台的“域名管理”；域名若仍是“已停用”，请手动点击“启用”。",
            en: "Back in the CDN console under Domain Names, press Enable if the domain is still switched off.",
        },
        Text {
            zh: "启用后配置下发约需 5～10 分钟，之后重新诊断确认；建议打开余额预警。",
            en: "Roll-out takes some 5 to 10 minutes; then diagnose again. A balance alert avoids the next time.",
        },
    ],
    meaning: Text {
        zh: "账号状态为欠费，这由控制面直接给出。欠费后 CDN 会停用名下的加速域名，于是节点返回 403 或默认页，CNAME 也可能改为指向源站或不再解析。这些都是结果，结清并启用后会一起消失。容易误认为 CNAME 配错或节点故障。",
        en: "The control plane itself says that the account is overdue. The CDN then switches off its domains: edges answer 403 or a default page, and the CNAME may lead to the origin or nowhere. All of these are consequences and go away together once the bill is paid and the domain enabled. It is easily mistaken for a wrong CNAME or a node fault.",
    },
    explains: &[
        "cdn.domain_offline",
        "cdn.bandwidth_capped",
        "dns.cname_dangling",
        "edge.*",
        "tls.*",
        "http.*",
        "access.*",
        "cache.*",
        "content.*",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
