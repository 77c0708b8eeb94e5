use crate::plan::Data;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-https-record-conflict",
    title: Text { zh: "HTTPS 记录指向了无效地址", en: "The HTTPS record hints at a dead address" },
    story: Text { zh: "只有新版浏览器打开很慢。", en: "Only new browsers are slow." },
    url: "https://www.dns-https-record-conflict.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["dns.https_record_conflict"]),
    forbid: &[],
    build: |plan| {
        let mut records = plan.flattened();
        records.push(Data::Https(vec!["h2".to_owned()], vec![plan.empty_address()]));
        plan.dns.replace("www", records);
    },
};
