//! What the edge answers.

crate::world::worlds! { "http":
    empty_reply
    reset
    malformed
    truncated_body
    broken_gzip
    header_too_large
    method_not_allowed
    http2_broken
    cors_missing
    cors_wrong_origin
    truncated_chunks
    header_too_large_at_edge
    garbage_for_ever
    trickle_for_ever
    endless_body
    compression_bomb
    truncated_at_the_edge_only
    broken_gzip_at_the_edge_only
}
