//! The targets, one file each.

use crate::Target;

macro_rules! targets {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*

        /// Every target, by name.
        pub const ALL: &[Target] = &[$(Target { name: stringify!($name), run: $name::run }),*];
    };
}

targets![
    body,
    certificate,
    dns_reply,
    evidence_file,
    greeting,
    inventory,
    response_head,
    revocation,
    signature,
    url
];
