use edgedesk_web::{TlsFiles, WebConfig};
use url::Url;

use crate::config::Settings;

/// What the options say about serving, for browsers that reach the desk at `public_url`.
pub fn web_config(settings: &Settings, public_url: Url) -> WebConfig {
    let server = &settings.server;
    let mut config = WebConfig::new(public_url);
    config.trusted_proxies = server.trusted_proxies.iter().flatten().map(|network| network.0).collect();
    config.tls = server
        .tls_certificate
        .clone()
        .zip(server.tls_key.clone())
        .map(|(certificate, key)| TlsFiles { certificate, key });
    if let Some(size) = settings.desk.upload_mib {
        config.limits.upload_bytes = size.0;
    }
    config
}
