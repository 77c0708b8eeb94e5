use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cdn-bandwidth-capped",
    title: Text { zh: "触发带宽封顶", en: "The bandwidth cap took effect" },
    story: Text {
        zh: "活动开始后网站就打不开了。", en: "The site went down when our campaign began."
    },
    url: "https://www.cdn-bandwidth-capped.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cdn.bandwidth_capped"]),
    forbid: &[],
    build: |plan| plan.configure(|config| config.bandwidth_capped = true),
};
