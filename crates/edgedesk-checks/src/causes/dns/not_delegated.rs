use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The zone is not registered, has expired or is not delegated.
pub static NOT_DELEGATED: Cause = Cause {
    code: "dns.not_delegated",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "域名未注册、已过期或没有委派",
        en: "The zone is not registered, has expired or is not delegated",
    },
    summary: Text {
        zh: "{zone} 未注册、已过期或被注册局暂停解析，所有访客都找不到 {host}。",
        en: "{zone} is not registered, has expired or is on hold, so nobody can find {host}.",
    },
    fix: &[
        Text {
            zh: "用 whois {zone} 查看到期时间和状态（clientHold、serverHold、redemptionPeriod）。",
            en: "Look with whois {zone} at the expiry date and the status (clientHold, serverHold, redemptionPeriod).",
        },
        Text {
            zh: "到域名注册商续费；若是 clientHold 或 serverHold，请完成实名认证或联系注册商解除。",
            en: "Renew it at the registrar; on clientHold or serverHold finish the real-name verification or ask the registrar to lift it.",
        },
        Text {
            zh: "在注册商处确认 DNS 服务器已填写您的解析服务商，再用 dig NS {zone} +trace 确认上级已委派。",
            en: "Make sure the registrar lists your DNS provider's servers, then confirm the delegation with dig NS {zone} +trace.",
        },
        Text {
            zh: "恢复后，各地缓存的“不存在”最多还会保留几十分钟到几小时。",
            en: "Cached negative answers then linger for minutes to a few hours.",
        },
    ],
    meaning: Text {
        zh: "从根开始逐级查询，上级区对可注册域名直接回答 NXDOMAIN，说明它不在注册局的区文件里。常见原因是没有续费、实名认证未通过被暂停解析，或域名拼写错误。此时区内的任何记录都查不到，下面各层的现象都是结果。容易误认为解析记录被删，但那种情况下上级仍有委派。",
        en: "Asked from the root down, the parent answers NXDOMAIN for the registrable domain: the registry does not publish it. Usually it was not renewed, is on hold for a failed verification, or is misspelt. No record of the zone can be found then, and everything below is a consequence. It is easily mistaken for a deleted record, but then the delegation would still be there.",
    },
    explains: &["dns.*", "edge.*", "tls.cert_name_mismatch", "content.hijacked"],
    references: &["RFC 9499 section 7", "RFC 5731 section 2.3"],
};
