use edgedesk_flow::event::{Outcome, WatchEnding};
use edgedesk_flow::{Event, Text};
use edgedesk_store::{self as kept, Scope};

use super::{CaseFile, Environment, Happening, ReportHeadline, TimelineEntry, Tried};
use crate::{Desk, DeskError, attachments};

/// How many entries of the log are looked at for what was tried.
const LOOKED_AT: u32 = 500;

impl Desk {
    /// Everything that an agent has to know.
    pub(super) async fn case_file(&self, ticket: &kept::Ticket) -> Result<CaseFile, DeskError> {
        let reader = self.store().read();
        let conversation = ticket.conversation_id;
        let diagnosis = match ticket.diagnosis_id {
            Some(id) => reader.diagnosis(Scope::Staff, id).await?,
            None => None,
        };
        let consents = reader.consents_of(Scope::Staff, conversation).await?;
        let entries = reader.events_before(Scope::Staff, conversation, u64::MAX, LOOKED_AT).await?;
        let files = reader.attachments_of(Scope::Staff, conversation).await?;
        let lang =
            reader.conversation(Scope::Staff, conversation).await?.map(|row| row.lang).unwrap_or_default();
        let sessions = reader.sessions(ticket.requester_id, self.now()).await?;
        let timeline = reader.ticket_notes(ticket.id).await?;
        Ok(CaseFile {
            diagnosis: diagnosis.map(|row| ReportHeadline {
                id: row.id,
                url: row.url,
                outcome: row.outcome,
                causes: row.causes,
            }),
            consents: self.consent_views(consents).await?,
            tried: entries
                .iter()
                .filter_map(|entry| Some(Tried { at: entry.at, what: tried(&entry.event)? }))
                .collect(),
            environment: Environment {
                lang,
                user_agent: sessions.into_iter().next().map(|session| session.user_agent),
            },
            attachments: files.iter().map(attachments::view).collect(),
            timeline: timeline.into_iter().filter_map(line).collect(),
        })
    }
}

fn line(note: kept::TicketNote) -> Option<TimelineEntry> {
    // A line of a newer version that this one cannot read is left out, not the whole case.
    let what: Happening = serde_json::from_value(note.body).ok()?;
    Some(TimelineEntry { at: note.at, author: note.author_name, what })
}

/// What an entry says was tried.
fn tried(event: &Event) -> Option<Text> {
    Some(match event {
        Event::DiagnosisCompleted(completed) => {
            let (zh, en) = match completed.outcome {
                Outcome::Healthy => ("未发现问题".to_owned(), "nothing found".to_owned()),
                Outcome::Faulty => {
                    let titles = |say: fn(&Text) -> &str, glue: &str| {
                        completed.causes.iter().map(|cause| say(&cause.title)).collect::<Vec<_>>().join(glue)
                    };
                    (titles(|title| &title.zh, "；"), titles(|title| &title.en, "; "))
                }
                Outcome::Inconclusive => {
                    ("信息不足，未能判断".to_owned(), "not enough could be measured".to_owned())
                }
                Outcome::Refused => ("没有进行探测".to_owned(), "nothing was probed".to_owned()),
            };
            Text::new(format!("诊断 {}：{zh}", completed.url), format!("Diagnosed {}: {en}", completed.url))
        }
        Event::DiagnosisFailed(failed) => Text::new(
            format!("诊断未能完成：{}", failed.reason.zh),
            format!("The diagnosis could not be completed: {}", failed.reason.en),
        ),
        Event::DiagnosisCancelled(_) => Text::new("取消了诊断", "Cancelled a diagnosis"),
        Event::ConsentDeclined(_) => Text::new("没有同意读取配置", "Declined to have the configuration read"),
        Event::ToolCompleted(tool) => Text::new(
            format!("工具 {}（{}）：{}", tool.tool.name(), tool.subject, tool.headline.zh),
            format!("Tool {} ({}): {}", tool.tool.name(), tool.subject, tool.headline.en),
        ),
        Event::WatchEnded(watch) => match watch.ending {
            WatchEnding::Healed => Text::new(
                format!("持续关注 {}：已恢复", watch.url),
                format!("Watched {}: it healed", watch.url),
            ),
            WatchEnding::GaveUp => Text::new(
                format!("持续关注 {}：一直没有恢复", watch.url),
                format!("Watched {}: it did not heal", watch.url),
            ),
            WatchEnding::Stopped | WatchEnding::ConsentEnded => return None,
        },
        _ => return None,
    })
}
