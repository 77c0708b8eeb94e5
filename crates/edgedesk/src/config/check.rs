use super::{ConfigError, Settings};

impl Settings {
    /// Whether the options fit together for serving.
    ///
    /// # Errors
    /// The first that does not, by its path, with what to do.
    pub fn check(&self) -> Result<(), ConfigError> {
        for rule in [tls_has_both_files, tls_has_an_https_url, a_public_desk_knows_its_address] {
            rule(self)?;
        }
        not_everybody_is_trusted(self)?;
        a_watch_looks_more_than_once(self)?;
        no_day_is_both(self)
    }
}

fn conflict(path: &'static str, message: impl Into<String>) -> Result<(), ConfigError> {
    Err(ConfigError::Conflict { path, message: message.into() })
}

fn tls_has_both_files(settings: &Settings) -> Result<(), ConfigError> {
    match (&settings.server.tls_certificate, &settings.server.tls_key) {
        (Some(_), None) => conflict("server.tls_key", "is missing; server.tls_certificate needs its key"),
        (None, Some(_)) => {
            conflict("server.tls_certificate", "is missing; server.tls_key is the key of a certificate")
        }
        _ => Ok(()),
    }
}

fn tls_has_an_https_url(settings: &Settings) -> Result<(), ConfigError> {
    match (&settings.server.tls_certificate, &settings.server.public_url) {
        (Some(_), Some(url)) if url.0.scheme() != "https" => {
            conflict("server.public_url", "must begin with https:// because server.tls_certificate is set")
        }
        _ => Ok(()),
    }
}

fn a_public_desk_knows_its_address(settings: &Settings) -> Result<(), ConfigError> {
    match (&settings.server.listen, &settings.server.public_url) {
        (Some(listen), None) if !listen.0.ip().is_loopback() => conflict(
            "server.public_url",
            format!("is missing; say how browsers reach the desk, because it listens on {}", listen.0),
        ),
        _ => Ok(()),
    }
}

fn not_everybody_is_trusted(settings: &Settings) -> Result<(), ConfigError> {
    let proxies = settings.server.trusted_proxies.iter().flatten();
    if proxies.into_iter().any(|network| network.0.prefix_len() == 0) {
        return conflict(
            "server.trusted_proxies",
            "names everybody, so that anybody could claim any address; name your proxies alone",
        );
    }
    Ok(())
}

fn a_watch_looks_more_than_once(settings: &Settings) -> Result<(), ConfigError> {
    match (settings.desk.watch_every_s, settings.desk.watch_for_h) {
        (Some(every), Some(whole)) if every.0 >= whole.0 => {
            conflict("desk.watch_every_s", "must be less than desk.watch_for_h")
        }
        _ => Ok(()),
    }
}

fn no_day_is_both(settings: &Settings) -> Result<(), ConfigError> {
    let holidays: Vec<_> = settings.hours.holidays.iter().flatten().collect();
    let both = settings.hours.workdays.iter().flatten().find(|day| holidays.contains(day));
    match both {
        Some(day) => conflict("hours.workdays", format!("{} is in hours.holidays too; keep one", day.0)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, path: &str) {
        let settings: Settings = toml::from_str(text).expect("every option fits by itself");
        let error = settings.check().expect_err("the options do not fit together").to_string();
        assert!(error.starts_with(path), "{error}");
    }

    #[test]
    fn an_empty_file_is_enough() {
        assert!(Settings::default().check().is_ok());
    }

    #[test]
    fn what_does_not_fit_together_is_named() {
        refused("[server]\ntls_certificate = \"a.pem\"\n", "server.tls_key:");
        refused("[server]\ntls_key = \"a.key\"\n", "server.tls_certificate:");
        let plain = "[server]\ntls_certificate = \"a\"\ntls_key = \"b\"\npublic_url = \"http://desk.test\"\n";
        refused(plain, "server.public_url:");
        refused("[server]\nlisten = \"0.0.0.0:80\"\n", "server.public_url:");
        refused("[server]\ntrusted_proxies = [\"0.0.0.0/0\"]\n", "server.trusted_proxies:");
        refused("[desk]\nwatch_every_s = 3600\nwatch_for_h = 1\n", "desk.watch_every_s:");
        refused("[hours]\nholidays = [\"2026-10-01\"]\nworkdays = [\"2026-10-01\"]\n", "hours.workdays:");
    }
}
