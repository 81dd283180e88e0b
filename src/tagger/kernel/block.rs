//! The kernel's inner loop on vectors of the machine, SSE2 or WebAssembly's simd128, and without.

#![allow(unsafe_code, reason = "vector loads and stores from arrays, whose lengths their types tell")]

use super::BLOCK;

/// Adds to each of `sums` each pair of its inputs times the pair's weights; there are as many pairs as `codes`.
#[cfg(any(target_arch = "x86_64", target_feature = "simd128"))]
#[inline]
pub fn add_block<const N: usize>(
    codes: &[[i8; BLOCK * 2]],
    inputs: [&[[i16; 2]]; N],
    sums: [&mut [i32; BLOCK]; N],
) {
    let inputs = inputs.map(|i| &i[..codes.len()]);
    let mut kept = sums.each_ref().map(|sums| lanes::load(sums));
    for (pair, codes) in codes.iter().enumerate() {
        let weights = lanes::widen(codes);
        for (kept, inputs) in kept.iter_mut().zip(inputs) {
            let [a, b] = inputs[pair].map(|input| i32::from(input as u16));
            lanes::add(kept, &weights, a | b << 16);
        }
    }
    for (sums, kept) in sums.into_iter().zip(kept) {
        lanes::store(sums, kept);
    }
}

#[cfg(not(any(target_arch = "x86_64", target_feature = "simd128")))]
pub use add_block_scalar as add_block;

/// The same, on any machine.
#[cfg(any(test, not(any(target_arch = "x86_64", target_feature = "simd128"))))]
#[inline]
pub fn add_block_scalar<const N: usize>(
    codes: &[[i8; BLOCK * 2]],
    inputs: [&[[i16; 2]]; N],
    sums: [&mut [i32; BLOCK]; N],
) {
    for (inputs, sums) in inputs.into_iter().zip(sums) {
        for (codes, pair) in codes.iter().zip(inputs) {
            let [a, b] = pair.map(i32::from);
            for (sum, codes) in sums.iter_mut().zip(codes.as_chunks::<2>().0) {
                let product = (a * i32::from(codes[0])).wrapping_add(b * i32::from(codes[1]));
                *sum = sum.wrapping_add(product);
            }
        }
    }
}

/// A block's sums and weights as vectors of four sums and of four pairs of weights.
#[cfg(target_arch = "x86_64")]
mod lanes {
    use super::BLOCK;
    use std::arch::x86_64::*;
    use std::array::from_fn;

    type Lanes = [__m128i; BLOCK / 4];

    #[inline]
    pub fn load(sums: &[i32; BLOCK]) -> Lanes {
        // SAFETY: four sums from `4 * at` on lie in `sums`, `at` being below BLOCK / 4.
        from_fn(|at| unsafe { _mm_loadu_si128(sums.as_ptr().add(4 * at).cast()) })
    }

    #[inline]
    pub fn store(sums: &mut [i32; BLOCK], lanes: Lanes) {
        for (at, lanes) in lanes.into_iter().enumerate() {
            // SAFETY: as for the loads.
            unsafe { _mm_storeu_si128(sums.as_mut_ptr().add(4 * at).cast(), lanes) };
        }
    }

    #[inline]
    pub fn widen(codes: &[i8; BLOCK * 2]) -> Lanes {
        // SAFETY: sixteen codes from `16 * half` on lie in `codes`, `half` being below BLOCK / 8; all else is SSE2, which
        // every x86-64 has.
        from_fn(|at| unsafe {
            let codes = _mm_loadu_si128(codes.as_ptr().add(16 * (at / 2)).cast());
            let twice = if at % 2 == 0 { _mm_unpacklo_epi8(codes, codes) } else { _mm_unpackhi_epi8(codes, codes) };
            _mm_srai_epi16::<8>(twice)
        })
    }

    /// Adds to each sum `pair` times the sum's pair of weights.
    #[inline]
    pub fn add(sums: &mut Lanes, weights: &Lanes, pair: i32) {
        for (sums, weights) in sums.iter_mut().zip(weights) {
            // SAFETY: as above.
            *sums = unsafe { _mm_add_epi32(*sums, _mm_madd_epi16(*weights, _mm_set1_epi32(pair))) };
        }
    }
}

/// A block's sums and weights as vectors of four sums and of four pairs of weights.
#[cfg(target_feature = "simd128")]
mod lanes {
    use super::BLOCK;
    use std::arch::wasm32::*;
    use std::array::from_fn;

    type Lanes = [v128; BLOCK / 4];

    #[inline]
    pub fn load(sums: &[i32; BLOCK]) -> Lanes {
        // SAFETY: four sums from `4 * at` on lie in `sums`, `at` being below BLOCK / 4.
        from_fn(|at| unsafe { v128_load(sums.as_ptr().add(4 * at).cast()) })
    }

    #[inline]
    pub fn store(sums: &mut [i32; BLOCK], lanes: Lanes) {
        for (at, lanes) in lanes.into_iter().enumerate() {
            // SAFETY: as for the loads.
            unsafe { v128_store(sums.as_mut_ptr().add(4 * at).cast(), lanes) };
        }
    }

    #[inline]
    pub fn widen(codes: &[i8; BLOCK * 2]) -> Lanes {
        // SAFETY: eight codes from `8 * at` on lie in `codes`, `at` being below BLOCK / 4.
        from_fn(|at| unsafe { i16x8_load_extend_i8x8(codes.as_ptr().add(8 * at)) })
    }

    /// Adds to each sum `pair` times the sum's pair of weights.
    #[inline]
    pub fn add(sums: &mut Lanes, weights: &Lanes, pair: i32) {
        for (sums, weights) in sums.iter_mut().zip(weights) {
            *sums = i32x4_add(*sums, i32x4_dot_i16x8(*weights, i32x4_splat(pair)));
        }
    }
}
