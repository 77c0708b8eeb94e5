use edgedesk_checks::words::Words;
use edgedesk_evidence::control_plane::{DomainListing, NodeState, SignatureComparison};
use edgedesk_evidence::dns::{
    ChainOfTrust, DnsOutcome, DnsReply, DnssecState, Rcode, Rdata, WalkEnd, WalkTrace,
};
use edgedesk_evidence::http::{FailureKind, HttpFailure, HttpOutcome, HttpResponse};
use edgedesk_evidence::tls::{IssuerOutcome, RevocationOutcome, RevocationState, TlsOutcome, TlsSession};
use edgedesk_evidence::{Answer, ConnectFailure, NotMeasured, NotMeasuredReason, Observation, TcpOutcome};

use super::{plain, words};

/// Records that are named in a sentence.
const NAMED: usize = 4;
/// Of a text of a server's, that many characters are shown.
const QUOTED: usize = 120;

/// What came back, in a sentence: `203.0.113.7，TTL 300`. Judges nothing.
pub fn answered(answer: &Answer) -> Words {
    match answer {
        Answer::NotMeasured(why) => not_measured(why),
        Answer::Observed(observation) => match observation {
            Observation::Domain(listing) => domain(listing),
            Observation::Node(NodeState::Node) => words("是 CDN 节点", "One of the CDN's nodes"),
            Observation::Node(NodeState::NotANode) => words("不是 CDN 节点", "None of the CDN's nodes"),
            Observation::Signature(comparison) => signature(comparison),
            Observation::Dns(outcome) => dns(outcome),
            Observation::Walk(trace) => walk(trace),
            Observation::Dnssec(chain) => dnssec(chain),
            Observation::Tcp(TcpOutcome::Connected) => words("已连接", "Connected"),
            Observation::Tcp(TcpOutcome::Failed(failure)) => connect(failure),
            Observation::Tls(outcome) => tls(outcome),
            Observation::Issuer(outcome) => issuer(outcome),
            Observation::Revocation(outcome) => revocation(outcome),
            Observation::Http(HttpOutcome::Response(response)) => http(response),
            Observation::Http(HttpOutcome::Failed(failure)) => failed(failure),
        },
    }
}

fn not_measured(why: &NotMeasured) -> Words {
    match why.reason {
        NotMeasuredReason::Deadline => words("超出诊断时限，未得到结果", "Not measured: out of time"),
        NotMeasuredReason::Budget => words("已达到探测次数上限，未探测", "Not measured: the budget is spent"),
        NotMeasuredReason::Refused => {
            words("出于安全，不探测该地址", "Not measured: the address is not probed, for safety")
        }
        NotMeasuredReason::NoNetwork => {
            words("探测点没有这种网络，未探测", "Not measured: the vantage has no such network")
        }
        NotMeasuredReason::NoControlPlane => {
            words("CDN 没有提供这项信息", "Not measured: the CDN does not offer this")
        }
        NotMeasuredReason::ControlPlaneFailed => {
            words("CDN 接口没有正常返回", "Not measured: the CDN's interface failed")
        }
        NotMeasuredReason::Internal | NotMeasuredReason::NotInEvidence => {
            words("探测未能完成", "Not measured")
        }
    }
}

fn domain(listing: &DomainListing) -> Words {
    match listing {
        DomainListing::Unknown => words("CDN 上没有这个域名", "The CDN has no such domain"),
        DomainListing::OwnedByOther => {
            words("域名不属于当前账号", "The domain does not belong to this account")
        }
        DomainListing::Found(record) => match &record.config.cname {
            Some(cname) => {
                words(format!("已读取，CNAME 应为 {cname}"), format!("Read; its CNAME should be {cname}"))
            }
            None => words("已读取", "Read"),
        },
    }
}

fn signature(comparison: &SignatureComparison) -> Words {
    match comparison {
        SignatureComparison::NotRequired => {
            words("域名没有开启 URL 鉴权", "The domain asks for no signature")
        }
        SignatureComparison::Missing => words("URL 没有签名", "The URL carries no signature"),
        SignatureComparison::Unreadable(_) => {
            words("签名的格式不正确", "The signature is not in the expected form")
        }
        SignatureComparison::Valid { .. } => words("签名与密钥相符", "The signature fits the key"),
        SignatureComparison::Wrong { .. } => words("签名与密钥不符", "The signature does not fit the key"),
    }
}

fn dns(outcome: &DnsOutcome) -> Words {
    match outcome {
        DnsOutcome::Reply(reply) => records(reply),
        DnsOutcome::TimedOut => words("没有答复（超时）", "No reply in time"),
        DnsOutcome::PortClosed => words("服务器的 DNS 端口未开放", "The server's DNS port is closed"),
        DnsOutcome::Unreachable => words("无法到达服务器", "The server cannot be reached"),
        DnsOutcome::TruncatedThenFailed(_) => {
            words("答复被截断，改用 TCP 后失败", "The reply was truncated, and TCP failed")
        }
        DnsOutcome::Malformed(_) => words("答复的格式不正确", "The reply is malformed"),
    }
}

fn records(reply: &DnsReply) -> Words {
    let mut told: Vec<String> = Vec::new();
    for record in &reply.answer {
        match &record.data {
            Rdata::A { address } => told.push(address.to_string()),
            Rdata::Aaaa { address } => told.push(address.to_string()),
            Rdata::Cname { target } => told.push(format!("CNAME {target}")),
            Rdata::Ns { target } => told.push(target.to_string()),
            Rdata::Mx { exchange, .. } => told.push(exchange.to_string()),
            Rdata::Caa { tag, value, .. } => told.push(format!("{tag} {value}")),
            Rdata::Txt { strings } => told.push(format!("\u{201c}{}\u{201d}", cut(&strings.concat()))),
            _ => {}
        }
    }
    let more = reply.answer.len().saturating_sub(NAMED);
    told.truncate(NAMED);
    let ttl = reply.answer.iter().map(|record| record.ttl).min();
    match (ttl, reply.rcode) {
        (Some(ttl), _) if told.is_empty() => words(
            format!("{} 条记录，TTL {ttl}", reply.answer.len()),
            format!("{} records, TTL {ttl}", reply.answer.len()),
        ),
        (Some(ttl), _) => {
            let (zh, en) = if more > 0 {
                (format!(" 等 {} 条", reply.answer.len()), format!(" and {more} more"))
            } else {
                (String::new(), String::new())
            };
            words(
                format!("{}{zh}，TTL {ttl}", told.join("、")),
                format!("{}{en}, TTL {ttl}", told.join(", ")),
            )
        }
        (None, Rcode::NOERROR) => words("没有这种记录", "No such record"),
        (None, Rcode::NXDOMAIN) => words("名称不存在（NXDOMAIN）", "The name does not exist (NXDOMAIN)"),
        (None, rcode) => words(format!("服务器返回 {rcode}"), format!("The server answered {rcode}")),
    }
}

fn walk(trace: &WalkTrace) -> Words {
    let zone = trace.zone();
    let servers: Vec<String> = trace
        .cuts
        .last()
        .map(|cut| cut.servers.iter().take(NAMED).map(|server| server.name.to_string()).collect())
        .unwrap_or_default();
    match &trace.end {
        WalkEnd::Answered { nxdomain: true, .. } => words(
            format!("{zone} 的服务器说该名称不存在"),
            format!("The servers of {zone} say that the name does not exist"),
        ),
        WalkEnd::Answered { .. } if servers.is_empty() => plain(zone.to_string()),
        WalkEnd::Answered { .. } => words(
            format!("位于 {zone}，权威服务器 {}", servers.join("、")),
            format!("In the zone {zone}, served by {}", servers.join(", ")),
        ),
        WalkEnd::Dead { .. } => {
            words(format!("{zone} 的服务器都没有有效答复"), format!("No server of {zone} answers usefully"))
        }
        WalkEnd::Lost(_) => words("委派过深或成环", "The delegations are too deep, or lead in a circle"),
    }
}

fn dnssec(chain: &ChainOfTrust) -> Words {
    match &chain.state {
        DnssecState::Secure => words("签名有效", "Every signature holds"),
        DnssecState::Insecure { zone } => {
            words(format!("{zone} 没有启用 DNSSEC"), format!("{zone} is not signed"))
        }
        DnssecState::Bogus { zone, .. } => {
            words(format!("{zone} 的签名无效"), format!("The signatures of {zone} do not hold"))
        }
        DnssecState::Indeterminate(_) => words("无法确定", "Cannot be told"),
    }
}

fn connect(failure: &ConnectFailure) -> Words {
    match failure {
        ConnectFailure::Refused => words("连接被拒绝", "Connection refused"),
        ConnectFailure::TimedOut => words("连接超时", "Connection timed out"),
        ConnectFailure::Unreachable => words("网络不可达", "Network unreachable"),
        ConnectFailure::Other(_) => words("连接失败", "Connection failed"),
    }
}

fn tls(outcome: &TlsOutcome) -> Words {
    match outcome {
        TlsOutcome::Session(session) => handshake(session),
        TlsOutcome::NotConnected(failure) => connect(failure),
        TlsOutcome::Alert { name, code } => words(
            format!("服务器拒绝握手（{name}，{code}）"),
            format!("The server refused the handshake ({name}, {code})"),
        ),
        TlsOutcome::NotTls { .. } => words("对方没有使用 TLS", "The other side does not speak TLS"),
        TlsOutcome::Closed => words("握手中连接被关闭", "Closed during the handshake"),
        TlsOutcome::Reset => words("握手中连接被重置", "Reset during the handshake"),
        TlsOutcome::TimedOut => words("握手超时", "The handshake timed out"),
        TlsOutcome::Unusable(_) => words("握手失败", "The handshake failed"),
    }
}

fn handshake(session: &TlsSession) -> Words {
    let leaf = session.chain.as_ref().and_then(|chain| chain.leaf());
    match leaf {
        Some(leaf) => {
            let name = leaf.dns_names.first().map_or(leaf.subject.as_str(), String::as_str);
            let until = leaf.not_after.strftime("%Y-%m-%d");
            words(
                format!("{}，证书 {}，有效期至 {until}", session.version, cut(name)),
                format!("{}, certificate {}, valid until {until}", session.version, cut(name)),
            )
        }
        None => plain(session.version.to_string()),
    }
}

fn issuer(outcome: &IssuerOutcome) -> Words {
    match outcome {
        IssuerOutcome::Found { certificate, .. } => plain(cut(&certificate.subject)),
        IssuerOutcome::NotTheIssuer => words("不是签发者的证书", "Not the issuer's certificate"),
        IssuerOutcome::Failed(_) => words("下载失败", "The download failed"),
    }
}

fn revocation(outcome: &RevocationOutcome) -> Words {
    match outcome {
        RevocationOutcome::Status(RevocationState::Good { .. }) => words("未被吊销", "Not revoked"),
        RevocationOutcome::Status(RevocationState::Revoked { .. }) => words("已被吊销", "Revoked"),
        RevocationOutcome::Status(RevocationState::Unknown) => {
            words("签发机构没有这张证书的状态", "The authority does not know the certificate")
        }
        RevocationOutcome::Failed(_) => words("没有得到状态", "No status came"),
    }
}

fn http(response: &HttpResponse) -> Words {
    let status = format!("{} {} {}", response.version, response.status, cut(&response.reason));
    let status = status.trim_end();
    match response.headers.get("location").filter(|_| (300..400).contains(&response.status)) {
        Some(location) => words(
            format!("{status}，跳转到 {}", cut(location)),
            format!("{status}, leads to {}", cut(location)),
        ),
        None => words(
            format!("{status}，{} 字节", response.body.received),
            format!("{status}, {} bytes", response.body.received),
        ),
    }
}

fn failed(failure: &HttpFailure) -> Words {
    match &failure.kind {
        FailureKind::NotConnected(failure) => connect(failure),
        FailureKind::TlsAlert(code) => {
            words(format!("TLS 握手被拒绝（{code}）"), format!("The TLS handshake was refused ({code})"))
        }
        FailureKind::NotTls => words("对方没有使用 TLS", "The other side does not speak TLS"),
        FailureKind::TlsFailed => words("TLS 握手失败", "The TLS handshake failed"),
        FailureKind::VersionRefused => {
            words("对方不支持这个 HTTP 版本", "The other side does not speak this HTTP version")
        }
        FailureKind::Closed => words("没有响应，连接被关闭", "Closed without a response"),
        FailureKind::Reset => words("连接被重置", "The connection was reset"),
        FailureKind::TimedOut => words("等待响应超时", "No response in time"),
        FailureKind::Malformed => words("收到的不是合法的 HTTP 响应", "What came is no HTTP"),
        FailureKind::HeadersTooLarge => words("响应头过大", "The response headers are too large"),
        FailureKind::Protocol(name) => {
            words(format!("协议错误（{}）", cut(name)), format!("A protocol error ({})", cut(name)))
        }
    }
}

fn cut(text: &str) -> String {
    if text.chars().count() <= QUOTED {
        return text.to_owned();
    }
    text.chars().take(QUOTED).chain(['…']).collect()
}
