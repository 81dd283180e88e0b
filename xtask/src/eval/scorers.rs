//! Calls the scorers, which are Python programs beside the data, and reads what they print.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::gold::{Gold, Task};
use crate::failure::{Explain, Failure, Outcome};
use crate::run;

/// One measured number.
pub struct Row {
    /// The name by which the floors know it.
    pub key: String,
    /// For the reader.
    pub label: String,
    /// Precision and recall in percent, where the measure has them.
    pub parts: Option<(f64, f64)>,
    /// F1 or accuracy, in percent.
    pub score: f64,
}

/// The measures of quotes: key, label, and where score_quotes.py's summary has them.
const QUOTES: &[(&str, &str, &str)] = &[
    ("content", "quotes: content, IoU >= 0.5", "/A/all/iou50"),
    ("end-to-end", "quotes: content and speaker, all", "/e2e/all"),
    ("end-to-end-marked", "quotes: the same, direct and mixed", "/e2e/d+m"),
    ("direct", "quotes: direct span and speaker", "/E/e2e"),
    ("reported", "quotes: reported speech, content", "/ind-speech/iou50"),
    ("source", "quotes: source, exact characters", "/F/source"),
    ("cue", "quotes: cue, exact characters", "/F/cue"),
    ("fragment", "quotes: content, exact characters", "/F/content"),
];

/// The folder of the scorers.
pub struct Scorers {
    folder: PathBuf,
}

impl Scorers {
    /// Checks that all of them, and Python, are there.
    pub fn find(folder: &Path) -> Outcome<Scorers> {
        for name in ["score_quotes.py", "score_ner.py", "score_speakers.py", "saidso_to_scorer.py"] {
            let file = folder.join(name);
            if !file.is_file() {
                return Err(Failure::new(
                    "finding the scorers",
                    format!("{} is not there", file.display()),
                    "name the folder that holds them: cargo xtask eval --scorers DIR",
                ));
            }
        }
        if run::ask(run::program("python3").arg("--version")).is_none() {
            return Err(Failure::new("starting the scorers", "python3 does not answer", "install Python 3"));
        }
        // The scorers are started in other folders than this one.
        let folder = folder.canonicalize().explain(format!("finding {}", folder.display()), "make it readable")?;
        Ok(Scorers { folder })
    }

    /// Every row of one gold file; `analyses` is what the command line printed for it.
    pub fn score(&self, gold: &Gold, file: &Path, analyses: &Path) -> Outcome<Vec<Row>> {
        let mut rows = Vec::new();
        for task in gold.tasks {
            rows.extend(match task {
                Task::Quotes => self.quotes(gold.name, file, analyses)?,
                Task::Speakers => self.speakers(gold.name, file, analyses)?,
                Task::Entities { key, label, preset, types, each } => {
                    let summary = self.entities(file, analyses, preset, types)?;
                    let each = if *each { *types } else { &[] };
                    entity_rows(&format!("{}.{key}", gold.name), label, &summary, each)?
                }
            });
        }
        Ok(rows)
    }

    fn script(&self, name: &str) -> Command {
        let mut python = run::program("python3");
        python.arg(self.folder.join(name));
        python
    }

    /// The analyses in the form that the scorers read.
    fn converted(&self, what: &str, analyses: &Path) -> Outcome<PathBuf> {
        let to = analyses.with_extension(format!("{what}.jsonl"));
        let input = fs::File::open(analyses).explain(format!("opening {}", analyses.display()), "run it once more")?;
        let said = run::output(self.script("saidso_to_scorer.py").arg(what).stdin(Stdio::from(input)))?;
        fs::write(&to, said).explain(format!("writing {}", to.display()), "make the target folder writable")?;
        Ok(to)
    }

    fn quotes(&self, name: &str, gold: &Path, analyses: &Path) -> Outcome<Vec<Row>> {
        let (pred, summary) = (self.converted("quotes", analyses)?, analyses.with_extension("score.json"));
        let mut script = self.script("score_quotes.py");
        script.arg("--gold").arg(gold).arg("--pred").arg(pred).arg("--json").arg(&summary).arg("--quiet");
        run::output(&mut script)?;
        let summary = json(&run::read(&summary)?)?;
        let row = |&(key, label, pointer): &(&str, &str, &str)| {
            let part = |letter| number(&summary, &format!("{pointer}/{letter}"));
            let parts = Some((part("P")?, part("R")?));
            Ok(Row { key: format!("{name}.{key}"), label: label.to_owned(), parts, score: part("F")? })
        };
        QUOTES.iter().map(row).collect()
    }

    fn speakers(&self, name: &str, gold: &Path, analyses: &Path) -> Outcome<Vec<Row>> {
        let mut script = self.script("score_speakers.py");
        let said = run::output(script.arg("--gold").arg(gold).arg("--pred").arg(analyses))?;
        let counts = json(said.lines().next().unwrap_or_default())?;
        let share = |key: &str, label: &str, right: &str, of: &str| {
            let (right, of) = (number(&counts, right)?, number(&counts, of)?);
            let label = format!("speakers: {label} ({right} of {of})");
            Ok(Row { key: format!("{name}.{key}"), label, parts: None, score: 100.0 * right / of.max(1.0) })
        };
        Ok(vec![
            share("resolved", "right, given the quote", "/right", "/scored")?,
            share("resolved-pronouns", "pronouns, given the quote", "/pronoun_right", "/pronoun")?,
            share("resolved-all", "right, of all in gold", "/right", "/gold")?,
        ])
    }

    fn entities(&self, gold: &Path, analyses: &Path, preset: &str, types: &[&str]) -> Outcome<Value> {
        let pred = self.converted("entities", analyses)?;
        let mut script = self.script("score_ner.py");
        script.arg(gold).arg(pred).args(["--preset", preset, "--types", &types.join(","), "--trim", "--json"]);
        json(&run::output(&mut script)?)
    }
}

/// The row of all types together, then one for each of `types`.
fn entity_rows(key: &str, label: &str, summary: &Value, types: &[&str]) -> Outcome<Vec<Row>> {
    let row = |key: String, label: String, pointers: [String; 3]| {
        let part = |i: usize| Ok(100.0 * number(summary, &pointers[i])?);
        Ok(Row { key, label, parts: Some((part(0)?, part(1)?)), score: part(2)? })
    };
    let all = ["0", "1", "2"].map(|i| format!("/exact/{i}"));
    let mut rows = vec![row(key.to_owned(), format!("{label}, exact"), all)?];
    for kind in types {
        let one = ["p", "r", "f"].map(|i| format!("/per_type/{kind}/{i}"));
        rows.push(row(format!("{key}.{}", kind.to_lowercase()), format!("  {kind}"), one)?);
    }
    Ok(rows)
}

fn json(text: &str) -> Outcome<Value> {
    serde_json::from_str(text).explain("reading what a scorer printed", "run the scorer by hand: it should print JSON")
}

fn number(summary: &Value, pointer: &str) -> Outcome<f64> {
    summary.pointer(pointer).and_then(Value::as_f64).ok_or_else(|| {
        let why = format!("the summary has no number at {pointer}");
        Failure::new("reading a score", why, "use the scorers that belong to the data")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_entity_scores() {
        let summary = json(r#"{"exact":[0.5,0.25,0.333],"per_type":{"PER":{"p":1.0,"r":0.5,"f":0.6667}}}"#).unwrap();
        let rows = entity_rows("wwn.names", "names", &summary, &["PER"]).unwrap();
        assert_eq!((rows[0].key.as_str(), rows[0].parts), ("wwn.names", Some((50.0, 25.0))));
        assert!((rows[1].score - 66.67).abs() < 1e-9 && rows[1].key == "wwn.names.per");
    }

    #[test]
    fn tells_of_a_score_that_is_not_there() {
        let failure = number(&json("{}").unwrap(), "/A/all").unwrap_err().to_string();
        assert!(failure.contains("no number at /A/all"), "{failure}");
    }
}
