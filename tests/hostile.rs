//! The hostile corpus, tests/hostile/, through the command line: each file is read whole or refused with what to do, in time.
#![cfg(not(target_arch = "wasm32"))]
#![cfg(feature = "cli")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// What every file says.
const KEPT: &str = "“Still here,” said Eva Holm.";

/// Far above what any file takes, far below a text that hangs.
const IN_TIME: Duration = Duration::from_secs(60);

fn corpus() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    let entries =
        fs::read_dir(folder).expect("the corpus is there").map(|entry| entry.expect("it can be listed").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e != "js")).collect();
    files.sort();
    files
}

/// Runs to the end; fails when that takes too long.
fn saidso(words: &[&str], file: &Path) -> Output {
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_saidso"));
    let output = command.args(words).arg(file).stdin(Stdio::null()).output().expect("the program starts");
    assert!(start.elapsed() < IN_TIME, "{} took {:?}", file.display(), start.elapsed());
    output
}

/// That `analysis` is of `text`, and all of its places are in it.
fn assert_of(analysis: &Value, text: &str, name: &str) {
    let length = text.chars().count() as u64;
    assert_eq!(analysis["length"], length, "{name}");
    let spans = |list: &str| analysis[list].as_array().expect("a list").clone();
    for mention in spans("mentions") {
        let (start, end) = (mention["start"].as_u64(), mention["end"].as_u64());
        assert!(start < end && end <= Some(length), "{name}: {mention}");
    }
    for quote in spans("quotes") {
        for span in quote["content"].as_array().expect("spans") {
            assert!(span[0].as_u64() < span[1].as_u64() && span[1].as_u64() <= Some(length), "{name}: {quote}");
        }
    }
}

#[test]
fn the_corpus_is_read_or_refused_with_what_to_do() {
    let files = corpus();
    assert!(files.len() >= 20, "{} files", files.len());
    for file in files {
        let name = file.display().to_string();
        let bytes = fs::read(&file).expect("the file can be read");
        let output = saidso(&["analyze", "--format", "json"], &file);
        let said = String::from_utf8(output.stderr).expect("messages are UTF-8");
        match String::from_utf8(bytes) {
            Ok(text) => {
                assert!(output.status.success(), "{name}: {said}");
                assert!(text.contains(KEPT), "{name} lacks its sentence");
                let analysis: Value = serde_json::from_slice(&output.stdout).expect("output is JSON");
                assert_of(&analysis, &text, &name);
            }
            Err(_) => {
                assert!(!output.status.success(), "{name}");
                assert!(said.contains("is not UTF-8") && said.contains("iconv"), "{name}: {said}");
            }
        }
    }
}

#[test]
fn no_format_runs_what_the_corpus_says() {
    for file in corpus().iter().filter(|file| fs::read_to_string(file).is_ok()) {
        let name = file.display();
        let html = String::from_utf8(saidso(&["analyze", "--format", "html"], file).stdout).expect("output is UTF-8");
        let tags = html.to_lowercase();
        for mark in ["<script", "<img", "<svg", "<iframe", "<math", "<form", "<base", "<object", "<embed", "<template"]
        {
            assert!(!tags.contains(mark), "{name}: {mark}");
        }
        let terminal =
            String::from_utf8(saidso(&["analyze", "--format", "text"], file).stdout).expect("output is UTF-8");
        assert!(!terminal.contains('\u{1b}'), "{name}: an escape reaches the terminal");
    }
}

#[test]
fn what_is_too_large_or_too_deep_to_keep_is_read() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("hostile-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("the folder can be made");
    let made = [
        ("deep.html", format!("{}{KEPT}", "<div>".repeat(100_000))),
        ("attribute.html", format!("<p title=\"{}\">{KEPT}</p>", ">x".repeat(300_000))),
        ("references.html", format!("{KEPT}{}", "&amp;&#38;&".repeat(100_000))),
        ("marks.txt", format!("{KEPT}\n{}", "“".repeat(1_000_000))),
        ("line.txt", format!("{KEPT} {}", "x".repeat(3_000_000))),
        ("nulls.txt", format!("{KEPT}\n{}", "\0".repeat(1_000_000))),
        ("turned.txt", format!("{KEPT}\n{}", "\u{202e}\u{2066}".repeat(200_000))),
    ];
    for (name, text) in made {
        let file = folder.join(name);
        fs::write(&file, &text).expect("the file can be written");
        let output = saidso(&["analyze", "--format", "json"], &file);
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        assert_of(&serde_json::from_slice(&output.stdout).expect("output is JSON"), &text, name);
    }
    fs::remove_dir_all(folder).expect("the folder can be removed");
}
