use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The host name does not exist.
pub static NXDOMAIN: Cause = Cause {
    code: "dns.nxdomain",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "主机记录不存在", en: "The host name does not exist" },
    summary: Text {
        zh: "{zone} 的权威 DNS 明确回答 {host} 不存在，访客无法解析。",
        en: "{zone}'s own servers say that {host} does not exist, so visitors cannot resolve it.",
    },
    fix: &[
        Text {
            zh: "到 {zone} 的 DNS 服务商控制台，为 {host} 添加 CNAME 记录，记录值填 CDN 控制台“域名管理”里显示的 CNAME。",
            en: "At {zone}'s DNS provider add a CNAME for {host} with the value shown under Domain Names in the CDN console.",
        },
        Text {
            zh: "记录已存在的，检查是否被“暂停”、主机记录是否拼错、是否只加在了某条线路上。",
            en: "If it is there, see whether it is paused, misspelt, or set for one line only.",
        },
        Text {
            zh: "用 dig {host} CNAME +trace 确认；“不存在”的缓存最长保留到 SOA 的负缓存时间过去。",
            en: "Confirm with dig {host} CNAME +trace; negative answers stay cached for the SOA's negative TTL.",
        },
    ],
    meaning: Text {
        zh: "区本身正常，权威服务器对这个主机名回答 NXDOMAIN，即没有任何类型的记录。常见原因是记录被删除或暂停、主机记录写错、改在了不生效的解析账号里。证据直接来自权威服务器，不受缓存影响。与“未注册或过期”不同：那是整个域名都不在，这里只缺一条记录。",
        en: "The zone is alive and its authority answers NXDOMAIN: no record of any type. It was deleted or paused, misspelt, or made in a DNS account that is not in charge. The proof comes from the authority itself, past all caches. Unlike an expired domain, where the whole zone is gone, only one record is missing.",
    },
    explains: &["dns.no_address", "dns.cname_missing"],
    references: &["RFC 2308", "RFC 8020"],
};
