//! Several devices and people at once, in any order: no acknowledged word is ever lost.

use crate::person::{NOW, Place, answer, page, start};
use proptest::prelude::*;
use std::collections::BTreeSet;
use wholeplace_model::response::{Answer, Seen};

const DEVICES: usize = 3;

/// What one device does next with the one statement that all of them have open.
#[derive(Debug, Clone)]
enum Act {
    /// Types something and saves; the page goes on showing what was typed.
    Save {
        device: usize,
    },
    /// Saves, and shows the page anew as it is stored.
    SaveAndReload {
        device: usize,
    },
    Reload {
        device: usize,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let device = 0..DEVICES;
    prop_oneof![
        4 => device.clone().prop_map(|device| Act::Save { device }),
        2 => device.clone().prop_map(|device| Act::SaveAndReload { device }),
        2 => device.prop_map(|device| Act::Reload { device }),
    ]
}

#[derive(Clone, Default)]
struct Device {
    shows: Answer,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Each save types a new word after what the device shows. A word may go only when its own device, or one that was
    /// shown it, writes over it; since these devices only ever add, every word must still be somewhere.
    #[test]
    fn every_acknowledged_word_is_stored_or_waits_to_be_chosen(acts in prop::collection::vec(act(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let place = Place::new();
            let store = place.open();
            let seat = start(&store, 1).await;
            let mut devices = vec![Device::default(); DEVICES];
            let mut words = BTreeSet::new();
            for (time, act) in acts.into_iter().enumerate() {
                let (device, saves, reloads) = match act {
                    Act::Save { device } => (&mut devices[device], true, false),
                    Act::SaveAndReload { device } => (&mut devices[device], true, true),
                    Act::Reload { device } => (&mut devices[device], false, true),
                };
                if saves {
                    let word = format!("word{time:02}");
                    let typed = answer(3, format!("{} {word}", device.shows.reason).trim());
                    let seen = Seen::of(&device.shows);
                    let saved = store.save_page(&seat, page(&[("s", typed.clone(), seen)]), NOW).await.unwrap();
                    prop_assert_eq!(&saved.answers[0].seen, &Seen::of(&typed));
                    device.shows = typed;
                    words.insert(word);
                }
                if reloads {
                    device.shows = store.response(&seat).await.unwrap().answer("vision/s");
                }
            }
            let mut found = store.response(&seat).await.unwrap().answer("vision/s").reason;
            while let Some(other) = store.response(&seat).await.unwrap().others.get("vision/s").cloned() {
                let stored = store.response(&seat).await.unwrap().answer("vision/s");
                let shown = wholeplace_store::Shown { stored: Seen::of(&stored), other: Seen::of(&other) };
                store.choose(&seat, "vision/s", wholeplace_store::Choice::Stored, shown, NOW).await.unwrap();
                found = format!("{found} {}", other.reason);
            }
            let found: BTreeSet<String> = found.split_whitespace().map(str::to_owned).collect();
            prop_assert_eq!(found, words);
            Ok(())
        })?;
    }
}
