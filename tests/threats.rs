//! THREATS.md names the test that holds each threat off; all of them exist.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

/// The last column of every row that names tests: a file between backquotes, then its tests between double quotes.
fn named(threats: &str) -> Vec<(&str, &str)> {
    let mut tests = Vec::new();
    let shown = threats.lines().filter_map(|line| line.strip_prefix('|')?.strip_suffix(" |")?.rsplit(" | ").next());
    for cell in shown.filter(|cell| cell.starts_with("`tests/")) {
        for group in cell.split("`tests/").skip(1) {
            let (file, names) = group.split_once('`').expect("a file's name ends");
            tests.extend(names.split('"').skip(1).step_by(2).map(|name| (file, name)));
        }
    }
    tests
}

#[test]
fn every_threat_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let threats = fs::read_to_string(root.join("THREATS.md")).expect("THREATS.md is there");
    let rows = threats.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---")).count();
    let headings = threats.lines().filter(|line| line.ends_with("| shown by |")).count();
    let tests = named(&threats);
    assert!(tests.len() >= rows - headings, "{} tests for {} threats", tests.len(), rows - headings);
    for (file, name) in tests {
        let code = fs::read_to_string(root.join("tests").join(file)).unwrap_or_else(|e| panic!("tests/{file}: {e}"));
        let is_there = code.contains(&format!("fn {name}(")) || code.contains(&format!("'{name}'"));
        assert!(is_there, "THREATS.md names '{name}', which is not in tests/{file}");
    }
}
