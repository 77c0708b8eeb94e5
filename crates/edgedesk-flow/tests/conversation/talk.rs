//! Whole talks, as a person would read them.

use edgedesk_flow::conversation::Status;
use edgedesk_flow::event::Outcome;
use edgedesk_flow::ticket::{Priority, Status as TicketStatus};
use edgedesk_flow::{Action, Pending, Symptom};

use crate::desk::Desk;

#[test]
fn from_complaint_to_cause_and_recheck() {
    let mut desk = Desk::new();
    desk.opened();
    desk.said("你好，我的 CDN 网站无法访问");
    desk.pressed(Action::GrantConsent {});
    desk.pressed(Action::SubmitUrl { url: "https：//www.shop.test".into(), symptom: Symptom::default() });
    desk.completes(Outcome::Faulty);
    desk.said("我改好了");
    desk.completes(Outcome::Healthy);
    desk.pressed(Action::Solved {});
    assert_eq!(desk.state.status, Status::Ended);
    desk.assert_talk("from_complaint_to_cause_and_recheck");
}

#[test]
fn not_solved_goes_to_a_human_with_the_report() {
    let mut desk = Desk::new();
    desk.said("https://www.shop.test/ 502 了怎么办");
    desk.said("同意");
    desk.completes(Outcome::Faulty);
    desk.said("还是不行");
    desk.pressed(Action::AskHuman {});
    desk.pressed(Action::HandOver {
        priority: Priority::Important,
        subject: String::new(),
        description: "密码：hunter2".into(),
        attachments: Vec::new(),
    });
    assert_eq!(desk.state.status, Status::Queued);
    desk.said("补充一下，昨晚开始的");
    desk.agent_took();
    desk.agent_said("您好，我来看一下");
    desk.said("好的");
    desk.assert_talk("not_solved_goes_to_a_human_with_the_report");
}

#[test]
fn a_declined_consent_leaves_a_way_on() {
    let mut desk = Desk::new();
    desk.said("my site www.shop.test is down");
    desk.said("no");
    assert_eq!(desk.state.pending, Pending::Nothing);
    desk.pressed(Action::DiagnoseOutside { url: Some("www.shop.test".into()), symptom: Symptom::default() });
    assert!(matches!(desk.state.pending, Pending::Running { consent: None, .. }));
    desk.completes(Outcome::Inconclusive);
    desk.assert_talk("a_declined_consent_leaves_a_way_on");
}

#[test]
fn a_change_of_mind_at_every_card() {
    let mut desk = Desk::new();
    desk.said("网站打不开");
    desk.said("www.shop.test");
    desk.said("为什么要授权？");
    desk.said("转人工");
    desk.said("算了");
    desk.said("www.shop.test");
    desk.said("同意");
    desk.said("www.other.test 也打不开");
    desk.pressed(Action::DiagnoseInstead { url: "www.other.test".into() });
    desk.said("取消");
    desk.said("诊断一下");
    desk.said("首页啊");
    desk.said("不用了");
    assert_eq!(desk.state.pending, Pending::Nothing);
    desk.assert_talk("a_change_of_mind_at_every_card");
}

#[test]
fn nonsense_leads_to_a_human() {
    let mut desk = Desk::new();
    desk.said("今天天气怎么样");
    desk.said("那明天呢");
    desk.said("how do I enable gzip");
    desk.said("你好");
    desk.said("怎么给 www.shop.test 配置 HTTPS");
    desk.assert_talk("nonsense_leads_to_a_human");
}

#[test]
fn a_second_url_waits_for_the_first() {
    let mut desk = Desk::new();
    desk.said("www.shop.test");
    desk.said("yes");
    desk.said("www.other.test is down too");
    desk.said("怎么样了？");
    desk.completes(Outcome::Faulty);
    desk.said("www.other.test");
    desk.completes(Outcome::Healthy);
    desk.assert_talk("a_second_url_waits_for_the_first");
}

#[test]
fn a_watch_reports_what_is_new_and_ends_with_the_consent() {
    let mut desk = Desk::new();
    desk.said("www.shop.test 502");
    desk.said("同意");
    desk.completes(Outcome::Faulty);
    let watched = desk.last();
    desk.pressed(Action::Watch { diagnosis: watched });
    desk.looked(watched, Outcome::Faulty);
    desk.looked(watched, Outcome::Inconclusive);
    desk.looked(watched, Outcome::Healthy);
    desk.said("www.shop.test 又打不开了");
    desk.completes(Outcome::Faulty);
    let watched = desk.last();
    desk.pressed(Action::Watch { diagnosis: watched });
    let consent = desk.state.consent.as_ref().expect("a consent").id;
    desk.pressed(Action::RevokeConsent { consent });
    assert!(desk.state.watches.is_empty());
    desk.assert_talk("a_watch_reports_what_is_new_and_ends_with_the_consent");
}

#[test]
fn out_of_hours_and_out_of_the_queue() {
    let mut desk = Desk::new();
    desk.context.opens_at = Some(desk.context.now + jiff::SignedDuration::from_mins(13 * 60 + 20));
    desk.said("https://www.shop.test/ 转人工");
    desk.said("从昨天开始的");
    desk.said("好");
    desk.said("工单进度");
    desk.said("算了");
    desk.said("不等了");
    assert_eq!(desk.state.status, Status::Bot);
    desk.said("工单进度");
    desk.assert_talk("out_of_hours_and_out_of_the_queue");
}

#[test]
fn a_ticket_is_resolved_contradicted_and_closed() {
    let mut desk = Desk::new();
    desk.said("CDN 怎么开发票");
    desk.said("人工");
    desk.said("好的");
    desk.agent_took();
    desk.agent_said("您好，发票在费用中心申请。");
    desk.moved(TicketStatus::WaitingOnCustomer);
    desk.said("没找到");
    desk.moved(TicketStatus::Resolved);
    desk.said("谢谢");
    desk.said("但是金额不对");
    desk.moved(TicketStatus::Resolved);
    desk.pressed(Action::Solved {});
    assert_eq!(desk.state.status, Status::Ended);
    desk.said("你好，又有问题了，www.shop.test 打不开");
    desk.assert_talk("a_ticket_is_resolved_contradicted_and_closed");
}

#[test]
fn tools_help_and_what_is_not_there_yet() {
    let mut desk = Desk::new();
    desk.said("帮助");
    desk.said("/cname www.shop.test");
    desk.said("查一下 1.2.3.4 是不是 CDN 节点");
    desk.said("/cert");
    desk.said("/sign https://www.shop.test/a.mp4");
    desk.said("/foo");
    desk.said("域名迁移");
    desk.said("我改好了");
    desk.said("解决了");
    desk.said("谢谢");
    desk.assert_talk("tools_help_and_what_is_not_there_yet");
}

#[test]
fn without_a_control_plane() {
    let mut desk = Desk::new();
    desk.context.has_control_plane = false;
    desk.said("nonsense 打不开");
    desk.said("不同意");
    desk.pressed(Action::DiagnoseOutside { url: Some("nonsense".into()), symptom: Symptom::default() });
    desk.said("www.shop.test");
    desk.completes(Outcome::Inconclusive);
    desk.said("www.shop.test");
    desk.said("同意");
    desk.fails();
    desk.assert_talk("without_a_control_plane");
}
