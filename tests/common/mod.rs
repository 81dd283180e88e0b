//! The one check behind every table of cases.
//!
//! A file of cases holds blocks that a line `=== title` opens; in each a line `---` parts the input from what is
//! expected. `UPDATE_EXPECT=1 cargo test` writes what came out in the place of what was expected.

use std::fmt::Write;
use std::{env, fs, path::Path};

struct Case<'f> {
    title: &'f str,
    input: &'f str,
    expected: &'f str,
}

/// Runs every case of `tests/cases/<file>` through `render` and compares, all failures in one report.
pub fn check_cases(file: &str, render: impl Fn(&str) -> String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(file);
    let table = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let (mut renewed, mut failures, mut count) = (String::new(), String::new(), 0);
    for case in parse(&table) {
        count += 1;
        let got = render(case.input);
        let got = got.trim_end();
        if got != case.expected {
            let _ = writeln!(
                failures,
                "=== {}\n{}\n--- expected\n{}\n--- got\n{got}\n",
                case.title, case.input, case.expected
            );
        }
        let _ = writeln!(renewed, "=== {}\n{}\n---\n{got}\n", case.title, case.input);
    }
    assert!(count > 0, "{} holds no case", path.display());
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, renewed.trim_end().to_owned() + "\n").unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    } else {
        assert!(failures.is_empty(), "{file} (UPDATE_EXPECT=1 renews it):\n{failures}");
    }
}

fn parse(table: &str) -> impl Iterator<Item = Case<'_>> {
    let body = table.strip_prefix("=== ").unwrap_or_else(|| panic!("a table of cases begins with `=== title`"));
    body.split("\n=== ").map(|block| {
        let (title, rest) = block.split_once('\n').unwrap_or((block, ""));
        let (input, expected) =
            rest.split_once("\n---\n").unwrap_or_else(|| (rest.trim_end().trim_end_matches("\n---"), ""));
        Case { title, input, expected: expected.trim_end() }
    })
}
