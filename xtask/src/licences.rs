//! Whether every dependency may be used: its licence, its name and where it came from, against `deny.toml`.
//!
//! `deny.toml` is written for cargo-deny, and cargo-deny can be run on it; this reads the parts that we use. Why:
//! `docs/decisions/0006-licences-by-the-same-list.md`.

use crate::workspace::{Package, Workspace};
use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::{Expression, ParseMode};

/// The parts of `deny.toml` that are checked here. A key that cargo-deny knows and this doesn't is refused, so that
/// nobody believes in a rule that is not kept.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Licences {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<Exception>,
}

/// Licences that one package may have beyond the general list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    #[serde(rename = "crate")]
    package: String,
    allow: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Bans {
    deny: Vec<Ban>,
    /// Read by cargo-deny only: `allow`, because two versions of a package cost time and nothing else.
    #[serde(rename = "multiple-versions")]
    _multiple_versions: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ban {
    #[serde(rename = "crate")]
    package: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
    /// Read by cargo-deny only; here whatever is not allowed is refused.
    #[serde(rename = "unknown-registry")]
    _unknown_registry: String,
    #[serde(rename = "unknown-git")]
    _unknown_git: String,
}

impl Rules {
    /// # Errors
    /// Text that is not in the form described above, with its place.
    pub fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).context("deny.toml can't be understood")
    }

    /// Everything in the workspace that breaks a rule, and every exception that nothing needs any more.
    #[must_use]
    pub fn broken_by(&self, workspace: &Workspace) -> Vec<String> {
        let mut broken: Vec<String> =
            workspace.packages.iter().flat_map(|package| self.problems(package)).collect();
        for exception in &self.licenses.exceptions {
            if !workspace.packages.iter().any(|package| package.name == exception.package) {
                broken.push(format!("deny.toml: the exception for {} is not needed", exception.package));
            }
        }
        broken.sort();
        broken
    }

    fn problems(&self, package: &Package) -> Vec<String> {
        let name = format!("{} {}", package.name, package.version);
        let mut problems = Vec::new();
        if let Some(ban) = self.bans.deny.iter().find(|ban| ban.package == package.name) {
            problems.push(format!("{name}: not to be used. {}", ban.reason));
        }
        if let Some(source) = &package.source {
            let known = self.sources.allow_registry.iter().any(|url| *source == format!("registry+{url}"));
            if !known {
                problems.push(format!("{name}: comes from {source}, which is not in allow-registry"));
            }
        }
        match package.license.as_deref() {
            None => problems.push(format!("{name}: says no licence")),
            Some(text) => {
                problems.extend(self.licence_problem(package, text).map(|why| format!("{name}: {why}")))
            }
        }
        problems
    }

    fn licence_problem(&self, package: &Package, text: &str) -> Option<String> {
        // Lax, because many packages still write `MIT/Apache-2.0`.
        let Ok(expression) = Expression::parse_mode(text, ParseMode::LAX) else {
            return Some(format!("its licence {text:?} can't be read"));
        };
        let allowed = |licence: &str| {
            let excepted = self
                .licenses
                .exceptions
                .iter()
                .filter(|exception| exception.package == package.name)
                .flat_map(|exception| &exception.allow);
            self.licenses.allow.iter().chain(excepted).any(|allowed| allowed == licence)
        };
        let passes = expression.evaluate(|requirement| allowed(&requirement.to_string()));
        (!passes).then(|| format!("its licence {text:?} is not in the allow list"))
    }
}
