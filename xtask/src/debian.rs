//! Debian's packages, installed where that is allowed.

use crate::failure::{Failure, Outcome};
use crate::run;
use crate::tools;

/// Some packages that a program comes with.
pub struct Packages {
    /// The program, and what it is for.
    pub what: &'static str,
    /// How long they take.
    pub time: &'static str,
    /// Their names.
    pub names: &'static [&'static str],
}

impl Packages {
    /// What `find` finds; where it finds nothing they are installed, if that is allowed.
    pub fn find<T>(&self, find: impl Fn() -> Option<T>) -> Outcome<T> {
        if let Some(found) = find() {
            return Ok(found);
        }
        self.install()?;
        find().ok_or_else(|| self.missing("apt-get installed them, yet they are not to be found"))
    }

    fn install(&self) -> Outcome {
        let is_root = run::ask(run::program("id").arg("-u")).as_deref() == Some("0");
        if !is_root || tools::on_path("apt-get").is_none() {
            return Err(self.missing("they are not there, and only root can install them, with apt-get"));
        }
        run::long(&format!("{}, from Debian", self.what), self.time, || {
            let todo =
                format!("see apt-get's message above; install the packages {} by hand", self.names.join(" and "));
            run::seen(apt().arg("update"), &todo)?;
            run::seen(apt().args(["install", "--yes", "--no-install-recommends"]).args(self.names), &todo)
        })
    }

    /// They are not there, for the reason `why`.
    fn missing(&self, why: &str) -> Failure {
        let (names, together) = (self.names.join(" and "), self.names.join(" "));
        let todo =
            format!("install Debian's packages {names}:\nsudo apt-get update && sudo apt-get install {together}");
        Failure::new(format!("finding {}", self.what), why, todo)
    }
}

fn apt() -> std::process::Command {
    let mut apt = run::program("apt-get");
    apt.arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
