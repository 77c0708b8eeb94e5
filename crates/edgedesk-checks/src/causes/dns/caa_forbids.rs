use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CAA record forbids the present certificate's issuer, so that a renewal will fail.
pub static CAA_FORBIDS: Cause = Cause {
    code: "dns.caa_forbids",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text {
        zh: "CAA 记录不允许当前证书的签发机构",
        en: "The CAA record forbids the certificate's issuer",
    },
    summary: Text {
        zh: "{zone} 的 CAA 记录没有授权当前证书的签发机构，下次续期会被拒绝，证书到期后访客将看到警告。",
        en: "{zone}'s CAA record does not allow the present certificate's issuer, so the next renewal will be refused and visitors will meet a warning when it expires.",
    },
    fix: &[
        Text {
            zh: "用 dig {host} CAA 和 dig {zone} CAA 查看授权了哪些机构。",
            en: "See with dig {host} CAA and dig {zone} CAA which issuers are allowed.",
        },
        Text {
            zh: "到 DNS 服务商控制台，为实际使用的签发机构增加一条 issue 记录（泛域名证书用 issuewild），或改用已授权的机构重新签发。",
            en: "At the DNS provider add an issue record for the issuer in use (issuewild for wildcards), or have an allowed one issue the certificate.",
        },
    ],
    meaning: Text {
        zh: "CAA 记录规定哪些机构可以为域名签发证书，机构在签发前必须检查，浏览器不检查，所以现在访问不受影响。常见于 CAA 设得很严之后又换了 CDN 的免费证书。它从主机名向上逐级查找，第一个有 CAA 的名字生效。",
        en: "CAA says which authorities may issue for a domain; they must check it before issuing, browsers do not, so nothing is wrong today. Usually a strict CAA was set and later the CDN's free certificate came into use. It is looked up from the host upwards, and the first name that has one counts.",
    },
    explains: &[],
    references: &["RFC 8659"],
};
