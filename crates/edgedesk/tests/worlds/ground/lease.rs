use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// A second octet of 127/8 that this run has for itself, so that two runs can be made at once.
pub(crate) struct Lease {
    pub(crate) octet: u8,
    _held: TcpListener,
}

impl Lease {
    /// A low port tells at once whether we may bind 53, 80 and 443.
    pub(crate) fn take() -> Result<Self, String> {
        for octet in 77..=126 {
            match TcpListener::bind((Ipv4Addr::new(127, octet, 255, 254), 7)) {
                Ok(held) => return Ok(Self { octet, _held: held }),
                Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                    return Err("the worlds run servers on ports 53, 80 and 443 and need root for that \
                                (try again with sudo)"
                        .to_owned());
                }
                Err(_) => {}
            }
        }
        Err("every range from 127.77/16 to 127.126/16 is taken by another run".to_owned())
    }
}
