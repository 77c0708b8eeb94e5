//! The buttons that several flows offer.

use crate::event::Choice;
use crate::{Action, ConsentId, DiagnosisId, Symptom, Text};

impl Choice {
    fn new(zh: &str, en: &str, action: Action) -> Self {
        Self { label: Text::new(zh, en), action, primary: false }
    }

    /// The one to press when in doubt.
    pub(crate) fn primary(mut self) -> Self {
        self.primary = true;
        self
    }
}

pub(crate) fn diagnose() -> Choice {
    Choice::new("网站诊断", "Diagnose a site", Action::Diagnose { url: None, symptom: Symptom::default() })
}

pub(crate) fn diagnose_url(url: &str) -> Choice {
    let label = Text::new(format!("诊断 {}", short(url)), format!("Diagnose {}", short(url)));
    let action = Action::Diagnose { url: Some(url.to_owned()), symptom: Symptom::default() };
    Choice { label, action, primary: false }
}

pub(crate) fn diagnose_again(url: &str, symptom: &Symptom) -> Choice {
    let action = Action::Diagnose { url: Some(url.to_owned()), symptom: symptom.clone() };
    Choice::new("重新诊断", "Diagnose again", action)
}

pub(crate) fn diagnose_with_consent(url: &str, symptom: &Symptom) -> Choice {
    let action = Action::Diagnose { url: Some(url.to_owned()), symptom: symptom.clone() };
    Choice::new("授权后完整诊断", "Authorise a full diagnosis", action)
}

pub(crate) fn diagnose_outside(url: Option<&str>, symptom: &Symptom) -> Choice {
    let action = Action::DiagnoseOutside { url: url.map(str::to_owned), symptom: symptom.clone() };
    Choice::new("只从外部诊断", "Diagnose from the outside only", action)
}

pub(crate) fn diagnose_instead(url: &str) -> Choice {
    let label = Text::new(format!("改为诊断 {}", short(url)), format!("Diagnose {} instead", short(url)));
    Choice { label, action: Action::DiagnoseInstead { url: url.to_owned() }, primary: false }
}

pub(crate) fn describe() -> Choice {
    let action = Action::Diagnose { url: None, symptom: Symptom::default() };
    Choice::new("补充现象再诊断", "Add details and diagnose again", action)
}

pub(crate) fn other_url() -> Choice {
    let action = Action::Diagnose { url: None, symptom: Symptom::default() };
    Choice::new("换一个网址", "Enter another URL", action)
}

pub(crate) fn grant() -> Choice {
    Choice::new("同意授权", "Agree", Action::GrantConsent {})
}

pub(crate) fn decline() -> Choice {
    Choice::new("不同意", "Decline", Action::DeclineConsent {})
}

pub(crate) fn revoke(consent: ConsentId) -> Choice {
    Choice::new("撤回授权", "Revoke the consent", Action::RevokeConsent { consent })
}

pub(crate) fn cancel() -> Choice {
    Choice::new("取消", "Cancel", Action::Cancel {})
}

pub(crate) fn recheck(diagnosis: DiagnosisId) -> Choice {
    Choice::new("已修复，重新检查", "I've fixed it, check again", Action::Recheck { diagnosis })
}

pub(crate) fn watch(diagnosis: DiagnosisId) -> Choice {
    Choice::new("持续关注", "Keep watching", Action::Watch { diagnosis })
}

pub(crate) fn unwatch(diagnosis: DiagnosisId) -> Choice {
    Choice::new("停止关注", "Stop watching", Action::Unwatch { diagnosis })
}

pub(crate) fn human() -> Choice {
    Choice::new("人工客服", "Talk to a human", Action::AskHuman {})
}

pub(crate) fn leave_queue() -> Choice {
    Choice::new("退出排队", "Leave the queue", Action::LeaveQueue {})
}

pub(crate) fn solved() -> Choice {
    Choice::new("已解决", "It is solved", Action::Solved {})
}

pub(crate) fn not_solved() -> Choice {
    Choice::new("未解决", "Not solved", Action::NotSolved {})
}

/// A URL as it fits on a button.
pub(crate) fn short(url: &str) -> String {
    const LONGEST: usize = 40;
    let bare = url.trim().trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    if bare.chars().count() <= LONGEST {
        return bare.to_owned();
    }
    bare.chars().take(LONGEST - 1).chain(['…']).collect()
}
