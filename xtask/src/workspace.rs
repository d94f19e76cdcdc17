//! What `cargo metadata` says about the workspace: packages, their licences, and who depends on whom.

use crate::files;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

/// The workspace and everything it depends on, on every platform.
#[derive(Deserialize)]
pub struct Workspace {
    pub packages: Vec<Package>,
    workspace_members: BTreeSet<String>,
    resolve: Resolve,
}

#[derive(Deserialize)]
pub struct Package {
    id: String,
    pub name: String,
    pub version: String,
    pub license: Option<String>,
    /// Where it was fetched from; nothing for our own crates.
    pub source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// Nothing for a normal dependency, else `dev` or `build`.
    kind: Option<String>,
}

/// Which dependencies to follow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Follow {
    /// What ends up in the program.
    Normal,
    /// Also what tests and build scripts use.
    All,
}

impl Workspace {
    /// Asks cargo about this workspace.
    ///
    /// # Errors
    /// Cargo fails, or answers in a shape that is not understood.
    pub fn read() -> Result<Self> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--format-version", "1", "--locked"])
            .current_dir(files::root())
            .output()
            .context("cannot run cargo metadata")?;
        if !output.status.success() {
            bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        serde_json::from_slice(&output.stdout).context("cargo metadata answers in an unknown shape")
    }

    /// The names of the workspace's own packages.
    #[must_use]
    pub fn members(&self) -> BTreeSet<&str> {
        self.packages
            .iter()
            .filter(|package| self.workspace_members.contains(&package.id))
            .map(|package| package.name.as_str())
            .collect()
    }

    /// The packages that a member names in its own manifest.
    #[must_use]
    pub fn direct(&self, member: &str, follow: Follow) -> BTreeSet<&str> {
        let names = self.names();
        self.member_id(member)
            .map(|id| self.next(id, follow).iter().map(|id| names[id]).collect())
            .unwrap_or_default()
    }

    /// Every package that a member reaches through what ends up in the program.
    #[must_use]
    pub fn tree(&self, member: &str) -> BTreeSet<&str> {
        let names = self.names();
        let mut reached = BTreeSet::new();
        let mut ahead: Vec<&str> = self.member_id(member).into_iter().collect();
        while let Some(id) = ahead.pop() {
            for next in self.next(id, Follow::Normal) {
                if reached.insert(next) {
                    ahead.push(next);
                }
            }
        }
        reached.into_iter().map(|id| names[id]).collect()
    }

    fn names(&self) -> BTreeMap<&str, &str> {
        self.packages.iter().map(|package| (package.id.as_str(), package.name.as_str())).collect()
    }

    fn member_id(&self, name: &str) -> Option<&str> {
        let is_it = |package: &&Package| package.name == name && self.workspace_members.contains(&package.id);
        self.packages.iter().find(is_it).map(|package| package.id.as_str())
    }

    fn next(&self, id: &str, follow: Follow) -> Vec<&str> {
        let Some(node) = self.resolve.nodes.iter().find(|node| node.id == id) else { return Vec::new() };
        node.deps
            .iter()
            .filter(|dependency| {
                follow == Follow::All || dependency.dep_kinds.iter().any(|kind| kind.kind.is_none())
            })
            .map(|dependency| dependency.pkg.as_str())
            .collect()
    }
}
