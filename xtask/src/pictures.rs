//! The pictures of the page that the documents show.

use crate::browsers;
use crate::failure::Outcome;
use crate::paths;
use crate::run;
use crate::site;

/// Builds the site and takes each picture of it anew, into `docs/`.
pub fn pictures() -> Outcome {
    site::build()?;
    let chromium = browsers::chromium()?;
    let mut node = run::program("node");
    node.arg("xtask/node/pictures.mjs").arg(paths::at("docs")).env("CHROMIUM", &chromium.program);
    run::long("taking pictures in Chromium", "about 20 seconds", || {
        run::seen(&mut node, "see the message above; what is done before each picture is in xtask/node/pictures.mjs")
    })
}
