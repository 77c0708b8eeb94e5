//! Servers that do what no good server does; see `scripted.py`.

use std::fs;
use std::net::SocketAddr;

use super::process::Running;
use super::{Ground, program};

const PROGRAM: &str = include_str!("scripted.py");

pub(super) async fn start(ground: &Ground) -> Running {
    let folder = ground.sub_folder("scripted");
    let ready = ground.fixed(81);
    fs::write(folder.join("scripted.py"), PROGRAM).expect("a file in the temporary folder");
    let servers = serde_json::to_vec(&ground.scripted).expect("values serialise");
    fs::write(folder.join("servers.json"), servers).expect("a file in the temporary folder");
    let mut command = program::bound_to_this_thread("python3", &folder);
    command.args(["scripted.py", "servers.json", &ready.to_string()]);
    let mut running = Running::start("scripted", &folder, command, vec![SocketAddr::from((ready, 80))]);
    running.ready().await;
    running
}
