//! What the edge has kept.

crate::world::worlds! { "cache":
    error_404_kept
    error_503_kept
    denial_kept
    stale
    stale_really_cached
    redirect_kept
    stale_on_some_edges
    stale_over_https_only
}
