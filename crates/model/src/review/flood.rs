//! Floods: more people starting from one link than were asked, in one day or in all. They are flagged for a person to look
//! at; nothing is ever left out by itself.

use super::{GroupId, Link, LinkId, Setup};
use std::collections::BTreeMap;

/// No more starts than this are ever flagged, however few were invited.
const ALWAYS_USUAL: u32 = 50;

/// What is usual of one link, in one day or in all.
struct Usual {
    /// So many times those invited.
    times: u32,
    /// Where nobody said how many were invited.
    if_unknown: u32,
}

const IN_A_DAY: Usual = Usual { times: 2, if_unknown: 500 };
/// Invitations are passed on, and groups are larger than was thought; but hardly three times as large.
const IN_ALL: Usual = Usual { times: 3, if_unknown: 1_500 };

/// Days on which more people started from one link than is usual: one, or several whose sum is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flood {
    pub link: LinkId,
    pub group: Option<GroupId>,
    /// In order of time, and never none. Days on which nobody started may lie between.
    pub days: Vec<FloodDay>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FloodDay {
    /// From this moment on, in seconds since 1970.
    pub from: i64,
    /// Until just before this one.
    pub until: i64,
    pub started: u32,
}

/// The floods among days on which people started, each given as its link and day, in order of time. A link from which too
/// many started in all is flagged once, with all its days; else each day on which too many did.
#[must_use]
pub fn floods(setup: &Setup, links: &[Link], days: Vec<(LinkId, FloodDay)>) -> Vec<Flood> {
    let mut by_link = BTreeMap::<LinkId, Vec<FloodDay>>::new();
    for (link, day) in days {
        by_link.entry(link).or_default().push(day);
    }
    let floods = by_link.into_iter().flat_map(|(link, days)| {
        let known = links.iter().find(|known| known.id == link);
        let group = known.and_then(|link| link.group.clone());
        let invited = invited(setup, group.as_deref());
        let flood = |days| Flood { link: link.clone(), group: group.clone(), days };
        let all = flood(days);
        if all.started() > IN_ALL.most(invited) {
            return vec![all];
        }
        let heavy = all.days.into_iter().filter(|day| day.started > IN_A_DAY.most(invited));
        heavy.map(|day| flood(vec![day])).collect()
    });
    let mut floods: Vec<_> = floods.collect();
    floods.sort_by_key(Flood::from);
    floods
}

impl Flood {
    /// When its first day begins.
    #[must_use]
    pub fn from(&self) -> i64 {
        self.days.first().map_or(0, |day| day.from)
    }

    /// When its last day ends.
    #[must_use]
    pub fn until(&self) -> i64 {
        self.days.last().map_or(0, |day| day.until)
    }

    #[must_use]
    pub fn started(&self) -> u32 {
        self.days.iter().map(|day| day.started).sum()
    }

    /// A part of it, from the day that begins at `first` to the one that begins at `last`; none if it has no such days
    /// in that order.
    #[must_use]
    pub fn between(&self, first: i64, last: i64) -> Option<Self> {
        let at = |from| self.days.iter().position(|day| day.from == from);
        let days = self.days.get(at(first)?..=at(last)?)?;
        (!days.is_empty()).then(|| Self { days: days.to_vec(), ..self.clone() })
    }
}

impl Usual {
    fn most(&self, invited: Option<u32>) -> u32 {
        invited.map_or(self.if_unknown, |invited| invited.saturating_mul(self.times).max(ALWAYS_USUAL))
    }
}

/// How many were invited by a link into this group, or by the one where people choose.
fn invited(setup: &Setup, group: Option<&str>) -> Option<u32> {
    match group {
        Some(group) => setup.group(group).and_then(|group| group.invited),
        None => setup.groups().map(|group| group.invited).sum(),
    }
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

    /// What is flagged where so many start from one link, day by day: the days of each flood, counted from nought.
    fn flagged(invited: [Option<u32>; 2], group: Option<&str>, days: &[u32]) -> Vec<Vec<i64>> {
        let id = LinkId("link".to_owned());
        let link = Link {
            id: id.clone(),
            group: group.map(str::to_owned),
            limits: LinkLimits::default(),
            off_at: None,
            made_at: 0,
            started: days.iter().sum(),
        };
        let days = (0..).zip(days).map(|(day, started)| (id.clone(), day_of(day, *started)));
        let floods = floods(&setup(invited), &[link], days.collect());
        floods.iter().map(|flood| flood.days.iter().map(|day| day.from / 86_400).collect()).collect()
    }

    fn day_of(day: i64, started: u32) -> FloodDay {
        FloodDay { from: day * 86_400, until: (day + 1) * 86_400, started }
    }

    const NONE: [Vec<i64>; 0] = [];

    #[test]
    fn a_day_is_flagged_when_twice_as_many_start_as_were_invited() {
        assert_eq!(flagged([Some(40), None], Some("leaders"), &[1, 80]), NONE);
        assert_eq!(flagged([Some(40), None], Some("leaders"), &[1, 81]), [[1]]);
        assert_eq!(flagged([Some(3), None], Some("leaders"), &[50]), NONE, "a handful more is no flood");
        assert_eq!(flagged([Some(40), Some(60)], None, &[201]), [[0]]);
    }

    #[test]
    fn where_nobody_said_how_many_were_invited_hundreds_are_flagged() {
        assert_eq!(flagged([Some(40), None], Some("carers"), &[500, 500]), NONE);
        assert_eq!(flagged([Some(40), None], Some("carers"), &[501, 3, 502]), [[0], [2]]);
        assert_eq!(flagged([Some(40), None], None, &[3_000]), [[0]]);
    }

    #[test]
    fn a_slow_flood_is_flagged_when_three_times_as_many_start_in_all_as_were_invited() {
        assert_eq!(flagged([Some(40), None], Some("leaders"), &[40, 40, 40]), NONE);
        assert_eq!(flagged([Some(40), None], Some("leaders"), &[40, 40, 41]), [[0, 1, 2]]);
        assert_eq!(flagged([Some(3), None], Some("leaders"), &[10; 5]), NONE, "a handful more is no flood");
        assert_eq!(flagged([Some(3), None], Some("leaders"), &[10, 10, 10, 10, 11]), [[0, 1, 2, 3, 4]]);
        assert_eq!(flagged([Some(40), None], Some("carers"), &[300; 5]), NONE);
        assert_eq!(flagged([Some(40), None], Some("carers"), &[300, 300, 300, 300, 301]), [[0, 1, 2, 3, 4]]);
    }

    #[test]
    fn a_link_that_is_flagged_in_all_is_not_flagged_day_by_day_too() {
        assert_eq!(flagged([Some(40), None], Some("leaders"), &[90, 2, 90]), [[0, 1, 2]]);
    }

    #[test]
    fn part_of_a_flood_is_from_one_of_its_days_to_another() {
        let days = [2, 5, 9].map(|day| day_of(day, 10)).to_vec();
        let flood = Flood { link: LinkId("link".to_owned()), group: None, days };
        let between = |first: i64, last: i64| {
            let part = flood.between(first * 86_400, last * 86_400)?;
            Some((part.from() / 86_400, part.until() / 86_400, part.started()))
        };
        assert_eq!(between(2, 9), Some((2, 10, 30)));
        assert_eq!(between(5, 5), Some((5, 6, 10)));
        assert_eq!(between(9, 5), None, "the wrong way round");
        assert_eq!(between(5, 3), None);
        assert_eq!(between(3, 9), None, "nobody started on that day");
    }
}
