use std::time::Duration;

/// How long somebody will probably wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wait {
    /// Half of those before waited longer than this, roughly.
    pub(super) low: Duration,
    /// And most of them less than this.
    pub(super) high: Duration,
}

/// What fewer talks than this say about the next is chance.
const ENOUGH: usize = 5;

/// The wait at a place of the queue (the first is 1), from how long recent talks took: with `agents` who answer,
/// a place is freed every `handling / agents`. The range spans the middle half of those talks, in whole minutes.
/// `None` where nobody answers, or too little is known: no number is better than a made-up one.
pub(super) fn estimate(recent: &[Duration], place: usize, agents: usize) -> Option<Wait> {
    if agents == 0 || recent.len() < ENOUGH {
        return None;
    }
    let mut sorted = recent.to_vec();
    sorted.sort_unstable();
    let quantile = |quarters: usize| sorted[(sorted.len() - 1) * quarters / 4];
    let turns = |handling: Duration| {
        let seconds = handling.as_secs_f64() * place as f64 / agents as f64;
        Duration::from_secs((seconds / 60.0).ceil() as u64 * 60)
    };
    Some(Wait { low: turns(quantile(1)), high: turns(quantile(3)) })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    fn minutes(minutes: &[u64]) -> Vec<Duration> {
        minutes.iter().map(|minutes| Duration::from_secs(minutes * 60)).collect()
    }

    #[test]
    fn the_wait_grows_with_the_place_and_shrinks_with_the_agents() {
        let recent = minutes(&[4, 6, 8, 10, 30]);
        let wait = |place, agents| estimate(&recent, place, agents).unwrap();
        assert_eq!(wait(1, 1), Wait { low: Duration::from_secs(360), high: Duration::from_secs(600) });
        assert_eq!(wait(3, 1), Wait { low: Duration::from_secs(1_080), high: Duration::from_secs(1_800) });
        assert_eq!(wait(3, 3), wait(1, 1));
    }

    #[test]
    fn one_long_talk_does_not_frighten_everybody() {
        let recent = minutes(&[5, 5, 5, 5, 600]);
        assert_eq!(estimate(&recent, 1, 1).unwrap().high, Duration::from_secs(300));
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        assert_eq!(estimate(&minutes(&[5, 5]), 1, 1), None);
        assert_eq!(estimate(&minutes(&[5, 5, 5, 5, 5]), 1, 0), None);
    }
}
