//! Words that are used alike: the groups that rare words share a row in.
//!
//! k-means as in Lloyd, "Least squares quantization in PCM", 1982, over directions, since rare words have short vectors.

use crate::vectors::dot;

const ROUNDS: usize = 12;

/// Directions of groups of words.
pub struct Groups {
    width: usize,
    /// One direction of length 1 a group.
    directions: Vec<f32>,
}

impl Groups {
    /// Puts `vectors`, each of `width` numbers, into `count` groups.
    pub fn of(vectors: &[f32], width: usize, count: usize, random: &mut fastrand::Rng) -> Groups {
        let units: Vec<f32> = vectors.chunks_exact(width).flat_map(direction).collect();
        let mut starts: Vec<usize> = (0..units.len() / width).collect();
        random.shuffle(&mut starts);
        let begin = starts[..count].iter().flat_map(|&at| units[at * width..(at + 1) * width].iter().copied());
        let mut groups = Groups { width, directions: begin.collect() };
        for _ in 0..ROUNDS {
            let mut sums = vec![0.0; count * width];
            for unit in units.chunks_exact(width) {
                let at = groups.nearest(unit) * width;
                sums[at..at + width].iter_mut().zip(unit).for_each(|(sum, x)| *sum += x);
            }
            // A group that nothing fell to keeps its direction.
            for (old, sum) in groups.directions.chunks_exact_mut(width).zip(sums.chunks_exact(width)) {
                if sum.iter().any(|x| *x != 0.0) {
                    old.copy_from_slice(&direction(sum));
                }
            }
        }
        groups
    }

    /// The group whose direction is nearest to that of `vector`.
    pub fn nearest(&self, vector: &[f32]) -> usize {
        let likeness = self.directions.chunks_exact(self.width).map(|group| dot(group, vector));
        likeness.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).map_or(0, |best| best.0)
    }
}

/// `vector` with length 1.
fn direction(vector: &[f32]) -> Vec<f32> {
    let length = dot(vector, vector).sqrt().max(1e-12);
    vector.iter().map(|x| x / length).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_directions_share_a_group() {
        let vectors = [[1.0, 0.1], [5.0, 0.0], [0.2, 0.02], [0.0, 3.0], [0.1, 1.0], [0.0, 0.5]];
        let groups = Groups::of(vectors.as_flattened(), 2, 2, &mut fastrand::Rng::with_seed(2));
        let of: Vec<usize> = vectors.iter().map(|v| groups.nearest(v)).collect();
        assert_eq!(of[..3], [of[0]; 3]);
        assert_eq!(of[3..], [1 - of[0]; 3]);
    }
}
