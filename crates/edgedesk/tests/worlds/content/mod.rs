//! What is in the answer.

crate::world::worlds! { "content":
    differs
    injected_script
}
