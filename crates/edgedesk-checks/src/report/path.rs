use super::{FindingEntry, Hop, HopName, HopState, RootCause};
use crate::catalogue::{Layer, Status};

/// The path picture: each hop as its layers' findings and causes have it.
pub(super) fn path(causes: &[RootCause], findings: &[FindingEntry]) -> Vec<Hop> {
    let state = |layers: &[Layer]| {
        let of_layers = || findings.iter().filter(|finding| layers.contains(&finding.layer));
        if causes.iter().any(|cause| Layer::of_code(&cause.code).is_some_and(|layer| layers.contains(&layer)))
        {
            HopState::Broken
        } else if of_layers().any(|finding| matches!(finding.status, Status::Warning | Status::Error)) {
            HopState::Degraded
        } else if of_layers().any(|finding| matches!(finding.status, Status::Ok | Status::Info)) {
            HopState::Ok
        } else {
            HopState::NotMeasured
        }
    };
    vec![
        Hop { hop: HopName::Visitor, state: HopState::NotMeasured },
        Hop { hop: HopName::Dns, state: state(&[Layer::Dns]) },
        Hop {
            hop: HopName::Edge,
            state: state(&[
                Layer::Account,
                Layer::Cdn,
                Layer::Edge,
                Layer::Tls,
                Layer::Http,
                Layer::Access,
                Layer::Cache,
                Layer::Content,
            ]),
        },
        Hop { hop: HopName::Origin, state: state(&[Layer::Origin]) },
    ]
}
