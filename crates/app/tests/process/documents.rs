//! What the documents for operators promise to list in full.

use crate::support::run;

const OPERATING: &str = include_str!("../../../../docs/operating.md");
const PRIVACY: &str = include_str!("../../../../docs/privacy.md");
const TABLES: &str = include_str!("../../../store/src/migrations/0001_responses.sql");

#[test]
fn every_setting_and_command_for_data_is_explained() {
    let help = run(["serve", "--help"]).out;
    let flags = help.split_whitespace().filter_map(|word| word.strip_prefix("--"));
    let flags: Vec<_> = flags.filter(|name| *name != "help").collect();
    assert!(flags.len() > 10, "{help}");
    for name in flags {
        assert!(OPERATING.contains(&format!("`{name}`")), "{name} is not in docs/operating.md");
    }
    for command in ["backup", "restore", "check", "settings"] {
        assert!(OPERATING.contains(&format!("wholeplace {command}")), "{command}");
    }
}

#[test]
fn every_table_is_in_the_record_of_what_is_stored() {
    let tables = TABLES.lines().filter_map(|line| line.strip_prefix("create table "));
    let tables: Vec<_> = tables.filter_map(|rest| rest.split(' ').next()).collect();
    assert!(tables.len() >= 6, "{tables:?}");
    for table in tables {
        assert!(PRIVACY.contains(&format!("| `{table}` |")), "{table} is not in docs/privacy.md");
    }
}
