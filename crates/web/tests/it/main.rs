//! What the pages promise, tried over HTTP as a browser without scripts does it, in this process and without sockets.
//! Whatever a test asks for, `support::promises` looks at each answer's headers, cookies and page.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod journey;
mod support;
