//! The one hot loop: small whole weights times fixed-point inputs, summed in integers.
//!
//! Integer sums have one result whatever their order, so the scalar and the vector forms agree to the bit.

mod block;

use block::add_block;

/// Outputs that are summed together.
pub const BLOCK: usize = 16;

/// A matrix of weights, `inputs` by `outputs`, laid out for the loop: blocks of [`BLOCK`] outputs, in each all pairs of
/// inputs, in each the outputs, in each the two weights. Missing inputs and outputs are filled up with zeros.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Widened once, which takes less time than widening them at every use, and twice the memory.
    codes: Vec<[i16; BLOCK * 2]>,
    pairs: usize,
    blocks: usize,
}

impl Weights {
    /// Lays out `codes`, row by row: one row an input, one code an output.
    pub fn new(codes: &[i8], outputs: usize) -> Weights {
        let inputs = codes.len() / outputs;
        let (pairs, blocks) = (inputs.div_ceil(2), outputs.div_ceil(BLOCK));
        let mut weights = Weights { codes: vec![[0; BLOCK * 2]; pairs * blocks], pairs, blocks };
        for (input, row) in codes.chunks_exact(outputs).enumerate() {
            for (block, row) in row.chunks(BLOCK).enumerate() {
                let slots = weights.codes[block * pairs + input / 2].as_chunks_mut::<2>().0;
                slots.iter_mut().zip(row).for_each(|(slot, &code)| slot[input % 2] = code.into());
            }
        }
        weights
    }

    /// How long the sums are: the outputs, filled up to whole blocks.
    pub fn outputs(&self) -> usize {
        self.blocks * BLOCK
    }

    /// Adds to each of `sums` its inputs, which are those from number `2 * first` on, two to a pair, times their weights.
    ///
    /// Two lists of inputs at a time share each load of weights; all lists are equally long.
    ///
    /// Never inlined: a browser exchanges its first quick compilation of a function for a fast one only where it is called.
    #[inline(never)]
    pub fn add<const N: usize>(&self, first: usize, inputs: [&[[i16; 2]]; N], mut sums: [&mut [i32]; N]) {
        let count = inputs[0].len();
        assert!(inputs.iter().all(|i| i.len() == count) && first + count <= self.pairs, "inputs' shapes differ");
        assert!(sums.iter().all(|s| s.len() == self.outputs()), "sums' shapes differ");
        for block in 0..self.blocks {
            let codes = &self.codes[block * self.pairs + first..][..count];
            add_block(codes, inputs, sums.each_mut().map(|s| &mut s.as_chunks_mut().0[block]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers without a pattern that a wrong layout could share.
    fn numbers(seed: u32, count: usize) -> impl Iterator<Item = u32> {
        (0..count as u32)
            .map(move |at| (at ^ seed).wrapping_mul(0x9e37_79b9).rotate_left(at % 13).wrapping_mul(0x85eb_ca6b))
    }

    #[test]
    fn scalar_and_vector_agree() {
        let codes: Vec<[i16; BLOCK * 2]> =
            numbers(3, 48).map(|n| std::array::from_fn(|k| ((n >> (k % 24)) as i8).into())).collect();
        let inputs: Vec<[i16; 2]> = numbers(4, 96).map(|n| [n as i16, (n >> 16) as i16]).collect();
        let (inputs, _) = inputs.as_chunks::<48>();
        let start = || [[7; BLOCK], [i32::MAX; BLOCK]];
        let (mut vector, mut scalar) = (start(), start());
        add_block(&codes, [&inputs[0], &inputs[1]], vector.each_mut());
        block::add_block_scalar(&codes, [&inputs[0], &inputs[1]], scalar.each_mut());
        assert_eq!(vector, scalar);
        let [mut alone, _] = start();
        add_block(&codes, [&inputs[0]], [&mut alone]);
        assert_eq!(alone, scalar[0]);
    }
}
