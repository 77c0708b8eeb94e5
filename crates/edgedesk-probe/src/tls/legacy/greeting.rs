/// A server's first words in answer to a hello.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greeting {
    /// Not enough has come to tell.
    Partial,
    /// No TLS record.
    NotTls,
    /// An alert, by its number.
    Alert(u8),
    /// A server hello: the version and the cipher suite agreed on.
    ServerHello {
        /// As on the wire: 0x0301 is TLS 1.0.
        version: u16,
        /// The number in the IANA registry.
        cipher: u16,
    },
    /// TLS, and nothing that belongs here; what.
    Unexpected(&'static str),
}

const ALERT: u8 = 0x15;
const HANDSHAKE: u8 = 0x16;
const SERVER_HELLO: u8 = 2;
/// The longest record (RFC 5246 §6.2.3).
const LONGEST: usize = (16 << 10) + 2048;

/// Reads a server's first words (RFC 5246 §6.2.1, §7.2, §7.4.1.3). Handshake messages may be cut into
/// several records.
pub fn parse_greeting(mut bytes: &[u8]) -> Greeting {
    let mut message = Vec::new();
    loop {
        let (kind, fragment, rest) = match record(bytes) {
            Ok(record) => record,
            Err(end) => return end,
        };
        match kind {
            ALERT if message.is_empty() => match fragment {
                // A warning that the name is unknown, which the hello may follow (RFC 6066 §3).
                [1, 112] => {}
                [_, code, ..] => return Greeting::Alert(*code),
                _ => return Greeting::Unexpected("an alert without content"),
            },
            HANDSHAKE => message.extend_from_slice(fragment),
            _ => return Greeting::Unexpected("a record that does not belong into a handshake"),
        }
        match server_hello(&message) {
            Greeting::Partial => bytes = rest,
            greeting => return greeting,
        }
    }
}

fn record(bytes: &[u8]) -> Result<(u8, &[u8], &[u8]), Greeting> {
    match *bytes {
        [] | [ALERT | HANDSHAKE] | [ALERT | HANDSHAKE, 3] => Err(Greeting::Partial),
        [ALERT | HANDSHAKE, 3, _] | [ALERT | HANDSHAKE, 3, _, _] => Err(Greeting::Partial),
        [kind @ 0x14..=0x18, 3, _, high, low, ref rest @ ..] => {
            let length = usize::from(u16::from_be_bytes([high, low]));
            if length > LONGEST {
                return Err(Greeting::Unexpected("a record longer than TLS allows"));
            }
            match rest.split_at_checked(length) {
                Some((fragment, rest)) => Ok((kind, fragment, rest)),
                None => Err(Greeting::Partial),
            }
        }
        _ => Err(Greeting::NotTls),
    }
}

fn server_hello(message: &[u8]) -> Greeting {
    match *message {
        [] => Greeting::Partial,
        // Type, length (3), version (2), random (32), then the session id with its length.
        [SERVER_HELLO, _, _, _, high, low, ref rest @ ..] => {
            let Some(session) = rest.get(32) else { return Greeting::Partial };
            let at = 33 + usize::from(*session);
            match rest.get(at..at + 2) {
                Some(cipher) => Greeting::ServerHello {
                    version: u16::from_be_bytes([high, low]),
                    cipher: u16::from_be_bytes([cipher[0], cipher[1]]),
                },
                None => Greeting::Partial,
            }
        }
        [SERVER_HELLO, ..] => Greeting::Partial,
        _ => Greeting::Unexpected("a handshake message that is no server hello"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hello(session: u8, cipher: u16) -> Vec<u8> {
        let mut message = vec![2, 0, 0, 70, 3, 1];
        message.extend([7; 32]);
        message.push(session);
        message.extend(vec![9; session.into()]);
        message.extend(cipher.to_be_bytes());
        message.push(0);
        message
    }

    fn records(message: &[u8], size: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        for fragment in message.chunks(size) {
            bytes.extend([0x16, 3, 1, 0, fragment.len() as u8]);
            bytes.extend(fragment);
        }
        bytes
    }

    #[test]
    fn reads_version_and_cipher() {
        let bytes = records(&hello(32, 0x002f), 200);
        assert_eq!(parse_greeting(&bytes), Greeting::ServerHello { version: 0x0301, cipher: 0x002f });
    }

    #[test]
    fn tells_alerts_and_other_protocols_apart() {
        assert_eq!(parse_greeting(&[0x15, 3, 1, 0, 2, 2, 70]), Greeting::Alert(70));
        assert_eq!(parse_greeting(b"HTTP/1.1 400 Bad Request\r\n"), Greeting::NotTls);
        assert_eq!(parse_greeting(b"SSH-2.0-OpenSSH"), Greeting::NotTls);
        assert_eq!(parse_greeting(&[]), Greeting::Partial);
    }

    #[test]
    fn a_warning_about_the_name_does_not_end_the_conversation() {
        let mut bytes = vec![0x15, 3, 1, 0, 2, 1, 112];
        assert_eq!(parse_greeting(&bytes), Greeting::Partial);
        bytes.extend(records(&hello(0, 5), 200));
        assert_eq!(parse_greeting(&bytes), Greeting::ServerHello { version: 0x0301, cipher: 5 });
    }

    proptest! {
        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            parse_greeting(&bytes);
        }

        #[test]
        fn any_cut_into_records_reads_the_same(session in 0u8..=32, cipher: u16, size in 1usize..100) {
            let bytes = records(&hello(session, cipher), size);
            prop_assert_eq!(parse_greeting(&bytes), Greeting::ServerHello { version: 0x0301, cipher });
        }

        #[test]
        fn a_hello_cut_short_is_partial(length in 0usize..70) {
            let bytes = records(&hello(32, 5), 200);
            prop_assert_eq!(parse_greeting(&bytes[..length]), Greeting::Partial);
        }
    }
}
