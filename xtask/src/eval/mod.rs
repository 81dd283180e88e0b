//! Scores the released command line on gold data: one command, one table, and floors it must not fall below.
//!
//! Only development data is named here. A test half stays unseen until a release is measured once, by hand.

mod corrections;
mod floors;
mod gold;
mod scorers;
mod table;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use crate::failure::{Explain, Failure, Outcome};
use crate::paths;
use crate::run;
use floors::Floors;
use gold::{GOLD, Gold};
use scorers::Scorers;

/// Where the reader says things lie.
#[derive(Default)]
pub struct Folders {
    /// The gold data; `../shared/data` unless told.
    pub data: Option<PathBuf>,
    /// The scorers; `eval` beside the data unless told.
    pub scorers: Option<PathBuf>,
    /// A file of corrections to print as test rows, in place of scoring.
    pub corrections: Option<PathBuf>,
}

/// Builds the command line, runs it over the gold data, scores and prints, and compares with the floors.
pub fn eval(folders: &Folders) -> Outcome {
    if let Some(file) = &folders.corrections {
        return corrections::print(file);
    }
    let data = folders.data.clone().unwrap_or_else(|| paths::at("../shared/data"));
    gold_is_there(&data)?;
    let scorers = Scorers::find(&folders.scorers.clone().unwrap_or_else(|| data.join("../eval")))?;
    let floors = Floors::read()?;
    let (saidso, work) = (build()?, paths::target()?.join("xtask/eval"));
    fs::create_dir_all(&work).explain(format!("creating {}", work.display()), "make the target folder writable")?;
    let mut rows = Vec::new();
    for gold in GOLD {
        let found = analyze(&saidso, gold, &data, &work)?;
        rows.extend(scorers.score(gold, &data.join(gold.file), &found)?);
    }
    print!("{}", table::table(&rows, &floors));
    floors.hold(&rows)
}

fn gold_is_there(data: &Path) -> Outcome {
    let missing: Vec<_> = GOLD.iter().map(|gold| data.join(gold.file)).filter(|file| !file.is_file()).collect();
    let Some(first) = missing.first() else { return Ok(()) };
    Err(Failure::new(
        "finding the gold data",
        format!("{} of {} files are not there, {} first", missing.len(), GOLD.len(), first.display()),
        "name the folder that holds quotes/ and ner/: cargo xtask eval --data DIR\n\
         (the corpora are not part of this repository: their licences do not allow it)",
    ))
}

fn build() -> Outcome<PathBuf> {
    let mut cargo = run::cargo();
    cargo.args(["build", "--release", "--package", "saidso", "--bin", "saidso"]);
    run::seen(&mut cargo, "mend what the compiler names above")?;
    Ok(paths::target()?.join("release/saidso"))
}

/// What the command line says of every document of a gold file.
fn analyze(saidso: &Path, gold: &Gold, data: &Path, work: &Path) -> Outcome<PathBuf> {
    let (from, to) = (data.join(gold.file), work.join(gold.name).with_extension("analysis.jsonl"));
    let input = File::open(&from).explain(format!("opening {}", from.display()), "make it readable")?;
    let bytes = input.metadata().map_or(0, |m| m.len());
    let output = File::create(&to).explain(format!("writing {}", to.display()), "make the target folder writable")?;
    let start = Instant::now();
    let mut command = run::program(saidso);
    command.args(["analyze", "--jsonl"]).stdin(Stdio::from(input)).stdout(Stdio::from(output));
    run::seen(&mut command, &format!("run it by hand: saidso analyze --jsonl < {}", from.display()))?;
    println!("    {:<12} {:>5} kB of gold in {}", gold.name, bytes / 1000, run::seconds(start.elapsed()));
    Ok(to)
}
