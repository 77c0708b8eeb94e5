use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The domain belongs to another account.
pub static DOMAIN_OWNED_BY_OTHER: Cause = Cause {
    code: "account.domain_owned_by_other",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "域名属于其他账号", en: "The domain belongs to another account" },
    summary: Text {
        zh: "{host} 在 CDN 上属于另一个账号，当前账号无法查看或修改它的配置。",
        en: "On the CDN {host} belongs to another account, so this account can neither see nor change its settings.",
    },
    fix: &[
        Text {
            zh: "如果域名也由您的另一个账号管理，请用那个账号登录后再诊断。",
            en: "If you manage that other account too, log in there and diagnose again.",
        },
        Text {
            zh: "如果域名应归当前账号，请发起“CDN 域名迁移”：按提示添加 TXT 解析记录或上传验证文件，证明您对 {zone} 的控制权。",
            en: "If it should be yours, start the domain migration: prove control of {zone} with the TXT record or the file that it names.",
        },
        Text {
            zh: "迁移完成后，请检查私有 Bucket 回源授权、日志投递和证书告警，它们不会随域名迁移。",
            en: "After the move check private-bucket access, log delivery and certificate alerts: they do not move with the domain.",
        },
    ],
    meaning: Text {
        zh: "控制面显示该域名的归属账号与发起诊断的账号不同；出于隐私，我们不会说出对方是谁，也不会读取对方的配置。常见于公司换账号、由代理商代开、离职同事用个人账号添加。域名无法访问不一定由此造成，但归属确认之前，配置一侧的原因无从诊断。",
        en: "The control plane says that the owner is not the asking account; for privacy the other is never named and its settings are not read. It is common after a change of company accounts, a reseller's set-up, or a colleague who added it privately. It need not be why the site fails, but until ownership is settled nothing on the settings' side can be diagnosed.",
    },
    explains: &[
        "cdn.*",
        "origin.*",
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
