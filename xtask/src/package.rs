//! The npm package: a folder of what ships, and the archive `npm publish` takes.

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;

use crate::failure::{Explain, Failure, Outcome};
use crate::paths;
use crate::run;
use crate::site;

/// What goes into the package as it is. `xtask/node/package.mjs` adds the modules that its entries lead to.
const FILES: &[&str] = &[
    "www/package.json",
    "www/custom-elements.json",
    "www/saidso.d.ts",
    "www/define.d.ts",
    "npm/define-node.js",
    "npm/inline.d.ts",
    "npm/README.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// What `npm pack --json` tells of an archive, in bytes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Archive {
    filename: String,
    size: u64,
    unpacked_size: u64,
    entry_count: u64,
}

/// Where the package is written. Fixed, so that its tests find it whatever cargo's target folder is.
fn home() -> PathBuf {
    paths::at("target/npm")
}

/// Builds the site, whose core the package has, and packs.
pub fn package() -> Outcome {
    site::build()?;
    pack()
}

/// Writes `target/npm/saidso/` and the archive beside it from the built site.
pub fn pack() -> Outcome {
    let folder = home().join("saidso");
    site::clear(&home())?;
    site::clear(&folder)?;
    for file in FILES.iter().map(|file| paths::at(file)) {
        let what = format!("copying {}", file.display());
        fs::copy(&file, folder.join(file.file_name().unwrap_or_default()))
            .explain(what, "restore the file from the repository's history")?;
    }
    let mut fill = run::program("node");
    run::seen(fill.arg("xtask/node/package.mjs").arg(site::dist()).arg(&folder), "see esbuild's message above")?;
    let mut npm = run::program("npm");
    npm.arg("pack").arg(&folder).arg("--pack-destination").arg(home()).args(["--json", "--loglevel=error"]);
    let archive = archive(&run::output(&mut npm)?)?;
    println!("{}", told(&archive));
    Ok(())
}

fn archive(said: &str) -> Outcome<Archive> {
    let (what, todo) = ("reading what `npm pack --json` prints", "run it by hand in target/npm/saidso");
    let mut archives: Vec<Archive> = serde_json::from_str(said).explain(what, todo)?;
    archives.pop().ok_or_else(|| Failure::new(what, "it names no archive", todo))
}

fn told(archive: &Archive) -> String {
    let Archive { filename, size, unpacked_size, entry_count } = archive;
    format!("target/npm/{filename} is ready: {size} bytes, unpacked {unpacked_size} bytes in {entry_count} files")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_of_the_archive() {
        let said = r#"[{"name":"a","size":12,"unpackedSize":34,"filename":"a-1.0.0.tgz","entryCount":5,"files":[]}]"#;
        assert_eq!(
            told(&archive(said).unwrap()),
            "target/npm/a-1.0.0.tgz is ready: 12 bytes, unpacked 34 bytes in 5 files"
        );
    }

    #[test]
    fn an_empty_answer_is_a_failure() {
        assert!(archive("[]").unwrap_err().to_string().contains("it names no archive"));
    }

    #[test]
    fn the_files_are_there() {
        for file in FILES {
            assert!(paths::at(file).is_file(), "{file}");
        }
    }
}
