//! The one hot loop: small whole weights times fixed-point inputs, summed in integers.
//!
//! Integer sums have one result whatever their order, so a compiler may run several at once.

/// Outputs that are summed together.
pub const BLOCK: usize = 32;

/// A matrix of weights, `inputs` by `outputs`, laid out for the loop: blocks of [`BLOCK`] outputs, in each all pairs of
/// inputs, in each the outputs, in each the two weights. Missing inputs and outputs are filled up with zeros.
#[derive(Clone, Debug)]
pub struct Weights {
    codes: Vec<i8>,
    pairs: usize,
    blocks: usize,
}

impl Weights {
    /// Lays out `codes`, row by row: one row an input, one code an output.
    pub fn new(codes: &[i8], outputs: usize) -> Weights {
        let inputs = codes.len() / outputs;
        let (pairs, blocks) = (inputs.div_ceil(2), outputs.div_ceil(BLOCK));
        let mut weights = Weights { codes: vec![0; pairs * blocks * BLOCK * 2], pairs, blocks };
        for (input, row) in codes.chunks_exact(outputs).enumerate() {
            for (output, &code) in row.iter().enumerate() {
                let block = (output / BLOCK * pairs + input / 2) * BLOCK;
                weights.codes[(block + output % BLOCK) * 2 + input % 2] = code;
            }
        }
        weights
    }

    /// How long the sums are: the outputs, filled up to whole blocks.
    pub fn outputs(&self) -> usize {
        self.blocks * BLOCK
    }

    /// Adds to `sums` the inputs from number `2 * first` on, two to a pair, times their weights.
    pub fn add(&self, first: usize, inputs: &[[i16; 2]], sums: &mut [i32]) {
        assert!(first + inputs.len() <= self.pairs && sums.len() == self.outputs(), "shapes differ");
        let blocks = self.codes.chunks_exact(self.pairs * BLOCK * 2);
        for (block, sums) in blocks.zip(sums.as_chunks_mut::<BLOCK>().0) {
            let (codes, _) = block[first * BLOCK * 2..].as_chunks::<{ BLOCK * 2 }>();
            add_block(codes, inputs, sums);
        }
    }
}

/// Adds to `sums` each pair of inputs times its weights.
#[inline]
fn add_block(codes: &[[i8; BLOCK * 2]], inputs: &[[i16; 2]], sums: &mut [i32; BLOCK]) {
    let mut kept = *sums;
    for (codes, pair) in codes.iter().zip(inputs) {
        let [a, b] = pair.map(i32::from);
        for (output, sum) in kept.iter_mut().enumerate() {
            let product = a * i32::from(codes[2 * output]) + b * i32::from(codes[2 * output + 1]);
            *sum = sum.wrapping_add(product);
        }
    }
    *sums = kept;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A few hundred numbers without a pattern that a wrong layout could share.
    fn numbers(seed: u32, count: usize) -> impl Iterator<Item = u32> {
        (0..count as u32)
            .map(move |at| (at ^ seed).wrapping_mul(0x9e37_79b9).rotate_left(at % 13).wrapping_mul(0x85eb_ca6b))
    }

    #[test]
    fn sums_are_those_of_the_plain_product() {
        for (inputs, outputs) in [(1, 1), (2, 32), (7, 37), (96, 384), (211, 70)] {
            let codes: Vec<i8> = numbers(1, inputs * outputs).map(|n| n as i8).collect();
            let mut x: Vec<i16> = numbers(2, inputs).map(|n| (n >> 7) as i16).collect();
            x[0] = i16::MIN;
            let weights = Weights::new(&codes, outputs);
            let mut sums = vec![5; weights.outputs()];
            let pairs: Vec<[i16; 2]> = x.chunks(2).map(|p| [p[0], p.get(1).copied().unwrap_or(0)]).collect();
            weights.add(0, &pairs, &mut sums);
            for output in 0..outputs {
                let sum: i32 = (0..inputs).map(|i| i32::from(codes[i * outputs + output]) * i32::from(x[i])).sum();
                assert_eq!(sums[output], 5 + sum, "{inputs} by {outputs}, output {output}");
            }
            assert!(sums[outputs..].iter().all(|&s| s == 5), "padding stays");
        }
    }
}
