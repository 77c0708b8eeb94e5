//! Checks of name resolution.

mod cname_at_apex;
mod cname_chain_long;
mod cname_circle;
mod cname_not_on_cdn;
mod cname_target_unresolvable;
mod delegation_differs_from_zone;
mod delegation_lame;
mod dnssec_broken;
mod glue_outdated;
mod host_not_found;
mod host_without_address;
mod https_record_contradicts;
mod ipv6_leads_elsewhere;
mod ipv6_question_denied;
mod issuers_restricted;
mod name_server_without_address;
mod negative_answers_kept_long;
mod record_under_doubled_name;
mod records_beside_cname;
mod reserved_address_published;
mod resolution_servfail;
mod resolution_timeout;
mod resolver_gives_other_answer;
mod resolver_serves_old_answer;
mod resolver_states_reason;
mod servers_disagree;
mod servers_partly_lame;
mod servers_without_edns;
mod servers_without_tcp;
mod shared_record;
mod single_name_server;
mod zone_not_delegated;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &cname_not_on_cdn::CHECK,
    &zone_not_delegated::CHECK,
    &delegation_lame::CHECK,
    &servers_partly_lame::CHECK,
    &dnssec_broken::CHECK,
    &host_not_found::CHECK,
    &host_without_address::CHECK,
    &record_under_doubled_name::CHECK,
    &cname_target_unresolvable::CHECK,
    &cname_circle::CHECK,
    &records_beside_cname::CHECK,
    &servers_disagree::CHECK,
    &resolver_serves_old_answer::CHECK,
    &resolver_gives_other_answer::CHECK,
    &reserved_address_published::CHECK,
    &ipv6_leads_elsewhere::CHECK,
    &resolution_servfail::CHECK,
    &resolution_timeout::CHECK,
    &https_record_contradicts::CHECK,
    &name_server_without_address::CHECK,
    &delegation_differs_from_zone::CHECK,
    &glue_outdated::CHECK,
    &single_name_server::CHECK,
    &servers_without_tcp::CHECK,
    &servers_without_edns::CHECK,
    &ipv6_question_denied::CHECK,
    &negative_answers_kept_long::CHECK,
    &cname_chain_long::CHECK,
    &cname_at_apex::CHECK,
    &issuers_restricted::CHECK,
    &resolver_states_reason::CHECK,
];
