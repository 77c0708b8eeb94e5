use edgedesk_evidence::http::Http;

/// A request as a command: to this address, with this Host and SNI.
pub(in crate::checks) fn curl(request: &Http) -> String {
    let port = request.addr.port();
    let name = request.sni.as_deref().unwrap_or(&request.host);
    let scheme = if request.tls { "https" } else { "http" };
    let host = name.split(':').next().unwrap_or(name);
    let header = if request.host == name { String::new() } else { format!(" -H 'Host: {}'", request.host) };
    let insecure = if request.tls { " -k" } else { "" };
    let address = match request.addr.ip() {
        std::net::IpAddr::V6(address) => format!("[{address}]"),
        std::net::IpAddr::V4(address) => address.to_string(),
    };
    format!(
        "curl -sv{insecure} -o /dev/null --connect-to '{host}:{port}:{address}:{port}'{header} '{scheme}://{host}:{port}{}'",
        request.path
    )
}
