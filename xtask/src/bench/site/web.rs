use std::fs;
use std::path::Path;

use super::namespace::{Daemon, Namespace};
use super::{HOST, dns};

/// Starts nginx as the edges.
pub(super) fn start(folder: &Path, home: &Namespace) -> anyhow::Result<Daemon> {
    let listen: String = dns::EDGES
        .iter()
        .map(|address| format!("    listen {address}:80;\n    listen {address}:443 ssl http2;\n"))
        .collect();
    let here = folder.display();
    let settings = format!(
        "daemon off;\nuser root;\nworker_processes 1;\npid {here}/nginx.pid;\nerror_log stderr;\n\
         events {{ worker_connections 512; }}\n\
         http {{\n  access_log off;\n  server {{\n{listen}    server_name {HOST};\n\
         \x20   ssl_certificate {here}/edge.pem;\n    ssl_certificate_key {here}/edge.key;\n    ssl_protocols TLSv1.2 TLSv1.3;\n\
         \x20   root {here}/www;\n    add_header X-Cache HIT;\n    add_header Cache-Control \"max-age=600\";\n  }}\n}}\n"
    );
    fs::create_dir_all(folder.join("www"))?;
    let page = "<p>A page of the usual size for a start page.</p>\n".repeat(400);
    fs::write(folder.join("www/index.html"), format!("<!doctype html>\n<title>Shop</title>\n{page}"))?;
    let file = folder.join("nginx.conf");
    fs::write(&file, settings)?;
    home.daemon(&["nginx", "-c", &file.display().to_string()], &folder.join("nginx.log"))
}
