// Written by hand after the contract until `npm run types` makes it from the server's OpenAPI document.
/* eslint-disable */

type Answer<T, S extends number = 200> = {
  responses: { [status in S]: { headers: Record<string, unknown>; content: { 'application/json': T } } } & {
    default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
  }
}
type Nothing = {
  responses: {
    204: { headers: Record<string, unknown>; content?: never }
    default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
  }
}
type Query<T> = { parameters: { query?: T; header?: never; path?: never; cookie?: never } }
type Path<P = { id: string }, Q = never> = { parameters: { path: P; query?: Q; header?: { 'idempotency-key'?: string }; cookie?: never } }
type Body<T> = { requestBody: { content: { 'application/json': T } } }
type List<T> = { items: T[]; next: string | null }
type Page = { limit?: number; cursor?: string }

export interface paths {
  '/api/v1/session': {
    get: Answer<components['schemas']['Session']>
    post: Body<{ login: string; password: string }> & Answer<components['schemas']['Session']>
    patch: Body<{ lang: string }> & Answer<components['schemas']['Session']>
    delete: Nothing
  }
  '/api/v1/setup': {
    post: Body<{ token: string; login: string; name: string; password: string }> & Answer<components['schemas']['Session'], 201>
  }
  '/api/v1/session/password': { put: Body<{ current: string; new: string }> & Nothing }
  '/api/v1/sessions': {
    get: Answer<List<components['schemas']['SessionEntry']>>
    delete: Nothing
  }
  '/api/v1/panel': { get: Answer<components['schemas']['Panel']> }
  '/api/v1/conversations': {
    get: Query<Page & { status?: string; mine?: boolean }> & Answer<List<components['schemas']['Conversation']>>
    post: Body<Record<string, never>> & Answer<components['schemas']['Conversation'], 201>
  }
  '/api/v1/conversations/{id}': { get: Path & Answer<components['schemas']['Conversation']> }
  '/api/v1/conversations/{id}/events': {
    get: Path<{ id: string }, { after?: number; before?: number; limit?: number }> & Answer<List<components['schemas']['Entry']>>
  }
  '/api/v1/conversations/{id}/messages': {
    post: Path &
      Body<{ client_key: string; text: string; attachments?: string[] }> &
      Answer<components['schemas']['Entry'], 200 | 201>
  }
  '/api/v1/conversations/{id}/actions': {
    post: Path &
      Body<{ client_key: string; action: components['schemas']['Action'] }> &
      Answer<{ events: components['schemas']['Entry'][] }>
  }
  '/api/v1/conversations/{id}/read': { put: Path & Body<{ seq: number }> & Nothing }
  '/api/v1/conversations/{id}/typing': { post: Path & Nothing }
  '/api/v1/diagnoses': { get: Query<Page> & Answer<List<components['schemas']['DiagnosisEntry']>> }
  '/api/v1/diagnoses/{id}': { get: Path & Answer<components['schemas']['Diagnosis']> }
  '/api/v1/diagnoses/{id}/shares': {
    get: Path & Answer<List<components['schemas']['Share']>>
    post: Path & Body<{ expires_in_s: number }> & Answer<components['schemas']['NewShare'], 201>
  }
  '/api/v1/shares/{id}': { delete: Path & Nothing }
  '/api/v1/consents': { get: Query<Page> & Answer<List<components['schemas']['Consent']>> }
  '/api/v1/consents/{id}': { delete: Path & Nothing }
  '/api/v1/tools/{tool}': {
    post: Path<{ tool: components['schemas']['Tool'] }> &
      Body<Record<string, unknown>> &
      Answer<components['schemas']['ToolResult']>
  }
  '/api/v1/tickets': {
    get: Query<Page & { status?: string; agent?: string; priority?: string }> & Answer<List<components['schemas']['Ticket']>>
  }
  '/api/v1/tickets/{id}': {
    get: Path & Answer<components['schemas']['TicketCase']>
    patch: Path &
      Body<{ status?: components['schemas']['TicketStatus']; priority?: components['schemas']['Priority']; subject?: string }> &
      Answer<components['schemas']['Ticket']>
  }
  '/api/v1/tickets/{id}/assignments': { post: Path & Body<{ agent?: string | null }> & Answer<components['schemas']['Ticket']> }
  '/api/v1/tickets/{id}/notes': { post: Path & Body<{ text: string }> & Answer<components['schemas']['TicketNote'], 201> }
  '/api/v1/queue': { get: Answer<List<components['schemas']['Conversation']>> }
  '/api/v1/agents': { get: Answer<List<components['schemas']['Agent']>> }
  '/api/v1/agents/me': { put: Body<{ available: boolean }> & Answer<components['schemas']['Agent']> }
  '/api/v1/audit': { get: Query<Page> & Answer<List<components['schemas']['AuditEntry']>> }
}

export interface components {
  schemas: {
    Problem: { type: string; title: string; status: number; detail?: string; code: string; field?: string }
    Text: { zh: string; en: string }
    Role: 'owner' | 'member' | 'read_only' | 'agent' | 'supervisor' | 'admin'
    Session: {
      user: { id: string; name: string; login: string; role: components['schemas']['Role']; lang?: string | null }
      account: { id: string; name: string } | null
      permissions: string[]
    }
    SessionEntry: { id: string; current: boolean; user_agent: string; created_at: string; last_seen_at: string; expires_at: string }
    Tool: 'ip' | 'cname' | 'certificate' | 'cache' | 'sign' | 'check_signature' | 'headers'
    Panel: {
      tools: components['schemas']['Tool'][]
      quick_links: { label: components['schemas']['Text']; url: string; icon?: string | null }[]
      examples: { url: string; title: components['schemas']['Text']; story: components['schemas']['Text'] }[]
      hours: { open: boolean; opens_at?: string | null; text: components['schemas']['Text'] }
      limits: { upload_bytes: number; upload_types: string[]; message_chars: number }
      brand: { name: string }
    }
    ConversationStatus: 'bot' | 'queued' | 'active' | 'ended'
    TicketStatus: 'new' | 'in_progress' | 'waiting_on_customer' | 'on_hold' | 'resolved' | 'closed' | 'merged'
    Priority: 'normal' | 'important'
    Queue: { place: number; wait_low_s: number; wait_high_s: number; open: boolean; opens_at?: string | null }
    Conversation: {
      id: string
      status: components['schemas']['ConversationStatus']
      title: string
      lang: string
      opener: { id: string; name: string }
      agent: { id: string; name: string } | null
      ticket: {
        id: string
        number: string
        status: components['schemas']['TicketStatus']
        priority: components['schemas']['Priority']
      } | null
      last_seq: number
      customer_read_seq: number
      agent_read_seq: number
      created_at: string
      updated_at: string
      preview: string
      pending: 'consent' | 'url' | 'running' | 'handoff' | null
      queue: components['schemas']['Queue'] | null
      queued_at?: string | null
    }
    Author: { kind: 'customer' | 'agent' | 'bot'; id?: string | null; name: string }
    Attachment: { id: string; name: string; media_type: string; size: number }
    Symptom: {
      method?: string
      headers?: string[][]
      client_ip?: string
      region?: string
      since?: string
    }
    Action:
      | { type: 'diagnose'; url?: string; symptom?: components['schemas']['Symptom'] }
      | { type: 'grant_consent' }
      | { type: 'decline_consent' }
      | { type: 'revoke_consent'; consent: string }
      | { type: 'submit_url'; url: string; symptom?: components['schemas']['Symptom'] }
      | { type: 'cancel' }
      | { type: 'recheck'; diagnosis: string }
      | { type: 'watch'; diagnosis: string }
      | { type: 'unwatch'; diagnosis: string }
      | { type: 'use_tool'; tool: components['schemas']['Tool']; input: Record<string, unknown> }
      | { type: 'ask_human' }
      | {
          type: 'hand_over'
          priority: components['schemas']['Priority']
          subject: string
          description?: string
          attachments?: string[]
        }
      | { type: 'leave_queue' }
      | { type: 'solved' }
      | { type: 'not_solved' }
    Choice: { label: components['schemas']['Text']; action: components['schemas']['Action']; primary?: boolean }
    Utterance: { type: 'typed'; text: string } | { type: 'said'; text: components['schemas']['Text'] }
    MessageCreated: {
      content: components['schemas']['Utterance']
      attachments?: components['schemas']['Attachment'][]
      choices?: components['schemas']['Choice'][]
    }
    ConsentRequested: {
      reads: components['schemas']['Text'][]
      contacts: components['schemas']['Text'][]
      keeps: components['schemas']['Text'][]
      valid_for_s: number
    }
    ConsentGranted: { id: string; number: string; expires_at: string }
    ConsentEnded: { id: string; number: string }
    UrlRequested: { suggested?: string | null; error?: components['schemas']['Text'] | null }
    Trigger: 'asked' | 'recheck' | 'watch'
    Outcome: 'healthy' | 'faulty' | 'inconclusive' | 'refused'
    DiagnosisStarted: {
      id: string
      url: string
      corrections?: components['schemas']['Text'][]
      symptom?: components['schemas']['Symptom']
      consent?: string | null
      trigger: components['schemas']['Trigger']
      previous?: string | null
    }
    Headline: { code: string; title: components['schemas']['Text']; summary: components['schemas']['Text'] }
    DiagnosisCompleted: {
      id: string
      url: string
      outcome: components['schemas']['Outcome']
      causes: components['schemas']['Headline'][]
      total_ms: number
      trigger: components['schemas']['Trigger']
      healed?: boolean | null
    }
    DiagnosisEnded: { id: string; reason: components['schemas']['Text'] }
    WatchStarted: { diagnosis: string; url: string; every_s: number; until: string }
    WatchEnding: 'healed' | 'gave_up' | 'stopped' | 'consent_ended'
    WatchEnded: { diagnosis: string; url: string; ending: components['schemas']['WatchEnding'] }
    Tone: 'ok' | 'info' | 'warning' | 'error'
    ToolCompleted: {
      tool: components['schemas']['Tool']
      subject: string
      headline: components['schemas']['Text']
      tone: components['schemas']['Tone']
      result: components['schemas']['ToolResult']
    }
    ToolResult: {
      tool: components['schemas']['Tool']
      subject: string
      tone: components['schemas']['Tone']
      headline: components['schemas']['Text']
      rows: {
        label: components['schemas']['Text']
        value: string
        tone?: components['schemas']['Tone'] | null
        note?: components['schemas']['Text'] | null
      }[]
      advice: components['schemas']['Text'][]
      commands: string[]
      raw?: unknown
    }
    HandoffOffered: { subject: string; text: components['schemas']['Text']; diagnosis?: string | null }
    TicketCreated: {
      id: string
      number: string
      subject: string
      priority: components['schemas']['Priority']
      diagnosis?: string | null
    }
    TicketStatusChanged: {
      id: string
      number: string
      from: components['schemas']['TicketStatus']
      to: components['schemas']['TicketStatus']
    }
    ConversationAssigned: { agent: string; name: string }
    Event:
      | { kind: 'message.created'; body: components['schemas']['MessageCreated'] }
      | { kind: 'consent.requested'; body: components['schemas']['ConsentRequested'] }
      | { kind: 'consent.granted'; body: components['schemas']['ConsentGranted'] }
      | { kind: 'consent.declined'; body: Record<string, never> }
      | { kind: 'consent.revoked'; body: components['schemas']['ConsentEnded'] }
      | { kind: 'consent.expired'; body: components['schemas']['ConsentEnded'] }
      | { kind: 'url.requested'; body: components['schemas']['UrlRequested'] }
      | { kind: 'diagnosis.started'; body: components['schemas']['DiagnosisStarted'] }
      | { kind: 'diagnosis.completed'; body: components['schemas']['DiagnosisCompleted'] }
      | { kind: 'diagnosis.failed'; body: components['schemas']['DiagnosisEnded'] }
      | { kind: 'diagnosis.cancelled'; body: components['schemas']['DiagnosisEnded'] }
      | { kind: 'watch.started'; body: components['schemas']['WatchStarted'] }
      | { kind: 'watch.ended'; body: components['schemas']['WatchEnded'] }
      | { kind: 'tool.completed'; body: components['schemas']['ToolCompleted'] }
      | { kind: 'handoff.offered'; body: components['schemas']['HandoffOffered'] }
      | { kind: 'ticket.created'; body: components['schemas']['TicketCreated'] }
      | { kind: 'ticket.status_changed'; body: components['schemas']['TicketStatusChanged'] }
      | { kind: 'conversation.queued'; body: Record<string, never> }
      | { kind: 'conversation.assigned'; body: components['schemas']['ConversationAssigned'] }
      | { kind: 'conversation.returned'; body: Record<string, never> }
      | { kind: 'conversation.ended'; body: Record<string, never> }
    Entry: components['schemas']['Event'] & {
      conversation: string
      seq: number
      id: string
      client_key?: string | null
      author: components['schemas']['Author']
      at: string
    }
    Step: {
      n: number
      at_ms: number
      state: 'asked' | 'answered'
      what: components['schemas']['Text']
      of: string
      ms?: number | null
      result?: components['schemas']['Text'] | null
    }
    DiagnosisStatus: 'queued' | 'running' | 'completed' | 'failed' | 'cancelled'
    DiagnosisEntry: {
      id: string
      url: string
      status: components['schemas']['DiagnosisStatus']
      outcome?: components['schemas']['Outcome'] | null
      causes?: components['schemas']['Headline'][]
      created_at: string
      started_at?: string | null
      ended_at?: string | null
      trigger: components['schemas']['Trigger']
      conversation?: string | null
    }
    Diagnosis: components['schemas']['DiagnosisEntry'] & {
      previous?: string | null
      consent?: string | null
      steps: components['schemas']['Step'][]
      report?: unknown
    }
    Share: { id: string; created_at: string; expires_at: string }
    NewShare: { id: string; url: string; expires_at: string }
    Consent: { id: string; number: string; granted_at: string; expires_at: string; ended_at?: string | null; conversation: string }
    Ticket: {
      id: string
      number: string
      subject: string
      status: components['schemas']['TicketStatus']
      priority: components['schemas']['Priority']
      conversation: string
      account: { id: string; name: string }
      agent: { id: string; name: string } | null
      created_at: string
      updated_at: string
      first_response_at?: string | null
      resolved_at?: string | null
    }
    TicketNote: { id: string; author: string; text: string; at: string }
    TicketCase: components['schemas']['Ticket'] & {
      description: string
      attachments: components['schemas']['Attachment'][]
      diagnosis?: components['schemas']['DiagnosisEntry'] | null
      customer?: { id: string; name: string; role: components['schemas']['Role'] } | null
      consents?: components['schemas']['Consent'][]
      tried?: components['schemas']['Text'][]
      notes?: components['schemas']['TicketNote'][]
      queue?: components['schemas']['Queue'] | null
    }
    Agent: { id: string; name: string; role: components['schemas']['Role']; available: boolean }
    AuditEntry: { n: number; at: string; actor: string; action: string; subject: string; detail?: unknown }
  }
}
