use std::io::{Read as _, Write as _};

use edgedesk_flow::DiagnosisId;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::{Desk, DeskError};

/// More than this is no evidence file; it would be a fault of the store.
const LARGEST: u64 = 256 * 1024 * 1024;

/// As it is kept: an evidence file is text that says much twice, and shrinks to a tenth.
pub(crate) fn pack(evidence: &[u8]) -> Result<Vec<u8>, DeskError> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(evidence).and_then(|()| packed.finish()).map_err(DeskError::internal)
}

fn unpack(packed: &[u8]) -> Result<Vec<u8>, DeskError> {
    let mut evidence = Vec::new();
    GzDecoder::new(packed).take(LARGEST).read_to_end(&mut evidence).map_err(DeskError::internal)?;
    Ok(evidence)
}

impl Desk {
    /// The evidence of a diagnosis that has a verdict. Whether it may be seen is asked before.
    pub(super) async fn evidence(&self, id: DiagnosisId) -> Result<Option<Vec<u8>>, DeskError> {
        self.store().read().evidence(id).await?.as_deref().map(unpack).transpose()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn evidence_comes_back_to_the_byte() {
        let evidence = r#"{"probe":"dns","answer":"NXDOMAIN"}"#.repeat(1_000).into_bytes();
        let packed = pack(&evidence).unwrap();
        assert!(packed.len() * 10 < evidence.len());
        assert_eq!(unpack(&packed).unwrap(), evidence);
    }
}
