//! Training the linker: gold spans, gold links, AdaGrad on the log-linear loss.

use std::fs;
use std::ops::Range;
use std::path::Path;

use saidso::document::Document;
use saidso::marks;
use saidso::tagger::linker::{Choice, Link, Linker, Parts, View, WEIGHTS, choices};

use crate::corpus::{self, Line, Places};

/// A choice and which possibility is right.
struct Lesson {
    choice: Choice,
    right: usize,
}

/// Links as gold has them, between indices of spans.
struct Gold {
    parts: Parts,
    /// For each content, its cue.
    cue_of: Vec<Option<usize>>,
    /// For each cue, its source.
    source_of: Vec<Option<usize>>,
}

/// A piece of content, its cue and its source.
type Linked = (Range<usize>, Option<Range<usize>>, Option<Range<usize>>);

const EPOCHS: usize = 4;
const RATE: f32 = 0.3;

/// Trains a linker on the quotes in `path` and in `own`.
pub fn train(path: &Path, own: &[Line], seed: u64) -> Result<Linker, String> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut lessons: Vec<Lesson> = own.iter().flat_map(read).collect();
    for line in text.lines() {
        let line: Line = serde_json::from_str(line).map_err(|e| format!("{}: {e}", path.display()))?;
        lessons.extend(read(&line));
    }
    let mut random = fastrand::Rng::with_seed(seed);
    let (mut weights, mut squares) = (vec![0.0_f32; WEIGHTS], vec![0.0_f32; WEIGHTS]);
    for epoch in 0..EPOCHS {
        random.shuffle(&mut lessons);
        let (mut loss, mut right) = (0.0, 0);
        for lesson in &lessons {
            let (lost, hit) = learn(lesson, &mut weights, &mut squares);
            loss += lost;
            right += usize::from(hit);
        }
        let count = lessons.len() as f32;
        println!("linker, epoch {}: loss {:.4}, right {:.2}%", epoch + 1, loss / count, 100.0 * right as f32 / count);
    }
    let largest = weights.iter().fold(0.0_f32, |m, w| m.max(w.abs()));
    let scale = largest / 127.0;
    Ok(Linker::new(weights.iter().map(|w| (w / scale).round() as i8).collect(), scale))
}

fn read(line: &Line) -> Vec<Lesson> {
    let doc = Document::new(&line.text);
    let marks = marks::pair(&doc);
    let features = corpus::extract(&doc, &marks);
    let view = View { doc: &doc, marks: &marks, features: &features };
    let gold = gold(&doc, &Places::of(&line.text), line);
    let answer = |choice: Choice| {
        let target = match choice.link {
            Link::ContentToCue => gold.cue_of[choice.anchor],
            Link::CueToSource => gold.source_of[choice.anchor],
        };
        let right =
            target.and_then(|t| choice.candidates.iter().position(|&c| c == t)).unwrap_or(choice.candidates.len());
        Lesson { choice, right }
    };
    choices(&view, &gold.parts).into_iter().map(answer).collect()
}

fn gold(doc: &Document, places: &Places, line: &Line) -> Gold {
    let mut linked: Vec<Linked> = Vec::new();
    for quote in &line.quotes {
        let first = |spans| corpus::pieces(doc, places, spans).into_iter().next();
        let (cue, source) = (first(&quote.cue), first(&quote.speaker));
        for content in corpus::pieces(doc, places, &quote.content) {
            linked.extend(corpus::by_paragraph(doc, content).into_iter().map(|c| (c, cue.clone(), source.clone())));
        }
    }
    let distinct = |spans: Vec<&Range<usize>>| {
        let mut spans: Vec<Range<usize>> = spans.into_iter().cloned().collect();
        spans.sort_by_key(|s| (s.start, s.end));
        spans.dedup();
        spans
    };
    let parts = Parts {
        contents: distinct(linked.iter().map(|l| &l.0).collect()),
        cues: distinct(linked.iter().filter_map(|l| l.1.as_ref()).collect()),
        sources: distinct(linked.iter().filter_map(|l| l.2.as_ref()).collect()),
    };
    let (mut cue_of, mut source_of) = (vec![None; parts.contents.len()], vec![None; parts.cues.len()]);
    let index = |list: &[Range<usize>], span: &Range<usize>| list.iter().position(|s| s == span);
    for (content, cue, source) in &linked {
        let cue = cue.as_ref().and_then(|c| index(&parts.cues, c));
        if let Some(at) = index(&parts.contents, content) {
            cue_of[at] = cue;
        }
        if let (Some(cue), Some(source)) = (cue, source) {
            source_of[cue] = index(&parts.sources, source);
        }
    }
    Gold { parts, cue_of, source_of }
}

/// One step; the loss before it and whether the right possibility was the best.
fn learn(lesson: &Lesson, weights: &mut [f32], squares: &mut [f32]) -> (f32, bool) {
    let possible = &lesson.choice.features;
    let scores: Vec<f32> = possible.iter().map(|f| f.iter().map(|&f| weights[usize::from(f)]).sum()).collect();
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let total: f32 = scores.iter().map(|s| (s - most).exp()).sum();
    let share = |at: usize| (scores[at] - most).exp() / total;
    let hit = scores.iter().all(|&s| s <= scores[lesson.right]);
    let loss = -share(lesson.right).max(1e-12).ln();
    let slopes: Vec<f32> = (0..possible.len()).map(|at| share(at) - f32::from(u8::from(at == lesson.right))).collect();
    for (features, slope) in possible.iter().zip(slopes).filter(|(_, slope)| slope.abs() > 1e-3) {
        for &feature in features {
            let at = usize::from(feature);
            squares[at] += slope * slope;
            weights[at] -= RATE * slope / (squares[at] + 0.1).sqrt();
        }
    }
    (loss, hit)
}
