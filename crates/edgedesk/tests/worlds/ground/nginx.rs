//! Edges and origins: one nginx with a server block for each.

use std::fs;
use std::net::SocketAddr;

use super::process::Running;
use super::{Ground, program};

/// The page of every origin that has nothing special.
pub(crate) const PAGE: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Shop</title></head>\n\
    <body><h1>Shop</h1><p>Tea, cups and kettles, sent on the day of the order.</p></body></html>\n";

pub(super) fn start(ground: &Ground) -> Running {
    let folder = ground.sub_folder("nginx");
    let site = ground.sub_folder("site");
    fs::write(site.join("index.html"), PAGE).expect("a file in the temporary folder");
    fs::write(site.join("app.js"), "console.log('shop');\n").expect("a file in the temporary folder");
    fs::write(site.join("setup.bin"), vec![7; 8 << 20]).expect("a file in the temporary folder");
    let ready = ground.fixed(80);
    // One process: it dies with us, and its own requests to itself are the proxying that is wanted.
    let config = format!(
        "daemon off;\nmaster_process off;\nuser root;\npid {folder}/pid;\nerror_log stderr error;\n\
         events {{ worker_connections 4096; }}\n\
         http {{\n include /etc/nginx/mime.types;\n default_type application/octet-stream;\n access_log off;\n\
         client_body_temp_path {folder}/body;\n proxy_temp_path {folder}/proxy;\n fastcgi_temp_path {folder}/fastcgi;\n\
         uwsgi_temp_path {folder}/uwsgi;\n scgi_temp_path {folder}/scgi;\n\
         server_names_hash_bucket_size 256;\n server_names_hash_max_size 8192;\n variables_hash_max_size 4096;\n\
         map_hash_bucket_size 256;\n ssl_session_cache off;\n ssl_session_tickets off;\n\
         proxy_cache_path {folder}/cache levels=1:2 keys_zone=edge:1m;\n\
         proxy_http_version 1.1;\n proxy_connect_timeout 1s;\n proxy_read_timeout 2s;\n proxy_next_upstream off;\n\
         {maps}\nserver {{ listen {ready}:80; return 204; }}\n{servers}\n}}\n",
        folder = folder.display(),
        maps = crate::world::VENDOR_MAPS,
        servers = ground.nginx,
    );
    fs::write(folder.join("nginx.conf"), config).expect("a file in the temporary folder");
    let file = folder.join("nginx.conf").display().to_string();
    let prefix = folder.display().to_string();
    let mut command = program::bound_to_this_thread("nginx", &folder);
    command.args(["-p", &prefix, "-e", "stderr", "-c", &file]);
    Running::start("nginx", &folder, command, vec![SocketAddr::from((ready, 80))])
}
