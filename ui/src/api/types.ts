import type { components } from './schema'

type Schemas = components['schemas']

export type Action = Schemas['Action']
export type Agent = Schemas['Agent']
export type Attachment = Schemas['Attachment']
export type Author = Schemas['Author']
export type Choice = Schemas['Choice']
export type Consent = Schemas['Consent']
export type Conversation = Schemas['Conversation']
export type Diagnosis = Schemas['Diagnosis']
export type DiagnosisEntry = Schemas['DiagnosisEntry']
export type Entry = Schemas['Entry']
export type Headline = Schemas['Headline']
export type Outcome = Schemas['Outcome']
export type Panel = Schemas['Panel']
export type Priority = Schemas['Priority']
export type Problem = Schemas['Problem']
export type Queue = Schemas['Queue']
export type Role = Schemas['Role']
export type Session = Schemas['Session']
export type SessionEntry = Schemas['SessionEntry']
export type Share = Schemas['Share']
export type Step = Schemas['Step']
export type Symptom = Schemas['Symptom']
export type Text = Schemas['Text']
export type Ticket = Schemas['Ticket']
export type TicketCase = Schemas['TicketCase']
export type TicketNote = Schemas['TicketNote']
export type TicketStatus = Schemas['TicketStatus']
export type Tone = Schemas['Tone']
export type Tool = Schemas['Tool']
export type ToolResult = Schemas['ToolResult']

/** What stands in an entry of the given kind. */
export type Body<K extends Entry['kind']> = Extract<Entry, { kind: K }>['body']

/** An entry of the given kind. */
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>
