//! Redirects that lead nowhere, or in a circle.

crate::world::worlds! { "redirect":
    force_https_pair
    force_https_without_inventory
    www_and_apex
    to_itself
    too_many
    elsewhere
    http_and_https
    to_a_dead_page
    edge_http_and_origin
    to_an_internal_address
}
