use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "access-rate-limited",
    title: Text { zh: "触发频次控制", en: "Rate limiting was triggered" },
    story: Text { zh: "刷新几次就 429。", en: "After a few reloads it is 429." },
    url: "https://www.access-rate-limited.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["access.rate_limited"]),
    forbid: &[],
    build: |plan| plan.edges.fault = Some(EdgeFault::LimitsRate),
};
