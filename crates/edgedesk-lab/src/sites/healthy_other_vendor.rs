use crate::{Expect, Persona, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-other-vendor",
    title: Text {
        zh: "遵循标准的另一家 CDN，一切正常",
        en: "In order, behind edges that follow the standards",
    },
    story: Text {
        zh: "换了一家 CDN，帮我看看是否正常。", en: "I moved to another CDN, please check it."
    },
    url: "https://www.healthy-other-vendor.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &[],
    build: |plan| plan.edges.persona = Persona::Neutral,
};
