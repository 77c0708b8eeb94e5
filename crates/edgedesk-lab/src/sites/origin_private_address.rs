use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-private-address",
    title: Text { zh: "源站是内网地址", en: "The origin is a private address" },
    story: Text {
        zh: "网站 504，服务器在公司内网能访问。",
        en: "504, though the server answers inside our network.",
    },
    url: "https://www.origin-private-address.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.private_address"]),
    forbid: &["origin.tcp_timeout"],
    build: |plan| plan.configure(|config| config.origins[0].address = "10.0.0.8".to_owned()),
};
