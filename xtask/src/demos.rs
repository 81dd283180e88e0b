//! saidso beside the editors it has adapters for: a page each, built as a host of the npm package would.

use std::process::Command;

use crate::failure::Outcome;
use crate::paths;
use crate::run;
use crate::serve;
use crate::site;

const PORT: u16 = 8018;

/// Builds the site and the demos, and serves them until the reader stops it.
pub fn demos(port: Option<u16>) -> Outcome {
    let port = port.unwrap_or(PORT);
    serve::free(port, "demos")?;
    site::build()?;
    let mut node = program();
    node.arg(port.to_string());
    Err(serve::replace(node))
}

/// Builds the demos from the built site.
pub fn build() -> Outcome {
    run::seen(&mut program(), "see esbuild's message above")
}

/// Writes the demos to `target/demos`, which is fixed, so that their tests find it whatever cargo's target folder is.
fn program() -> Command {
    let mut node = run::program("node");
    node.arg("xtask/node/demos.mjs").arg(site::dist()).arg(paths::at("target/demos"));
    node
}
