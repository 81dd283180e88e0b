//! AdamW with a running average of the parameters.
//!
//! Loshchilov and Hutter, "Decoupled weight decay regularization", 2019; the average is Polyak's, kept exponentially.

use std::ops::Range;

/// Parameters, what Adam remembers of their gradients, and their running average.
pub struct Adam {
    /// The parameters as trained.
    pub parameters: Vec<f32>,
    /// Their running average, which is what is kept in the end.
    pub average: Vec<f32>,
    /// Running means of the gradient.
    pub first: Vec<f32>,
    /// Running means of its square.
    pub second: Vec<f32>,
    /// Steps taken.
    pub steps: i32,
}

/// The pace of one step.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// The learning rate.
    pub rate: f32,
    /// Word vectors, which begin well, learn this share of it.
    pub vectors: f32,
    /// Weight decay, of all but word vectors.
    pub decay: f32,
}

const BETA1: f32 = 0.9;
const BETA2: f32 = 0.99;
const LONGEST_GRADIENT: f32 = 1.0;
const AVERAGE: f32 = 0.997;

impl Adam {
    /// Begins at `parameters`.
    pub fn new(parameters: Vec<f32>) -> Self {
        let zeros = vec![0.0; parameters.len()];
        Adam { average: parameters.clone(), parameters, first: zeros.clone(), second: zeros, steps: 0 }
    }

    /// Steps against `gradient`; `vectors` is where the word vectors lie, at the start.
    pub fn step(&mut self, gradient: &[f32], vectors: &Range<usize>, pace: Pace) {
        self.steps += 1;
        let length = gradient.iter().map(|g| f64::from(g * g)).sum::<f64>().sqrt() as f32;
        let clip = (LONGEST_GRADIENT / length.max(1e-12)).min(1.0);
        let (bias1, bias2) = (1.0 - BETA1.powi(self.steps), 1.0 - BETA2.powi(self.steps));
        let fresh = 1.0 - AVERAGE.min((1.0 + self.steps as f32) / (10.0 + self.steps as f32));
        for (range, rate, decay) in [
            (vectors.clone(), pace.rate * pace.vectors, 0.0),
            (vectors.end..gradient.len(), pace.rate, pace.rate * pace.decay),
        ] {
            let states = self.parameters[range.clone()].iter_mut().zip(&mut self.average[range.clone()]);
            let memories = self.first[range.clone()].iter_mut().zip(&mut self.second[range.clone()]);
            for (((p, average), (m, v)), g) in states.zip(memories).zip(&gradient[range]) {
                let g = g * clip;
                *m += (1.0 - BETA1) * (g - *m);
                *v += (1.0 - BETA2) * (g * g - *v);
                *p -= decay * *p + rate * (*m / bias1) / ((*v / bias2).sqrt() + 1e-8);
                *average += fresh * (*p - *average);
            }
        }
    }
}
