//! Same text, same options: same bytes out. `tests/wasm.rs` holds the wasm build to the same table.
#![cfg(not(target_arch = "wasm32"))]

mod common;
mod snapshot;

use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn same_bytes_as_ever() {
    common::check_cases("bytes.txt", snapshot::render);
}

#[test]
fn every_article_is_in_the_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/articles");
    let files = folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> = files.collect();
    assert_eq!(files, snapshot::ARTICLES.iter().map(|(name, _)| (*name).to_owned()).collect());
    let table = include_str!("cases/bytes.txt");
    for file in files {
        assert!(table.contains(&format!("\narticles/{file}")), "{file} stands in no case of bytes.txt");
    }
}
