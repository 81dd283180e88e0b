//! Word vectors as given, made narrower.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// Words with a vector each, commonest first.
pub struct Vectors {
    /// In lower case.
    pub words: Vec<String>,
    /// Numbers a vector has.
    pub width: usize,
    /// One vector after the other.
    pub values: Vec<f32>,
}

/// Words beyond this are not read.
const MOST: usize = 150_000;

impl Vectors {
    /// Reads a file of "word n1 n2 ..." a line, as GloVe comes.
    pub fn read(path: &Path) -> Result<Vectors, String> {
        let explain = |e: String| format!("{}: {e}", path.display());
        let file = BufReader::new(File::open(path).map_err(|e| explain(e.to_string()))?);
        let mut vectors = Vectors { words: vec![], width: 0, values: vec![] };
        for line in file.lines().take(MOST) {
            let line = line.map_err(|e| explain(e.to_string()))?;
            let mut parts = line.split(' ');
            let word = parts.next().unwrap_or_default().to_owned();
            let vector: Result<Vec<f32>, _> = parts.map(str::parse).collect();
            let vector = vector.map_err(|e| explain(format!("the vector of '{word}': {e}")))?;
            if vectors.words.is_empty() {
                vectors.width = vector.len();
            }
            if vector.len() != vectors.width || vector.is_empty() {
                let (found, width) = (vector.len(), vectors.width);
                return Err(explain(format!("the vector of '{word}' has {found} numbers, not {width}")));
            }
            vectors.words.push(word);
            vectors.values.extend(vector);
        }
        if vectors.words.is_empty() { Err(explain("there are no vectors in it".to_owned())) } else { Ok(vectors) }
    }

    /// The vector of the word at `index`.
    pub fn of(&self, index: usize) -> &[f32] {
        &self.values[index * self.width..(index + 1) * self.width]
    }

    /// The same words with the `width` numbers that keep most of how they differ: their principal components.
    pub fn narrowed(self, width: usize) -> Result<Vectors, String> {
        if width > self.width {
            return Err(format!("vectors of {} numbers cannot be made {width} wide", self.width));
        }
        let axes = principal_axes(&self, width);
        let values = self.values.chunks_exact(self.width);
        let values = values.flat_map(|v| axes.iter().map(|axis| dot(axis, v))).collect();
        Ok(Vectors { words: self.words, width, values })
    }
}

/// The sum of products, in pairs of numbers as they come.
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The first `count` eigenvectors of the vectors' second moments, by orthogonal iteration.
fn principal_axes(vectors: &Vectors, count: usize) -> Vec<Vec<f32>> {
    const ROUNDS: usize = 200;
    let width = vectors.width;
    let mut moments = vec![0.0_f64; width * width];
    for v in vectors.values.chunks_exact(width) {
        for (row, a) in moments.chunks_exact_mut(width).zip(v) {
            row.iter_mut().zip(v).for_each(|(sum, b)| *sum += f64::from(a * b));
        }
    }
    let mut axes: Vec<Vec<f64>> = (0..count).map(|axis| unit(width, axis)).collect();
    for _ in 0..ROUNDS {
        let image = |axis: &Vec<f64>| moments.chunks_exact(width).map(|row| product(row, axis)).collect();
        axes = orthonormal(axes.iter().map(image).collect());
    }
    axes.into_iter().map(|axis| axis.into_iter().map(|x| x as f32).collect()).collect()
}

/// The axis at `at`, leaning a little to all others so that none is orthogonal to what is looked for.
fn unit(width: usize, at: usize) -> Vec<f64> {
    (0..width).map(|k| if k == at { 1.0 } else { 0.01 / (1.0 + k as f64 + at as f64) }).collect()
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Gram and Schmidt's way to axes of length 1 at right angles.
fn orthonormal(axes: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let mut done: Vec<Vec<f64>> = Vec::with_capacity(axes.len());
    for mut axis in axes {
        for other in &done {
            let along = product(&axis, other);
            axis.iter_mut().zip(other).for_each(|(x, o)| *x -= along * o);
        }
        let length = product(&axis, &axis).sqrt().max(1e-12);
        axis.iter_mut().for_each(|x| *x /= length);
        done.push(axis);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_direction_that_tells_most_is_kept() {
        // Along (3, 4, 0), with a little of everything else.
        let at = |t: f32, k: usize| [3.0, 4.0, 0.0][k] * t + if k == 2 { 0.1 * (t - 2.0).abs() } else { 0.0 };
        let values: Vec<f32> = (0..5).flat_map(|t| (0..3).map(move |k| at(t as f32, k))).collect();
        let vectors = Vectors { words: (0..5).map(|w| w.to_string()).collect(), width: 3, values };
        let narrow = vectors.narrowed(1).unwrap();
        for t in 0..5 {
            assert!((narrow.of(t)[0].abs() - 5.0 * t as f32).abs() < 0.1, "{:?}", narrow.of(t));
        }
    }
}
