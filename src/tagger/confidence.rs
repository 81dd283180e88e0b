//! How likely what was found is right: the model's probabilities, mapped to how often such findings were right.
//!
//! Platt, "Probabilistic outputs for support vector machines", 1999: a logistic curve over the log odds, fitted on the
//! development halves; `models/MODELS.md` has the counts.

use super::math::{exp, ln};

/// A curve from what the model says to how often it is right.
pub struct Curve {
    slope: f32,
    shift: f32,
}

/// For names: from the least probable label of a name's tokens.
pub const NAME: Curve = Curve { slope: 0.47, shift: -0.3 };
/// For acts of saying: from the product of the probabilities of its parts and links.
pub const SAYING: Curve = Curve { slope: 0.6, shift: 0.35 };

impl Curve {
    /// How likely a finding is right that the model holds for as probable as `probability`, in steps of a thousandth.
    pub fn at(&self, probability: f32) -> f64 {
        let p = probability.clamp(1e-4, 1.0 - 1e-4);
        let odds = self.slope * (ln(p) - ln(1.0 - p)) + self.shift;
        (f64::from(1.0 / (1.0 + exp(-odds))) * 1000.0).round() / 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curves_rise_within_bounds() {
        for curve in [NAME, SAYING] {
            let all: Vec<f64> = (0..=100).map(|p| curve.at(p as f32 / 100.0)).collect();
            assert!(all.is_sorted() && all[0] >= 0.0 && all[100] <= 1.0, "{all:?}");
            assert!(all[90] - all[10] > 0.3, "a curve that tells likely from unlikely");
        }
    }
}
