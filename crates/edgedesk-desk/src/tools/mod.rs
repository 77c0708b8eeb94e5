//! The self-service tools: one question each, answered at once. Site diagnosis is no tool but a flow of its own.
//!
//! Whatever a tool asks of the network goes through the prober and its egress guard, like a diagnosis. Tools that
//! read the account's configuration do so only for whoever may, and work without it.

mod cache;
mod certificate;
mod check_signature;
mod cname;
mod error;
mod headers;
mod input;
mod ip;
mod measure;
mod result;
mod sign;
mod signing_scheme;

use edgedesk_flow::Tool;
use serde_json::Value;

pub use cache::CacheInput;
pub use certificate::CertificateInput;
pub use check_signature::CheckSignatureInput;
pub use cname::CnameInput;
pub use headers::HeadersInput;
pub use ip::IpInput;
pub use sign::SignInput;
pub use signing_scheme::Scheme;

use crate::diagnosis::Driver;
use crate::{ToolError, ToolResult, ToolRow as Row};

/// Uses a tool. `input` is its form: the JSON object of its input type. `account` is the control plane's name of
/// the account whose configuration may be read.
///
/// # Errors
/// Where a field of the form is wrong, or the target is not asked; nothing was sent then.
pub async fn use_tool(
    driver: &Driver,
    tool: Tool,
    input: Value,
    account: Option<&str>,
) -> Result<ToolResult, ToolError> {
    match tool {
        Tool::Ip => ip::run(driver, &input::read(input)?).await,
        Tool::Cname => cname::run(driver, &input::read(input)?, account).await,
        Tool::Certificate => certificate::run(driver, &input::read(input)?).await,
        Tool::Cache => cache::run(driver, &input::read(input)?, account).await,
        Tool::Headers => headers::run(driver, &input::read(input)?).await,
        Tool::Sign => sign::run(&input::read(input)?, driver.now()),
        Tool::CheckSignature => check_signature::run(driver, &input::read(input)?, account).await,
    }
}
