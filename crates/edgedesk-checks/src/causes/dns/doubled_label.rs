use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The record was created under a doubled name.
pub static DOUBLED_LABEL: Cause = Cause {
    code: "dns.doubled_label",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "主机记录被写成了完整域名", en: "The record was created under a doubled name"
    },
    summary: Text {
        zh: "解析记录被建在了 {host}.{zone} 上，{host} 本身因此无法解析。",
        en: "The record was created at {host}.{zone}, so {host} itself does not resolve.",
    },
    fix: &[
        Text {
            zh: "到 DNS 服务商控制台编辑该记录，主机记录只填前缀：{host} 去掉末尾 .{zone} 的部分（裸域名填 @）。",
            en: "Edit the record at the DNS provider: the host field takes only the prefix, {host} without the trailing .{zone} (the bare domain is @).",
        },
        Text {
            zh: "保存后删除多余的那条记录，再用 dig {host} CNAME 确认。",
            en: "Save, delete the superfluous record, and confirm with dig {host} CNAME.",
        },
    ],
    meaning: Text {
        zh: "多数 DNS 控制台会在主机记录后面自动补上域名，填入完整域名就会变成“www.example.com.example.com”。我们查到重复的名字存在，而正确的名字不存在，两者同时成立才下此结论。界面上看着“已经添加”，因此容易误认为是解析尚未生效。",
        en: "Most DNS consoles append the domain to the host field, so a full name becomes www.example.com.example.com. The doubled name was found and the right one not; both together are the proof. As the console shows the record, it is easily mistaken for a change that has yet to spread.",
    },
    explains: &["dns.nxdomain", "dns.no_address", "dns.cname_missing"],
    references: &[],
};
