//! What an editor corrected as test rows, in the notation of tests/quality: a wrong result becomes a case with its gold.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use saidso_gold::{Act, Article, Mention, TYPES};
use serde::Deserialize;

use crate::failure::{Explain, Failure, Outcome};
use crate::paths;
use crate::run;

/// A file that the page saved as "Corrections".
#[derive(Deserialize)]
struct Saved {
    text: Option<String>,
}

/// What rows need of a corrected analysis; spans are bytes.
#[derive(Deserialize)]
struct Analysis {
    paragraphs: Vec<Span>,
    entities: Vec<Entity>,
    mentions: Vec<Place>,
    quotes: Vec<Quote>,
    marked: Vec<Stretch>,
    corrections: Made,
}

type Span = (usize, usize);

#[derive(Deserialize)]
struct Entity {
    name: String,
    mentions: Vec<usize>,
}

#[derive(Deserialize)]
struct Place {
    start: usize,
    end: usize,
    entity: usize,
    kind: String,
    #[serde(rename = "type")]
    type_: String,
}

#[derive(Deserialize)]
struct Stretch {
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
struct Quote {
    content: Vec<Span>,
    cue: Vec<Span>,
    speaker: Option<Speaker>,
    anonymous: bool,
    speech: bool,
    polarity: String,
}

#[derive(Deserialize)]
struct Speaker {
    spans: Vec<Span>,
    entities: Vec<usize>,
}

#[derive(Deserialize)]
struct Made {
    corrections: Vec<Correction>,
}

#[derive(Deserialize)]
struct Correction {
    #[serde(rename = "do")]
    action: String,
    at: Vec<Anchor>,
    #[serde(default)]
    words: Vec<Anchor>,
    lost: Option<String>,
}

#[derive(Deserialize)]
struct Anchor {
    start: usize,
    end: usize,
    exact: String,
}

/// Prints the corrections in `file` as rows; fails when it is none, or none of them can be told.
pub fn print(file: &Path) -> Outcome {
    let todo = "save the corrections in the page: Save as, Corrections (JSON)";
    let json = run::read(file)?;
    let what = || format!("reading {}", file.display());
    let saved: Saved = serde_json::from_str(&json).explain(what(), todo)?;
    let text = saved.text.ok_or_else(|| Failure::new(what(), "it has no \"text\"", todo))?;
    let (saidso, work) = (super::build()?, paths::target()?.join("xtask/eval"));
    fs::create_dir_all(&work).explain(format!("creating {}", work.display()), "make the target folder writable")?;
    let article = work.join("corrected.txt");
    fs::write(&article, &text).explain(format!("writing {}", article.display()), "make the target folder writable")?;
    let mut command = run::program(saidso);
    command.args(["analyze", "--offsets", "utf8", "--corrections"]).arg(file).arg(&article);
    let analysis = run::output(&mut command)?;
    let analysis: Analysis = serde_json::from_str(&analysis).explain("reading the analysis", "run it by hand")?;
    let (rows, untold) = rows(&text, &analysis);
    untold.iter().for_each(|why| eprintln!("    not told: {why}"));
    print!("{}", rows.join("\n"));
    if rows.is_empty() {
        return Err(Failure::new(what(), "none of its corrections can be told as a row", todo));
    }
    Ok(())
}

/// The rows, each a block with its title, and why what is not among them can't be told.
fn rows(text: &str, analysis: &Analysis) -> (Vec<String>, Vec<String>) {
    let (kept, lost): (Vec<_>, Vec<_>) = analysis.corrections.corrections.iter().partition(|c| c.lost.is_none());
    let mut untold: Vec<String> = lost.iter().map(|c| format!("{} has no place in the text", title(c))).collect();
    let mut cut: Vec<(Range<usize>, Vec<&Correction>)> = Vec::new();
    let mut places: Vec<_> = kept.into_iter().filter_map(|c| Some((paragraphs(analysis, c)?, c))).collect();
    places.sort_by_key(|(range, _)| (range.start, range.end));
    for (range, correction) in places {
        match cut.last_mut() {
            Some((last, corrections)) if range.start < last.end => {
                last.end = last.end.max(range.end);
                corrections.push(correction);
            }
            _ => cut.push((range, vec![correction])),
        }
    }
    let mut rows = Vec::new();
    for (range, corrections) in cut {
        let span = analysis.paragraphs[range.start].0..analysis.paragraphs[range.end - 1].1;
        let more = if corrections.len() > 1 { format!(", and {} more", corrections.len() - 1) } else { String::new() };
        match article(text, analysis, &span).write() {
            Ok(body) => rows.push(format!("=== corrected-{}{more}\n{body}\n", title(corrections[0]))),
            Err(why) => untold.push(format!("{}: {why}", title(corrections[0]))),
        }
    }
    (rows, untold)
}

fn title(correction: &Correction) -> String {
    let words = correction.at.iter().map(|a| a.exact.split_whitespace().collect::<Vec<_>>().join(" "));
    let words: String = words.collect::<Vec<_>>().join(" … ").chars().take(60).collect();
    format!("{}: {words}", correction.action)
}

/// So many paragraphs has a row at most, unless the correction itself is about more.
const MOST: usize = 6;

/// The paragraphs that a correction is about, with those that name the speakers of its quotes and whom its pronouns mean.
fn paragraphs(analysis: &Analysis, correction: &Correction) -> Option<Range<usize>> {
    let spans = correction.at.iter().chain(&correction.words).map(|a| (a.start, a.end));
    let own = around(analysis, spans)?;
    let inside =
        |&(start, end): &Span| analysis.paragraphs[own.start].0 <= start && end <= analysis.paragraphs[own.end - 1].1;
    let quotes = analysis.quotes.iter().filter(|q| q.content.iter().any(inside));
    let sources = quotes.filter_map(|q| q.speaker.as_ref()).flat_map(|s| s.spans.clone());
    let unnamed = analysis.mentions.iter().filter(|m| inside(&(m.start, m.end)) && m.kind != "name");
    let named = |m: &Place| {
        let all = analysis.entities[m.entity].mentions.iter().map(|&id| &analysis.mentions[id]);
        all.take_while(|n| n.start <= m.start).filter(|n| n.kind == "name").last().map(|n| (n.start, n.end))
    };
    let needed = sources.chain(unnamed.filter_map(named));
    let wide = around(analysis, needed).map(|n| n.start.min(own.start)..n.end.max(own.end));
    Some(wide.filter(|wide| wide.len() <= MOST).unwrap_or(own))
}

/// The paragraphs from the first of `spans` to the last.
fn around(analysis: &Analysis, spans: impl Iterator<Item = Span>) -> Option<Range<usize>> {
    let of = |(start, end): Span| {
        let first = analysis.paragraphs.partition_point(|p| p.1 <= start);
        let last = analysis.paragraphs.partition_point(|p| p.0 < end);
        first..last.max(first + 1).min(analysis.paragraphs.len())
    };
    spans.map(of).filter(|r| !r.is_empty()).reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
}

/// What is found in `span`, as gold.
fn article(text: &str, analysis: &Analysis, span: &Range<usize>) -> Article {
    let inside = |&(start, end): &Span| span.start <= start && end <= span.end;
    let at = |&(start, end): &Span| start - span.start..end - span.start;
    let all = |spans: &[Span]| spans.iter().filter(|s| inside(s)).map(at).collect::<Vec<_>>();
    let quotes: Vec<&Quote> = analysis.quotes.iter().filter(|q| q.content.iter().all(inside)).collect();
    let acts: Vec<Act> = quotes
        .iter()
        .map(|quote| Act {
            content: all(&quote.content),
            cue: all(&quote.cue),
            source: quote.speaker.iter().flat_map(|s| all(&s.spans)).collect(),
            belief: !quote.speech,
            negated: quote.polarity != "affirmed",
        })
        .collect();
    let speakers: Vec<usize> =
        quotes.iter().filter_map(|q| q.speaker.as_ref()).flat_map(|s| s.entities.clone()).collect();
    let found: Vec<&Place> = analysis.mentions.iter().filter(|m| inside(&(m.start, m.end))).collect();
    let names = names(analysis, &found, &quotes);
    // What stands for nobody who matters here ("a museum") is left out, as in the cases written by hand.
    let matters = |m: &&&Place| {
        m.kind == "name"
            || speakers.contains(&m.entity)
            || found.iter().any(|n| n.entity == m.entity && n.kind == "name")
    };
    let mentions =
        found.iter().filter(|m| m.kind != "value" && TYPES.contains(&&*m.type_)).filter(matters).map(|m| Mention {
            range: at(&(m.start, m.end)),
            name: (m.kind == "name").then(|| m.type_.clone()),
            of: names[&m.entity].clone(),
        });
    let parts: Vec<Range<usize>> =
        acts.iter().flat_map(|act| act.content.iter().chain(&act.cue).chain(&act.source)).cloned().collect();
    let crosses = |a: &Range<usize>, b: &Range<usize>| a.start < b.start && b.start < a.end && a.end < b.end;
    let mut whole: Vec<Mention> = Vec::new();
    for mention in mentions {
        let others = parts.iter().chain(whole.iter().map(|m| &m.range));
        if !others.into_iter().any(|other| crosses(other, &mention.range) || crosses(&mention.range, other)) {
            whole.push(mention);
        }
    }
    let marked = analysis.marked.iter().map(|m| (m.start, m.end)).filter(inside).map(|s| at(&s)).collect();
    Article { text: text[span.clone()].to_owned(), acts, mentions: whole, marked }
}

/// A short id for each entity that is mentioned: the last word of its name, with a number where two have the same;
/// "?" before it for an unnamed source.
fn names(analysis: &Analysis, found: &[&Place], quotes: &[&Quote]) -> BTreeMap<usize, String> {
    let mut names: BTreeMap<usize, String> = BTreeMap::new();
    for mention in found {
        if names.contains_key(&mention.entity) {
            continue;
        }
        let unnamed = quotes
            .iter()
            .any(|q| q.anonymous && q.speaker.as_ref().is_some_and(|s| s.entities.contains(&mention.entity)));
        let words = analysis.entities[mention.entity].name.to_lowercase();
        let last =
            words.split(|c: char| !c.is_alphanumeric()).rfind(|w| w.chars().any(char::is_alphabetic)).unwrap_or("it");
        let short = format!("{}{last}", if unnamed { "?" } else { "" });
        let numbered = (2..).map(|n| format!("{short}{n}"));
        let free = std::iter::once(short.clone()).chain(numbered).find(|name| !names.values().any(|n| n == name));
        names.insert(mention.entity, free.unwrap_or_default());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Ann Lee met Bo Ek.\n\nIt rained on “the day”.\n\n“We lost,” she said. “I won,” an official said.\n\nThe end.";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).unwrap_or_else(|| panic!("{words}"));
        (start, start + words.len())
    }

    /// The analysis with corrections of `places`, as the command line prints it.
    fn analysis(places: &[(&str, &str, bool)]) -> Analysis {
        let mention = |words: &str, entity: usize, kind: &str| {
            let (start, end) = span(words);
            serde_json::json!({"start": start, "end": end, "entity": entity, "kind": kind, "type": "person"})
        };
        let quote = |content: &str, source: &str, entity: usize| {
            let (_, said) = span(&format!("{source} said"));
            serde_json::json!({
                "content": [span(content)], "cue": [(said - "said".len(), said)],
                "speaker": {"spans": [span(source)], "entities": [entity]},
                "anonymous": entity == 2, "speech": true, "polarity": "affirmed"
            })
        };
        let corrections: Vec<_> = places
            .iter()
            .map(|(action, words, lost)| {
                let (start, end) = span(words);
                serde_json::json!({
                    "do": action, "at": [{"start": start, "end": end, "exact": words}], "lost": lost.then_some("words")
                })
            })
            .collect();
        let (start, end) = span("“the day”");
        serde_json::from_value(serde_json::json!({
            "paragraphs": TEXT.split("\n\n").map(span).collect::<Vec<_>>(),
            "entities": [
                {"name": "Ann Lee", "mentions": [0, 2]}, {"name": "Bo Ek", "mentions": [1]}, {"name": "an official", "mentions": [3]}
            ],
            "mentions": [
                mention("Ann Lee", 0, "name"), mention("Bo Ek", 1, "name"), mention("she", 0, "pronoun"), mention("an official", 2, "nominal")
            ],
            "quotes": [quote("“We lost,”", "she", 0), quote("“I won,”", "an official", 2)],
            "marked": [{"start": start, "end": end}],
            "corrections": {"corrections": corrections}
        }))
        .unwrap()
    }

    #[test]
    fn a_correction_is_a_row_with_what_it_needs() {
        let (rows, untold) = rows(TEXT, &analysis(&[("speaker", "“We lost,”", false), ("not-name", "rained", true)]));
        assert_eq!(
            rows,
            ["=== corrected-speaker: “We lost,”\n<person lee>Ann Lee</person> met <person ek>Bo Ek</person>. ¶ \
              It rained on <x>“the day”</x>. ¶ <q 1>“We lost,”</q> <s 1><m lee>she</m></s> <c 1>said</c>. \
              <q 2>“I won,”</q> <s 2><m ?official>an official</m></s> <c 2>said</c>.\n"]
        );
        assert_eq!(untold, ["not-name: rained has no place in the text"]);
        assert!(Article::parse_all(&rows.concat()).is_ok_and(|all| all[0].1.acts.len() == 2));
    }

    #[test]
    fn corrections_of_one_place_are_one_row() {
        let (rows, _) = rows(
            TEXT,
            &analysis(&[("name", "The end", false), ("speaker", "“I won,”", false), ("means", "she", false)]),
        );
        assert_eq!(rows.len(), 2);
        assert!(rows[0].starts_with("=== corrected-speaker: “I won,”, and 1 more\n"), "{}", rows[0]);
        assert_eq!(rows[1], "=== corrected-name: The end\nThe end.\n");
    }
}
