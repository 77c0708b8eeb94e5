use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-plain",
    title: Text { zh: "一切正常的网站", en: "A site in perfect order" },
    story: Text {
        zh: "我的网站好像有点慢，帮我看看。", en: "My site feels a bit slow, please have a look."
    },
    url: "https://www.healthy-plain.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &[],
    build: |_| {},
};
