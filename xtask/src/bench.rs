//! saidso beside what a browser has today, one page and one text, and how soon the page shows: in headless Chromium.

use crate::browsers;
use crate::failure::Outcome;
use crate::paths;
use crate::run;
use crate::site;

const TODO: &str = "see the message above; the measured page is in xtask/node/bench";

/// Builds the site, bundles the peers, and prints speed, cold start, bytes and their ratios, and the load of the page.
pub fn bench() -> Outcome {
    site::build()?;
    let chromium = browsers::chromium()?;
    let folder = paths::target()?.join("xtask/bench");
    site::clear(&folder)?;
    site::copy(&site::dist(), &folder)?;
    run::seen(run::program("node").args(["xtask/node/bench.mjs", "bundle"]).arg(&folder), TODO)?;
    let mut node = run::program("node");
    node.args(["xtask/node/bench.mjs", "run"]).arg(&folder);
    run::long("measuring in Chromium", "about 2 minutes", || run::seen(node.env("CHROMIUM", &chromium.program), TODO))
}
