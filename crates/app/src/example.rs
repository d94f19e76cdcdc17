//! A settings file with everything explained, made from the flags' own help.

use crate::{output::print, settings::names};
use std::process::ExitCode;

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    print(&text())?;
    Ok(ExitCode::SUCCESS)
}

fn text() -> String {
    let mut text = String::from(
        "# Settings of Wholeplace. Use it with: wholeplace serve --config FILE\n\
         # Each may also be given as a flag (--port 80) or in the environment (WHOLEPLACE_PORT=80), which win.\n",
    );
    for (name, help) in names() {
        let example = if name == "instrument" { "[\"folder\"]" } else { "\"\"" };
        text.push_str(&format!("\n# {}\n# {name} = {example}\n", help.replace('\n', "\n# ")));
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_example_explains_every_setting_and_sets_none() {
        let text = super::text();
        let table: toml::Table = text.parse().expect("the example is TOML");
        assert!(table.is_empty());
        for (name, _) in crate::settings::names() {
            assert!(text.contains(&format!("\n# {name} = ")), "{name}");
        }
    }
}
