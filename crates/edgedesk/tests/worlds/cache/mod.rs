//! What the edge has kept.

crate::world::worlds! { "cache":
    error_404_kept
    error_503_kept
    denial_kept
    stale
    stale_really_cached
}
