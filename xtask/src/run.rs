//! Starting programs: seen, silent, or counted.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::{Explain, Failure, Outcome};
use crate::paths;

/// `program`, to be started in the repository's top folder.
pub fn program(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null());
    command
}

/// The cargo that started this program.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command whose output the reader sees as it comes.
pub fn seen(command: &mut Command, todo: &str) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(ended(command, &status.to_string(), todo)) }
}

/// Runs a command silently and gives what it printed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let why = format!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    Err(ended(command, &why, "run it by hand and mend what it names"))
}

/// What a command prints, or nothing where it is not there or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// How many tests a run counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
}

impl Count {
    /// Adds what one line of a test runner's summary says.
    fn read(&mut self, line: &str) {
        let line = line.trim();
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |i: usize| words.get(i).and_then(|w| w.parse::<u32>().ok()).unwrap_or(0);
        if line.starts_with("test result:") {
            // cargo test and wasm-pack: "test result: ok. 3 passed; 0 failed; ..."
            self.passed += number(3);
            self.failed += number(5);
        } else if words.first() == Some(&"ℹ") {
            // node --test: "ℹ pass 12"
            match words.get(1) {
                Some(&"pass") => self.passed += number(2),
                Some(&"fail") => self.failed += number(2),
                _ => {}
            }
        }
    }
}

/// Runs a command whose output the reader sees, and counts the tests it tells of.
pub fn counted(command: &mut Command, todo: &str) -> (Count, Outcome) {
    let mut count = Count::default();
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => return (count, Err(not_started(command, &error))),
    };
    for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).split(b'\n')).map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        count.read(&line);
    }
    let outcome = match child.wait() {
        Ok(status) if status.success() && count.passed > 0 => Ok(()),
        Ok(status) if status.success() => Err(ended(command, "success, but it ran no test", "see why it found none")),
        Ok(status) => Err(ended(command, &status.to_string(), todo)),
        Err(error) => Err(ended(command, &error.to_string(), todo)),
    };
    (count, outcome)
}

/// Announces a step that takes a while, runs it, and says how long it took.
pub fn long<T>(what: &str, about: &str, step: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("==> {what} ({about})");
    let start = Instant::now();
    let done = step()?;
    println!("    done in {}", seconds(start.elapsed()));
    Ok(done)
}

/// "4.2 s".
pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Reads a file of this repository.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path)
        .explain(format!("reading {}", path.display()), "restore the file from the repository's history")
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let name = command.get_program().to_string_lossy();
    Failure::new(format!("starting {name}"), error.to_string(), format!("install {name}, or put it on PATH"))
}

fn ended(command: &Command, why: &str, todo: &str) -> Failure {
    let words: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let what = format!("{} {}", program.to_string_lossy(), words.join(" "));
    Failure::new(what.trim_end(), format!("it ended with {why}"), todo)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(lines: &str) -> (u32, u32) {
        let mut count = Count::default();
        lines.lines().for_each(|line| count.read(line));
        (count.passed, count.failed)
    }

    #[test]
    fn counts_cargo_and_wasm_pack() {
        assert_eq!(count("test a ... ok\n\ntest result: ok. 3 passed; 1 failed; 0 ignored; 0 measured\n"), (3, 1));
    }

    #[test]
    fn counts_node() {
        assert_eq!(count("✔ opens (3ms)\nℹ tests 7\nℹ suites 0\nℹ pass 5\nℹ fail 2\nℹ skipped 0\n"), (5, 2));
    }

    #[test]
    fn a_run_without_tests_is_no_success() {
        let mut empty = program("echo");
        let (count, outcome) = counted(empty.arg("test result: ok. 0 passed; 0 failed; 0 ignored"), "");
        assert_eq!(count, Count::default());
        assert!(outcome.unwrap_err().to_string().contains("it ran no test"));
        let mut one = program("echo");
        assert!(counted(one.arg("test result: ok. 1 passed; 0 failed; 0 ignored"), "").1.is_ok());
    }

    #[test]
    fn names_the_command_that_failed() {
        let failure = seen(program("false").arg("--really"), "nothing").unwrap_err().to_string();
        assert!(failure.contains("false --really") && failure.contains("exit status: 1"), "{failure}");
    }
}
