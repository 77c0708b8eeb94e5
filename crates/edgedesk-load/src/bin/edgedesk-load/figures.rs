use std::time::Duration;

/// The value below which `share` of all lie; zero where there is none.
pub(crate) fn quantile(durations: &mut [Duration], share: f64) -> Duration {
    durations.sort_unstable();
    let last = durations.len().saturating_sub(1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a length is a length"
    )]
    #[expect(clippy::cast_precision_loss, reason = "lengths here are far below 2^52")]
    let at = (last as f64 * share).round() as usize;
    durations.get(at).copied().unwrap_or_default()
}

/// In milliseconds, for people.
pub(crate) fn ms(duration: Duration) -> String {
    format!("{:.1} ms", duration.as_secs_f64() * 1e3)
}
