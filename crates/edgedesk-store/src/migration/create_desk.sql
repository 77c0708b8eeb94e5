-- The first schema. The same text runs on SQLite and PostgreSQL: SQLite takes any name for a type and keeps what it
-- is given (UUID and BYTEA are blobs there, BOOLEAN is an integer). Times are microseconds since 1970, UTC; JSON is
-- text, so that it comes back byte for byte.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE counters (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);

INSERT INTO counters (name, value) VALUES ('position', 0), ('audit', 0);

CREATE TABLE accounts (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    external_id TEXT UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE users (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID REFERENCES accounts (id),
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    lang TEXT NOT NULL,
    disabled BOOLEAN NOT NULL,
    permission_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX users_by_account ON users (account_id);

CREATE TABLE sessions (
    id UUID NOT NULL PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    user_id UUID NOT NULL REFERENCES users (id),
    user_agent TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);
CREATE INDEX sessions_by_revocation ON sessions (revoked_at) WHERE revoked_at IS NOT NULL;

CREATE TABLE conversations (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id),
    opener_id UUID NOT NULL REFERENCES users (id),
    opener_name TEXT NOT NULL,
    lang TEXT NOT NULL,
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    preview TEXT NOT NULL,
    state TEXT NOT NULL,
    last_seq BIGINT NOT NULL,
    customer_read_seq BIGINT NOT NULL,
    agent_read_seq BIGINT NOT NULL,
    agent_id UUID REFERENCES users (id),
    agent_name TEXT,
    ticket_id UUID,
    important BOOLEAN NOT NULL,
    queued_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX conversations_by_account ON conversations (account_id, updated_at, id);
CREATE INDEX conversations_for_staff ON conversations (updated_at, id) WHERE ticket_id IS NOT NULL;
CREATE INDEX conversations_queued ON conversations (important, queued_at, id) WHERE queued_at IS NOT NULL;

CREATE TABLE events (
    conversation_id UUID NOT NULL REFERENCES conversations (id),
    seq BIGINT NOT NULL,
    id UUID NOT NULL,
    client_key TEXT,
    author_kind TEXT NOT NULL,
    author_id UUID,
    author_name TEXT NOT NULL,
    event TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, seq)
);

CREATE UNIQUE INDEX events_by_client_key ON events (conversation_id, client_key) WHERE client_key IS NOT NULL;

-- The order in which entries were committed, over all conversations.
CREATE TABLE positions (
    position BIGINT NOT NULL PRIMARY KEY,
    conversation_id UUID NOT NULL,
    seq BIGINT NOT NULL
);

CREATE TABLE consents (
    id UUID NOT NULL PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    account_id UUID NOT NULL REFERENCES accounts (id),
    conversation_id UUID NOT NULL REFERENCES conversations (id),
    granted_by UUID NOT NULL REFERENCES users (id),
    granted_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE INDEX consents_by_account ON consents (account_id, granted_at, id);

CREATE TABLE diagnoses (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id),
    conversation_id UUID REFERENCES conversations (id),
    requested_by UUID REFERENCES users (id),
    url TEXT NOT NULL,
    symptom TEXT NOT NULL,
    trigger TEXT NOT NULL,
    status TEXT NOT NULL,
    previous_id UUID,
    consent_id UUID REFERENCES consents (id),
    outcome TEXT,
    causes TEXT NOT NULL,
    failure TEXT,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT
);

CREATE INDEX diagnoses_by_account ON diagnoses (account_id, created_at, id);
CREATE INDEX diagnoses_by_conversation ON diagnoses (conversation_id, created_at, id);

CREATE TABLE diagnosis_evidence (
    diagnosis_id UUID NOT NULL PRIMARY KEY REFERENCES diagnoses (id),
    bytes BYTEA NOT NULL
);

CREATE TABLE diagnosis_steps (
    diagnosis_id UUID NOT NULL REFERENCES diagnoses (id),
    n BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (diagnosis_id, n)
);

CREATE TABLE shares (
    id UUID NOT NULL PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    diagnosis_id UUID NOT NULL REFERENCES diagnoses (id),
    account_id UUID NOT NULL REFERENCES accounts (id),
    created_by UUID NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE INDEX shares_by_diagnosis ON shares (diagnosis_id, created_at, id);

CREATE TABLE tickets (
    id UUID NOT NULL PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    account_id UUID NOT NULL REFERENCES accounts (id),
    conversation_id UUID NOT NULL REFERENCES conversations (id),
    requester_id UUID NOT NULL REFERENCES users (id),
    subject TEXT NOT NULL,
    description TEXT NOT NULL,
    priority TEXT NOT NULL,
    status TEXT NOT NULL,
    agent_id UUID REFERENCES users (id),
    agent_name TEXT,
    diagnosis_id UUID REFERENCES diagnoses (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    first_response_at BIGINT,
    resolved_at BIGINT,
    closed_at BIGINT
);

CREATE INDEX tickets_by_account ON tickets (account_id, updated_at, id);
CREATE INDEX tickets_by_update ON tickets (updated_at, id);
CREATE INDEX tickets_by_conversation ON tickets (conversation_id);
CREATE INDEX tickets_by_first_response ON tickets (first_response_at) WHERE first_response_at IS NOT NULL;

CREATE TABLE ticket_notes (
    id UUID NOT NULL PRIMARY KEY,
    ticket_id UUID NOT NULL REFERENCES tickets (id),
    author_id UUID REFERENCES users (id),
    author_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX ticket_notes_by_ticket ON ticket_notes (ticket_id, at, id);

CREATE TABLE attachments (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id),
    uploader_id UUID NOT NULL REFERENCES users (id),
    conversation_id UUID REFERENCES conversations (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX attachments_by_conversation ON attachments (conversation_id);
CREATE INDEX attachments_unused ON attachments (created_at) WHERE conversation_id IS NULL;

CREATE TABLE attachment_contents (
    attachment_id UUID NOT NULL PRIMARY KEY REFERENCES attachments (id),
    bytes BYTEA NOT NULL
);

CREATE TABLE jobs (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT UNIQUE,
    status TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    max_attempts BIGINT NOT NULL,
    lease_owner TEXT,
    last_error TEXT,
    created_at BIGINT NOT NULL
);

-- `run_at` of a running job is the end of its lease: one index finds what is due and what was left behind.
CREATE INDEX jobs_due ON jobs (run_at, id) WHERE status <> 'dead';

CREATE TABLE audit (
    n BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id UUID,
    actor_name TEXT NOT NULL,
    account_id UUID,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL
);

CREATE INDEX audit_by_account ON audit (account_id, n);

CREATE TABLE idempotency_keys (
    user_id UUID NOT NULL,
    name TEXT NOT NULL,
    request_hash BYTEA NOT NULL,
    response_status BIGINT,
    response_body BYTEA,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, name)
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

CREATE TABLE presence (
    user_id UUID NOT NULL PRIMARY KEY REFERENCES users (id),
    available BOOLEAN NOT NULL,
    seen_at BIGINT NOT NULL
);
