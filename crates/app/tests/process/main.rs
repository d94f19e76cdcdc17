//! The whole program as a process, as its operator and visitors meet it.
//!
//! One file for each subject; `support` starts the program, is a browser, and keeps a record outside of it.

mod administrators;
mod closing;
mod command_line;
mod copies;
mod demo;
mod documents;
mod instruments;
mod killed;
mod logs;
mod mail;
mod reports;
mod settings;
mod stopped;
mod support;
