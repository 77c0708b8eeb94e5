use clap::Args;
use edgedesk_lab::{Expect, sites};
use edgedesk_render as render;

use super::diagnose::{Failure, lang_or_environment};
use super::{exit, output, style};
use crate::config::Lang;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A check's id or slug (DNS001, cname-not-on-cdn), a finding (DNS001.NO_CNAME), or a cause's code
    /// (dns.cname_missing); nothing lists them all.
    what: Option<String>,
    /// The language.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let lang = lang_or_environment(arguments.lang);
    let style = style::of_stdout();
    let text = match &arguments.what {
        None => render::catalogue(lang, style),
        Some(what) => render::explain(what, lang, style, demos).ok_or_else(|| unknown(what))?,
    };
    output::write(&text)?;
    Ok(exit::HEALTHY)
}

/// The lab's sites that show a cause.
fn demos(code: &str) -> Vec<String> {
    let shows = |expect: &Expect| match expect {
        Expect::Causes(codes) | Expect::Advice(codes) => codes.contains(&code),
        Expect::Healthy => false,
    };
    let sites = sites::all().iter().filter(|site| shows(&site.expect));
    sites.map(|site| format!("edgedesk demo {}", site.name)).collect()
}

fn unknown(what: &str) -> String {
    let similar = render::similar(what);
    let hint =
        if similar.is_empty() { String::new() } else { format!("did you mean {}? ", similar.join(", ")) };
    format!("there is no check or cause {what:?}; {hint}`edgedesk explain` lists them all")
}
