//! What the store promises, tried on real files.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod backups;
mod commits;
mod erasing;
mod full_disk;
mod interleavings;
mod joining;
mod people;
mod person;
mod plan;
mod power_loss;
mod reviews;
mod sharing;
mod starting;
mod two_devices;
