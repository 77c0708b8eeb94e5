use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin Host is wrong.
pub static HOST_MISMATCH: Cause = Cause {
    code: "origin.host_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "回源 HOST 设置错误", en: "The origin Host is wrong" },
    summary: Text {
        zh: "{host} 的回源 HOST 设置不对，源站返回了默认页、404 或别的站点。",
        en: "{host}'s Origin Host is wrong: the origin answers with a default page, a 404 or another site.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“回源配置 → 回源 HOST”改为源站上真正绑定的域名；对象存储填 Bucket 域名。",
            en: "Under Origin Configuration → Origin Host set the name bound on the origin; for object storage the bucket's own domain.",
        },
        Text {
            zh: "或者在源站的 Nginx server_name、宝塔“网站 → 域名管理”中加上当前的回源 HOST。",
            en: "Or add the present one on the origin, in nginx's server_name or the panel's list of domains.",
        },
        Text {
            zh: "用 curl -sI -H \"Host: 域名\" http://源站/ 确认返回正确内容，再刷新缓存。",
            en: "Confirm with curl -sI -H \"Host: NAME\" http://ORIGIN/ and purge the cache.",
        },
    ],
    meaning: Text {
        zh: "源站靠 Host 请求头区分站点。用配置的 Host 请求失败，换成另一个候选 Host 就得到正确页面，这一翻转就是证据。常见于新加子域名没有在源站绑定、对象存储没有填 Bucket 域名。容易误认为文件丢失或源站拒绝访问。",
        en: "The origin tells sites apart by the Host header. The configured one fails and another candidate brings the right page; that flip is the proof. A new sub-domain was not bound on the origin, or a bucket's own domain not entered. It is easily mistaken for a lost file or a refusal.",
    },
    explains: &[
        "origin.http_4xx",
        "origin.http_5xx",
        "origin.bucket_denied",
        "origin.redirects",
        "http.redirect_elsewhere",
        "access.denied_by_edge",
        "content.differs",
        "edge.host_not_served",
    ],
    references: &["RFC 9110 section 7.2"],
};
