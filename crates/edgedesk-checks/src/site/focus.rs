use super::{Location, Site, VisitEnd};
use crate::catalogue::Stop;

impl Site<'_> {
    /// The place at which the visit comes to its point: where the last redirect on the target's own host leads,
    /// and the target itself where there is none, or where they lead in a circle.
    ///
    /// Edge by edge, and at the origin, this is what is asked for.
    pub fn focus(&self) -> Result<Location, Stop> {
        let start = self.start()?;
        let visit = self.visit()?;
        Ok(match visit.end {
            VisitEnd::Response | VisitEnd::Failed => visit
                .hops
                .into_iter()
                .rev()
                .map(|hop| hop.location)
                .find(|location| location.host == start.host)
                .unwrap_or(start),
            _ => start,
        })
    }
}
