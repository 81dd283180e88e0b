//! What a fresh machine lacks, found and set up: the wasm target, cargo tools, npm packages, Debian's packages.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::debian::Packages;
use crate::failure::{Explain, Failure, Outcome};
use crate::paths;
use crate::run;

/// The target the browser runs.
pub const WASM: &str = "wasm32-unknown-unknown";

const WASM_PACK: &str = "0.15.1";

/// The standard library for [`WASM`].
pub fn wasm_target() -> Outcome {
    let sysroot = run::output(run::program("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    run::long("Rust's standard library for WebAssembly", "half a minute, once", || {
        let todo = format!("run `rustup target add {WASM}`, or install that target of your Rust another way");
        run::seen(run::program("rustup").args(["target", "add", WASM]), &todo)
    })
}

/// rustfmt and clippy, which a minimal toolchain lacks.
pub fn components() -> Outcome {
    for (component, verb) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if run::ask(run::cargo().args([verb, "--version"])).is_none() {
            let todo = format!("run `rustup component add {component}`, or install it another way");
            run::long(component, "a few seconds, once", || {
                run::seen(run::program("rustup").args(["component", "add", component]), &todo)
            })?;
        }
    }
    Ok(())
}

/// The folder that holds `wasm-bindgen` and its test runner, of exactly the version Cargo.lock has.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    let version = locked_version(&run::read(&paths::at("Cargo.lock"))?, "wasm-bindgen")?;
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &version, Work::Heavy)
}

/// The folder that holds `wasm-pack`.
pub fn wasm_pack() -> Outcome<PathBuf> {
    cargo_tool("wasm-pack", "wasm-pack", WASM_PACK, Work::Light)
}

/// What a tool has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// It reads and writes megabytes, so it is worth optimising.
    Heavy,
    /// It waits for others, and is compiled in half the time without.
    Light,
}

/// Installs a cargo tool where every clone of this user finds it again.
pub fn cargo_tool(package: &str, binary: &str, version: &str, work: Work) -> Outcome<PathBuf> {
    let home = cache()?.join(format!("{package}-{version}"));
    let bin = home.join("bin");
    let is_version = |said: String| said.split_whitespace().nth(1) == Some(version);
    if run::ask(run::program(bin.join(binary)).arg("--version")).is_some_and(is_version) {
        return Ok(bin);
    }
    fs::create_dir_all(&home)
        .explain(format!("creating {}", home.display()), "set XDG_CACHE_HOME to a folder of yours")?;
    run::long(&format!("{package} {version}, into {}", home.display()), "about 3 minutes, once per user", || {
        let mut install = run::cargo();
        // Away from this workspace: its settings and its target folder are not the tool's.
        install.current_dir(&home).env_remove("CARGO_TARGET_DIR");
        install.args(["install", package, "--version", &format!("={version}"), "--force", "--root"]).arg(&home);
        install.args(["--profile", if work == Work::Heavy { "release" } else { "dev" }]);
        run::seen(&mut install, "see the compiler's message above; the crates come over the network, so try once more")
    })?;
    Ok(bin)
}

/// Where tools are kept between clones.
fn cache() -> Outcome<PathBuf> {
    let folder = |name| env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let cache = folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")));
    cache.map(|c| c.join("saidso/tools")).ok_or_else(|| {
        Failure::new("finding a folder for tools", "neither XDG_CACHE_HOME nor HOME is set", "set one of them")
    })
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The version of `name` in the text of a Cargo.lock.
fn locked_version(lock: &str, name: &str) -> Outcome<String> {
    let todo = "restore Cargo.lock from the repository's history";
    let lock: Lock = toml::from_str(lock).explain("reading Cargo.lock", todo)?;
    let mut found = lock.package.into_iter().filter(|p| p.name == name).map(|p| p.version);
    match (found.next(), found.next()) {
        (Some(version), None) => Ok(version),
        (None, _) => Err(Failure::new("reading Cargo.lock", format!("it does not hold {name}"), todo)),
        (Some(a), Some(b)) => Err(Failure::new(
            "reading Cargo.lock",
            format!("it holds {name} {a} and {b}"),
            "let one version do for all",
        )),
    }
}

/// The npm packages of tests/package.json, installed once per content of the lock file.
pub fn npm_packages() -> Outcome {
    locked("tests", "about 10 seconds, once per lock file")
}

/// WordPress, which is an npm package of its own as it is large.
pub fn wordpress() -> Outcome {
    locked("tests/wordpress", "160 MB: half a minute, once")
}

/// The npm packages of the lock file in `folder`.
fn locked(folder: &str, time: &str) -> Outcome {
    node()?;
    let lock = run::read(&paths::at(folder).join("package-lock.json"))?;
    let stamp = paths::at(folder).join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run::long(&format!("npm packages of {folder}/package-lock.json"), time, || {
        let mut ci = run::program("npm");
        // None of the packages needs its install script, and a lock file pins no script's downloads.
        ci.args(["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        run::seen(&mut ci, "see npm's message above; the packages come over the network, so try once more")
    })?;
    fs::write(&stamp, lock)
        .explain(format!("writing {}", stamp.display()), format!("make {folder}/node_modules writable"))
}

/// Node, of a version that all scripts run on.
fn node() -> Outcome {
    let said = run::ask(run::program("node").arg("--version"));
    let major = said.as_deref().and_then(|v| v.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    match major {
        Some(20..) => Ok(()),
        _ => Err(Failure::new(
            "finding Node.js",
            said.map_or("`node --version` does not answer".to_owned(), |v| format!("it is {v}, older than 20")),
            "install Node.js 20 or newer, with npm",
        )),
    }
}

/// A program among the npm packages.
pub fn npm_binary(name: &str) -> Command {
    run::program(paths::at("tests/node_modules/.bin").join(name))
}

const PHP: Packages = Packages {
    what: "PHP with SQLite for the tests in WordPress",
    time: "about half a minute, once",
    names: &["php-cli", "php-sqlite3"],
};

/// PHP with SQLite, which runs the WordPress of the tests.
pub fn php() -> Outcome {
    let is_there = || run::ask(run::program("php").arg("-m")).filter(|said| said.contains("pdo_sqlite")).map(|_| ());
    PHP.find(is_there)
}

/// The first file of that name in a folder of PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// PATH with `folders` before all others.
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&old));
    // Joining fails only on a folder with a colon in its name, which then could not be on PATH at all.
    env::join_paths(all).unwrap_or(old)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\
                        [[package]]\nname = \"b\"\nversion = \"1.0.0\"\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\n";

    #[test]
    fn reads_the_locked_version() {
        assert_eq!(locked_version(LOCK, "a").unwrap(), "1.2.3");
    }

    #[test]
    fn refuses_a_missing_or_double_version() {
        assert!(locked_version(LOCK, "c").unwrap_err().to_string().contains("does not hold c"));
        assert!(locked_version(LOCK, "b").unwrap_err().to_string().contains("1.0.0 and 2.0.0"));
    }

    #[test]
    fn puts_folders_first() {
        let path = path_with(&[PathBuf::from("/first"), PathBuf::from("/second")]);
        let all: Vec<PathBuf> = env::split_paths(&path).collect();
        assert_eq!(&all[..2], [PathBuf::from("/first"), PathBuf::from("/second")]);
    }
}
