use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// A configuration change is still being rolled out.
pub static DOMAIN_CONFIGURING: Cause = Cause {
    code: "cdn.domain_configuring",
    kind: Kind::Fault,
    who_acts: Actor::Wait,
    title: Text { zh: "域名配置下发中", en: "A configuration change is still being rolled out" },
    summary: Text {
        zh: "{host} 的配置正在下发到各节点，完成之前部分节点仍按旧配置或尚未生效。",
        en: "A change for {host} is being rolled out; until it is done, some nodes still act on the old settings or do not know the domain.",
    },
    fix: &[
        Text {
            zh: "请等待 5～10 分钟，期间不要反复修改配置，以免重新下发。",
            en: "Wait 5 to 10 minutes and do not change settings meanwhile: that starts another roll-out.",
        },
        Text {
            zh: "在“域名管理”中看到状态变为“正常运行”后，重新诊断。",
            en: "When Domain Names shows it as running, diagnose again.",
        },
        Text {
            zh: "超过 30 分钟仍是“配置中”，请提交工单并附上域名和开始时间。",
            en: "If it is still configuring after 30 minutes, open a ticket with the domain and the time it began.",
        },
    ],
    meaning: Text {
        zh: "控制面显示域名状态为“配置中”。新增、启用域名或修改配置之后都会经历这一阶段，通常 3～5 分钟，最长约 10 分钟。期间各节点表现不一致、提示域名不存在或返回默认证书，都是正常的过渡现象。若状态早已恢复正常而问题仍在，就不是这个原因。",
        en: "The control plane gives the status as configuring: every new, enabled or changed domain goes through it, usually in 3 to 5 minutes and at most about 10. Nodes that disagree, do not know the domain or show a default certificate are normal meanwhile. If the status has long been normal and the trouble remains, this is not the cause.",
    },
    explains: &[
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
