//! What is in the answer.

crate::world::worlds! { "content":
    differs
    injected_script
    redirected_to_a_carrier_cache
}
