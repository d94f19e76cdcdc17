//! What the store promises, tried on real files.

mod person;
mod plan;
mod sharing;
mod starting;
mod two_devices;
