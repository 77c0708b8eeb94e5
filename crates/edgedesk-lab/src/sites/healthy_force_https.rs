use edgedesk_evidence::control_plane::{ForceScheme, Hsts};

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-force-https",
    title: Text { zh: "强制 HTTPS，一切正常", en: "In order, with HTTPS forced" },
    story: Text { zh: "输入 http 会自动变成 https。", en: "Typing http turns into https by itself." },
    url: "http://www.healthy-force-https.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["http.redirect_loop"],
    build: |plan| {
        plan.configure(|config| {
            let https = config.https.get_or_insert_default();
            https.force = Some(ForceScheme::Https);
            https.hsts = Some(Hsts { max_age: 31_536_000 });
        });
    },
};
