use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The problem was not reproduced.
pub static NOT_REPRODUCED: Cause = Cause {
    code: "unknown.not_reproduced",
    kind: Kind::Note,
    who_acts: Actor::Customer,
    title: Text { zh: "未能复现问题", en: "The problem was not reproduced" },
    summary: Text {
        zh: "从我们的探测点访问 {url} 一切正常，未能复现您反馈的问题。",
        en: "From our vantage {url} works in every respect; the trouble was not reproduced.",
    },
    fix: &[
        Text {
            zh: "请补充访客的地区、运营商、IP、出错的完整网址和时间，再诊断一次。",
            en: "Add the visitor's region, ISP, address, the full failing URL and the time, and diagnose again.",
        },
        Text {
            zh: "请访客换网络、换浏览器（无痕模式）各试一次，并截图错误页和响应头中的请求 ID。",
            en: "Have the visitor try another network and a private window, and send a picture of the error and the request id.",
        },
        Text {
            zh: "也可发送“访客视角”链接，从访客自己的网络采集信息；仍无法解决请联系人工客服。",
            en: "Or send a my-visitor's-view link, which collects the facts from the visitor's own network; a human will gladly take over.",
        },
    ],
    meaning: Text {
        zh: "DNS、节点、证书、响应和源站都已检查，没有发现能解释问题的原因。这不等于访客没有遇到问题：地区限制、IP 名单、运营商劫持、浏览器缓存只有在访客一侧才看得到。报告列出了已经排除的项目，也说明还缺哪一项信息。",
        en: "DNS, nodes, certificate, answer and origin were checked and nothing explains the trouble. That does not mean that the visitor has none: regions, IP lists, an ISP's hijack and a browser's cache show on his side only. The report lists what was excluded and which fact is missing.",
    },
    explains: &[],
    references: &[],
};
