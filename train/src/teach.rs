//! Labels for the documents that have no gold for one of the heads, from a model that was trained without them.
//!
//! Self-training as in Yarowsky, "Unsupervised word sense disambiguation rivaling supervised methods", 1995, by parts: where
//! the model is not sure, a token may be anything, and the loss looks at the sure tokens alone.

use saidso::tagger::crf::{Transitions, expectation};

use crate::batch::Input;
use crate::corpus::{Allowed, Sample};
use crate::dev;
use crate::layout::{Head, Layout};
use crate::recipe::Taught;

/// Fills in what `samples` have no gold of.
pub fn label(layout: &Layout, parameters: &[f32], samples: &mut [Sample], inputs: &[Vec<Input>], taught: Taught) {
    for index in 0..samples.len() {
        for (number, head) in layout.heads.iter().enumerate() {
            if samples[index].gold[number].is_none() {
                let scores = dev::scores(layout, head, parameters, samples, inputs, index);
                let allowed = sure_labels(head, parameters, &samples[index], &scores, taught.sure);
                samples[index].gold[number] = Some(allowed);
                samples[index].weights[number] = taught.weight;
            }
        }
    }
}

/// The best path's label of each token where it is as probable as `sure`; elsewhere any.
fn sure_labels(head: &Head, parameters: &[f32], sample: &Sample, scores: &[f32], sure: f32) -> Allowed {
    let count = head.labels.count();
    let parameters = &parameters[head.transitions.clone()];
    let transitions = Transitions::new(parameters, count);
    let path = dev::labels(sample, scores, parameters, head.labels);
    let mut allowed = Vec::with_capacity(path.len());
    for paragraph in &sample.paragraphs {
        let probable =
            expectation(&transitions, &scores[paragraph.start * count..paragraph.end * count], |_| u32::MAX).labels;
        let best = path[paragraph.clone()].iter().enumerate();
        allowed.extend(best.map(|(t, &label)| if probable[t * count + label] >= sure { 1 << label } else { u32::MAX }));
    }
    allowed
}
