//! The program.

#[cfg_attr(not(test), expect(dead_code, reason = "the command line calls these once it is there"))]
mod instrument;

fn main() {}
