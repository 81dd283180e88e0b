//! The static site: the core as wasm, its glue, and the front end, all in `dist/`.

use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::failure::{Explain, Outcome};
use crate::paths;
use crate::run;
use crate::tools;

/// What rustc emits for its wasm target and every browser since 2023 runs. Measured on this core: -O1 sends the fewest
/// bytes after brotli (-O3 and -Oz 3 % more, none 0.5 % more), none is faster in the browser, and it takes a third of the
/// time. What rustc's own opt-level does, wasm-opt does not better.
const OPTIMISE: &[&str] = &[
    "-O1",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// The folder of the finished site.
pub fn dist() -> PathBuf {
    paths::at("dist")
}

/// Sets up what is missing and writes the site to `dist/`.
pub fn build() -> Outcome {
    let start = Instant::now();
    tools::wasm_target()?;
    let bindgen = tools::wasm_bindgen()?;
    tools::npm_packages()?;
    let target = paths::target()?;
    let pkg = package(&compile(&target)?, &target.join("xtask/pkg"), &bindgen)?;
    assemble(&pkg)?;
    println!("dist/ is ready after {}: copy it to any web server", run::seconds(start.elapsed()));
    Ok(())
}

/// The core as cargo leaves it.
fn compile(target: &Path) -> Outcome<PathBuf> {
    let mut cargo = run::cargo();
    cargo.args(["build", "--profile", "wasm", "--target", tools::WASM, "--lib", "--no-default-features"]);
    // This package alone: a build of the whole workspace would unite its features with those of the task runner.
    cargo.args(["--package", "saidso"]);
    run::seen(&mut cargo, "mend what the compiler names above")?;
    Ok(target.join(tools::WASM).join("wasm/saidso.wasm"))
}

/// The core with its JavaScript glue, optimised; made anew only when what it is made from has changed.
fn package(wasm: &Path, pkg: &Path, bindgen: &Path) -> Outcome<PathBuf> {
    let bytes = fs::read(wasm).explain(format!("reading {}", wasm.display()), "run `cargo clean`, then try again")?;
    let mut hasher = DefaultHasher::new();
    (bytes, bindgen, OPTIMISE, run::read(&paths::at("tests/package-lock.json"))?).hash(&mut hasher);
    let (key, stamp) = (format!("{:016x}", hasher.finish()), pkg.with_extension("stamp"));
    if fs::read_to_string(&stamp).is_ok_and(|made| made == key) && pkg.join("saidso_bg.wasm").exists() {
        return Ok(pkg.to_owned());
    }
    run::long("JavaScript glue and wasm-opt", "about 10 seconds", || {
        clear(pkg)?;
        let mut glue = run::program(bindgen.join("wasm-bindgen"));
        glue.args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"]);
        run::seen(glue.arg("--out-dir").arg(pkg).arg(wasm), "see wasm-bindgen's message above")?;
        let core = pkg.join("saidso_bg.wasm");
        let mut optimise = tools::npm_binary("wasm-opt");
        run::seen(optimise.args(OPTIMISE).arg(&core).arg("-o").arg(&core), "see wasm-opt's message above")
    })?;
    fs::write(&stamp, key).explain(format!("writing {}", stamp.display()), "make the target folder writable")?;
    Ok(pkg.to_owned())
}

/// Lays the front end and the core out as the browser loads them.
fn assemble(pkg: &Path) -> Outcome {
    let dist = dist();
    clear(&dist)?;
    copy(&paths::at("www"), &dist)?;
    copy(pkg, &dist.join("pkg"))?;
    let mut bundle = run::program("node");
    run::seen(bundle.arg("xtask/node/site.mjs").arg(&dist), "see esbuild's message above")
}

/// An empty folder at `folder`, whatever was there.
pub fn clear(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).explain(format!("emptying {}", folder.display()), "close what holds it open")?;
    }
    fs::create_dir_all(folder).explain(format!("creating {}", folder.display()), "make its parent folder writable")
}

/// Copies what is in `from`, folders and all, but for hidden files.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).explain(format!("creating {}", to.display()), "make its parent folder writable")?;
    for (name, path) in entries(from)? {
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name))
                .explain(format!("copying {}", path.display()), "free some space on the disk")?;
        }
    }
    Ok(())
}

/// The visible entries of a folder, by name.
pub fn entries(folder: &Path) -> Outcome<Vec<(String, PathBuf)>> {
    let what = || format!("listing {}", folder.display());
    let todo = "restore the folder from the repository's history, or run `cargo xtask build`";
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).explain(what(), todo)? {
        let path = entry.explain(what(), todo)?.path();
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default().to_owned();
        if !name.starts_with('.') {
            found.push((name, path));
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_folders_without_hidden_files() {
        let top = std::env::temp_dir().join(format!("xtask-copy-{}", std::process::id()));
        clear(&top.join("from/deep")).unwrap();
        for name in ["from/a.js", "from/.secret", "from/deep/b.css"] {
            fs::write(top.join(name), name).unwrap();
        }
        copy(&top.join("from"), &top.join("to")).unwrap();
        let names: Vec<String> = entries(&top.join("to")).unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a.js", "deep"]);
        assert_eq!(fs::read_to_string(top.join("to/deep/b.css")).unwrap(), "from/deep/b.css");
        fs::remove_dir_all(top).unwrap();
    }
}
