use std::sync::Arc;

use crate::{Answer, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-malformed",
    title: Text { zh: "源站返回了无法识别的内容", en: "The origin speaks no HTTP" },
    story: Text { zh: "网站 502。", en: "The site shows 502." },
    url: "https://www.origin-malformed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.malformed_response"]),
    forbid: &["origin.tcp_refused"],
    build: |plan| {
        plan.origin().script = Arc::new(|_| Answer::Bytes(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec()));
    },
};
