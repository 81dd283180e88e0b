//! How right the model is on gold it has not learnt from: exact spans by kind.

use saidso::analysis::EntityType;
use saidso::document::Document;
use saidso::marks;
use saidso::span::Span;
use saidso::tagger::crf::best_path;
use saidso::tagger::labels::{self, Labels, NAMES, OUTSIDE, SAYING};
use saidso::tagger::pieces::pieces;
use saidso::tagger::{self, Tagger};

use saidso::tags::Tags;
use saidso::value::{self, ValueTag};

use crate::batch::{Batch, Input, Sequence};
use crate::corpus::{Allowed, Sample};
use crate::layout::{Head, Layout};
use crate::net::gather;

/// What was found, what was there, and both.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    right: usize,
    found: usize,
    gold: usize,
}

impl Count {
    /// F1 in percent.
    pub fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.found + self.gold).max(1) as f64
    }
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.right += other.right;
        self.found += other.found;
        self.gold += other.gold;
    }
}

/// The label scores of every token of one document under one head.
pub fn scores(
    layout: &Layout,
    head: &Head,
    parameters: &[f32],
    samples: &[Sample],
    inputs: &[Vec<Input>],
    index: usize,
) -> Vec<f32> {
    let sequences = pieces(&samples[index].paragraphs).into_iter().map(|tokens| Sequence { sample: index, tokens });
    let batch = Batch::new(samples, inputs, sequences.collect());
    let pass = layout.encode(parameters, &batch, None, false);
    let scores = head.scores(parameters, &batch, &pass.encoded);
    let count = head.labels.count();
    let mut ordered = vec![0.0; inputs[index].len() * count];
    for chain in &batch.chains {
        let rows = gather(&scores, count, batch.places(chain));
        ordered[chain.1.start * count..chain.1.end * count].copy_from_slice(&rows);
    }
    ordered
}

/// The best labels of every token of one document.
pub fn labels(sample: &Sample, scores: &[f32], transitions: &[f32], labels: Labels) -> Vec<usize> {
    let count = labels.count();
    let chain = |p: &std::ops::Range<usize>| best_path(&scores[p.start * count..p.end * count], transitions, count);
    sample.paragraphs.iter().flat_map(chain).collect()
}

/// Counts by kind; the last entry counts the tokens of kind 2, "content" for sayings.
pub fn count(labels_found: &[usize], gold: &Allowed, kinds: usize) -> Vec<Count> {
    let gold: Vec<usize> = gold.iter().map(|bits| bits.trailing_zeros() as usize).collect();
    let found = labels::spans(labels_found, 0);
    let there = labels::spans(&gold, 0);
    let mut counts = vec![Count::default(); kinds + 1];
    for span in &found {
        counts[span.kind].found += 1;
        counts[span.kind].right += usize::from(there.contains(span));
    }
    for span in &there {
        counts[span.kind].gold += 1;
    }
    for (found, gold) in labels_found.iter().zip(&gold) {
        let (found, gold) = (Labels::kind(*found) == Some(2), Labels::kind(*gold) == Some(2));
        counts[kinds].found += usize::from(found);
        counts[kinds].gold += usize::from(gold);
        counts[kinds].right += usize::from(found && gold);
    }
    counts
}

/// One line of the table: F1 by kind of span in one file.
pub fn line(layout: &Layout, parameters: &[f32], samples: &[Sample], inputs: &[Vec<Input>]) -> String {
    let head = &layout.heads[usize::from(samples[0].gold[0].is_none())];
    let transitions = &parameters[head.transitions.clone()];
    table(samples, |index| {
        labels(&samples[index], &scores(layout, head, parameters, samples, inputs, index), transitions, head.labels)
    })
}

/// The same line for what [`tagger::tag`] says, values by patterns.
pub fn served(tagger: &Tagger, samples: &[Sample]) -> String {
    table(samples, |index| {
        let sample = &samples[index];
        let doc = Document::new(&sample.text);
        let marks = marks::pair(&doc);
        let values = value::find(&doc, None);
        let tags = tagger::tag(&doc, &marks, &values, tagger, None);
        if sample.gold[0].is_some() { name_labels(&doc, &tags, &values) } else { saying_labels(&doc, &tags) }
    })
}

fn name_labels(doc: &Document, tags: &Tags, values: &[ValueTag]) -> Vec<usize> {
    let mut labels = vec![OUTSIDE; doc.tokens.len()];
    let spans = values.iter().map(|v| (v.span, v.kind)).chain(tags.names.iter().map(|n| (n.span, n.kind)));
    for (span, kind) in spans {
        let kind = match kind {
            EntityType::Person => 0,
            EntityType::Organization => 1,
            EntityType::Place => 2,
            EntityType::Event | EntityType::Work => 3,
            EntityType::Group => 4,
            EntityType::Date | EntityType::Duration => 5,
            EntityType::Money => 6,
            EntityType::Time | EntityType::Percent | EntityType::Quantity => continue,
        };
        put(doc, span, kind, &mut labels);
    }
    labels
}

fn saying_labels(doc: &Document, tags: &Tags) -> Vec<usize> {
    let mut labels = vec![OUTSIDE; doc.tokens.len()];
    for attribution in &tags.attributions {
        attribution.source.iter().for_each(|&span| put(doc, span, 0, &mut labels));
        attribution.cue.iter().for_each(|&span| put(doc, span, 1, &mut labels));
        attribution.content.iter().for_each(|&span| put(doc, span, 2, &mut labels));
    }
    labels
}

fn put(doc: &Document, span: Span, kind: usize, labels: &mut [usize]) {
    for (at, label) in labels[doc.tokens_in(span)].iter_mut().enumerate() {
        *label = if at == 0 { Labels::first(kind) } else { Labels::further(kind) };
    }
}

fn table(samples: &[Sample], find: impl Fn(usize) -> Vec<usize>) -> String {
    let is_names = samples[0].gold[0].is_some();
    let head = if is_names { NAMES } else { SAYING };
    let kinds = head.kinds.len();
    let mut total = vec![Count::default(); kinds + 1];
    for (index, sample) in samples.iter().enumerate() {
        let gold = sample.gold.iter().flatten().next().expect("dev files have gold");
        for (sum, add) in total.iter_mut().zip(count(&find(index), gold, kinds)) {
            *sum += add;
        }
    }
    let mut all = Count::default();
    total[..3].iter().for_each(|c| all += *c);
    let each: Vec<String> = head.kinds.iter().zip(&total).map(|(k, c)| format!("{} {:.1}", &k[..3], c.f1())).collect();
    let words = if is_names { String::new() } else { format!(", words of content {:.1}", total[kinds].f1()) };
    format!("{:.2} ({}{words})", all.f1(), each.join(" "))
}
