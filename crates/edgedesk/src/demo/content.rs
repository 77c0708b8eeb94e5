use edgedesk_desk::{DeskConfig, Example, QuickLink};
use edgedesk_flow::Text;
use edgedesk_lab::Site;
use std::time::Duration;

use super::sites;

/// How often a site is looked at that is watched until it heals: a demo's audience does not wait for a minute.
const WATCH_EVERY: Duration = Duration::from_secs(10);

/// What the demo's side panel and welcome card offer.
pub(super) fn offer(config: &mut DeskConfig) {
    config.watch_every = WATCH_EVERY;
    config.examples = sites().into_iter().map(example).collect();
    if config.quick_links.is_empty() {
        let url = &config.public_url;
        config.quick_links = vec![
            link("我的工单", "My tickets", format!("{url}/tickets"), "ticket"),
            link("诊断报告", "Reports", format!("{url}/reports"), "report"),
            link("API 文档", "API document", format!("{url}/api/openapi.json"), "docs"),
            link("服务状态", "Service status", format!("{url}/readyz"), "status"),
        ];
    }
}

fn example(site: &Site) -> Example {
    Example {
        url: site.url.to_owned(),
        title: Text::new(site.title.zh, site.title.en),
        story: Text::new(site.story.zh, site.story.en),
    }
}

fn link(zh: &str, en: &str, url: String, icon: &str) -> QuickLink {
    QuickLink { label: Text::new(zh, en), url, icon: Some(icon.to_owned()) }
}
