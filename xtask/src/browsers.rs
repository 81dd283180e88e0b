//! The browsers that tests run in, and what drives each for `wasm-pack test`.

use std::path::PathBuf;

use crate::debian::Packages;
use crate::failure::Outcome;
use crate::tools::{self, Work};

const GECKODRIVER: &str = "0.37.1";

/// A browser and its driver.
pub struct Browser {
    /// The browser itself.
    pub program: PathBuf,
    /// What drives it.
    pub driver: PathBuf,
}

const CHROMIUM: Packages = Packages {
    what: "Chromium and its driver for the browser tests",
    time: "about a minute, once",
    names: &["chromium", "chromium-driver"],
};

const FIREFOX: Packages =
    Packages { what: "Firefox ESR for the browser tests", time: "about a minute, once", names: &["firefox-esr"] };

/// Finds Chromium and its driver, and installs them where that is allowed.
pub fn chromium() -> Outcome<Browser> {
    CHROMIUM.find(|| {
        let program = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(tools::on_path)?;
        Some(Browser { program, driver: tools::on_path("chromedriver")? })
    })
}

/// Finds Firefox ESR, or installs it where that is allowed; its driver, which Debian lacks, is compiled.
pub fn firefox() -> Outcome<Browser> {
    let program = FIREFOX.find(|| tools::on_path("firefox-esr"))?;
    let driver = tools::cargo_tool("geckodriver", "geckodriver", GECKODRIVER, Work::Light)?.join("geckodriver");
    Ok(Browser { program, driver })
}
