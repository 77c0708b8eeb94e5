use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The probing server's clock is wrong.
pub static CLOCK_WRONG: Cause = Cause {
    code: "desk.clock_wrong",
    kind: Kind::Note,
    who_acts: Actor::Desk,
    title: Text { zh: "探测服务器时间不准", en: "The probing server's clock is wrong" },
    summary: Text {
        zh: "探测服务器的时间不准，与时间有关的结论（证书有效期、签名过期）已不采用。",
        en: "The probing server's clock is wrong, so verdicts that depend on time (certificates, signatures) are withheld.",
    },
    fix: &[
        Text {
            zh: "请运维在探测服务器上启用时间同步（chrony 或 systemd-timesyncd），用 timedatectl 确认。",
            en: "Whoever runs this service should turn on time synchronisation (chrony or systemd-timesyncd) and check timedatectl.",
        },
        Text { zh: "校准后重新诊断。", en: "Diagnose again afterwards." },
    ],
    meaning: Text {
        zh: "我们把本机时间与多个互不相关站点的 Date 响应头对比，偏差超过允许范围。时钟不准会把有效的证书误判为过期，所以先停用这类判断，其余结论不受影响。",
        en: "The local time was compared with the Date header of several unrelated sites and differs too much. A wrong clock would call good certificates expired, so such judgements are left out; all others stand.",
    },
    explains: &[],
    references: &["RFC 9110 section 6.6.1"],
};
