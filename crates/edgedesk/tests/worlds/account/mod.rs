//! The control plane alone knows.

crate::world::worlds! { "account":
    domain_unknown
    owned_by_other
    overdue
    offline
    configuring
    configure_failed
    under_review
    review_failed
    icp_missing
    sandboxed
    bandwidth_capped
    filing_block_page
    filing_block_over_https
    apex_not_added
    stopping
    other_account_and_no_cname
}
