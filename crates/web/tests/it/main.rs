//! What the pages promise, tried over HTTP as a browser without scripts does it, in this process and without sockets.
//! Whatever a test asks for, `support::promises` looks at each answer's headers, cookies and page.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod about_you;
mod bad_input;
mod carrying;
mod coming_back;
mod comments;
mod erasing;
mod forms;
mod fuzzed;
mod joining;
mod journey;
mod logs;
mod looks;
mod lost_words;
mod mailing;
mod other_instruments;
mod pages_of_errors;
mod paper;
mod payloads;
mod payloads_in_reviews;
mod payloads_in_running;
mod picture_files;
mod picture_sharing;
mod pictures;
mod places;
mod plan;
mod pressing_twice;
mod rights;
mod roles;
mod routes;
mod running;
mod setting_up;
mod shared_device;
mod sharing;
mod signing_in;
mod sizes;
mod support;
mod taking_part;
mod two_devices;
