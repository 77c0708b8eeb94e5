//! What is not even asked for.

crate::world::worlds! { "input":
    literal_address
    not_a_url
    port_out_of_range
}
