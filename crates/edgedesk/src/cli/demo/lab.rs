use std::time::Duration;

use edgedesk_desk::diagnosis::{self, Session};
use edgedesk_evidence::EvidenceFile;
use edgedesk_lab::{Expect, Site, sites};

use super::Arguments;
use crate::cli::diagnose::{Failure, Format, finish, lang_or_environment, save};
use crate::cli::progress::StatusLine;
use crate::cli::{exit, output};
use crate::lab;

/// The sites of the tour: a healthy one, a pair of settings that contradict each other, a dead origin.
const TOUR: [&str; 3] = ["healthy-plain", "http-redirect-loop", "origin-refused"];

pub(super) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let lang = lang_or_environment(arguments.lang);
    if arguments.list {
        output::write(&list(lang))?;
        return Ok(exit::HEALTHY);
    }
    let rtt = Duration::from_millis(arguments.rtt);
    match &arguments.name {
        Some(name) => {
            let file = diagnose(find(name)?, rtt, lang)?;
            if let Some(path) = &arguments.save {
                save(&file, path)?;
            }
            finish(&file, arguments.format)
        }
        None => {
            for name in TOUR {
                let site = find(name)?;
                output::write(&format!("\n── {name} ── {}\n", say(&site.story, lang)))?;
                finish(&diagnose(site, rtt, lang)?, Format::Text)?;
            }
            let hint = if lang == "zh" {
                "\nedgedesk demo --list 列出全部站点，edgedesk demo 名称 诊断其中一个。\n"
            } else {
                "\nedgedesk demo --list lists every site; edgedesk demo NAME diagnoses one.\n"
            };
            output::write(hint)?;
            Ok(exit::HEALTHY)
        }
    }
}

fn find(name: &str) -> Result<&'static Site, Failure> {
    let site = sites::all().iter().copied().find(|site| site.name == name);
    site.ok_or_else(|| format!("the lab has no site {name:?}; `edgedesk demo --list` lists them").into())
}

fn diagnose(site: &'static Site, rtt: Duration, lang: &str) -> Result<EvidenceFile, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let lab = lab::start(rtt, &[site])?;
        let request = lab::request(site, lang);
        let session = Session::new(&request, Some(lab::wiring(&lab)?))?;
        Ok(diagnosis::run(session, request.deadline, &mut StatusLine::new()).await)
    })
}

fn list(lang: &str) -> String {
    let mut out = String::new();
    for site in sites::all() {
        let expected = match &site.expect {
            Expect::Healthy => "healthy".to_owned(),
            Expect::Causes(codes) | Expect::Advice(codes) => codes.join(", "),
        };
        out.push_str(&format!("{:<34} {:<34} {}\n", site.name, expected, say(&site.title, lang)));
    }
    out
}

fn say(text: &edgedesk_lab::Text, lang: &str) -> &'static str {
    if lang == "zh" { text.zh } else { text.en }
}

#[cfg(test)]
mod tests {
    use super::{TOUR, find};

    #[test]
    fn every_stop_of_the_tour_is_in_the_lab() {
        for name in TOUR {
            assert!(find(name).is_ok(), "{name}");
        }
    }
}
