use std::net::{IpAddr, SocketAddr};

use edgedesk_checks::catalogue::Stop;
use edgedesk_checks::site::Site;
use edgedesk_checks::vendors;
use edgedesk_evidence::control_plane::NodeState;
use edgedesk_evidence::http::{Http, HttpOutcome, HttpVersion};
use edgedesk_evidence::tls::{Tls, TlsOffer, TlsOutcome};
use edgedesk_evidence::{Answer, DnsName, Observation};
use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use edgedesk_render::answered;
use serde::{Deserialize, Serialize};

use super::measure::measure;
use super::{Row, ToolError, ToolResult};
use crate::diagnosis::{Driver, Question};

/// The form of the tool that tells whether an address is a node of the CDN.
#[derive(Clone, Debug, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IpInput {
    /// The address.
    pub address: String,
    /// A name to ask it for; without one it is asked for itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
}

/// What answers at the address.
struct Seen {
    http: Option<HttpOutcome>,
    tls: Option<TlsOutcome>,
}

/// Asks the control plane, which knows its nodes, and looks at what answers there. Nothing of the account is read.
pub(super) async fn run(driver: &Driver, form: &IpInput) -> Result<ToolResult, ToolError> {
    let address: IpAddr = form.address.trim().trim_matches(['[', ']']).parse().map_err(|_| {
        ToolError::field(
            "address",
            Text::new(
                "请填写一个 IP 地址，例如 203.0.113.7 或 2001:db8::7。",
                "Give an IP address, such as 203.0.113.7 or 2001:db8::7.",
            ),
        )
    })?;
    let host = match form.host.as_deref().map(str::trim).filter(|host| !host.is_empty()) {
        Some(host) => Some(host.parse::<DnsName>().map_err(|_| {
            ToolError::field(
                "host",
                Text::new("请填写域名，例如 www.example.com。", "Give a name, such as www.example.com."),
            )
        })?),
        None => None,
    };
    let session = driver.session(Question::default());
    if !session.case.may_probe(address) {
        return Err(ToolError::field(
            "address",
            Text::new(
                format!("{address} 是内网或保留地址，不会是 CDN 节点，也不会被探测。"),
                format!("{address} is private or reserved: no CDN node, and not probed."),
            ),
        ));
    }
    driver.turn(&address.to_string()).await.map_err(|_| ToolError::too_often())?;
    let state = driver.node(address).await;
    let seen = measure(driver, &session, |site| view(site, address, host.as_ref())).await;
    Ok(told(address, state, seen.ok().as_ref()))
}

fn view(site: &Site<'_>, address: IpAddr, host: Option<&DnsName>) -> Result<Seen, Stop> {
    let http = Http {
        addr: SocketAddr::new(address, 80),
        tls: false,
        sni: None,
        version: HttpVersion::H1,
        method: "GET".to_owned(),
        host: host.map_or_else(|| address.to_string(), ToString::to_string),
        path: "/".to_owned(),
        headers: Vec::new(),
        repeat: 0,
    };
    let tls = Tls {
        addr: SocketAddr::new(address, 443),
        sni: host.map(ToString::to_string),
        offer: TlsOffer::Modern,
    };
    let (http, tls) = match (site.ask(&http), site.ask(&tls)) {
        (Err(Stop::NeedMore(mut probes)), Err(Stop::NeedMore(more))) => {
            probes.extend(more);
            return Err(Stop::NeedMore(probes));
        }
        (Err(stop @ Stop::NeedMore(_)), _) | (_, Err(stop @ Stop::NeedMore(_))) => return Err(stop),
        answers => answers,
    };
    Ok(Seen { http: http.ok().cloned(), tls: tls.ok().cloned() })
}

fn told(address: IpAddr, state: Option<NodeState>, seen: Option<&Seen>) -> ToolResult {
    let response = seen.and_then(|seen| seen.http.as_ref()?.response());
    let vendor = response.and_then(|response| vendors::read(response).vendor);
    let (tone, headline) = match (state, vendor) {
        (Some(NodeState::Node), _) => (
            Tone::Ok,
            Text::new(format!("{address} 是 CDN 节点。"), format!("{address} is a node of the CDN.")),
        ),
        (Some(NodeState::NotANode), _) => (
            Tone::Warning,
            Text::new(format!("{address} 不是 CDN 节点。"), format!("{address} is no node of the CDN.")),
        ),
        (None, Some(vendor)) => (
            Tone::Info,
            Text::new(
                format!("{address} 的响应带有 {} 的特征。", vendor.name),
                format!("What answers at {address} bears the marks of {}.", vendor.name),
            ),
        ),
        (None, None) => (
            Tone::Info,
            Text::new(
                format!("没有节点清单，响应中也没有 CDN 的特征，无法确认 {address} 是否为 CDN 节点。"),
                format!(
                    "There is no list of nodes, and what answers bears no CDN's marks: whether {address} is a node cannot be told."
                ),
            ),
        ),
    };
    let mut result = ToolResult::new(Tool::Ip, address.to_string(), tone, headline);
    if let Some(outcome) = seen.and_then(|seen| seen.http.as_ref()) {
        let words = answered(&Answer::Observed(Observation::Http(outcome.clone())));
        let server = response.and_then(|response| response.headers.get("server")).unwrap_or("-");
        result = result.row(Row::new("HTTP（80 端口）", "HTTP (port 80)", server).note(words.zh, words.en));
    }
    if let Some(vendor) = vendor {
        result = result.row(Row::new("响应特征", "Marks of", vendor.name));
    }
    if let Some(outcome) = seen.and_then(|seen| seen.tls.as_ref()) {
        let names = match outcome {
            TlsOutcome::Session(session) => {
                let leaf = session.chain.as_ref().and_then(|chain| chain.leaf());
                leaf.map(|leaf| leaf.dns_names.iter().take(6).cloned().collect::<Vec<_>>().join(", "))
            }
            _ => None,
        };
        let words = answered(&Answer::Observed(Observation::Tls(outcome.clone())));
        let value = names.filter(|names| !names.is_empty()).unwrap_or_else(|| "-".to_owned());
        result = result
            .row(Row::new("证书（443 端口）", "Certificate (port 443)", value).note(words.zh, words.en));
    }
    if state == Some(NodeState::NotANode) {
        result = result.advise(
            "如果您的域名解析到了这个地址，请检查 DNS 记录是否为 CDN 分配的 CNAME；如果源站防火墙要放行 CDN，请不要放行这个地址。",
            "If your domain resolves to it, see whether its DNS record is the CNAME that the CDN assigned. If you let the CDN through your origin's firewall, do not let this address through.",
        );
    }
    result.command(format!("curl -sI http://{}/", SocketAddr::new(address, 80)))
}
