//! The catalogue of sites. One file each; all of them live in one running lab at the same time.

mod healthy_plain;
mod origin_refused;

use crate::Site;

static ALL: &[&Site] = &[&healthy_plain::SITE, &origin_refused::SITE];

/// Every site.
pub fn all() -> &'static [&'static Site] {
    ALL
}

/// The site of this name.
pub fn find(name: &str) -> Option<&'static Site> {
    ALL.iter().copied().find(|site| site.name == name)
}
