//! INPUT001: what was typed is no URL that can be visited.

use edgedesk_evidence::case::InputError;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::{Args, Text, Words};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "INPUT001",
    slug: "url-is-not-valid",
    layer: Layer::Input,
    title: Text { zh: "输入的是否是合法的网址", en: "Is what was typed a URL" },
    why: Text {
        zh: "只能诊断 http 或 https 网址。常见的笔误（全角标点、空格、缺少 https://）会自动更正并告诉您；无法更正的会说明原因。",
        en: "Only http and https URLs can be diagnosed. Usual slips (full-width punctuation, spaces, no scheme) are mended and told; what cannot be mended is explained.",
    },
    findings: &[&VALID, &INVALID],
    references: &["https://url.spec.whatwg.org/", "https://www.rfc-editor.org/rfc/rfc3986"],
    judge,
    scenarios: SCENARIOS,
};

static VALID: FindingCard = FindingCard {
    tag: "VALID",
    status: Status::Ok,
    message: Text { zh: "网址可以诊断：{subject}", en: "The URL can be diagnosed: {subject}" },
    remedy: &[],
};

static INVALID: FindingCard = FindingCard {
    tag: "INVALID",
    status: Status::Error,
    message: Text { zh: "{why}", en: "{why}" },
    remedy: &[Text {
        zh: "请从浏览器地址栏完整复制网址，例如 https://www.example.com/index.html。",
        en: "Copy the whole URL from the browser's address bar, such as https://www.example.com/index.html.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let error = match &site.case.target {
        Ok(target) => return Ok(vec![VALID.about(target.url())]),
        Err(InputError::Address(_) | InputError::Private(_)) => return Ok(Vec::new()),
        Err(error) => error,
    };
    let finding = INVALID.about(&site.case.input).with_words("why", why(error));
    Ok(vec![finding.claim(&causes::input::INVALID_URL, Grade::A)])
}

fn why(error: &InputError) -> Words {
    let mut args = Args::default();
    let text = match error {
        InputError::Empty => Text { zh: "没有输入网址。", en: "No URL was given." },
        InputError::Unparsable(reason) => {
            args.set("reason", reason);
            Text { zh: "网址无法解析（{reason}）。", en: "The URL does not parse ({reason})." }
        }
        InputError::ControlCharacter => Text {
            zh: "网址中有换行或其他控制字符。",
            en: "There is a line break or another control character in the URL.",
        },
        InputError::Scheme(scheme) => {
            args.set("scheme", scheme);
            Text {
                zh: "不支持 {scheme} 协议，只能诊断 http 和 https。",
                en: "The scheme {scheme} is not supported; only http and https can be diagnosed.",
            }
        }
        InputError::UserInfo => Text {
            zh: "网址中带有用户名或密码，请去掉后再试。",
            en: "The URL carries a user name or password; take it out.",
        },
        InputError::Host(reason) => {
            args.set("reason", reason);
            Text { zh: "域名部分不正确（{reason}）。", en: "The host is not right ({reason})." }
        }
        InputError::Port(port) => {
            args.set("port", port);
            Text {
                zh: "不探测端口 {port}；可以探测 80、443、8080 和 8443。",
                en: "Port {port} is not probed; 80, 443, 8080 and 8443 are.",
            }
        }
        InputError::TooLong => {
            Text { zh: "网址超过 8192 个字符。", en: "The URL is longer than 8,192 characters." }
        }
        InputError::Wildcard => Text {
            zh: "这是泛域名，请给出一个具体的域名。",
            en: "This is a wildcard; give one concrete host.",
        },
        InputError::EmailAddress => {
            Text { zh: "这是邮箱地址，不是网址。", en: "This is an e-mail address, not a URL." }
        }
        InputError::Address(_) | InputError::Private(_) => Text { zh: "", en: "" },
    };
    text.fill(&args)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "valid", world: |_| {}, expect: &["VALID"], verdict: Some("healthy") },
    Scenario {
        name: "another-scheme",
        world: |world| world.case.target = Err(InputError::Scheme("ftp".to_owned())),
        expect: &["INVALID"],
        verdict: Some("input.invalid_url"),
    },
    Scenario {
        name: "nothing",
        world: |world| world.case.target = Err(InputError::Empty),
        expect: &["INVALID"],
        verdict: Some("input.invalid_url"),
    },
];
