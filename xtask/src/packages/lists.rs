use super::Package;
use super::Sign::{File, Program, Succeeds};

/// What the worlds on real servers run.
pub(crate) const WORLDS: &[Package] = &[
    Package { sign: Program("knotd"), package: "knot" },
    Package { sign: Program("named"), package: "bind9" },
    Package { sign: Program("unbound"), package: "unbound" },
    Package { sign: Program("nginx"), package: "nginx" },
    Package { sign: Program("openssl"), package: "openssl" },
    Package { sign: Program("python3"), package: "python3" },
    Package { sign: Program("dnssec-signzone"), package: "bind9-utils" },
    Package { sign: Program("ip"), package: "iproute2" },
];

/// The second database of the store's suite.
pub(crate) const POSTGRES: &[Package] = &[Package { sign: Program("initdb"), package: "postgresql" }];

/// What the API is tried with.
pub(crate) const API: &[Package] = &[
    Package { sign: Program("python3"), package: "python3" },
    Package { sign: Succeeds(&["python3", "-c", "import ensurepip, venv"]), package: "python3-venv" },
];

/// What the journeys in a browser run, Chinese letters included.
pub(crate) const BROWSER: &[Package] = &[
    Package { sign: Program("chromium"), package: "chromium" },
    Package {
        sign: File("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
        package: "fonts-noto-cjk",
    },
];

/// What the benchmarks compare with.
pub(crate) const BENCH: &[Package] = &[
    Package { sign: Program("curl"), package: "curl" },
    Package { sign: Program("testssl"), package: "testssl.sh" },
    Package { sign: Program("dnsviz"), package: "dnsviz" },
    Package { sign: Program("zonemaster-cli"), package: "zonemaster-cli" },
    Package { sign: Program("prometheus-blackbox-exporter"), package: "prometheus-blackbox-exporter" },
];
