//! The settings file: TOML with the flags' names as keys.

use super::{Flags, SettingProblem};
use clap::{Args, Command};
use std::path::Path;

/// The settings that a file gives, as far as it can be read, and all that is wrong with it.
pub(super) fn read(path: &Path) -> (Flags, Vec<SettingProblem>) {
    let wrong = |what: String| SettingProblem { name: path.display().to_string(), what };
    let mut flags = Flags::default();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => return (flags, vec![wrong(format!("cannot be read: {error}."))]),
    };
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let error: toml::de::Error = error;
            return (flags, vec![wrong(error.to_string())]);
        }
    };
    let mut problems = Vec::new();
    for (name, value) in table {
        let text = match &value {
            toml::Value::String(text) => Some(text.clone()),
            toml::Value::Integer(number) => Some(number.to_string()),
            toml::Value::Boolean(truth) => Some(truth.to_string()),
            _ => None,
        };
        match (slot(&mut flags, &name), text) {
            (Some(Slot::One(slot)), Some(text)) => *slot = Some(text),
            (Some(Slot::Many(slot)), text) => match (text, value.as_array()) {
                (Some(text), _) => slot.push(text),
                (None, Some(list)) if list.iter().all(toml::Value::is_str) => {
                    slot.extend(list.iter().filter_map(toml::Value::as_str).map(str::to_owned));
                }
                _ => problems.push(wrong(format!("{name} must be a list of folders in quotation marks."))),
            },
            (Some(Slot::One(_)), None) => {
                problems.push(wrong(format!("{name} must be text, a number, true or false.")))
            }
            (None, _) => problems.push(wrong(unknown(&name))),
        }
    }
    (flags, problems)
}

/// The names a settings file may use, each with its help, from the flags themselves.
pub(crate) fn names() -> Vec<(String, String)> {
    let command = Flags::augment_args(Command::new("settings"));
    let named = command.get_arguments().filter(|argument| argument.get_id() != "config");
    named
        .filter_map(|argument| Some((argument.get_long()?.to_owned(), argument.get_help()?.to_string())))
        .collect()
}

enum Slot<'a> {
    One(&'a mut Option<String>),
    Many(&'a mut Vec<String>),
}

fn slot<'a>(flags: &'a mut Flags, name: &str) -> Option<Slot<'a>> {
    Some(Slot::One(match name {
        "address" => &mut flags.address,
        "port" => &mut flags.port,
        "data" => &mut flags.data,
        "base-url" => &mut flags.base_url,
        "instrument" => return Some(Slot::Many(&mut flags.instrument)),
        "behind-proxy" => &mut flags.behind_proxy,
        "smtp-host" => &mut flags.smtp_host,
        "smtp-port" => &mut flags.smtp_port,
        "smtp-security" => &mut flags.smtp_security,
        "smtp-from" => &mut flags.smtp_from,
        "smtp-user" => &mut flags.smtp_user,
        "smtp-password" => &mut flags.smtp_password,
        _ => return None,
    }))
}

fn unknown(name: &str) -> String {
    let known = names();
    let nearest = known.iter().map(|(known, _)| known).max_by(|a, b| {
        let near = |known: &str| strsim::jaro_winkler(known, name);
        near(a).total_cmp(&near(b))
    });
    let nearest = nearest.map(|known| format!(" Did you mean {known}?")).unwrap_or_default();
    format!("there is no setting “{name}”.{nearest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Flags, Vec<SettingProblem>) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("wholeplace.toml");
        std::fs::write(&path, text).expect("written");
        read(&path)
    }

    #[test]
    fn every_flag_can_be_given_in_the_file() {
        for (name, _) in names() {
            let value = if name == "instrument" { "[\"one\", \"two\"]" } else { "\"7\"" };
            let (_, problems) = read_text(&format!("{name} = {value}"));
            assert!(problems.is_empty(), "{name}: {problems:?}");
        }
    }

    #[test]
    fn wrong_names_come_back_all_at_once_with_the_nearest_known_one() {
        let (flags, problems) =
            read_text("prot = 80\nbase_url = \"https://example.org\"\nport = [1]\naddress = \"::1\"");
        let all: Vec<_> = problems.iter().map(|problem| problem.what.as_str()).collect();
        assert_eq!(all.len(), 3, "{all:?}");
        assert!(all.iter().any(|what| what.contains("Did you mean port?")), "{all:?}");
        assert!(all.iter().any(|what| what.contains("Did you mean base-url?")), "{all:?}");
        assert_eq!(flags.address.as_deref(), Some("::1"), "what can be read is");
    }
}
