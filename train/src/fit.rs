//! Training: batches, losses, steps.

use std::path::Path;
use std::time::Instant;

use saidso::tagger::crf::Transitions;
use saidso::tagger::pieces::pieces;

use crate::adam::{Adam, Pace};
use crate::batch::{Batch, Input, Sequence};
use crate::checkpoint::Checkpoint;
use crate::corpus::Sample;
use crate::crf;
use crate::layout::Layout;
use crate::net::{Dropout, gather};
use crate::recipe::Recipe;
use crate::vocabulary::Vocabulary;

/// What training works on.
pub struct Task<'t> {
    /// The recipe.
    pub recipe: &'t Recipe,
    /// The layout.
    pub layout: &'t Layout,
    /// The words.
    pub vocabulary: &'t Vocabulary,
    /// The documents.
    pub samples: &'t [Sample],
    /// Their inputs.
    pub inputs: &'t [Vec<Input>],
    /// Whether the two directions run side by side.
    pub parallel: bool,
}

/// Pieces of one document that go into one batch, so that mentions of a name meet.
const TOGETHER: usize = 5;

impl Task<'_> {
    /// Trains and returns the averaged parameters; `report` sees each epoch's.
    pub fn fit(
        &self,
        start: Vec<f32>,
        kept: &Path,
        mut report: impl FnMut(usize, &[f32], String),
    ) -> Result<Vec<f32>, String> {
        let fresh = || Checkpoint { epoch: 0, random: self.recipe.seed, adam: Adam::new(start) };
        let Checkpoint { epoch: done, random, mut adam } =
            Checkpoint::load(kept, self.layout.len).unwrap_or_else(fresh);
        let mut random = fastrand::Rng::with_seed(random);
        let per_epoch = self.batches(&mut random.clone()).len();
        let steps = per_epoch * self.recipe.epochs;
        let begun = Instant::now();
        for epoch in done..self.recipe.epochs {
            let mut losses = [(0.0, 0); 2];
            for sequences in self.batches(&mut random) {
                let gradient = self.gradient(&adam.parameters, sequences, &mut random, &mut losses);
                let step = adam.steps as f32;
                let progress = (step / steps as f32).min(1.0);
                let warm = ((step + 1.0) / 100.0).min(1.0);
                let rate =
                    self.recipe.rate * warm * (0.02 + 0.98 * 0.5 * (1.0 + (std::f32::consts::PI * progress).cos()));
                adam.step(&gradient, &self.layout.tables[0].at, Pace { rate, vectors: 0.35, decay: 0.01 });
            }
            let mean = losses.map(|(sum, count)| sum / count.max(1) as f32);
            let note = format!("loss {:.4} {:.4}, {:.0} s", mean[0], mean[1], begun.elapsed().as_secs_f32());
            Checkpoint::save(epoch + 1, random.get_seed(), &adam, kept)?;
            report(epoch, &adam.average, note);
        }
        Ok(adam.average)
    }

    /// One epoch's batches, each of documents with gold for the same heads, of sequences of like length.
    fn batches(&self, random: &mut fastrand::Rng) -> Vec<Vec<Sequence>> {
        let mut batches = Vec::new();
        for names in [true, false] {
            let of_kind = |s: &&(usize, &Sample)| s.1.gold[0].is_some() == names;
            let samples: Vec<_> = self.samples.iter().enumerate().collect();
            let mut segments: Vec<Vec<Sequence>> = Vec::new();
            for (sample, of) in samples.iter().filter(of_kind) {
                let all = pieces(&of.paragraphs);
                for some in all.chunks(TOGETHER) {
                    segments
                        .push(some.iter().map(|tokens| Sequence { sample: *sample, tokens: tokens.clone() }).collect());
                }
            }
            random.shuffle(&mut segments);
            for window in segments.chunks_mut(120) {
                window.sort_by_key(|s| s.iter().map(|s| s.tokens.len()).max());
            }
            let mut batch = Vec::new();
            for segment in segments {
                if batch.len() + segment.len() > self.recipe.batch && !batch.is_empty() {
                    batches.push(std::mem::take(&mut batch));
                }
                batch.extend(segment);
            }
            if !batch.is_empty() {
                batches.push(batch);
            }
        }
        random.shuffle(&mut batches);
        batches
    }

    fn gradient(
        &self,
        parameters: &[f32],
        sequences: Vec<Sequence>,
        random: &mut fastrand::Rng,
        losses: &mut [(f32, usize); 2],
    ) -> Vec<f32> {
        let mut batch = Batch::new(self.samples, self.inputs, sequences);
        self.forget_words(&mut batch, random);
        let [inputs, outputs] = self.recipe.dropout;
        let rates = Dropout { inputs, outputs };
        let pass = self.layout.encode(parameters, &batch, Some((rates, random)), self.parallel);
        let mut gradient = vec![0.0; self.layout.len];
        let mut d_encoded = vec![0.0; pass.encoded.len()];
        for (number, head) in self.layout.heads.iter().enumerate() {
            let Some((loss, d_scores)) = self.loss(number, parameters, &batch, &pass.encoded, &mut gradient) else {
                continue;
            };
            losses[number].0 += loss;
            losses[number].1 += 1;
            head.retrace(parameters, &batch, &pass.encoded, &d_scores, &mut gradient, &mut d_encoded);
        }
        self.layout.retrace(parameters, &batch, pass, d_encoded, &mut gradient, self.parallel);
        gradient
    }

    /// The mean loss of a token under head `number` and its gradient by the scores; none when the batch has no gold for it.
    fn loss(
        &self,
        number: usize,
        parameters: &[f32],
        batch: &Batch,
        encoded: &[f32],
        gradient: &mut [f32],
    ) -> Option<(f32, Vec<f32>)> {
        let head = &self.layout.heads[number];
        let count = head.labels.count();
        let sample = |chain: &(usize, std::ops::Range<usize>)| &self.samples[batch.sequences[chain.0].sample];
        let has_gold = |chain: &&(usize, std::ops::Range<usize>)| sample(chain).gold[number].is_some();
        let tokens: usize = batch.chains.iter().filter(has_gold).map(|c| c.1.len()).sum();
        if tokens == 0 {
            return None;
        }
        let scale = 1.0 / tokens as f32;
        let scores = head.scores(parameters, batch, encoded);
        let transitions = Transitions::new(&parameters[head.transitions.clone()], count);
        let mut d_scores = vec![0.0; scores.len()];
        let mut loss = 0.0;
        for chain in batch.chains.iter().filter(has_gold) {
            let allowed = sample(chain).gold[number].as_ref().expect("filtered");
            let scale = scale * sample(chain).weights[number];
            let places = batch.places(chain);
            let row = gather(&scores, count, places.clone());
            let slope = crf::loss(&transitions, &row, |t| match t {
                0 => opening(allowed[chain.1.start]),
                _ => allowed[chain.1.start + t],
            });
            loss += slope.loss * scale;
            for (place, d) in places.zip(slope.scores.chunks_exact(count)) {
                for (sum, d) in d_scores[place * count..(place + 1) * count].iter_mut().zip(d) {
                    *sum = d * scale;
                }
            }
            for (sum, d) in gradient[head.transitions.clone()].iter_mut().zip(&slope.transitions) {
                *sum += d * scale;
            }
        }
        Some((loss, d_scores))
    }

    /// Makes words unknown, rare ones more often, so that the model learns to do without: names above all, since those of
    /// other news are not these. Half of what is forgotten is taken for its kin, as most words of other news have some.
    fn forget_words(&self, batch: &mut Batch, random: &mut fastrand::Rng) {
        let nameless = |_: &Sequence| (random.f32() < self.recipe.nameless).then(|| random.bool());
        let nameless: Vec<Option<bool>> = batch.sequences.iter().map(nameless).collect();
        for (place, input) in batch.inputs.iter_mut().enumerate() {
            let number = place % nameless.len();
            let sequence = &batch.sequences[number];
            let token = sequence.tokens.start + place / nameless.len();
            let is_name = self.samples[sequence.sample].features.groups.get(token).is_some_and(|g| g.is_some());
            let row = input.rows[0] as usize;
            let count = self.vocabulary.counts[row] as f32;
            let rate = 0.25 / (0.25 + count.max(0.1)) * 0.6 + 0.02;
            let rare = || (random.f32() < rate).then(|| random.bool());
            if let Some(has_kin) = nameless[number].filter(|_| is_name).or_else(rare) {
                input.rows[0] = if has_kin { self.vocabulary.instead[row] } else { 0 };
            }
        }
    }
}

/// What a token may be at the start of a chain: where a paragraph is cut within a span, the span begins anew.
fn opening(allowed: u32) -> u32 {
    const FURTHER: u32 = 0x5555_5554;
    allowed & !FURTHER | (allowed & FURTHER) >> 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::inputs;
    use crate::corpus::{self, Gold, Scheme};

    const NAMES: &str = r#"{"text": "Ann Lee met Bo Chen in Oslo.\n\nLee likes Oslo, said Chen.", "entities": [
        {"start": 0, "end": 7, "type": "PER"}, {"start": 12, "end": 19, "type": "PER"},
        {"start": 23, "end": 27, "type": "LOC"}, {"start": 30, "end": 33, "type": "PER"}]}"#;
    const SAYING: &str = r#"{"text": "“We lost,” said Ann Lee.\n\nShe said Chen won.", "quotes": [
        {"content": [[0, 10]], "cue": [[11, 15]], "speaker": [[16, 23]]},
        {"content": [[35, 43]], "cue": [[30, 34]], "speaker": [[26, 29]]}]}"#;

    fn samples() -> Vec<Sample> {
        let types = [("PER", "person"), ("LOC", "place")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        let scheme = Scheme { types: types.into(), unmarked: vec!["date".into()], misc: vec![] };
        let read = |json: &str, gold: &Gold| corpus::sample(&serde_json::from_str(json).unwrap(), gold);
        vec![read(NAMES, &Gold::Names(&scheme)), read(SAYING, &Gold::Saying)]
    }

    /// The gradient of every kind of parameter is the slope that the loss itself shows.
    #[test]
    fn gradient_is_the_slope_of_the_loss() {
        let samples = samples();
        let vocabulary = Vocabulary::of(&["ann", "said", "lost", "we"], 6);
        let layout = Layout::new((vocabulary.counts.len(), 6), &[8, 8]);
        let recipe = Recipe::parse(include_str!("../../models/recipe.toml")).unwrap();
        let given: Vec<_> = samples.iter().map(|s| inputs(&s.features, &vocabulary)).collect();
        let task = Task {
            recipe: &recipe,
            layout: &layout,
            vocabulary: &vocabulary,
            samples: &samples,
            inputs: &given,
            parallel: true,
        };
        let parameters = layout.start(&vocabulary.vectors, 3);
        let run = |parameters: &[f32]| {
            let all = samples.iter().enumerate();
            let sequences = all.map(|(sample, s)| Sequence { sample, tokens: 0..s.words.len() }).collect();
            let mut losses = [(0.0, 0); 2];
            // The same choices each time: dropout and forgotten words are part of the function.
            let gradient = task.gradient(parameters, sequences, &mut fastrand::Rng::with_seed(9), &mut losses);
            (losses[0].0 + losses[1].0, gradient)
        };
        let (loss, gradient) = run(&parameters);
        assert!(loss > 1.0, "{loss}");
        let tables = layout.tables.iter().map(|t| t.at.clone());
        let layers = layout.layers.iter().flatten().map(|l| l.1.clone());
        let heads = layout.heads.iter().flat_map(|h| [&h.weights, &h.bias, &h.gate, &h.transitions].map(Clone::clone));
        let mut checked = 0;
        for part in tables.chain(layers).chain(heads).filter(|part| !part.is_empty()) {
            let mut steepest: Vec<usize> = part.clone().collect();
            steepest.sort_by(|&a, &b| gradient[b].abs().total_cmp(&gradient[a].abs()));
            for at in steepest.into_iter().take(4) {
                let step = 2e-2;
                let moved = |by: f32| {
                    let mut parameters = parameters.clone();
                    parameters[at] += by;
                    run(&parameters).0
                };
                let slope = (moved(step) - moved(-step)) / (2.0 * step);
                let error = (slope - gradient[at]).abs();
                assert!(error < 1e-3 + 0.03 * slope.abs(), "parameter {at} of {part:?}: {slope} and {}", gradient[at]);
                checked += usize::from(slope.abs() > 1e-3);
            }
        }
        assert!(checked > 60, "only {checked} slopes are more than nothing");
    }
}
