use super::{FindingCard, Judgement, Layer};
use crate::site::Site;
use crate::words::Text;
use crate::world::World;

/// One thing that is looked at. A check is a file: its words, its findings, its judgement, its scenarios.
#[derive(Debug)]
pub struct Check {
    /// `LAYER` and three digits; stable, never reused.
    pub id: &'static str,
    /// The file's name with hyphens; names the fault, not the cure.
    pub slug: &'static str,
    /// Where in the path it looks.
    pub layer: Layer,
    /// What is looked at, in a few words.
    pub title: Text,
    /// Why it matters and how it is judged, for the documentation.
    pub why: Text,
    /// Every finding it can make, the good one first.
    pub findings: &'static [&'static FindingCard],
    /// RFC sections, vendor pages with their dates.
    pub references: &'static [&'static str],
    /// The judgement: a pure function of the site's evidence.
    pub judge: fn(&Site<'_>) -> Judgement,
    /// Worlds in which it must find exactly what is listed. The first is the healthy one.
    pub scenarios: &'static [Scenario],
}

/// A simulated world, and what the check must find in it.
#[derive(Debug)]
pub struct Scenario {
    /// In words with hyphens.
    pub name: &'static str,
    /// What is done to the healthy world.
    pub world: fn(&mut World),
    /// The tags found, exactly: every other tag is forbidden. Empty where the check does not apply.
    pub expect: &'static [&'static str],
    /// What the whole catalogue must make of this world: the code that the report leads with (a root cause,
    /// else advice, else a note), or `healthy`; `None` where that is not this scenario's business.
    pub verdict: Option<&'static str>,
}
