//! Sites with nothing wrong, however odd.

crate::world::worlds! { "healthy":
    plain
    https_three_edges
    no_inventory
    no_cdn_at_all
    apex_leads_to_www
    login_elsewhere
    different_each_time
    origin_closed_to_the_world
    origin_refuses_the_world
    origin_certificate_expired_unverified
    signed_zone_to_unsigned_cdn
    signed_zone_without_ds
    short_lived_certificate
    not_modified
    referer_list_and_no_referer_needed
    backup_origin
    long_cname_chain
    flattened_apex
    tls12_only_rsa
    two_name_server_hosts
    wildcard_domain
    chunked_and_compressed
    post_to_an_api
}
