//! The consent card and its receipt.

use super::{choices, diagnose, recheck, watch};
use crate::event::{
    ConsentDeclined, ConsentEnded, ConsentGranted, ConsentRequested, DiagnosisEnded, WatchEnding,
};
use crate::intent::{Answer, Intent, Reading};
use crate::turn::Turn;
use crate::{Consent, ConsentId, Effect, Event, Pending, Purpose, Refusal, Symptom, Text};

/// Shows the card.
pub(crate) fn ask(turn: &mut Turn<'_>, url: Option<String>, symptom: Symptom, purpose: Purpose) {
    // A consent whose time is up, and whose end has not come in yet, ends here.
    if let Some(old) = turn.state.consent.as_ref().map(|consent| consent.id) {
        expired(turn, old);
    }
    turn.state.pending = Pending::Consent { url, symptom, purpose };
    let card = card(turn.context.has_control_plane, turn.context.consent_valid_for_s);
    turn.bot(Event::ConsentRequested(card));
}

fn card(has_control_plane: bool, valid_for_s: u64) -> ConsentRequested {
    let (reads, origin) = if has_control_plane {
        (
            vec![
                Text::new(
                    "您账号下这个域名的 CDN 配置：CNAME、源站、回源、缓存、访问控制、HTTPS",
                    "The CDN configuration of this domain in your account: CNAME, origin, caching, access control, HTTPS",
                ),
                Text::new(
                    "域名状态、证书信息和账号是否欠费；不读取证书私钥",
                    "The domain's state, its certificate and whether the account is overdue; never a private key",
                ),
            ],
            Text::new(
                "CDN 节点，以及您配置的源站",
                "The CDN's edge nodes, and the origin that you have configured",
            ),
        )
    } else {
        (
            vec![Text::new(
                "不读取账号内的配置：这个服务台没有接入 CDN 控制台",
                "Nothing of your account: this desk is not connected to a CDN console",
            )],
            Text::new("域名指向的服务器", "The servers that the domain leads to"),
        )
    };
    ConsentRequested {
        reads,
        contacts: vec![
            Text::new(
                "域名的权威 DNS 服务器，以及若干公共 DNS",
                "The domain's authoritative DNS servers, and some public resolvers",
            ),
            origin,
            Text::new(
                "由服务台所在的服务器发出少量与普通访客相同的请求，不登录，不提交数据",
                "From the desk's own server, with a few requests like a visitor's: no login, no data submitted",
            ),
        ],
        keeps: vec![
            Text::new(
                "诊断报告和取证记录，本账号成员可以查看和导出；其中的签名、令牌、Cookie 以占位符保存",
                "The report and its evidence, which members of your account can read and export; signatures, tokens and \
                 cookies are kept as placeholders",
            ),
            Text::new(
                "带编号的授权凭据，您可以随时在这里撤回",
                "A numbered receipt of this consent, which you can revoke here at any time",
            ),
        ],
        valid_for_s,
    }
}

/// Words while the card is open.
pub(crate) fn heard(turn: &mut Turn<'_>, reading: &Reading) -> Result<(), Refusal> {
    let typed = reading.urls.first().cloned();
    match reading.answer {
        Some(Answer::Yes) => return grant(turn, typed),
        Some(Answer::No) => return decline(turn),
        None => {}
    }
    if reading.intent == Intent::Cancel {
        return decline(turn);
    }
    remind(turn, typed);
    Ok(())
}

/// Keeps what was typed, and says what is waited for.
pub(crate) fn remind(turn: &mut Turn<'_>, typed: Option<String>) {
    let Pending::Consent { url, .. } = &mut turn.state.pending else { return };
    let text = match typed {
        Some(typed) => {
            let shown = choices::short(&typed);
            *url = Some(typed);
            Text::new(
                format!("网址 {shown} 已记下。上面的授权还需要您确认，同意后马上开始诊断。"),
                format!(
                    "I have noted {shown}. The diagnosis begins as soon as you agree to the consent above."
                ),
            )
        }
        None if turn.context.has_control_plane => Text::new(
            "诊断要查询您账号下的 CDN 域名配置，并访问您的网站，所以要先征得您同意，具体内容写在上面的卡片里。不同意也没关系，我会告诉您\
             还能怎么做。",
            "A diagnosis reads the CDN configuration of your domain and visits your site, so I need your consent first; the card \
             above says what exactly. If you would rather not, I will tell you what else can be done.",
        ),
        None => Text::new(
            "诊断要访问您的网站和它的 DNS，所以要先征得您同意，具体内容写在上面的卡片里。不同意也没关系，我会告诉您还能怎么做。",
            "A diagnosis visits your site and asks its DNS, so I need your consent first; the card above says what exactly. If \
             you would rather not, I will tell you what else can be done.",
        ),
    };
    turn.offer(text, vec![choices::grant().primary(), choices::decline()]);
}

/// Yes. A URL that came along with it counts.
pub(crate) fn grant(turn: &mut Turn<'_>, typed: Option<String>) -> Result<(), Refusal> {
    let Pending::Consent { url, symptom, purpose } = turn.state.pending.clone() else {
        return Err(Refusal::Stale);
    };
    let (id, number) = turn.context.consent.clone();
    let valid_for = i64::try_from(turn.context.consent_valid_for_s).unwrap_or(i64::MAX);
    let expires_at = diagnose::later(turn.context.now, valid_for);
    turn.person(Event::ConsentGranted(ConsentGranted { id, number: number.clone(), expires_at }));
    turn.carry_out(Effect::KeepConsent { id, number: number.clone(), expires_at });
    turn.state.consent = Some(Consent { id, number, expires_at });
    turn.state.pending = Pending::Nothing;
    match purpose {
        Purpose::Diagnose => diagnose::begin(turn, diagnose::Request::new(typed.or(url), symptom)),
        Purpose::Recheck { diagnosis } => recheck::again(turn, diagnosis)?,
        Purpose::Watch { diagnosis } => watch::begin(turn, diagnosis)?,
    }
    Ok(())
}

/// No. There is a way on without it.
pub(crate) fn decline(turn: &mut Turn<'_>) -> Result<(), Refusal> {
    let Pending::Consent { url, symptom, purpose } = turn.state.pending.clone() else {
        return Err(Refusal::Stale);
    };
    turn.state.pending = Pending::Nothing;
    turn.person(Event::ConsentDeclined(ConsentDeclined {}));
    let url = match purpose {
        Purpose::Diagnose => url,
        Purpose::Recheck { diagnosis } | Purpose::Watch { diagnosis } => {
            turn.state.diagnosis(diagnosis).map(|it| it.url.clone())
        }
    };
    let text = if turn.context.has_control_plane {
        Text::new(
            "好的，没有读取您账号里的任何内容。您可以只从外部诊断：我像普通访客一样检查网站，但看不到 CDN 配置，有些原因判断不了。\
             也可以使用自助工具，或者转人工客服。",
            "Understood: nothing of your account has been read. I can still look from the outside only, as any visitor does; \
             without the CDN configuration some causes cannot be told. Or use the tools, or talk to a human.",
        )
    } else {
        Text::new(
            "好的，没有进行任何探测。改变主意的话，可以直接开始外部诊断；也可以使用自助工具，或者转人工客服。",
            "Understood: nothing has been contacted. If you change your mind, start the diagnosis from the outside; or use the \
             tools, or talk to a human.",
        )
    };
    turn.offer(text, vec![choices::diagnose_outside(url.as_deref(), &symptom).primary(), choices::human()]);
    Ok(())
}

/// The customer takes it back.
pub(crate) fn revoke(turn: &mut Turn<'_>, id: ConsentId) -> Result<(), Refusal> {
    let Some(consent) = turn.state.consent.take_if(|consent| consent.id == id) else {
        return Err(Refusal::Stale);
    };
    turn.carry_out(Effect::RevokeConsent { id });
    turn.person(Event::ConsentRevoked(ConsentEnded { id, number: consent.number.clone() }));
    let number = consent.number;
    let stopped = stop_what_cites(
        turn,
        id,
        &Text::new(format!("授权 {number} 已撤回。"), format!("Consent {number} was revoked.")),
    );
    let mut text = Text::new(
        format!("授权 {number} 已撤回，从现在起不会再读取您账号里的配置。"),
        format!("Consent {number} is revoked: nothing of your account is read any more."),
    );
    if stopped {
        text.zh.push_str("正在进行的诊断或关注已经停止。");
        text.en.push_str(" What was still going on under it has been stopped.");
    }
    turn.say(text);
    Ok(())
}

/// Its time has run out.
pub(crate) fn expired(turn: &mut Turn<'_>, id: ConsentId) {
    let Some(consent) = turn.state.consent.take_if(|consent| consent.id == id) else { return };
    let number = consent.number;
    turn.bot(Event::ConsentExpired(ConsentEnded { id, number: number.clone() }));
    let stopped = stop_what_cites(
        turn,
        id,
        &Text::new(format!("授权 {number} 已到期。"), format!("Consent {number} has expired.")),
    );
    if stopped {
        turn.say(Text::new(
            format!("授权 {number} 已到期，依据它进行的诊断和关注已经停止。需要继续的话，再点一次，我会重新请您确认授权。"),
            format!(
                "Consent {number} has expired, and what was going on under it has stopped. To go on, press the button again, \
                 and I will ask for a new consent."
            ),
        ));
    }
}

/// Stops the diagnosis and the watches that cite a consent; whether there were any.
fn stop_what_cites(turn: &mut Turn<'_>, id: ConsentId, reason: &Text) -> bool {
    let mut stopped = false;
    if let Pending::Running { diagnosis, consent: Some(cited), .. } = &turn.state.pending
        && *cited == id
    {
        let diagnosis = *diagnosis;
        turn.state.pending = Pending::Nothing;
        turn.carry_out(Effect::CancelDiagnosis { id: diagnosis });
        turn.bot(Event::DiagnosisCancelled(DiagnosisEnded { id: diagnosis, reason: reason.clone() }));
        stopped = true;
    }
    let (ended, kept) =
        std::mem::take(&mut turn.state.watches).into_iter().partition(|it| it.consent == Some(id));
    turn.state.watches = kept;
    for it in ended {
        watch::ended(turn, it, WatchEnding::ConsentEnded);
        stopped = true;
    }
    stopped
}
