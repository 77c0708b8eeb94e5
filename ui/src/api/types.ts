import type { Readable } from 'openapi-typescript-helpers'
import type { components } from './schema'

/** As answers come out of the client. */
type Schemas = Readable<components['schemas']>

export type Action = Schemas['Action']
export type Agent = Schemas['Agent']
export type Attachment = Schemas['Attachment']
export type AuditItem = Schemas['AuditItem']
export type Author = Schemas['Author']
export type CaseFile = Schemas['CaseFile']
export type Choice = Schemas['Choice']
export type Consent = Schemas['Consent']
export type Conversation = Schemas['Conversation']
export type Diagnosis = Schemas['Diagnosis']
export type DiagnosisProgress = Schemas['DiagnosisProgress']
export type DiagnosisEntry = Schemas['DiagnosisItem']
export type Entry = Schemas['LogEntry']
export type Headline = Schemas['Headline']
export type Outcome = Schemas['Outcome']
export type Panel = Schemas['Panel']
export type Priority = Schemas['Priority']
export type Problem = Schemas['Problem']
export type Queue = Schemas['QueuePlace']
export type QueueMoved = Schemas['QueueMoved']
export type ReadMark = Schemas['ReadMark']
export type Role = Schemas['Role']
export type Session = Schemas['Session']
export type SessionEntry = Schemas['SignedInBrowser']
export type Share = Schemas['Share']
export type Step = Schemas['Step']
export type Symptom = Schemas['Symptom']
export type Text = Schemas['Text']
export type Ticket = Schemas['TicketItem']
export type TicketCase = Schemas['Ticket']
export type TimelineEntry = Schemas['TimelineEntry']
export type TicketStatus = Schemas['TicketStatus']
export type Tone = Schemas['Tone']
export type Tool = Schemas['Tool']
export type ToolResult = Schemas['ToolResult']
export type Typing = Schemas['Typing']

/** What stands in an entry of the given kind. */
export type Body<K extends Entry['kind']> = Extract<Entry, { kind: K }>['body']

/** An entry of the given kind. */
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>
