//! saidso beside what a browser has today: one page, one text, in headless Chromium.

use crate::failure::Outcome;
use crate::paths;
use crate::run;
use crate::serve::Site;
use crate::site;
use crate::tools;

const TODO: &str = "see the message above; the measured page is in xtask/node/bench";

/// Builds the site, bundles the peers, and prints speed, cold start, bytes and their ratios.
pub fn bench() -> Outcome {
    site::build()?;
    let browser = tools::browser()?;
    let folder = paths::target()?.join("xtask/bench");
    site::clear(&folder)?;
    site::copy(&site::dist(), &folder)?;
    run::seen(run::program("node").args(["xtask/node/bench.mjs", "bundle"]).arg(&folder), TODO)?;
    // No policy here: the page runs the core, wasm and all, where its peers run, on the main thread.
    let served = Site::anywhere(folder.clone(), None)?;
    let mut node = run::program("node");
    node.args(["xtask/node/bench.mjs", "run"]).arg(&folder).arg(format!("http://{}/", served.address));
    run::long("measuring in Chromium", "about 2 minutes", || run::seen(node.env("CHROMIUM", &browser.chromium), TODO))
}
