use jiff::Timestamp;
use sea_orm::{TryGetable, Value};
use uuid::Uuid;

/// Something that a column can hold: how it is written, and how it is read again.
pub(crate) trait Field: Sized {
    /// What the driver gives.
    type Raw: TryGetable;

    /// As a parameter of a statement.
    fn encode(&self) -> Value;

    /// The parameter that stands for its absence.
    fn null() -> Value;

    /// From what the driver gave; the error says what is wrong with it.
    fn decode(raw: Self::Raw) -> Result<Self, String>;
}

impl<T: Field> Field for Option<T> {
    type Raw = Option<T::Raw>;

    fn encode(&self) -> Value {
        self.as_ref().map_or_else(T::null, T::encode)
    }

    fn null() -> Value {
        T::null()
    }

    fn decode(raw: Self::Raw) -> Result<Self, String> {
        raw.map(T::decode).transpose()
    }
}

/// Declares fields that the driver knows itself.
macro_rules! plain {
    ($( $Type:ty, $Variant:ident; )*) => { $(
        impl Field for $Type {
            type Raw = Self;

            fn encode(&self) -> Value {
                self.clone().into()
            }

            fn null() -> Value {
                Value::$Variant(None)
            }

            fn decode(raw: Self) -> Result<Self, String> {
                Ok(raw)
            }
        }
    )* };
}

plain! {
    i64, BigInt;
    bool, Bool;
    Vec<u8>, Bytes;
    Uuid, Uuid;
}

/// PostgreSQL has no text with a NUL in it, SQLite has: neither is given one, so that what somebody pastes is kept
/// alike.
impl Field for String {
    type Raw = Self;

    fn encode(&self) -> Value {
        if self.contains('\0') { self.replace('\0', "\u{fffd}").into() } else { self.clone().into() }
    }

    fn null() -> Value {
        Value::String(None)
    }

    fn decode(raw: Self) -> Result<Self, String> {
        Ok(raw)
    }
}

/// Numbers that are never negative; neither database has a type for them.
impl Field for u64 {
    type Raw = i64;

    fn encode(&self) -> Value {
        i64::try_from(*self).unwrap_or(i64::MAX).into()
    }

    fn null() -> Value {
        i64::null()
    }

    fn decode(raw: i64) -> Result<Self, String> {
        Self::try_from(raw).map_err(|_| format!("{raw} is negative"))
    }
}

impl Field for u32 {
    type Raw = i64;

    fn encode(&self) -> Value {
        i64::from(*self).into()
    }

    fn null() -> Value {
        i64::null()
    }

    fn decode(raw: i64) -> Result<Self, String> {
        Self::try_from(raw).map_err(|_| format!("{raw} is no 32-bit number"))
    }
}

impl Field for u16 {
    type Raw = i64;

    fn encode(&self) -> Value {
        i64::from(*self).into()
    }

    fn null() -> Value {
        i64::null()
    }

    fn decode(raw: i64) -> Result<Self, String> {
        Self::try_from(raw).map_err(|_| format!("{raw} is no 16-bit number"))
    }
}

/// Microseconds since 1970, as PostgreSQL keeps times itself: what is finer is cut off.
impl Field for Timestamp {
    type Raw = i64;

    fn encode(&self) -> Value {
        self.as_microsecond().into()
    }

    fn null() -> Value {
        i64::null()
    }

    fn decode(raw: i64) -> Result<Self, String> {
        Self::from_microsecond(raw).map_err(|error| error.to_string())
    }
}

/// SHA-256.
impl Field for [u8; 32] {
    type Raw = Vec<u8>;

    fn encode(&self) -> Value {
        self.to_vec().into()
    }

    fn null() -> Value {
        Vec::<u8>::null()
    }

    fn decode(raw: Vec<u8>) -> Result<Self, String> {
        Self::try_from(raw).map_err(|raw| format!("{} bytes are no SHA-256", raw.len()))
    }
}

/// Declares the typed ids.
macro_rules! ids {
    ($( $Id:ident, )*) => { $(
        impl Field for edgedesk_flow::$Id {
            type Raw = Uuid;

            fn encode(&self) -> Value {
                self.0.into()
            }

            fn null() -> Value {
                Uuid::null()
            }

            fn decode(raw: Uuid) -> Result<Self, String> {
                Ok(Self(raw))
            }
        }
    )* };
}

ids! {
    AccountId, UserId, SessionId, ConversationId, EventId, ConsentId, DiagnosisId, TicketId, AttachmentId, ShareId,
}

/// Declares fields that are kept as JSON text.
macro_rules! json {
    ($( $Type:ty, )*) => { $(
        impl Field for $Type {
            type Raw = String;

            fn encode(&self) -> Value {
                // None of these types has a map with keys that are not strings, the one thing that JSON cannot say.
                serde_json::to_string(self).unwrap_or_default().into()
            }

            fn null() -> Value {
                String::null()
            }

            fn decode(raw: String) -> Result<Self, String> {
                serde_json::from_str(&raw).map_err(|error| error.to_string())
            }
        }
    )* };
}

json! {
    serde_json::Value,
    edgedesk_flow::Event,
    edgedesk_flow::State,
    edgedesk_flow::Symptom,
    edgedesk_flow::Text,
    Vec<edgedesk_flow::event::Headline>,
}

/// Declares enums that are kept as their bare names, so that SQL can compare them.
macro_rules! names {
    ($( $Type:ty, )*) => { $(
        impl Field for $Type {
            type Raw = String;

            fn encode(&self) -> Value {
                serde_json::to_string(self).unwrap_or_default().trim_matches('"').into()
            }

            fn null() -> Value {
                String::null()
            }

            fn decode(raw: String) -> Result<Self, String> {
                serde_json::from_value(serde_json::Value::String(raw)).map_err(|error| error.to_string())
            }
        }
    )* };
}

names! {
    edgedesk_flow::conversation::Status,
    edgedesk_flow::event::AuthorKind,
    edgedesk_flow::event::Outcome,
    edgedesk_flow::event::Trigger,
    edgedesk_flow::ticket::Priority,
    edgedesk_flow::ticket::Status,
    crate::DiagnosisStatus,
    crate::JobStatus,
}
