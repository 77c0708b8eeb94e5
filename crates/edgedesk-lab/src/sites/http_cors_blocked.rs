use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-cors-blocked",
    title: Text { zh: "跨域响应头缺失", en: "CORS headers are missing" },
    story: Text {
        zh: "字体加载不出来，控制台报跨域错误。",
        en: "Fonts do not load: a CORS error in the console.",
    },
    url: "https://www.http-cors-blocked.test/app.js",
    symptom: Symptom {
        method: None,
        headers: &[("Origin", "https://shop.example.test")],
        client_ip: None,
        region: None,
    },
    account: "acme",
    expect: Expect::Causes(&["http.cors_blocked"]),
    forbid: &[],
    build: |_| {},
};
