//! Backups made while people save, brought back elsewhere; and damage found.

use crate::support::{Outcome, PATIENCE, Person, folder, load, run, serve};
use std::{
    ffi::OsStr,
    fs::{self, File},
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
    sync::mpsc::channel,
};

fn with_data<'a>(command: &'a str, file: Option<&'a Path>, data: &'a Path) -> Outcome {
    let file = file.into_iter().map(AsRef::as_ref);
    let first: [&OsStr; 1] = [command.as_ref()];
    let last: [&OsStr; 2] = ["--data".as_ref(), data.as_ref()];
    run(first.into_iter().chain(file).chain(last))
}

#[test]
fn a_backup_made_under_load_is_a_whole_service_elsewhere() {
    let (data, elsewhere) = (folder(), folder());
    let (copy, restored) = (elsewhere.path().join("backup.db"), elsewhere.path().join("new"));
    let program = serve(data.path());
    let mut sam = Person::start(&program.address, "strengths");
    let reason = "We are asked early what matters to us.";
    sam.post("/domain/vision", &[("rating-early-voice", "4"), ("reason-early-voice", reason)]);
    let (answers, (code, _)) = (sam.answers(), sam.keys());

    let (tell, told) = channel();
    let people = load::start(&program, 4, &tell);
    for _ in 0..20 {
        told.recv_timeout(PATIENCE).expect("pages are saved");
    }
    let backed_up = with_data("backup", Some(&copy), data.path());
    assert_eq!(backed_up.code(), 0, "{}", backed_up.err);
    assert!(told.try_iter().count() > 0, "people went on saving meanwhile");
    program.stop();
    people.into_iter().for_each(|person| drop(person.join().expect("no surprise")));

    let brought_back = with_data("restore", Some(&copy), &restored);
    assert_eq!(brought_back.code(), 0, "{}", brought_back.err);
    assert_eq!(with_data("check", None, &restored).code(), 0);
    let program = serve(&restored);
    let mut sam = Person::come_back(&program.address, &code);
    assert_eq!(sam.answers(), answers);
    assert!(answers.iter().any(|(_, rating, said)| rating == 4 && said == reason), "{answers:?}");
}

#[test]
fn nothing_is_overwritten() {
    let (data, elsewhere) = (folder(), folder());
    let copy = elsewhere.path().join("backup.db");
    let program = serve(data.path());
    fs::write(&copy, "last week's").expect("written");
    let refused = with_data("backup", Some(&copy), data.path());
    assert_eq!(refused.code(), 1);
    assert!(refused.err.contains("backup.db is already there and is left as it is"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&copy).expect("there"), "last week's");

    let second = elsewhere.path().join("second.db");
    assert_eq!(with_data("backup", Some(&second), data.path()).code(), 0);
    program.stop();
    let before = fs::read(data.path().join("wholeplace.db")).expect("the data");
    let refused = with_data("restore", Some(&second), data.path());
    assert_eq!(refused.code(), 1);
    assert!(refused.err.contains("wholeplace.db is already there and is left as it is"), "{}", refused.err);
    assert!(fs::read(data.path().join("wholeplace.db")).expect("the data") == before);
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let folder = folder();
    let (diary, data) = (folder.path().join("diary"), folder.path().join("data"));
    fs::write(&diary, "a diary").expect("written");
    for file in [&diary, &folder.path().join("nothing")] {
        let refused = with_data("restore", Some(file), &data);
        assert_eq!(refused.code(), 1);
        assert!(refused.err.contains("nothing was restored"), "{}", refused.err);
        assert!(!data.join("wholeplace.db").exists());
    }
}

#[test]
fn a_folder_without_data_is_named_and_none_is_made() {
    let folder = folder();
    for (command, file) in [("check", None), ("backup", Some(Path::new("copy.db")))] {
        let ended = with_data(command, file, folder.path());
        assert_eq!(ended.code(), 1);
        assert!(ended.err.contains("there is no data file in"), "{}", ended.err);
    }
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[test]
fn the_data_folder_of_the_settings_file_is_looked_through() {
    let folder = folder();
    let data = folder.path().join("mine");
    serve(&data).stop();
    let file = folder.path().join("wholeplace.toml");
    fs::write(&file, format!("data = {:?}\nport = 80\n", data.display().to_string())).expect("written");
    let checked = run([OsStr::new("check"), "--config".as_ref(), file.as_ref()]);
    assert_eq!(checked.out, "All is well: 0 responses, 0 answers.\n", "{}", checked.err);
}

#[test]
fn check_finds_damage_and_says_what_to_do() {
    let data = folder();
    let program = serve(data.path());
    for _ in 0..8 {
        Person::start(&program.address, "strengths");
    }
    program.stop();
    assert_eq!(with_data("check", None, data.path()).code(), 0);
    // Every page but the first, which says that this is a data file at all.
    let mut file =
        File::options().read(true).write(true).open(data.path().join("wholeplace.db")).expect("open");
    let mut pages = Vec::new();
    file.seek(SeekFrom::Start(4096)).expect("there");
    file.read_to_end(&mut pages).expect("read");
    assert!(!pages.is_empty());
    pages.iter_mut().for_each(|byte| *byte = !*byte);
    file.seek(SeekFrom::Start(4096)).expect("there");
    file.write_all(&pages).expect("written");
    drop(file);

    let checked = with_data("check", None, data.path());
    assert_eq!(checked.code(), 1, "{}{}", checked.out, checked.err);
    assert!(checked.out.contains("the file is damaged"), "{}", checked.out);
    assert!(checked.out.contains("restore a backup"), "{}", checked.out);
    let copy = data.path().join("copy.db");
    assert_eq!(with_data("backup", Some(&copy), data.path()).code(), 1);
    assert!(!copy.exists(), "a damaged copy is not kept");
}
