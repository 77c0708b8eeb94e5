use std::sync::Arc;

use edgedesk_evidence::dns::{AskServer, Dnssec, Resolve, Walk};
use edgedesk_evidence::{Answer, NotMeasured, NotMeasuredReason, Observation};

use super::exchange::exchange;
use super::message::Question;
use super::walker::{Walker, question};
use super::{DnsContext, chain, record};

/// Answers the DNS probes of one run.
pub(crate) struct DnsProber {
    context: Arc<DnsContext>,
    walker: Walker,
}

impl DnsProber {
    /// A prober that has walked nowhere yet.
    pub(crate) fn new(context: DnsContext) -> Self {
        let context = Arc::new(context);
        Self { walker: Walker::new(context.clone()), context }
    }

    /// Asks a recursive resolver.
    pub(crate) async fn resolve(&self, probe: &Resolve) -> Answer {
        let Some(name) = record::wire_name(&probe.name) else {
            return Answer::NotMeasured(NotMeasured::new(NotMeasuredReason::Internal, "no wire form"));
        };
        let question = Question {
            name,
            rtype: record::wire_type(probe.rtype),
            recursion_desired: true,
            dnssec_ok: probe.checking_disabled,
            checking_disabled: probe.checking_disabled,
            edns: true,
        };
        let exchange = exchange(&self.context, probe.resolver, &question, false).await;
        answer(exchange.map(|exchange| Observation::Dns(exchange.outcome)))
    }

    /// Asks an authoritative server. Its address is judged: it may be a customer's.
    pub(crate) async fn ask_server(&self, probe: &AskServer) -> Answer {
        answer(self.try_ask_server(probe).await)
    }

    /// Walks from the roots.
    pub(crate) async fn walk(&self, probe: &Walk) -> Answer {
        answer(self.walker.walk(&probe.name).await.map(Observation::Walk))
    }

    /// Follows the chain of trust.
    pub(crate) async fn dnssec(&self, probe: &Dnssec) -> Answer {
        answer(chain::follow(&self.context, &self.walker, probe).await.map(Observation::Dnssec))
    }

    async fn try_ask_server(&self, probe: &AskServer) -> Result<Observation, NotMeasured> {
        let address = probe.server.ip();
        let operators = self.context.root_servers.contains(&probe.server);
        if !operators && !(self.context.allowed)(address) {
            return Err(NotMeasured::new(NotMeasuredReason::Refused, address.to_string()));
        }
        if !self.context.ipv6 && !address.to_canonical().is_ipv4() {
            return Err(NotMeasured::new(NotMeasuredReason::NoNetwork, "this vantage has no IPv6"));
        }
        let question = question(&probe.name, probe.rtype)?;
        let exchange = exchange(&self.context, probe.server, &question, probe.tcp).await?;
        Ok(Observation::Dns(exchange.outcome))
    }
}

fn answer(result: Result<Observation, NotMeasured>) -> Answer {
    match result {
        Ok(observation) => Answer::Observed(observation),
        Err(why) => Answer::NotMeasured(why),
    }
}
