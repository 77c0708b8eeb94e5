use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The body is cut short.
pub static TRUNCATED_BODY: Cause = Cause {
    code: "http.truncated_body",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "响应内容被截断", en: "The body is cut short" },
    summary: Text {
        zh: "{url} 的内容没有传完就中断了，访客看到残缺的页面或下载失败。",
        en: "{url} breaks off before its end; visitors get broken pages or failed downloads.",
    },
    fix: &[
        Text {
            zh: "直接请求源站，对比 Content-Length 与实际大小：源站也不一致的，修正程序输出的长度，并检查磁盘和超时。",
            en: "Ask the origin and compare Content-Length with what arrives; if it differs there, mend the program, disk or timeout.",
        },
        Text {
            zh: "源站完整而 CDN 不完整的，在“刷新预热”中刷新该 URL；大文件请开启“Range 回源”。",
            en: "If the origin is whole and the CDN is not, purge the URL; for large files turn on Range origin fetch.",
        },
        Text {
            zh: "用 curl -s {url} | wc -c 确认收到的字节数正确。",
            en: "Check the number of bytes with curl -s {url} | wc -c.",
        },
    ],
    meaning: Text {
        zh: "声明的长度与收到的字节不符，或分块传输没有正常结束。常见于源站压缩后未更新长度、源站超时中断、回源失败只缓存了一半。依据是声明值与实收值的对比。若只有大响应卡住而不断开，更像网络路径的 MTU 问题。",
        en: "What was declared and what arrived differ, or the chunks never ended: the origin compresses without mending the length, breaks off, or half a file was cached. Declared and received length are the proof. Large answers that hang rather than break off point to the path's MTU.",
    },
    explains: &["content.differs"],
    references: &["RFC 9112 section 8"],
};
