//! Instruments from files: what is read, what is refused, and in what words.

mod built_in;
mod damage;
mod problems;
mod prose;
mod schema;
mod sizes;
mod small;
