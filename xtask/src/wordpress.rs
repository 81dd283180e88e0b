//! The WordPress plugin, as the archive that WordPress installs.

use crate::failure::Outcome;
use crate::paths;
use crate::run;
use crate::site;

/// Builds the site, whose core the plugin has, and packs.
pub fn wordpress() -> Outcome {
    site::build()?;
    pack()
}

/// Writes `target/wordpress/saidso-VERSION.zip` from the built site. The folder is fixed, so that its tests find it whatever
/// cargo's target folder is.
pub fn pack() -> Outcome {
    let mut node = run::program("node");
    node.arg("xtask/node/wordpress.mjs").arg(site::dist()).arg(paths::at("target/wordpress"));
    run::seen(&mut node, "see the message above")
}
