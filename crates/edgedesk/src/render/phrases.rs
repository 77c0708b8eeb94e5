use edgedesk_checks::catalogue::Actor;

/// The renderers' own words in one language.
pub(super) struct Phrases {
    pub(super) healthy: &'static str,
    pub(super) faulty: &'static str,
    pub(super) inconclusive: &'static str,
    pub(super) refused: &'static str,
    pub(super) visitor: &'static str,
    pub(super) edge: &'static str,
    pub(super) origin: &'static str,
    pub(super) root_cause: &'static str,
    pub(super) probable_cause: &'static str,
    pub(super) grade: &'static str,
    pub(super) evidence: &'static str,
    pub(super) ruled_out: &'static str,
    pub(super) fix: &'static str,
    pub(super) who: &'static str,
    pub(super) reproduce: &'static str,
    pub(super) advice: &'static str,
    pub(super) notes: &'static str,
    pub(super) findings: &'static str,
    pub(super) ok: &'static str,
    pub(super) warning: &'static str,
    pub(super) error: &'static str,
    pub(super) not_measured: &'static str,
    pub(super) waterfall: &'static str,
    pub(super) took: &'static str,
    pub(super) probes: &'static str,
    pub(super) colon: &'static str,
    actors: [&'static str; 5],
}

static ZH: Phrases = Phrases {
    healthy: "正常",
    faulty: "有故障",
    inconclusive: "无法得出结论",
    refused: "拒绝诊断",
    visitor: "访客",
    edge: "CDN 节点",
    origin: "源站",
    root_cause: "根因",
    probable_cause: "可能的原因",
    grade: "证据等级",
    evidence: "证据",
    ruled_out: "已排除",
    fix: "处理办法",
    who: "由谁处理：",
    reproduce: "自行验证",
    advice: "建议",
    notes: "说明",
    findings: "检查项",
    ok: "正常",
    warning: "提醒",
    error: "异常",
    not_measured: "未能检查",
    waterfall: "耗时",
    took: "用时",
    probes: "次探测",
    colon: "：",
    actors: [
        "您（域名、DNS、源站或 CDN 配置的管理者）",
        "CDN 服务商",
        "网络运营商",
        "等待即可",
        "诊断平台的管理者",
    ],
};

static EN: Phrases = Phrases {
    healthy: "healthy",
    faulty: "faulty",
    inconclusive: "no verdict possible",
    refused: "not diagnosed",
    visitor: "visitor",
    edge: "CDN edge",
    origin: "origin",
    root_cause: "Root cause",
    probable_cause: "Probable cause",
    grade: "evidence grade",
    evidence: "evidence",
    ruled_out: "Ruled out",
    fix: "What to do",
    who: "by ",
    reproduce: "See for yourself",
    advice: "Advice",
    notes: "Notes",
    findings: "Checks",
    ok: "good",
    warning: "warnings",
    error: "bad",
    not_measured: "could not look",
    waterfall: "Where the time went",
    took: "took",
    probes: "probes",
    colon: ": ",
    actors: [
        "you, who run the domain, its DNS, origin or CDN settings",
        "the CDN",
        "the network operator",
        "waiting",
        "whoever runs this desk",
    ],
};

/// The words of a language: `zh`, and English for anything else.
pub(super) fn phrases(lang: &str) -> &'static Phrases {
    if lang == "zh" { &ZH } else { &EN }
}

impl Phrases {
    pub(super) fn actor(&self, actor: Actor) -> &'static str {
        self.actors[match actor {
            Actor::Customer => 0,
            Actor::Provider => 1,
            Actor::Isp => 2,
            Actor::Wait => 3,
            Actor::Desk => 4,
        }]
    }
}
