//! What a stranger's server sends is shown, and does nothing.

use edgedesk_checks::checks;
use edgedesk_checks::report::{Report, RootCause};
use edgedesk_checks::words::Words;
use edgedesk_checks::world::{self, World};
use textwrap::core::display_width;

use super::{Style, html, markdown, text};

/// What a hostile header, certificate or page may hold.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</style></pre></details><iframe src=//evil.test>",
    "\u{1b}]0;owned\u{7}\u{1b}[2J\u{1b}[31mred",
    "\u{9b}31m C1 controls",
    "safe\u{202e}gpj.exe\u{2066}isolate\u{2069}",
    "zero\u{200b}width\u{feff}\u{2060}",
    "line\r\n\r\n# heading\n\n```\n~~~~\n[link](javascript:alert(1)) ![x](http://evil.test/x.png)",
    "``` ` ```` <b> *bold* _it_ | cell | & &lt; &#60;",
    "1. list\n> quote\n- item\n+ item\n===\n---",
];

/// A report that quotes a hostile text wherever a sentence may quote one.
fn report(quoted: &str) -> Report {
    let mut world = World::default();
    world.origin_certificate(|_| {});
    let mut report = world::report(&world, checks::all());
    let words =
        || Words { zh: format!("服务器发来 {quoted}。"), en: format!("The server sent {quoted}.") };
    let finding = &mut report.findings[0];
    (finding.message, finding.remedy, finding.subject) = (words(), vec![words()], quoted.to_owned());
    report.target.url = format!("https://www.example.com/{quoted}");
    report.target.account = Some(quoted.to_owned());
    report.target.corrections = vec![words()];
    let cause = RootCause {
        code: "origin.http_5xx".to_owned(),
        grade: edgedesk_checks::catalogue::Grade::A,
        certainty: edgedesk_checks::report::Certainty::RootCause,
        who_acts: edgedesk_checks::catalogue::Actor::Customer,
        title: words(),
        summary: words(),
        fix: vec![words()],
        evidence: vec!["e1".to_owned()],
        explains: Vec::new(),
        ruled_out: Vec::new(),
        reproduce: vec![format!("curl '{quoted}'")],
    };
    report.root_causes = vec![cause.clone()];
    report.advice = vec![cause];
    for entry in &mut report.evidence {
        entry.vantage = quoted.to_owned();
    }
    report
}

/// Each text in each language: what was quoted, the format's name, the rendering.
fn renderings() -> impl Iterator<Item = (&'static str, &'static str, String)> {
    HOSTILE.iter().flat_map(|quoted| {
        let report = report(quoted);
        ["zh", "en"].into_iter().flat_map(move |lang| {
            [
                (*quoted, "text", text(&report, lang, Style::PLAIN)),
                (*quoted, "markdown", markdown(&report, lang)),
                (*quoted, "html", html(&report, lang)),
            ]
        })
    })
}

#[test]
fn no_rendering_holds_a_character_that_acts() {
    for (quoted, format, rendering) in renderings() {
        let acting = rendering.chars().find(|c| {
            (c.is_control() && *c != '\n')
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        });
        assert_eq!(acting, None, "{format} of {quoted:?}");
    }
}

#[test]
fn what_acts_is_shown_by_its_code() {
    let shown = text(&report("a\u{202e}b\u{1b}c"), "en", Style::PLAIN);
    assert!(shown.contains("a<U+202E>b<U+001B>c"), "{shown}");
}

#[test]
fn no_page_gains_an_element() {
    let plain = elements(&html(&report("nothing"), "en"));
    for (quoted, format, rendering) in renderings().filter(|(_, format, _)| *format == "html") {
        assert_eq!(elements(&rendering), plain, "{format} of {quoted:?}");
    }
}

/// How many tags of each name a page opens or closes.
fn elements(page: &str) -> std::collections::BTreeMap<String, usize> {
    let mut counts = std::collections::BTreeMap::new();
    for rest in page.split('<').skip(1) {
        let name: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/' || *c == '!').collect();
        *counts.entry(name).or_default() += 1;
    }
    counts
}

#[test]
fn no_markdown_gains_a_heading_a_link_or_a_block() {
    let structure = |page: &str| {
        let lines = |prefix: &str| page.lines().filter(|line| line.starts_with(prefix)).count();
        let is_code = |line: &&str| line.starts_with("curl ") || line.starts_with("# `");
        let links: usize = page
            .lines()
            .filter(|line| !is_code(line))
            .map(|line| line.replace("\\]", "").matches("](").count())
            .sum();
        (["#", "~~~", ">", "===", "- ", "+ "].map(lines), links)
    };
    let plain = structure(&markdown(&report("nothing"), "en"));
    for (quoted, format, rendering) in renderings().filter(|(_, format, _)| *format == "markdown") {
        assert_eq!(structure(&rendering), plain, "{format} of {quoted:?}:\n{rendering}");
    }
}

#[test]
fn a_page_needs_nothing_else() {
    let page = html(&report("nothing"), "zh");
    for loaded in ["<script", "<link", "<img", "src=", "@import", "url(", "http-equiv=\"refresh\""] {
        assert!(!page.contains(loaded), "{loaded}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn lines_fit_the_terminal_but_for_commands() {
    for columns in [60, 80, 110] {
        for (lang, quoted) in
            [("zh", "一段没有空格的很长的中文说明，".repeat(12)), ("en", "many words ".repeat(30))]
        {
            let shown = text(&report(&quoted), lang, Style::PLAIN.with_width(columns));
            for line in
                shown.lines().filter(|line| !line.trim_start().starts_with("$ ") && !line.contains("://"))
            {
                assert!(display_width(line) <= columns, "{columns}: {line}");
            }
        }
    }
}

#[test]
fn no_line_begins_with_a_full_stop() {
    let shown = text(&report(&"一二三四五，六七八九。".repeat(20)), "zh", Style::PLAIN.with_width(60));
    let wrong = shown.lines().find(|line| line.trim_start().starts_with(['，', '。', '、', '；', '”', '）']));
    assert_eq!(wrong, None);
}

/// The report on one scenario of one check, judged by that check alone: new checks do not change it.
fn report_of(check: &str, scenario: &str) -> Report {
    let check = checks::all().iter().find(|it| it.slug == check).expect("a check of that name");
    let scenario = check.scenarios.iter().find(|it| it.name == scenario).expect("a scenario of that name");
    let mut world = World::default();
    (scenario.world)(&mut world);
    world::report(&world, std::slice::from_ref(check))
}

#[test]
fn a_missing_cname_reads_like_this() {
    let report = report_of("cname-not-on-cdn", "only-an-address");
    insta::assert_snapshot!("text_zh", text(&report, "zh", Style::PLAIN.with_width(80)));
    insta::assert_snapshot!("text_en", text(&report, "en", Style::PLAIN.with_width(80)));
    insta::assert_snapshot!("markdown_zh", markdown(&report, "zh"));
    insta::assert_snapshot!("markdown_en", markdown(&report, "en"));
}

#[test]
fn colour_is_the_only_difference_that_a_terminal_makes() {
    let report = report_of("cname-not-on-cdn", "only-an-address");
    let coloured = text(&report, "zh", Style::PLAIN.with_colour());
    assert!(coloured.contains("\u{1b}[1;31m"), "{coloured}");
    let mut plain = String::new();
    for (number, part) in coloured.split("\u{1b}[").enumerate() {
        plain.push_str(if number == 0 { part } else { part.split_once('m').expect("the end of a colour").1 });
    }
    assert_eq!(plain, text(&report, "zh", Style::PLAIN));
}
