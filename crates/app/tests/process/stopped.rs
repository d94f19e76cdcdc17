//! Asked to stop: what is under way is answered, what was saved is there, and it does not take long.

use crate::support::{
    PATIENCE, Person, folder,
    load::{self, Record},
    serve,
};
use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::mpsc::channel,
    time::Duration,
};
use wholeplace_model::response::About;

/// How long a service manager waits before it kills.
const LIMIT: Duration = Duration::from_secs(10);

#[test]
fn stopping_under_load_takes_under_ten_seconds_and_loses_nothing() {
    let data = folder();
    let program = serve(data.path());
    let (tell, told) = channel();
    let people = load::start(&program, 6, &tell);
    for _ in 0..60 {
        told.recv_timeout(PATIENCE).expect("pages are saved");
    }
    program.ask_to_stop();
    let ended = program.wait(LIMIT);
    assert_eq!(ended.code(), 0, "{}", ended.err);
    assert!(ended.err.contains("stopped"), "{}", ended.err);
    let mut records: Vec<Record> =
        people.into_iter().filter_map(|person| person.join().expect("no surprise")).collect();
    let program = serve(data.path());
    records.iter_mut().for_each(|record| record.check(&program.address));
}

#[test]
fn a_form_on_its_way_is_taken_and_answered() {
    let data = folder();
    let program = serve(data.path());
    let mut person = Person::start(&program.address, "strengths");
    let seen = About::default().seen().0;
    let form = person.raw_form("/about", &[("place", "Afon Valley"), ("role", ""), ("seen-about", &seen)]);
    let (first, second) = form.split_at(form.len() - 10);
    let mut connection = TcpStream::connect(program.socket()).expect("connected");
    connection.write_all(first.as_bytes()).expect("the first part");
    // An answer to a later question means that the first part has been taken in.
    person.get("");

    program.ask_to_stop();
    program.wait_for_log("stopping");
    connection.write_all(second.as_bytes()).expect("the rest");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("an answer, and the end of the connection");
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert_eq!(program.wait(LIMIT).code(), 0);

    let program = serve(data.path());
    assert!(person.moved_to(&program.address).get("/about").text().contains("Afon Valley"));
}

#[test]
fn somebody_who_never_finishes_their_form_does_not_hold_it_up() {
    let data = folder();
    let program = serve(data.path());
    let mut person = Person::start(&program.address, "strengths");
    let seen = About::default().seen().0;
    let form = person.raw_form("/about", &[("place", "Afon Valley"), ("role", ""), ("seen-about", &seen)]);
    let mut connection = TcpStream::connect(program.socket()).expect("connected");
    connection.write_all(&form.as_bytes()[..form.len() - 10]).expect("the first part");
    person.get("");
    program.ask_to_stop();
    assert_eq!(program.wait(LIMIT).code(), 0);
}
