use crate::plan::Data;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-record-conflict",
    title: Text { zh: "CNAME 与 MX 记录冲突", en: "A CNAME beside an MX record" },
    story: Text {
        zh: "邮件时好时坏，网站也偶尔打不开。", en: "Mail comes and goes, and so does the site."
    },
    url: "https://www.dns-record-conflict.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.record_conflict"]),
    forbid: &[],
    build: |plan| {
        let mail = Data::Mx(10, format!("mail.{}", plan.zone));
        plan.dns.add("www", [mail]);
    },
};
