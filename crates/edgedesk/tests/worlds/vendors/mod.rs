//! The commonest faults at every vendor, told by the vendor's own signals.

mod answers_404;
mod answers_503;
mod error_kept;
mod expired;
mod firewall;
mod healthy;
mod host_mismatch;
mod redirect_loop;
mod refused;
mod stale;

use crate::world::{Named, Vendor};

/// Every fault at each of these.
macro_rules! at {
    ($($vendor:ident)*) => {
        &[$(
            (concat!("vendors/", stringify!($vendor), "_answers_404"), |w| answers_404::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_answers_503"), |w| answers_503::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_error_kept"), |w| error_kept::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_expired"), |w| expired::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_firewall"), |w| firewall::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_healthy"), |w| healthy::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_host_mismatch"), |w| host_mismatch::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_redirect_loop"), |w| redirect_loop::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_refused"), |w| refused::build(w, Vendor::$vendor)),
            (concat!("vendors/", stringify!($vendor), "_stale"), |w| stale::build(w, Vendor::$vendor)),
        )*]
    };
}

pub(crate) const WORLDS: &[Named] =
    at!(Alibaba Tencent EdgeOne Cloudflare CloudFront Fastly Akamai Huawei Volcengine Azure Standard);
