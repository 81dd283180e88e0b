//! Every check and test of the project, one after the other, from a machine that has none of the tools.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::browsers::{self, Browser};
use crate::demos;
use crate::failure::{Failure, Outcome};
use crate::package;
use crate::paths;
use crate::run::{self, Count};
use crate::site;
use crate::size;
use crate::tools;
use crate::wordpress;

/// What the steps need besides cargo.
struct Kit {
    chromium: Browser,
    firefox: Browser,
    /// PATH, with the wasm tools before all others.
    path: std::ffi::OsString,
}

/// One line of the summary.
struct Done {
    name: &'static str,
    count: Count,
    time: Duration,
    ok: bool,
}

type Step = (&'static str, fn(&Kit) -> (Count, Outcome));

const STEPS: &[Step] = &[
    ("rustfmt", |_| silent(run::cargo().args(["fmt", "--all", "--check"]), "run `cargo fmt`")),
    ("clippy", |_| {
        let mut clippy = run::cargo();
        clippy.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
        silent(&mut clippy, "mend what clippy names above")
    }),
    ("clippy, for the browser", |_| {
        let mut clippy = run::cargo();
        clippy.args([
            "clippy",
            "--package",
            "saidso",
            "--all-targets",
            "--target",
            tools::WASM,
            "--",
            "-D",
            "warnings",
        ]);
        silent(&mut clippy, "mend what clippy names above")
    }),
    ("documentation", |_| {
        let mut doc = run::cargo();
        doc.args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
        silent(&mut doc, "mend what rustdoc names above")
    }),
    ("native tests", |_| {
        run::counted(
            run::cargo().args(["test", "--workspace", "--no-fail-fast"]),
            "mend what failed; `cargo test NAME` runs it alone",
        )
    }),
    ("wasm tests in Chromium", |kit| wasm_tests(kit, ["--chrome", "--chromedriver"], &kit.chromium)),
    ("wasm tests in Firefox", |kit| wasm_tests(kit, ["--firefox", "--geckodriver"], &kit.firefox)),
    ("JavaScript tests", |_| javascript("tests/js", |_| {})),
    ("the site", |_| (Count::default(), site::build())),
    ("size of the site", |_| (Count::default(), size::measure())),
    ("end-to-end tests in Chromium", |kit| {
        javascript_in_pairs("tests/e2e", "reading.test.js", |node| {
            node.env("CHROMIUM", &kit.chromium.program);
        })
    }),
    ("end-to-end tests in Firefox", |kit| {
        let files = FIREFOX.map(|name| paths::at("tests/e2e").join(format!("{name}.test.js")));
        // Two files at a time: it waits much, and has no test of how long something takes.
        node_tests("tests/e2e", &files, 2, |node| {
            node.env("BROWSER", "firefox").env("FIREFOX", &kit.firefox.program);
        })
    }),
    ("demos of the editors", |_| (Count::default(), demos::build())),
    ("tests beside the editors", |kit| {
        javascript_in_pairs("tests/editors", "live.test.js", |node| {
            node.env("CHROMIUM", &kit.chromium.program);
        })
    }),
    ("the npm package", |_| (Count::default(), package::pack())),
    ("tests of the npm package", |kit| {
        javascript("tests/package", |node| {
            node.env("CHROMIUM", &kit.chromium.program);
        })
    }),
    ("the WordPress plugin", |_| (Count::default(), wordpress::pack())),
    ("tests in WordPress", |kit| {
        javascript("tests/wordpress", |node| {
            node.env("CHROMIUM", &kit.chromium.program);
        })
    }),
];

/// The end-to-end tests that are run in Firefox, too: what a reader does. (The others that need no Chromium pass there as well.)
const FIREFOX: [&str; 7] = ["analyzer", "correct", "import", "page", "reading", "save", "view"];

/// Sets up what the tests need, then runs every step, those behind one that fails too: one run tells all that is wrong.
pub fn test() -> Outcome {
    let kit = set_up()?;
    let mut done = Vec::new();
    let mut all = Ok(());
    for (name, step) in STEPS {
        println!("\n==> {name}");
        let start = Instant::now();
        let (count, outcome) = step(&kit);
        let time = start.elapsed();
        println!("    {name}: {}", run::seconds(time));
        done.push(Done { name, count, time, ok: outcome.is_ok() });
        all = all.and(outcome);
    }
    summary(&done);
    all
}

fn set_up() -> Outcome<Kit> {
    println!("==> set-up");
    let start = Instant::now();
    tools::wasm_target()?;
    tools::components()?;
    let chromium = browsers::chromium()?;
    let firefox = browsers::firefox()?;
    let path = tools::path_with(&[tools::wasm_bindgen()?, tools::wasm_pack()?]);
    tools::npm_packages()?;
    tools::php()?;
    tools::wordpress()?;
    println!("    set-up: {}", run::seconds(start.elapsed()));
    Ok(Kit { chromium, firefox, path })
}

fn silent(command: &mut Command, todo: &str) -> (Count, Outcome) {
    (Count::default(), run::seen(command, todo))
}

/// The crate's wasm tests in one browser, after wasm-pack's names for it and for its driver.
fn wasm_tests(kit: &Kit, [browser, driver]: [&str; 2], with: &Browser) -> (Count, Outcome) {
    let names = match wasm_test_names() {
        Ok(names) => names,
        Err(failure) => return (Count::default(), Err(failure)),
    };
    let mut pack = run::program("wasm-pack");
    pack.args(["test", "--headless", browser, driver]).arg(&with.driver).arg("--");
    pack.args(names.iter().flat_map(|name| ["--test", name]));
    pack.env("PATH", &kit.path).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run::counted(&mut pack, "mend what failed above; webdriver.json holds Chromium's flags")
}

/// The test files that run in a browser. The others are empty there, and linking each would take longer than these tests.
fn wasm_test_names() -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for (name, path) in site::entries(&paths::at("tests"))? {
        if let Some(name) = name.strip_suffix(".rs")
            && run::read(&path)?.contains("wasm_bindgen_test")
        {
            names.push(name.to_owned());
        }
    }
    if names.is_empty() { Err(no_tests("tests, with wasm_bindgen_test,")) } else { Ok(names) }
}

/// The files `*.test.js` of a folder, with node's own runner, one at a time; `with` sets what they need.
fn javascript(folder: &str, with: impl Fn(&mut Command)) -> (Count, Outcome) {
    match test_files(&paths::at(folder)) {
        Ok(files) if !files.is_empty() => node_tests(folder, &files, 1, with),
        Ok(_) => (Count::default(), Err(no_tests(folder))),
        Err(failure) => (Count::default(), Err(failure)),
    }
}

/// The same, two files at a time, which wait much for the browser; then that called `name`, which measures how long
/// something takes.
fn javascript_in_pairs(folder: &str, name: &str, with: impl Fn(&mut Command)) -> (Count, Outcome) {
    let files = match test_files(&paths::at(folder)) {
        Ok(files) => files,
        Err(failure) => return (Count::default(), Err(failure)),
    };
    let (alone, others): (Vec<PathBuf>, Vec<PathBuf>) = files.into_iter().partition(|file| file.ends_with(name));
    if alone.is_empty() || others.is_empty() {
        return (Count::default(), Err(no_tests(&format!("{folder}, of {name} and others,"))));
    }
    let (first, outcome) = node_tests(folder, &others, 2, &with);
    let (then, other) = node_tests(folder, &alone, 1, with);
    let count = Count { passed: first.passed + then.passed, failed: first.failed + then.failed };
    (count, outcome.and(other))
}

fn node_tests(folder: &str, files: &[PathBuf], at_once: u8, with: impl Fn(&mut Command)) -> (Count, Outcome) {
    let mut node = run::program("node");
    node.args(["--test", "--test-reporter=spec", "--test-timeout=600000"]);
    node.arg(format!("--test-concurrency={at_once}"));
    with(&mut node);
    run::counted(node.args(files), &format!("mend what failed; `node --test {folder}/NAME.test.js` runs it alone"))
}

/// Named one by one: what a folder means to `node --test` differs between Node's versions.
fn test_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let all = site::entries(folder)?.into_iter();
    Ok(all
        .filter(|(name, _)| name.ends_with(".test.js") || name.ends_with(".test.mjs"))
        .map(|(_, path)| path)
        .collect())
}

fn no_tests(folder: &str) -> Failure {
    let why = format!("{folder} holds no file of tests");
    Failure::new("looking for tests", why, "restore the folder from the repository's history")
}

/// A table of the steps, and the closing line.
fn summary(done: &[Done]) {
    println!();
    for step in done {
        let Count { passed, failed } = step.count;
        let tests = if passed + failed > 0 { format!("{passed} passed, {failed} failed") } else { String::new() };
        let mark = if step.ok { "ok" } else { "FAILED" };
        println!("{}", format!("    {mark:<7}{:<30}{:>9}   {tests}", step.name, run::seconds(step.time)).trim_end());
    }
    let sum = |part: fn(&Count) -> u32| done.iter().map(|step| part(&step.count)).sum::<u32>();
    println!("\n{} passed, {} failed", sum(|c| c.passed), sum(|c| c.failed));
}
