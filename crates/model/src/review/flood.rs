//! Floods: more people starting from one link in one day than were asked. They are flagged for a person to look at;
//! nothing is ever left out by itself.

use super::{GroupId, Link, LinkId, Setup};

/// A day with no more starts than this is never flagged, however few were invited.
const ALWAYS_USUAL: u32 = 50;
/// The most in a day that are usual where nobody said how many were invited.
const USUAL_IF_UNKNOWN: u32 = 500;

/// A day on which many people started from one link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flood {
    pub link: LinkId,
    pub group: Option<GroupId>,
    /// From this moment on, in seconds since 1970.
    pub from: i64,
    /// Until just before this one.
    pub until: i64,
    pub started: u32,
}

/// The floods among days on which people started, each given as its link, when it begins and ends, and how many.
#[must_use]
pub fn floods(setup: &Setup, links: &[Link], days: Vec<(LinkId, i64, i64, u32)>) -> Vec<Flood> {
    let group_of = |id: &LinkId| links.iter().find(|link| link.id == *id).and_then(|link| link.group.clone());
    let days = days.into_iter().filter_map(|(link, from, until, started)| {
        let group = group_of(&link);
        (started > usual_most(setup, group.as_deref())).then_some(Flood { link, group, from, until, started })
    });
    days.collect()
}

/// The most starts in a day that are usual: twice those invited.
fn usual_most(setup: &Setup, group: Option<&str>) -> u32 {
    let invited = match group {
        Some(group) => setup.group(group).and_then(|group| group.invited),
        None => setup.groups().map(|group| group.invited).sum(),
    };
    invited.map_or(USUAL_IF_UNKNOWN, |invited| invited.saturating_mul(2).max(ALWAYS_USUAL))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        instrument::strengths,
        review::{Family, Group, LinkLimits},
    };

    fn setup(invited: [Option<u32>; 2]) -> Setup {
        let groups = ["leaders", "carers"].into_iter().zip(invited);
        let groups = groups.map(|(id, invited)| Group { invited, ..Group::named(id, id) });
        Setup::usual("Autumn", &strengths(), vec![Family::of("f", "F", groups)])
    }

    fn is_flood(invited: [Option<u32>; 2], group: Option<&str>, started: u32) -> bool {
        let id = LinkId("link".to_owned());
        let group = group.map(str::to_owned);
        let limits = LinkLimits::default();
        let link = Link { id: id.clone(), group, limits, off_at: None, made_at: 0, started };
        !floods(&setup(invited), &[link], vec![(id, 0, 86_400, started)]).is_empty()
    }

    #[test]
    fn a_day_is_flagged_when_twice_as_many_start_as_were_invited() {
        assert!(!is_flood([Some(40), None], Some("leaders"), 80));
        assert!(is_flood([Some(40), None], Some("leaders"), 81));
        assert!(!is_flood([Some(3), None], Some("leaders"), 50), "a handful more is no flood");
        assert!(is_flood([Some(40), Some(60)], None, 201));
    }

    #[test]
    fn where_nobody_said_how_many_were_invited_hundreds_are_flagged() {
        assert!(!is_flood([Some(40), None], Some("carers"), 500));
        assert!(is_flood([Some(40), None], Some("carers"), 501));
        assert!(is_flood([Some(40), None], None, 3_000));
    }
}
