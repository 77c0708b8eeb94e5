//! Inputs close to a seed: what a broken, a malicious or an unusual server might send instead.

use fastrand::Rng;

/// Bytes that parsers treat apart: ends, separators, the edges of integers.
const TELLING: &[u8] = &[0, 1, 0x0A, 0x0D, 0x20, 0x2E, 0x30, 0x3A, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xFE, 0xFF];

/// A changed copy of `seed`, now and then with a piece of `other` in it.
pub fn mutate(seed: &[u8], other: &[u8], random: &mut Rng) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..random.usize(1..=4) {
        let at = random.usize(0..=bytes.len());
        let end = random.usize(at..=bytes.len().min(at + 32));
        match random.u8(0..7) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => bytes.insert(at, telling(random)),
            3 => bytes.extend_from_within(at..end),
            4 => {
                let from = random.usize(0..=other.len());
                let piece = &other[from..other.len().min(from + 64)];
                bytes.splice(at..end, piece.iter().copied());
            }
            5 => replace(&mut bytes, at, |_| telling(random)),
            _ => {
                let bit = 1 << random.u8(0..8);
                replace(&mut bytes, at, |byte| byte ^ bit);
            }
        }
    }
    bytes
}

fn telling(random: &mut Rng) -> u8 {
    TELLING[random.usize(0..TELLING.len())]
}

fn replace(bytes: &mut [u8], at: usize, with: impl FnOnce(u8) -> u8) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte = with(*byte);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_inputs() {
        let inputs = || {
            let mut random = Rng::with_seed(7);
            (0..100).map(|_| mutate(b"https://www.shop.test/", b"", &mut random)).collect::<Vec<_>>()
        };
        assert_eq!(inputs(), inputs());
    }

    #[test]
    fn an_empty_seed_is_fine() {
        let mut random = Rng::with_seed(7);
        for _ in 0..1000 {
            mutate(b"", b"", &mut random);
        }
    }
}
