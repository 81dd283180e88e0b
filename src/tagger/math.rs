//! Functions of one real number out of additions, products and divisions alone: the same bits in every build, and plain
//! enough for a compiler to run several at once. IEEE 754 rounds each of those operations the same everywhere; the
//! platforms' own `exp` and `tanh` do not promise that.

/// Adding this pushes every bit behind the point out of the fraction: rounding to the nearest whole number, which then lies
/// in the low bits.
pub const ROUND: f32 = 12_582_912.0;

/// `e^x` to about 3e-7 of its size; `x` below -87 gives the smallest normal number or so, above 88 about 1.6e38.
#[inline]
pub fn exp(x: f32) -> f32 {
    const LN2_HIGH: f32 = 0.693_359_4;
    const LN2_LOW: f32 = -2.121_944_4e-4;
    let x = x.clamp(-87.0, 88.0);
    let shifted = x * std::f32::consts::LOG2_E + ROUND;
    let whole = shifted - ROUND;
    let r = x - whole * LN2_HIGH - whole * LN2_LOW;
    // The Taylor series about 0, which |r| <= ln 2 / 2 keeps short.
    let series = 1.0 / 720.0;
    let series = series * r + 1.0 / 120.0;
    let series = series * r + 1.0 / 24.0;
    let series = series * r + 1.0 / 6.0;
    let series = series * r + 0.5;
    let series = series * r + 1.0;
    let series = series * r + 1.0;
    series * power(shifted)
}

/// 2 to the whole number to which [`ROUND`] was added to make `shifted`.
#[inline]
fn power(shifted: f32) -> f32 {
    // The low bits hold the whole number; in an exponent's place they are a power of two.
    f32::from_bits(shifted.to_bits().wrapping_add(127) << 23)
}

/// `2^x` to about 3e-6 of its size, `x` cut to -42 to 42: three of them can be multiplied, and some hundreds on top.
#[inline]
pub fn exp2(x: f32) -> f32 {
    let x = x.clamp(-42.0, 42.0);
    let shifted = x + ROUND;
    let r = x - (shifted - ROUND);
    // The polynomial nearest to 2^r for |r| <= 1/2 that is 1 at 0.
    let series = 0.009_582_83;
    let series = series * r + 0.055_906_4;
    let series = series * r + 0.240_240_99;
    let series = series * r + 0.693_124_2;
    let series = series * r + 1.0;
    series * power(shifted)
}

/// `1 / (1 + e^-x)`.
#[inline]
pub fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// The hyperbolic tangent.
#[inline]
pub fn tanh(x: f32) -> f32 {
    2.0 / (1.0 + exp(-2.0 * x)) - 1.0
}

/// The natural logarithm of a positive normal number, to about 2e-7 absolute.
#[inline]
pub fn ln(x: f32) -> f32 {
    let bits = x.to_bits();
    // x = m * 2^e with m between sqrt(1/2) and sqrt(2).
    let exponent = (bits.wrapping_sub(0x3f35_04f3) as i32) >> 23;
    let m = f32::from_bits(bits.wrapping_sub((exponent as u32) << 23));
    // ln m = 2 artanh(s), s = (m - 1) / (m + 1).
    let s = (m - 1.0) / (m + 1.0);
    let s2 = s * s;
    let series = 2.0 / 9.0;
    let series = series * s2 + 2.0 / 7.0;
    let series = series * s2 + 2.0 / 5.0;
    let series = series * s2 + 2.0 / 3.0;
    let series = series * s2 + 2.0;
    series * s + exponent as f32 * std::f32::consts::LN_2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agree_with_the_platform() {
        for step in -8_000..=8_000 {
            let x = step as f32 / 100.0;
            let true_exp = f64::from(x).exp();
            assert!((f64::from(exp(x)) / true_exp - 1.0).abs() < 4e-7, "exp {x}");
            assert!((f64::from(tanh(x)) - f64::from(x).tanh()).abs() < 3e-7, "tanh {x}");
            assert!((f64::from(sigmoid(x)) - 1.0 / (1.0 + f64::from(-x).exp())).abs() < 2e-7, "sigmoid {x}");
            let y = exp(x);
            let error = (f64::from(ln(y)) - f64::from(y).ln()).abs();
            assert!(error < 2e-7 * (1.0 + f64::from(x).abs()), "ln {y}: {error}");
        }
    }

    #[test]
    fn powers_of_two() {
        for step in -4_200..=4_200 {
            let x = step as f32 / 100.0;
            assert!((f64::from(exp2(x)) / f64::from(x).exp2() - 1.0).abs() < 3.1e-6, "exp2 {x}");
        }
        assert_eq!([-1e9, -3.0, 0.0, 1.0, 1e9].map(exp2), [exp2(-42.0), 0.125, 1.0, 2.0, exp2(42.0)]);
    }

    #[test]
    fn stay_finite_at_the_ends() {
        for x in [f32::MIN, -1e9, -100.0, 100.0, 1e9, f32::MAX] {
            assert!(exp(x).is_finite() && sigmoid(x).is_finite() && tanh(x).is_finite(), "{x}");
        }
        assert_eq!(tanh(0.0), 0.0);
    }
}
