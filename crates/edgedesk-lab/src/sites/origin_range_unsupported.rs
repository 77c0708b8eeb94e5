use edgedesk_evidence::control_plane::RangeMode;

use crate::{Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-range-unsupported",
    title: Text { zh: "源站不支持 Range", en: "The origin ignores Range while it is forced" },
    story: Text { zh: "视频拖动就失败，文件下载 502。", en: "Downloads are 502." },
    url: "https://www.origin-range-unsupported.test/video.mp4",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.range_unsupported"]),
    forbid: &["origin.malformed_response"],
    build: |plan| {
        let mut site = Content::of(&plan.host);
        site.ranges = false;
        plan.origin().script = site.script();
        plan.configure(|config| config.range = Some(RangeMode::Force));
    },
};
