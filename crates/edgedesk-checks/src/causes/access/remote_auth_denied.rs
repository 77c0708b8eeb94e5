use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The remote authentication server refused.
pub static REMOTE_AUTH_DENIED: Cause = Cause {
    code: "access.remote_auth_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "远程鉴权拒绝访问", en: "The remote authentication server refused" },
    summary: Text {
        zh: "您配置的远程鉴权服务器拒绝了对 {host} 的访问。",
        en: "Your remote authentication server refused access to {host}.",
    },
    fix: &[
        Text {
            zh: "查看鉴权服务器的日志，确认它收到的参数、请求头和返回的状态码。",
            en: "See in that server's log what it received and answered.",
        },
        Text {
            zh: "在 CDN 控制台“访问控制 → 远程鉴权”核对地址、透传参数、成功状态码和超时动作。",
            en: "Check address, passed parameters, success codes and the action on timeout under Access Control → Remote Authentication.",
        },
        Text {
            zh: "鉴权服务器故障时，可先关闭远程鉴权或把超时动作设为“放行”，再重新访问。",
            en: "If that server is down, turn the feature off or let requests pass on timeout, then try again.",
        },
    ],
    meaning: Text {
        zh: "节点把请求交给您的鉴权服务器，由它决定是否放行；节点的响应说明了拒绝来自那里。常见于鉴权服务器报错或超时、没有透传 token 参数、成功状态码设置不符。CDN 和源站都正常。",
        en: "The node asks your server whether to let a request pass and says that the refusal came from there: it fails or times out, the token is not passed on, or its success code differs from the setting. CDN and origin are fine.",
    },
    explains: &[
        "access.denied_by_edge",
        "http.cors_blocked",
        "origin.http_4xx",
        "origin.unreachable_from_cdn",
    ],
    references: &[],
};
