//! Values that flags and options share: one way to write each, one message where it is wrong.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;
use std::time::Duration;

use clap::ValueEnum;
use ipnet::IpNet;
use serde::Deserialize;
use url::Url;

/// A language of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Lang {
    Zh,
    En,
}

/// A server's address; port 53 unless given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(pub SocketAddr);

/// A network, or a single address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Network(pub IpNet);

/// A port, 1 to 65535.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct Port(pub u16);

/// Where those who are probed can ask: an `http`, `https` or `mailto` URL.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Contact(pub String);

/// A run's time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "f64")]
pub struct Deadline(pub Duration);

/// A time of hours, 1 to 8760.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct Hours(pub Duration);

/// A pause of seconds, 10 to 3600.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct Seconds(pub Duration);

/// The size of a file, 1 to 100 MiB, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct Mebibytes(pub usize);

impl FromStr for Address {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address = text.parse().or_else(|_| text.parse().map(|ip: IpAddr| SocketAddr::new(ip, 53)));
        address.map(Self).map_err(
            |_| "expected an IP address, with a port where it is not 53: 192.0.2.53 or [2001:db8::53]:5353",
        )
    }
}

impl FromStr for Network {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let network = text.parse().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
        network.map(Self).map_err(|_| "expected a network such as 10.0.0.0/8")
    }
}

impl FromStr for Deadline {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.parse::<f64>().map_err(|_| "expected a number of seconds")?)
    }
}

impl TryFrom<f64> for Deadline {
    type Error = &'static str;

    fn try_from(seconds: f64) -> Result<Self, Self::Error> {
        if (0.1..=300.0).contains(&seconds) {
            Ok(Self(Duration::from_secs_f64(seconds)))
        } else {
            Err("expected 0.1 to 300")
        }
    }
}

impl TryFrom<String> for Address {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|expected| format!("{text:?}: {expected}"))
    }
}

impl TryFrom<String> for Network {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|expected| format!("{text:?}: {expected}"))
    }
}

impl TryFrom<i64> for Port {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        match u16::try_from(number) {
            Ok(port) if port != 0 => Ok(Self(port)),
            _ => Err(format!("{number}: expected a port from 1 to 65535")),
        }
    }
}

impl TryFrom<i64> for Hours {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        within(number, 1, 8760).map(|hours| Self(Duration::from_secs(hours * 3600)))
    }
}

impl TryFrom<i64> for Seconds {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        within(number, 10, 3600).map(|seconds| Self(Duration::from_secs(seconds)))
    }
}

impl TryFrom<i64> for Mebibytes {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        let bytes = within(number, 1, 100)? * 1024 * 1024;
        usize::try_from(bytes).map(Self).map_err(|error| error.to_string())
    }
}

fn within(number: i64, least: u64, most: u64) -> Result<u64, String> {
    let fits = u64::try_from(number).ok().filter(|number| (least..=most).contains(number));
    fits.ok_or_else(|| format!("{number}: expected {least} to {most}"))
}

impl TryFrom<String> for Contact {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match Url::parse(&text) {
            Ok(url) if ["http", "https", "mailto"].contains(&url.scheme()) => Ok(Self(url.into())),
            _ => Err(format!("{text:?}: expected a URL such as https://www.example.com/probes")),
        }
    }
}
