use edgedesk_checks::catalogue::{Actor, Grade, Layer, Status};
use edgedesk_checks::report::{Certainty, HopName, HopState, Outcome, Report};

/// The renderers' own words in one language.
pub(crate) struct Phrases {
    /// The language tag of the page.
    pub(crate) tag: &'static str,
    pub(crate) report: &'static str,
    pub(crate) path: &'static str,
    pub(crate) root_cause: &'static str,
    pub(crate) probable_cause: &'static str,
    pub(crate) refusal: &'static str,
    pub(crate) grade: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) records: &'static str,
    pub(crate) ruled_out: &'static str,
    pub(crate) fix: &'static str,
    pub(crate) who: &'static str,
    pub(crate) reproduce: &'static str,
    pub(crate) advice: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) findings: &'static str,
    pub(crate) waterfall: &'static str,
    pub(crate) longest: &'static str,
    pub(crate) took: &'static str,
    pub(crate) critical: &'static str,
    pub(crate) probes: &'static str,
    pub(crate) colon: &'static str,
    pub(crate) asked: &'static str,
    pub(crate) answered: &'static str,
    pub(crate) cut: &'static str,
    pub(crate) all_good: &'static str,
    pub(crate) no_cause: &'static str,
    outcomes: [&'static str; 4],
    hops: [&'static str; 4],
    hop_states: [&'static str; 4],
    statuses: [&'static str; 6],
    actors: [&'static str; 5],
    grades: [&'static str; 4],
    layers: [&'static str; 14],
}

static ZH: Phrases = Phrases {
    tag: "zh-CN",
    report: "诊断报告",
    path: "访问路径",
    root_cause: "根因",
    probable_cause: "可能的原因",
    refusal: "原因",
    grade: "证据等级",
    evidence: "证据",
    records: "全部证据",
    ruled_out: "已排除",
    fix: "处理办法",
    who: "由谁处理",
    reproduce: "自行验证",
    advice: "建议",
    notes: "说明",
    findings: "检查项",
    waterfall: "耗时",
    longest: "最长的几次探测",
    took: "用时",
    critical: "关键路径",
    probes: "次探测",
    colon: "：",
    asked: "探测内容",
    answered: "结果",
    cut: "……（此处截断，完整内容见 JSON 报告）",
    all_good: "没有发现问题，站点可以正常访问。",
    no_cause: "缺少得出结论所需的结果，下面列出了没有测到的项目和原因。",
    outcomes: ["正常", "有故障", "无法得出结论", "未诊断"],
    hops: ["访客", "DNS", "CDN 节点", "源站"],
    hop_states: ["正常", "有提醒", "故障", "未检查"],
    statuses: ["正常", "信息", "提醒", "异常", "未能检查", "不适用"],
    actors: [
        "您（域名、DNS、源站和 CDN 配置的管理者）",
        "CDN 服务商",
        "网络运营商",
        "无需处理，等待即可",
        "诊断平台的管理者",
    ],
    grades: [
        "对照实验可使故障消失，或服务器、厂商自己说明了原因",
        "两项独立的观测互相印证",
        "只有一项观测",
        "仅由配置推断",
    ],
    layers: [
        "网址",
        "账号",
        "CDN 配置",
        "DNS 解析",
        "节点连接",
        "TLS 与证书",
        "HTTP",
        "访问控制",
        "源站",
        "缓存",
        "内容",
        "性能",
        "诊断平台",
        "其他",
    ],
};

static EN: Phrases = Phrases {
    tag: "en",
    report: "Diagnosis",
    path: "The path of a visit",
    root_cause: "Root cause",
    probable_cause: "Probable cause",
    refusal: "Why",
    grade: "evidence grade",
    evidence: "evidence",
    records: "Evidence",
    ruled_out: "Ruled out",
    fix: "What to do",
    who: "Who acts",
    reproduce: "See for yourself",
    advice: "Advice",
    notes: "Notes",
    findings: "Checks",
    waterfall: "Where the time went",
    longest: "the longest probes",
    took: "took",
    critical: "critical path",
    probes: "probes",
    colon: ": ",
    asked: "Asked",
    answered: "Answered",
    cut: "… (cut here; the JSON report has all of it)",
    all_good: "Nothing is wrong: the site can be visited.",
    no_cause: "What a verdict needs could not be measured; what is missing, and why, is listed below.",
    outcomes: ["healthy", "faulty", "no verdict possible", "not diagnosed"],
    hops: ["visitor", "DNS", "CDN edge", "origin"],
    hop_states: ["works", "has warnings", "broken", "not measured"],
    statuses: ["good", "info", "warning", "bad", "could not look", "not applicable"],
    actors: [
        "you, who run the domain, its DNS, its origin and its CDN settings",
        "the CDN",
        "the network operator",
        "nobody: waiting mends it",
        "whoever runs this desk",
    ],
    grades: [
        "a counter-experiment makes the fault go away, or the server or vendor itself states the reason",
        "two independent observations",
        "one observation",
        "predicted from the configuration alone",
    ],
    layers: [
        "URL",
        "Account",
        "CDN configuration",
        "DNS",
        "Connections to the edge",
        "TLS and certificates",
        "HTTP",
        "Access rules",
        "Origin",
        "Cache",
        "Content",
        "Performance",
        "The desk itself",
        "Other",
    ],
};

/// The words of a language: `zh`, and English for anything else.
pub(crate) fn phrases(lang: &str) -> &'static Phrases {
    if lang == "zh" { &ZH } else { &EN }
}

impl Phrases {
    pub(crate) fn outcome(&self, outcome: Outcome) -> &'static str {
        self.outcomes[match outcome {
            Outcome::Healthy => 0,
            Outcome::Faulty => 1,
            Outcome::Inconclusive => 2,
            Outcome::Refused => 3,
        }]
    }

    pub(crate) fn hop(&self, hop: HopName) -> &'static str {
        self.hops[match hop {
            HopName::Visitor => 0,
            HopName::Dns => 1,
            HopName::Edge => 2,
            HopName::Origin => 3,
        }]
    }

    pub(crate) fn hop_state(&self, state: HopState) -> &'static str {
        self.hop_states[match state {
            HopState::Ok => 0,
            HopState::Degraded => 1,
            HopState::Broken => 2,
            HopState::NotMeasured => 3,
        }]
    }

    pub(crate) fn status(&self, status: Status) -> &'static str {
        self.statuses[match status {
            Status::Ok => 0,
            Status::Info => 1,
            Status::Warning => 2,
            Status::Error => 3,
            Status::NotMeasured => 4,
            Status::NotApplicable => 5,
        }]
    }

    pub(crate) fn actor(&self, actor: Actor) -> &'static str {
        self.actors[match actor {
            Actor::Customer => 0,
            Actor::Provider => 1,
            Actor::Isp => 2,
            Actor::Wait => 3,
            Actor::Desk => 4,
        }]
    }

    pub(crate) fn grade(&self, grade: Grade) -> &'static str {
        self.grades[match grade {
            Grade::A => 0,
            Grade::B => 1,
            Grade::C => 2,
            Grade::D => 3,
        }]
    }

    pub(crate) fn layer(&self, layer: Layer) -> &'static str {
        self.layers[match layer {
            Layer::Input => 0,
            Layer::Account => 1,
            Layer::Cdn => 2,
            Layer::Dns => 3,
            Layer::Edge => 4,
            Layer::Tls => 5,
            Layer::Http => 6,
            Layer::Access => 7,
            Layer::Origin => 8,
            Layer::Cache => 9,
            Layer::Content => 10,
            Layer::Perf => 11,
            Layer::Desk => 12,
            Layer::Unknown => 13,
        }]
    }

    /// What a report's cause is called: `Root cause 1/2`, `Probable cause`; why, where nothing was diagnosed.
    pub(crate) fn kind(&self, report: &Report, number: usize) -> String {
        let total = report.root_causes.len();
        let kind = match report.root_causes[number].certainty {
            _ if report.outcome == Outcome::Refused => self.refusal,
            Certainty::RootCause => self.root_cause,
            Certainty::Probable => self.probable_cause,
        };
        if total > 1 { format!("{kind} {}/{total}", number + 1) } else { kind.to_owned() }
    }
}
