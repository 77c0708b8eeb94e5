use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-method-not-allowed",
    title: Text { zh: "请求方法不被允许", en: "The method is not allowed" },
    story: Text { zh: "提交表单时报 405。", en: "Submitting the form gives 405." },
    url: "https://www.http-method-not-allowed.test/",
    symptom: Symptom { method: Some("POST"), headers: &[], client_ip: None, region: None },
    account: "acme",
    expect: Expect::Causes(&["http.method_not_allowed"]),
    forbid: &[],
    build: |_| {},
};
