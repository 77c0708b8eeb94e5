use std::time::Duration;

use edgedesk_desk::hours::{BusinessHours, Span};
use edgedesk_desk::{DeskConfig, QuickLink};
use edgedesk_flow::Text;
use jiff::tz::TimeZone;
use url::Url;

use crate::config::{self, ConfigError, Settings};

/// Where the time zone is not set: the customers are Chinese first.
const ZONE: &str = "Asia/Shanghai";

/// What the options say about the desk, for browsers that reach it at `public_url`.
///
/// # Errors
/// Where the weekly table cannot be followed.
pub fn desk_config(settings: &Settings, public_url: &Url) -> Result<DeskConfig, ConfigError> {
    let Settings { desk, probe, hours, .. } = settings;
    let usual = DeskConfig::default();
    let duration = |hours: Option<config::HourCount>, usual: Duration| hours.map_or(usual, |hours| hours.0);
    Ok(DeskConfig {
        brand: desk.brand.clone().unwrap_or(usual.brand),
        public_url: public_url.as_str().trim_end_matches('/').to_owned(),
        consent_valid_for: duration(desk.consent_h, usual.consent_valid_for),
        watch_every: desk.watch_every_s.map_or(usual.watch_every, |every| every.0),
        watch_for: duration(desk.watch_for_h, usual.watch_for),
        diagnosis_deadline: probe.deadline_s.map_or(usual.diagnosis_deadline, |deadline| deadline.0),
        upload_bytes: desk.upload_mib.map_or(usual.upload_bytes, |size| size.0),
        hours: business_hours(hours)?,
        quick_links: desk.quick_links.iter().flatten().map(quick_link).collect(),
        ..usual
    })
}

fn quick_link(link: &config::QuickLink) -> QuickLink {
    let config::Label { zh, en } = link.label.clone();
    QuickLink { label: Text { zh, en }, url: link.url.0.to_string(), icon: link.icon.clone() }
}

fn business_hours(hours: &config::Hours) -> Result<BusinessHours, ConfigError> {
    let Some(weekly) = &hours.weekly else { return Ok(BusinessHours::always()) };
    let zone = match &hours.timezone {
        Some(zone) => zone.0.clone(),
        // The time zones are compiled in, so this one is there.
        None => TimeZone::get(ZONE).unwrap_or(TimeZone::UTC),
    };
    let mut week: [Vec<Span>; 7] = Default::default();
    for open in weekly {
        for day in &open.days {
            let place = usize::try_from(day.to_monday_zero_offset()).unwrap_or_default();
            week[place].push(Span { from_minute: open.from_minute, to_minute: open.to_minute });
        }
    }
    let table = BusinessHours::new(zone, week)
        .map_err(|error| ConfigError::Conflict { path: "hours.weekly", message: error.to_string() })?;
    let days = |days: &Option<Vec<config::Day>>| days.iter().flatten().map(|day| day.0).collect::<Vec<_>>();
    Ok(table.with_holidays(days(&hours.holidays)).with_workdays(days(&hours.workdays)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<DeskConfig, ConfigError> {
        let settings: Settings = toml::from_str(text).expect("every option fits");
        desk_config(&settings, &"https://desk.example.com".parse().expect("a URL"))
    }

    #[test]
    fn options_get_to_the_desk() {
        let text = "[desk]\nbrand = \"Mine\"\nconsent_h = 2\nupload_mib = 1\n\
                    quick_links = [{ label = \"Docs\", url = \"https://docs.example.com\" }]\n";
        let config = read(text).expect("a configuration");
        assert_eq!((config.brand.as_str(), config.upload_bytes), ("Mine", 1024 * 1024));
        assert_eq!(config.consent_valid_for, Duration::from_secs(7200));
        assert_eq!(config.public_url, "https://desk.example.com");
        assert_eq!(config.quick_links[0].label.zh, "Docs");
    }

    #[test]
    fn hours_are_those_of_the_week() {
        let at = |text: &str| text.parse().expect("a time");
        let config = read("[hours]\nweekly = [\"mon-fri 09:00-18:00\"]\n").expect("a configuration");
        assert_eq!(config.hours.opens_at(at("2026-11-24T10:00:00+08:00")), None);
        assert!(config.hours.opens_at(at("2026-11-24T20:00:00+08:00")).is_some());
        let overlapping = read("[hours]\nweekly = [\"mon 09:00-12:00\", \"mon 11:00-13:00\"]\n");
        assert!(overlapping.expect_err("they overlap").to_string().starts_with("hours.weekly:"));
    }
}
