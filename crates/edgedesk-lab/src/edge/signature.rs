use edgedesk_evidence::control_plane::{Signing, SigningType};
use md5::{Digest, Md5};

/// Validity where none is configured, in seconds: the documented default of Alibaba Cloud CDN.
const DEFAULT_TTL: u64 = 1800;
const NO_ARGUMENT: &str = "no url arg auth_key";

/// Checks a URL's signature as an edge does, in the edge's own words.
pub(super) fn check(signing: &Signing, path_and_query: &str, now: i64) -> Result<(), String> {
    let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
    let argument = |name: &str| {
        query
            .split('&')
            .find_map(|pair| pair.split_once('=').filter(|(n, _)| *n == name).map(|(_, value)| value))
    };
    let parameter = signing.parameter.as_deref().unwrap_or("auth_key");
    let segments: Vec<&str> = path.trim_start_matches('/').splitn(3, '/').collect();
    let keys = [Some(&signing.key), signing.backup_key.as_ref()];
    let keys = || keys.iter().flatten().map(|key| key.expose());
    let (time, given, expected): (Option<i64>, &str, Vec<String>) = match signing.kind {
        SigningType::A => {
            let value = argument(parameter).ok_or(NO_ARGUMENT)?;
            let (head, given) = value.rsplit_once('-').ok_or(NO_ARGUMENT)?;
            let time = head.split('-').next().and_then(|time| time.parse().ok());
            (time, given, keys().map(|key| md5(&format!("{path}-{head}-{key}"))).collect())
        }
        SigningType::B => {
            let [time, given, rest] = segments[..] else { return Err(NO_ARGUMENT.to_owned()) };
            let hashes = keys().map(|key| md5(&format!("{key}{time}/{rest}"))).collect();
            (minutes(time), given, hashes)
        }
        SigningType::C => {
            let [given, time, rest] = segments[..] else { return Err(NO_ARGUMENT.to_owned()) };
            let hashes = keys().map(|key| md5(&format!("{key}/{rest}{time}"))).collect();
            (i64::from_str_radix(time, 16).ok(), given, hashes)
        }
        SigningType::F => {
            let names = (signing.parameter.as_deref(), signing.time_parameter.as_deref());
            let (given, time) = argument(names.0.unwrap_or("sign"))
                .zip(argument(names.1.unwrap_or("time")))
                .ok_or(NO_ARGUMENT)?;
            let hashes = keys().map(|key| md5(&format!("{key}{path}{time}"))).collect();
            (i64::from_str_radix(time, 16).ok(), given, hashes)
        }
    };
    let time = time.ok_or(NO_ARGUMENT)?;
    let ttl = i64::try_from(signing.ttl.unwrap_or(DEFAULT_TTL)).unwrap_or(i64::MAX);
    if time.saturating_add(ttl) < now {
        return Err(format!("expired timestamp={time}"));
    }
    if !expected.iter().any(|hash| hash == given) {
        return Err(format!("invalid md5hash={given}"));
    }
    Ok(())
}

fn md5(text: &str) -> String {
    Md5::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `YYYYMMDDHHMM` in UTC+8, as type B has it.
fn minutes(text: &str) -> Option<i64> {
    let time = jiff::civil::DateTime::strptime("%Y%m%d%H%M", text).ok()?;
    Some(jiff::tz::offset(8).to_timestamp(time).ok()?.as_second())
}

#[cfg(test)]
mod tests {
    use edgedesk_evidence::control_plane::Secret;

    use super::*;

    fn signing(kind: SigningType) -> Signing {
        Signing {
            kind,
            key: Secret::new("aliyuncdnexp1234"),
            backup_key: None,
            ttl: Some(1800),
            parameter: None,
            time_parameter: None,
        }
    }

    #[test]
    fn the_published_examples_pass_until_they_expire() {
        for (kind, url, time) in [
            (
                SigningType::A,
                "/video/standard/1K.html?auth_key=1444435200-0-0-80cd3862d699b7118eed99103f2a3a4f",
                1_444_435_200,
            ),
            (
                SigningType::B,
                "/201508150800/9044548ef1527deadafa49a890a377f0/4/44/44c0909bcfc20a01afaf256ca99a8b8b.mp3",
                1_439_596_800,
            ),
            (SigningType::C, "/a37fa50a5fb8f71214b1e7c95ec7a1bd/55CE8100/test.flv", 0x55CE_8100),
            (SigningType::F, "/test.flv?sign=a37fa50a5fb8f71214b1e7c95ec7a1bd&time=55CE8100", 0x55CE_8100),
        ] {
            assert_eq!(check(&signing(kind), url, time + 1800), Ok(()), "{kind:?}");
            let late = check(&signing(kind), url, time + 1801);
            assert!(late.is_err_and(|reason| reason.starts_with("expired")), "{kind:?}");
            let forged = check(
                &signing(kind),
                &url.replacen("a3", "b3", 1).replacen("80cd", "90cd", 1).replacen("9044", "8044", 1),
                time,
            );
            assert!(forged.is_err_and(|reason| reason.starts_with("invalid")), "{kind:?}");
        }
    }
}
