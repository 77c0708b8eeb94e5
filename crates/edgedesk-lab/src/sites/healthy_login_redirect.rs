use std::sync::Arc;

use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-login-redirect",
    title: Text {
        zh: "首页跳转到登录页，一切正常", en: "In order: the home page leads to a login"
    },
    story: Text { zh: "打开首页会跳到登录页。", en: "The home page takes me to a login page." },
    url: "https://www.healthy-login-redirect.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["origin.redirects", "http.redirect_elsewhere"],
    build: |plan| {
        plan.origin().script = Arc::new(|request| {
            Answer::Response(match request.path() {
                "/login" => {
                    Response::new(200, "text/html; charset=utf-8", "<!doctype html><title>login</title>\n")
                        .with("Cache-Control", "public, max-age=60")
                }
                _ => Response::redirect(302, "/login"),
            })
        });
    },
};
