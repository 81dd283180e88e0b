//! The model that is built in, and what becomes of it when its file is damaged.
#![cfg(not(target_arch = "wasm32"))]

use saidso::model::{ModelError, Models, checksum};
use saidso::{Options, analyze};

const FILE: &[u8] = include_bytes!("../models/saidso.bin");
/// Magic, version, length and checksum.
const HEAD: usize = 20;
const TEXT: &str = "“We lost 12 seats,” said Ann Lee of the Orvan Party in Oslo on Monday. Lee said voters were tired.";

/// Places all over the file, close together at its head, where the shapes are told.
fn places() -> impl Iterator<Item = usize> {
    let head = HEAD..HEAD + 40;
    let mut place = 7_usize;
    let spread = (0..160).map(move |_| {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        HEAD + (place >> 20) % (FILE.len() - HEAD)
    });
    head.chain(spread)
}

/// `bytes` with the checksum they ask for.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = checksum(&bytes[HEAD..]).to_le_bytes();
    bytes[16..HEAD].copy_from_slice(&sum);
    bytes
}

#[test]
fn the_built_in_model_is_whole() {
    let read = Models::from_bytes(FILE).expect("the file in models/ is a model");
    let options = Options::default();
    let found = analyze(TEXT, &read, &options);
    assert_eq!(found, analyze(TEXT, Models::embedded(), &options));
    assert_eq!(found.quotes.len(), 2, "{:?}", found.quotes);
}

#[test]
fn a_cut_file_is_told_from_a_whole_one() {
    for at in places().chain(0..HEAD).chain([FILE.len() - 1]) {
        let error = Models::from_bytes(&FILE[..at]).expect_err("a part is no model");
        assert!(matches!(error, ModelError::Length { .. } | ModelError::NotAModel), "{at}: {error}");
        assert!(error.to_string().len() > 40, "an error that says what to do: {error}");
    }
}

#[test]
fn a_flipped_bit_is_seen() {
    for (number, at) in places().enumerate() {
        let mut bytes = FILE.to_vec();
        bytes[at] ^= 1 << (number % 8);
        assert_eq!(Models::from_bytes(&bytes).map(|_| ()), Err(ModelError::Checksum), "{at}");
    }
}

/// Whoever makes a file can make its checksum: wrong shapes are refused, wrong weights are only wrong.
#[test]
fn a_forged_file_is_refused_or_runs() {
    let (mut refused, mut run) = (0, 0);
    for (number, at) in places().enumerate() {
        let mut bytes = FILE.to_vec();
        bytes[at] ^= [0xff, 0x80, 1, 0x10][number % 4];
        match Models::from_bytes(&sealed(bytes)) {
            Ok(models) => {
                let found = analyze(TEXT, &models, &Options::default());
                assert_eq!(found.length as usize, TEXT.len());
                run += 1;
            }
            Err(error) => {
                assert!(matches!(error, ModelError::Part(_)), "{at}: {error}");
                refused += 1;
            }
        }
    }
    assert!(refused > 0 && run > 100, "{refused} refused, {run} run");
}
