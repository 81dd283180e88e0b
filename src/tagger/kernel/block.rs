//! The kernel's inner loop: on vectors of the machine, SSE2 or WebAssembly's simd128, and on any other machine without.

#![allow(unsafe_code, reason = "vector loads and stores, in arrays whose lengths their types tell")]

use super::BLOCK;

/// Adds to each of `sums` each pair of its inputs times the pair's weights; there are as many pairs as `codes`.
#[cfg(any(target_arch = "x86_64", target_feature = "simd128"))]
#[inline]
pub fn add_block<const N: usize>(codes: &[[i16; BLOCK * 2]], inputs: [&[[i16; 2]]; N], sums: [&mut [i32; BLOCK]; N]) {
    let inputs = inputs.map(|inputs| &inputs[..codes.len()]);
    let mut kept = sums.each_ref().map(|sums| vectors::load_sums(sums));
    for (at, codes) in codes.iter().enumerate() {
        let weights = vectors::load_weights(codes);
        for (kept, inputs) in kept.iter_mut().zip(inputs) {
            let [a, b] = inputs[at].map(|input| i32::from(input as u16));
            vectors::add(kept, &weights, a | b << 16);
        }
    }
    for (sums, kept) in sums.into_iter().zip(kept) {
        vectors::store(sums, kept);
    }
}

#[cfg(not(any(target_arch = "x86_64", target_feature = "simd128")))]
pub use add_block_scalar as add_block;

/// The same, on any machine.
#[cfg(any(test, not(any(target_arch = "x86_64", target_feature = "simd128"))))]
#[inline]
pub fn add_block_scalar<const N: usize>(
    codes: &[[i16; BLOCK * 2]],
    inputs: [&[[i16; 2]]; N],
    sums: [&mut [i32; BLOCK]; N],
) {
    for (inputs, sums) in inputs.into_iter().zip(sums) {
        for (codes, pair) in codes.iter().zip(inputs) {
            let [a, b] = pair.map(i32::from);
            for (sum, codes) in sums.iter_mut().zip(codes.as_chunks::<2>().0) {
                let [c, d] = codes.map(i32::from);
                *sum = sum.wrapping_add((a * c).wrapping_add(b * d));
            }
        }
    }
}

/// A block as vectors, of four sums or of the four pairs of weights that go into them.
#[cfg(target_arch = "x86_64")]
mod vectors {
    use super::BLOCK;
    use std::arch::x86_64::*;

    type Vectors = [__m128i; BLOCK / 4];

    #[inline]
    pub fn load_sums(sums: &[i32; BLOCK]) -> Vectors {
        // SAFETY: four sums from `4 * at` on lie in `sums`, `at` being below BLOCK / 4.
        std::array::from_fn(|at| unsafe { _mm_loadu_si128(sums.as_ptr().add(4 * at).cast()) })
    }

    #[inline]
    pub fn load_weights(codes: &[i16; BLOCK * 2]) -> Vectors {
        // SAFETY: eight codes from `8 * at` on lie in `codes`, `at` being below BLOCK / 4.
        std::array::from_fn(|at| unsafe { _mm_loadu_si128(codes.as_ptr().add(8 * at).cast()) })
    }

    #[inline]
    pub fn store(sums: &mut [i32; BLOCK], vectors: Vectors) {
        for (at, vector) in vectors.into_iter().enumerate() {
            // SAFETY: as for the sums' loads.
            unsafe { _mm_storeu_si128(sums.as_mut_ptr().add(4 * at).cast(), vector) };
        }
    }

    /// Adds to each sum `pair` times its pair of weights.
    #[inline]
    pub fn add(sums: &mut Vectors, weights: &Vectors, pair: i32) {
        for (sum, weights) in sums.iter_mut().zip(weights) {
            // SAFETY: every x86-64 has SSE2.
            *sum = unsafe { _mm_add_epi32(*sum, _mm_madd_epi16(*weights, _mm_set1_epi32(pair))) };
        }
    }
}

/// A block as vectors, of four sums or of the four pairs of weights that go into them.
#[cfg(target_feature = "simd128")]
mod vectors {
    use super::BLOCK;
    use std::arch::wasm32::*;

    type Vectors = [v128; BLOCK / 4];

    #[inline]
    pub fn load_sums(sums: &[i32; BLOCK]) -> Vectors {
        // SAFETY: four sums from `4 * at` on lie in `sums`, `at` being below BLOCK / 4.
        std::array::from_fn(|at| unsafe { v128_load(sums.as_ptr().add(4 * at).cast()) })
    }

    #[inline]
    pub fn load_weights(codes: &[i16; BLOCK * 2]) -> Vectors {
        // SAFETY: eight codes from `8 * at` on lie in `codes`, `at` being below BLOCK / 4.
        std::array::from_fn(|at| unsafe { v128_load(codes.as_ptr().add(8 * at).cast()) })
    }

    #[inline]
    pub fn store(sums: &mut [i32; BLOCK], vectors: Vectors) {
        for (at, vector) in vectors.into_iter().enumerate() {
            // SAFETY: as for the sums' loads.
            unsafe { v128_store(sums.as_mut_ptr().add(4 * at).cast(), vector) };
        }
    }

    /// Adds to each sum `pair` times its pair of weights.
    #[inline]
    pub fn add(sums: &mut Vectors, weights: &Vectors, pair: i32) {
        for (sum, weights) in sums.iter_mut().zip(weights) {
            *sum = i32x4_add(*sum, i32x4_dot_i16x8(*weights, i32x4_splat(pair)));
        }
    }
}
