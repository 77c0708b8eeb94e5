use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cdn-sandboxed",
    title: Text { zh: "域名进入沙箱", en: "The domain is in the sandbox" },
    story: Text {
        zh: "网站受攻击后打不开了。", en: "The site has been down since it was attacked."
    },
    url: "https://www.cdn-sandboxed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cdn.sandboxed"]),
    forbid: &[],
    build: |plan| plan.configure(|config| config.sandboxed = true),
};
