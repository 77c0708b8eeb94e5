use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-empty-reply",
    title: Text { zh: "连接被提前关闭", en: "The connection closes without an answer" },
    story: Text {
        zh: "浏览器提示未发送任何数据。", en: "The browser says that no data was sent."
    },
    url: "https://www.http-empty-reply.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.empty_reply"]),
    forbid: &[],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::failing(plan.edge_address(0), EdgeFault::Closes),
            EdgePlan::failing(plan.edge_address(1), EdgeFault::Closes),
        ];
    },
};
