use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The certificate is for another name.
pub static CERT_NAME_MISMATCH: Cause = Cause {
    code: "tls.cert_name_mismatch",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "证书与域名不匹配", en: "The certificate is for another name" },
    summary: Text {
        zh: "{host} 的证书不包含这个域名，浏览器会显示“不安全”并拦截访客。",
        en: "{host}'s certificate does not name it, so browsers warn and stop visitors.",
    },
    fix: &[
        Text {
            zh: "在 CDN 控制台“HTTPS 配置”查看证书的“通用名称和备用名称”是否包含 {host}。",
            en: "Under HTTPS in the CDN console see whether the certificate's names include {host}.",
        },
        Text {
            zh: "申请覆盖 {host} 的证书；注意 *.example.com 只覆盖一级，不包括 a.b.example.com，也不包括裸域名。",
            en: "Get one that covers {host}; *.example.com covers one label only, neither a.b.example.com nor the bare domain.",
        },
        Text {
            zh: "部署后等待约 10 分钟，用 openssl s_client -connect {host}:443 -servername {host} | openssl x509 -noout -ext subjectAltName 确认。",
            en: "Deploy it, wait about 10 minutes and confirm with openssl s_client -connect {host}:443 -servername {host} | openssl x509 -noout -ext subjectAltName.",
        },
    ],
    meaning: Text {
        zh: "证书的备用名称（SAN）列表中没有与 {host} 匹配的条目。常见于传错证书、新增子域名后没有换证书、泛域名少一级。若出示的是 CDN 的默认证书，说明域名未开启 HTTPS 或节点没有它的配置，那时本条只是结果。",
        en: "No entry of the certificate's SAN list matches {host}: the wrong one was uploaded, a sub-domain was added later, or a wildcard is one label short. The CDN's default certificate means that HTTPS is off or the node does not know the host; this is then only a consequence.",
    },
    explains: &["tls.sni_required"],
    references: &["RFC 9525 section 6"],
};
