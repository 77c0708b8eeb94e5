use std::path::Path;

use edgedesk_desk::diagnosis::{self, Session};

use super::diagnose::{Failure, Options};
use super::{exit, output};

/// Diagnoses that run at the same time.
const PARALLEL: usize = 8;

/// Diagnoses every line of a file, and writes one JSON report a line, in the order of the lines. Empty lines
/// and lines that begin with `#` are skipped.
pub(super) fn run(path: &Path, options: &Options) -> Result<u8, Failure> {
    use futures_util::StreamExt as _;

    let text =
        std::fs::read_to_string(path).map_err(|error| format!("--batch {}: {error}", path.display()))?;
    let urls: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let settings = &options.settings()?;
    // A file that does not read must not be told once a line.
    Session::new(&options.request(urls.first().copied().unwrap_or_default(), settings), None)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let reports = futures_util::stream::iter(urls).map(|url| async move {
            let request = options.request(url, settings);
            let session = Session::new(&request, None)?;
            let file = diagnosis::run(session, request.deadline, &mut ()).await;
            Ok::<_, Failure>(serde_json::to_string(&diagnosis::report(&file))?)
        });
        let mut reports = reports.buffered(PARALLEL);
        while let Some(line) = reports.next().await {
            output::write(&format!("{}\n", line?))?;
        }
        Ok(exit::HEALTHY)
    })
}
