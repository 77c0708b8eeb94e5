//! Whole talks, as a person would read them.

use edgedesk_flow::conversation::Status;
use edgedesk_flow::event::Outcome;
use edgedesk_flow::ticket::Priority;
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
