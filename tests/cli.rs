//! The command line as its users meet it: the program is run, its output and exit status are read.
#![cfg(not(target_arch = "wasm32"))]
#![cfg(feature = "cli")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use saidso::Options;
use saidso::export::{Article, file, format::Format};
use saidso::model::Models;
use saidso::offsets::Offsets;
use serde_json::{Value, json};

fn saidso(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_saidso"));
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs with `input` on standard input, to the end.
fn run(words: &[&str], input: &[u8]) -> Output {
    let mut child = saidso(words).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("stdin is piped");
    let input = input.to_vec();
    // The program may stop before it has read all.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("output is UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("messages are UTF-8")
}

/// The JSON values of the output, one a line.
fn lines(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{e}: {l}"))).collect()
}

/// A folder of a test's own, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{test}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("the folder can be made");
        Folder(path)
    }

    fn file(&self, name: &str, content: &[u8]) -> String {
        let path = self.0.join(name);
        fs::write(&path, content).expect("the file can be written");
        path.to_str().expect("the path is UTF-8").to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn one_article_gives_one_object() {
    let text = "Rain fell 😀. It went on.";
    let output = run(&["analyze"], text.as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    let analysis = &lines(&output)[0];
    assert_eq!(analysis["schema"], "saidso/1");
    assert_eq!(analysis["offsets"], "codepoint");
    assert_eq!(analysis["length"], 24);
    assert_eq!(analysis["sentences"], json!([[0, 12], [13, 24]]));
    assert_eq!(analysis.get("id"), None);
    assert_eq!(stderr(&output), "");
}

#[test]
fn offsets_count_what_was_asked_for() {
    for (unit, length) in [("codepoint", 3), ("utf16", 4), ("utf8", 7)] {
        let output = run(&["analyze", "-", "--offsets", unit], "é😀.".as_bytes());
        assert_eq!((&lines(&output)[0]["offsets"], &lines(&output)[0]["length"]), (&json!(unit), &json!(length)));
    }
}

#[test]
fn every_format_prints_something_of_its_own() {
    let text = b"\"We won,\" said Ann Lee.";
    for (format, sign) in [
        ("json", "{\"schema\":\"saidso/1\""),
        ("jsonl", "{\"id\":\"stdin\",\"schema\":\"saidso/1\""),
        ("text", "WHO SAID WHAT\n"),
        ("csv", "document,quote,kind,"),
        ("annotations", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"stdin#saidso-annotations\""),
        ("entities-csv", "document,entity,type,name,"),
        ("quotations", "{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"@id\":\"stdin\""),
        ("ninjs", "{\"uri\":\"x-saidso:stdin\",\"type\":\"text\""),
        ("markdown", "# Who said what: stdin\n"),
        ("conll", "# newdoc id = stdin\n"),
        ("html", "<!doctype html>\n"),
    ] {
        let output = run(&["analyze", "--format", format], text);
        assert!(output.status.success(), "{format}: {}", stderr(&output));
        assert!(stdout(&output).starts_with(sign), "{format}: {}", stdout(&output));
        assert!(stdout(&output).ends_with('\n'), "{format}");
    }
    assert!(run(&["analyze", "--format", "brat"], text).status.success());
}

/// What the page saves of one article, in every format: the files that `tests/e2e/save.test.js` compares with too.
#[test]
fn every_format_prints_what_the_page_saves() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/saved");
    let text = fs::read_to_string(folder.join("article.txt")).expect("the article is there");
    let title = file::title(&text);
    let own = Folder::new("saved");
    own.file(&title, text.as_bytes());
    let analysis = saidso::analyze(&text, Models::embedded(), &Options::default());
    for name in Format::names() {
        let output = saidso(&["analyze", &title, "--format", name]).current_dir(&own.0).output().expect("it runs");
        assert!(output.status.success(), "{name}: {}", stderr(&output));
        let article = Article { id: &title, text: &text, analysis: &analysis };
        let saved = file::save(&article, Format::named(name).expect("a format"), Offsets::Codepoint);
        assert_eq!(stdout(&output), saved.text, "{name}");
        let path = folder.join(&saved.name);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &saved.text).expect("the folder can be written to");
        }
        let expected = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert!(saved.text == expected, "{} is another (UPDATE_EXPECT=1 renews it):\n{}", path.display(), saved.text);
    }
}

/// What the page saves of the same article with corrections: the files that `tests/e2e/correct.test.js` compares with too.
#[test]
fn a_corrected_article_prints_what_the_page_saves() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let text = fs::read_to_string(cases.join("saved/article.txt")).expect("the article is there");
    let made = cases.join("corrected/corrections.json");
    let (title, own) = (file::title(&text), Folder::new("corrected"));
    own.file(&title, text.as_bytes());
    for name in ["json", "csv", "html", "corrections"] {
        let words = ["analyze", &title, "--format", name, "--corrections", made.to_str().expect("a path in UTF-8")];
        let output = saidso(&words).current_dir(&own.0).output().expect("it runs");
        assert!(output.status.success(), "{name}: {}", stderr(&output));
        assert!(stderr(&output).contains("1 of 7 corrections have no place in this text"), "{}", stderr(&output));
        let path = cases.join(format!("corrected/corrected{}", Format::named(name).expect("a format").suffix()));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &output.stdout).expect("the folder can be written to");
        }
        let expected = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert!(stdout(&output) == expected, "{} is another (UPDATE_EXPECT=1 renews it)", path.display());
    }
    // What was saved is taken again, and holds as it is.
    let again = cases.join("corrected/corrected.corrections.json");
    let words = ["analyze", &title, "--corrections", again.to_str().expect("a path in UTF-8")];
    let output = saidso(&words).current_dir(&own.0).output().expect("it runs");
    assert_eq!(output.stdout, fs::read(cases.join("corrected/corrected.json")).expect("as above"));
}

#[test]
fn corrections_that_cannot_be_used_are_told() {
    let own = Folder::new("uncorrected");
    let article = own.file("a.txt", "“We won,” said Ann Lee.".as_bytes());
    let bad = own.file("bad.json", br#"{"schema":"saidso/1","offsets":"utf16","corrections":[]}"#);
    let output = saidso(&["analyze", &article, "--corrections", &bad]).output().expect("it runs");
    assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
    assert!(
        stderr(&output).contains("bad.json") && stderr(&output).contains("saidso-corrections/1"),
        "{}",
        stderr(&output)
    );
    let output = saidso(&["analyze", &article, "--corrections", "none.json"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("none.json"), "{}", stderr(&output));
    for words in [
        &["analyze", &article, &article, "--corrections", &bad][..],
        &["analyze", "--jsonl", "--corrections", &bad],
        &["explain", &article, "--corrections", &bad],
    ] {
        let output = saidso(words).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{words:?}: {}", stderr(&output));
    }
}

#[test]
fn text_has_no_escapes_in_a_pipe() {
    let output = run(&["analyze", "--format", "text"], "“We won,” said Ann Lee. “".as_bytes());
    assert!(!stdout(&output).contains('\u{1b}'), "{}", stdout(&output));
}

#[test]
fn several_files_are_told_apart() {
    let folder = Folder::new("several");
    let (one, two) = (folder.file("one.txt", b"One."), folder.file("two.txt", b"Two two."));
    let array = run(&["analyze", &one, &two], b"");
    let array: Value = serde_json::from_str(stdout(&array)).expect("an array");
    assert_eq!((&array[0]["id"], &array[0]["length"]), (&json!(one), &json!(4)));
    assert_eq!((&array[1]["id"], &array[1]["length"]), (&json!(two), &json!(8)));
    let objects = lines(&run(&["analyze", &one, "-", &two, "--format", "jsonl"], b"Three."));
    let ids: Vec<&Value> = objects.iter().map(|o| &o["id"]).collect();
    assert_eq!(ids, [&json!(one), &json!("stdin"), &json!(two)]);
    let table = run(&["analyze", &one, &two, "--format", "csv"], b"");
    assert_eq!(stdout(&table).matches("document,").count(), 1, "{}", stdout(&table));
    let table = run(&["analyze", &one, &two, "--format", "entities-csv"], b"");
    assert_eq!(stdout(&table).matches("document,").count(), 1, "{}", stdout(&table));
    for format in ["annotations", "quotations", "ninjs"] {
        let pages = run(&["analyze", &one, &two, "--format", format], b"");
        let pages: Value = serde_json::from_str(stdout(&pages)).expect("an array");
        assert_eq!(pages.as_array().map(Vec::len), Some(2), "{format}");
    }
}

#[test]
fn a_bad_file_costs_only_itself() {
    let folder = Folder::new("bad");
    let good = folder.file("good.txt", b"Good.");
    let latin = folder.file("latin.txt", b"caf\xe9");
    let utf16 = folder.file("utf16.txt", b"\xff\xfeH\0i\0");
    let missing = folder.0.join("missing.txt");
    let huge = folder.0.join("huge.txt");
    // A file with a hole takes no room.
    File::create(&huge).and_then(|f| f.set_len(5 << 30)).expect("the file can be made");
    let [folder_name, missing, huge] =
        [&folder.0, &missing, &huge].map(|p| p.to_str().expect("the path is UTF-8").to_owned());
    let words = ["analyze", &latin, &missing, &utf16, &folder_name, &huge, &good];
    let output = run(&words, b"");
    assert_eq!(output.status.code(), Some(1));
    let array: Value = serde_json::from_str(stdout(&output)).expect("an array");
    assert_eq!(array.as_array().map(Vec::len), Some(1));
    assert_eq!(array[0]["id"], json!(good));
    let messages: Vec<&str> = stderr(&output).lines().collect();
    let expected = [
        (&latin, "is not UTF-8 (byte 0xE9 at offset 3"),
        (&missing, "there is no such file"),
        (&utf16, "it looks like UTF-16"),
        (&folder_name, "is a folder"),
        (&huge, "is over 4 GiB"),
    ];
    assert_eq!(messages.len(), expected.len(), "{messages:#?}");
    for (message, (file, reason)) in messages.iter().zip(expected) {
        assert!(message.starts_with(&format!("saidso: {file}: ")) && message.contains(reason), "{message}");
    }
    let none = run(&["analyze", &latin, &missing], b"");
    assert_eq!((stdout(&none), none.status.code()), ("[\n]\n", Some(1)));
}

#[test]
fn a_bad_line_costs_only_itself() {
    let input = b"{\"id\":\"a\",\"text\":\"One.\"}\r\n\
        \n  \n\
        {\"id\":12345678901234567890123,\"text\":\"half a pair \\ud83d\"}\n\
        [\"a\",\"text\"]\n\
        not json\n\
        {\"id\":\"broken\",\"text\":\"\xff\"}\n\
        {\"id\":\"\\ud800\",\"text\":\"x\"}\n\
        {\"id\":[1],\"text\":\"x\"}\n\
        {\"id\":\"empty\"}\n\
        {\"id\":\"null\",\"text\":null}\n\
        {\"id\":\"number\",\"text\":7}\n\
        {\"id\":\"day\",\"text\":\"x\",\"published\":\"2026-02-30\"}\n\
        {\"id\":\"twice\",\"text\":\"x\",\"text\":\"y\"}\n\
        {\"id\":\"cut\",\"text\":\"x\"\n\
        {\"text\":\"Without an id.\"}\n\
        {\"extra\":{},\"text\":\"\\ud83d\\ude00 Last.\",\"id\":7,\"published\":\"2024-02-29\"}";
    let output = run(&["analyze", "--jsonl"], input);
    assert_eq!(output.status.code(), Some(1));
    let expected = [
        ("a", None),
        ("12345678901234567890123", Some("line 4: \"text\" holds half a surrogate pair")),
        ("null", Some("line 5: this is no JSON object")),
        ("null", Some("line 6: this is no JSON object")),
        ("broken", Some("line 7: the line is not UTF-8")),
        ("null", Some("line 8: \"id\" is neither a string nor a number")),
        ("null", Some("line 9: \"id\" is neither a string nor a number")),
        ("empty", Some("line 10: \"text\" is missing")),
        ("null", Some("line 11: \"text\" is missing")),
        ("number", Some("line 12: \"text\" is no string")),
        ("day", Some("line 13: \"published\"")),
        ("null", Some("line 14: this is no such JSON object: duplicate field")),
        ("null", Some("line 15: this is no such JSON object")),
        ("null", None),
        ("7", None),
    ];
    let answers: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(answers.len(), expected.len(), "{answers:#?}");
    for (answer, (id, error)) in answers.iter().zip(expected) {
        let starts = [format!("{{\"id\":\"{id}\","), format!("{{\"id\":{id},")];
        assert!(starts.iter().any(|s| answer.starts_with(s)), "{id}: {answer}");
        let answer: Value = serde_json::from_str(answer).expect("JSON");
        match error {
            Some(error) => {
                assert!(answer["error"].as_str().is_some_and(|e| e.starts_with(error)), "{error}: {answer}");
                assert_eq!(answer.as_object().map(|o| o.len()), Some(2), "{answer}");
            }
            None => assert_eq!(answer["schema"], "saidso/1"),
        }
    }
    assert!(stderr(&output).contains("12 of 15 lines"), "{}", stderr(&output));
}

#[test]
fn a_byte_order_mark_before_the_first_line_is_no_fault() {
    let output = run(&["analyze", "--jsonl"], "\u{feff}{\"id\":\"a\",\"text\":\"One.\"}".as_bytes());
    assert!(output.status.success(), "{}", stdout(&output));
    assert_eq!(lines(&output)[0]["length"], 4);
}

#[test]
fn each_line_is_answered_before_the_next_is_read() {
    let mut child: Child = saidso(&["analyze", "--jsonl", "--offsets", "utf16"]).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("stdin is piped");
    let mut answers = BufReader::new(child.stdout.take().expect("stdout is piped"));
    for id in 0..3 {
        writeln!(stdin, "{{\"id\":{id},\"text\":\"Line 😀 {id}.\"}}").expect("the program reads");
        let mut answer = String::new();
        answers.read_line(&mut answer).expect("the program answers");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        assert_eq!((&answer["id"], &answer["length"]), (&json!(id), &json!(10)));
    }
    drop(stdin);
    assert!(child.wait().expect("the program ends").success());
}

#[test]
fn lines_come_from_files_too() {
    let folder = Folder::new("lines");
    let one = folder.file("one.jsonl", b"{\"id\":1,\"text\":\"One.\"}\n");
    let two = folder.file("two.jsonl", b"{\"id\":2,\"text\":\"Two.\"}");
    let output = run(&["analyze", "--jsonl", &one, "nowhere.jsonl", &two], b"");
    let ids: Vec<Value> = lines(&output).iter().map(|l| l["id"].clone()).collect();
    assert_eq!(ids, [json!(1), json!(2)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("nowhere.jsonl: there is no such file"), "{}", stderr(&output));
}

#[test]
fn what_makes_no_sense_is_said_and_exits_2() {
    for (words, sign) in [
        (&[][..], "a command is missing"),
        (&["analyse"], "\"analyse\" is no command"),
        (&["analyze", "--format", "xml"], "give one of json, jsonl, text"),
        (&["analyze", "--format"], "--format"),
        (&["analyze", "--offsets", "bytes"], "give one of codepoint, utf16, utf8"),
        (&["analyze", "--published", "2026-13-01"], "YYYY-MM-DD"),
        (&["analyze", "--published", "29.02.2024"], "YYYY-MM-DD"),
        (&["analyze", "--frmat", "json"], "--frmat"),
        (&["analyze", "--jsonl", "--format", "csv"], "--jsonl"),
        (&["analyze", "a", "b", "--format", "html"], "one file at a time"),
        (&["analyze", "a", "b", "--format", "markdown"], "one file at a time"),
        (&["explain", "--format", "csv"], "--format text or --format json"),
        (&["explain", "a", "b"], "one file at a time"),
        (&["explain", "--jsonl"], "one file at a time"),
        (&["explain", "--published", "soon"], "YYYY-MM-DD"),
    ] {
        let output = run(words, b"");
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert_eq!(stdout(&output), "", "{words:?}");
        assert!(stderr(&output).contains(sign), "{words:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("saidso --help"), "{words:?}: {}", stderr(&output));
    }
}

const CONTESTED: &str = "“We lost,” said Ann Lee.\n\nLee denied that Barclays had paid.";

#[test]
fn an_explanation_has_the_ids_of_the_analysis() {
    let (analysis, why) =
        (run(&["analyze"], CONTESTED.as_bytes()), run(&["explain", "--format", "json"], CONTESTED.as_bytes()));
    assert!(why.status.success(), "{}", stderr(&why));
    let (analysis, why) = (&lines(&analysis)[0], &lines(&why)[0]);
    assert_eq!((&why["schema"], &why["offsets"]), (&json!("saidso-why/1"), &json!("codepoint")));
    let names = why["names"].as_array().expect("a list");
    assert_eq!(names.len(), 3, "{why}");
    for name in names {
        let mention = &analysis["mentions"][name["mention"].as_u64().expect("an id") as usize];
        assert_eq!(name["probability"], mention["confidence"]);
        let probabilities = name["without"].as_array().expect("a list").iter().chain([name, &name["instead"]]);
        for probability in probabilities.map(|p| p["probability"].as_f64().expect("a number")) {
            assert!((0.0..=1.0).contains(&probability), "{name}");
        }
    }
    assert_eq!(
        (&names[0]["others"], &names[1]["others"]),
        (&json!([names[1]["mention"]]), &json!([names[0]["mention"]]))
    );
    let quotes = why["quotes"].as_array().expect("a list");
    assert_eq!(quotes.len(), analysis["quotes"].as_array().map_or(0, Vec::len));
    assert_eq!(quotes[0]["speaker"]["start"], analysis["quotes"][0]["speaker"]["spans"][0][0]);
}

#[test]
fn an_explanation_reads_as_text() {
    let folder = Folder::new("explain");
    let file = folder.file("article.txt", CONTESTED.as_bytes());
    let output = run(&["explain", &file], b"");
    assert!(output.status.success(), "{}", stderr(&output));
    let text = stdout(&output);
    let json = &lines(&run(&["explain", &file, "--format", "json"], b""))[0];
    let last = json["names"].as_array().and_then(|names| names.last()).expect("a name");
    let block = text.split("\n\n").find(|block| block.contains("Barclays (line 3)")).expect("the bank");
    let (kind, instead) = (&last["type"], last["instead"]["type"].as_str().unwrap_or("no name"));
    let runner_up = format!("{}, ", kind.as_str().expect("a type"));
    assert!(block.contains(&runner_up) && block.contains(&format!("; else {instead}, ")), "{block}");
    assert!(block.contains("carried by ") && block.contains("(without: "), "{block}");
    for sign in
        ["other mentions: Lee (line 3)", "found by the tagger, ", "cue “said”: ", "speaker “Ann Lee”: ", "; else "]
    {
        assert!(text.contains(sign), "{sign}: {text}");
    }
    let empty = run(&["explain", "-"], b"");
    assert_eq!(stdout(&empty).matches("None were found.").count(), 3, "{}", stdout(&empty));
}

#[test]
fn a_file_that_cannot_be_explained_is_told() {
    let folder = Folder::new("unexplained");
    let latin = folder.file("latin.txt", b"caf\xe9");
    for (file, reason) in [(latin.as_str(), "is not UTF-8"), ("nowhere.txt", "there is no such file: check the path")] {
        let output = run(&["explain", file], b"");
        assert_eq!((output.status.code(), stdout(&output)), (Some(1), ""));
        assert!(stderr(&output).starts_with(&format!("saidso: {file}: {reason}")), "{}", stderr(&output));
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    for (word, sign) in [("--help", "Usage:"), ("-h", "Usage:"), ("--version", env!("CARGO_PKG_VERSION"))] {
        let output = run(&[word], b"");
        assert!(output.status.success() && stdout(&output).contains(sign), "{word}: {}", stdout(&output));
    }
    let help = run(&["analyze", "--help"], b"");
    assert!(stdout(&help).lines().all(|line| line.chars().count() <= 120), "{}", stdout(&help));
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let line = format!("{{\"id\":1,\"text\":\"{}\"}}\n", "Rain fell. ".repeat(2000));
    let mut child = saidso(&["analyze", "--jsonl"]).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("stdin is piped");
    let writer = std::thread::spawn(move || (0..50).all(|_| stdin.write_all(line.as_bytes()).is_ok()));
    let mut first = [0; 16];
    child.stdout.take().expect("stdout is piped").read_exact(&mut first).expect("something is printed");
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
    assert!(!writer.join().expect("the writer ends"), "the program read on after its reader had left");
}
