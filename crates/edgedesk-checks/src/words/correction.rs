use edgedesk_evidence::case::Correction;

use super::Text;

/// What the customer is told about a silent correction of their input.
pub fn correction(correction: Correction) -> Text {
    match correction {
        Correction::SurroundingSpace => {
            Text { zh: "已去掉前后的空格。", en: "Spaces around the URL were removed." }
        }
        Correction::InnerSpace => {
            Text { zh: "已去掉网址中间的空格。", en: "Spaces inside the URL were removed." }
        }
        Correction::FullWidthPunctuation => Text {
            zh: "已把全角标点改为半角。",
            en: "Full-width punctuation was changed to ASCII.",
        },
        Correction::ZeroWidthCharacters => {
            Text { zh: "已去掉不可见字符。", en: "Invisible characters were removed." }
        }
        Correction::Quotes => Text {
            zh: "已去掉网址两边的引号或括号。",
            en: "Quotes or brackets around the URL were removed.",
        },
        Correction::TrailingPunctuation => {
            Text { zh: "已去掉末尾的标点。", en: "Punctuation at the end was removed." }
        }
        Correction::SchemeAdded => Text {
            zh: "没有写 http:// 或 https://，已按 https:// 处理。",
            en: "No scheme was given; https:// was assumed.",
        },
        Correction::SchemeTypo => {
            Text { zh: "已更正网址开头的拼写。", en: "A typing error in the scheme was mended." }
        }
        Correction::TrailingDot => {
            Text { zh: "已去掉域名末尾的点。", en: "The dot at the end of the name was removed." }
        }
        Correction::FragmentDropped => Text {
            zh: "# 之后的部分不会发送给服务器，已忽略。",
            en: "What stands after # never reaches a server and was left out.",
        },
        Correction::InternationalName => Text {
            zh: "中文域名已转换为 xn-- 形式。",
            en: "The international name was converted to its xn-- form.",
        },
    }
}
