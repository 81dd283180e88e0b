//! The tagger's sums in integers are those of the plain product, natively and in a browser, each on its vectors.

use saidso::tagger::kernel::Weights;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Numbers without a pattern that a wrong layout could share.
fn numbers(seed: u32, count: usize) -> impl Iterator<Item = u32> {
    (0..count as u32)
        .map(move |at| (at ^ seed).wrapping_mul(0x9e37_79b9).rotate_left(at % 13).wrapping_mul(0x85eb_ca6b))
}

/// Inputs in pairs, the smallest number among them; filled up with a zero.
fn pairs(seed: u32, count: usize) -> Vec<[i16; 2]> {
    let mut numbers: Vec<i16> = numbers(seed, count).map(|n| (n >> 7) as i16).collect();
    numbers[0] = i16::MIN;
    numbers.chunks(2).map(|pair| [pair[0], pair.get(1).copied().unwrap_or(0)]).collect()
}

/// What the sums are by the book, starting from `start`.
fn product(codes: &[i8], outputs: usize, inputs: &[[i16; 2]], start: i32) -> Vec<i32> {
    let rows = codes.chunks_exact(outputs).zip(inputs.as_flattened());
    let mut sums = vec![start; outputs];
    for (row, &input) in rows {
        for (sum, &code) in sums.iter_mut().zip(row) {
            *sum = sum.wrapping_add(i32::from(code) * i32::from(input));
        }
    }
    sums
}

#[test]
fn sums_are_those_of_the_plain_product() {
    for (inputs, outputs) in [(1, 1), (2, 32), (7, 37), (96, 384), (211, 70)] {
        let codes: Vec<i8> = numbers(1, inputs * outputs).map(|n| n as i8).collect();
        let weights = Weights::new(&codes, outputs);
        let (a, b) = (pairs(2, inputs), pairs(3, inputs));
        // From so near the end on, sums run over.
        for start in [5, i32::MAX] {
            let [mut sums, mut others, mut alone] = [0, 1, 2].map(|_| vec![start; weights.outputs()]);
            weights.add(0, [&a, &b], [&mut sums, &mut others]);
            weights.add(0, [&a], [&mut alone]);
            assert_eq!(sums[..outputs], product(&codes, outputs, &a, start), "{inputs} by {outputs}");
            assert_eq!(others[..outputs], product(&codes, outputs, &b, start), "{inputs} by {outputs}, side by side");
            assert_eq!(alone, sums, "{inputs} by {outputs}, alone");
            assert!(sums[outputs..].iter().all(|&sum| sum == start), "padding stays");
        }
    }
}

#[test]
fn a_part_of_the_inputs_has_its_own_weights() {
    let codes: Vec<i8> = numbers(4, 30 * 48).map(|n| n as i8).collect();
    let weights = Weights::new(&codes, 48);
    let inputs = pairs(5, 10);
    let mut sums = vec![1; 48];
    weights.add(6, [&inputs], [&mut sums]);
    assert_eq!(sums, product(&codes[12 * 48..], 48, &inputs, 1));
}

#[cfg(target_arch = "wasm32")]
#[test]
fn the_browser_gets_vectors() {
    const { assert!(cfg!(target_feature = "simd128"), "see .cargo/config.toml") };
}
