use super::Package;

/// What the worlds on real servers run.
pub(crate) const WORLDS: &[Package] = &[
    Package { program: "knotd", package: "knot" },
    Package { program: "named", package: "bind9" },
    Package { program: "unbound", package: "unbound" },
    Package { program: "nginx", package: "nginx" },
    Package { program: "openssl", package: "openssl" },
    Package { program: "python3", package: "python3" },
    Package { program: "dnssec-signzone", package: "bind9-utils" },
    Package { program: "ip", package: "iproute2" },
];

/// What the benchmarks compare with.
pub(crate) const BENCH: &[Package] = &[
    Package { program: "curl", package: "curl" },
    Package { program: "testssl", package: "testssl.sh" },
    Package { program: "dnsviz", package: "dnsviz" },
    Package { program: "zonemaster-cli", package: "zonemaster-cli" },
    Package { program: "prometheus-blackbox-exporter", package: "prometheus-blackbox-exporter" },
];
