//! What the store promises, tried on real files.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod backups;
mod carrying;
mod comments;
mod commits;
mod erasing;
mod facilitator;
mod full_disk;
mod interleavings;
mod joining;
mod looks;
mod mailings;
mod people;
mod person;
mod plan;
mod power_loss;
mod reviews;
mod set_aside;
mod sharing;
mod starting;
mod two_devices;
