//! The one check behind every table of cases.
//!
//! A file of cases holds blocks that a line `=== title` opens; in each a line `---` parts the input from what is
//! expected. `UPDATE_EXPECT=1 cargo test` writes what came out in the place of what was expected.

use std::fmt::Write;

struct Case<'f> {
    title: &'f str,
    input: &'f str,
    expected: &'f str,
}

/// Runs every case of `tests/cases/<file>` through `render` and compares, all failures in one report.
#[cfg(not(target_arch = "wasm32"))]
pub fn check_cases(file: &str, render: impl Fn(&str) -> String) {
    use std::{env, fs, path::Path};
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(file);
    let table = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let Compared { renewed, failures } = compare(&table, render);
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, renewed).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    } else {
        assert!(failures.is_empty(), "{file} (UPDATE_EXPECT=1 renews it):\n{failures}");
    }
}

/// What became of a table of cases.
pub struct Compared {
    /// The table with what came out in the place of what was expected.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "a browser writes no files"))]
    pub renewed: String,
    /// The cases that came out otherwise, in full; empty when none did.
    pub failures: String,
}

/// Runs every case of `table` through `render`.
pub fn compare(table: &str, render: impl Fn(&str) -> String) -> Compared {
    let (mut renewed, mut failures, mut count) = (String::new(), String::new(), 0);
    for case in parse(table) {
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
    assert!(count > 0, "the table holds no case");
    renewed.truncate(renewed.trim_end().len() + 1);
    Compared { renewed, failures }
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
