//! How right the analysis is on texts of our own, of many kinds: short cases by phenomenon and whole articles, with gold
//! written into them (gold/src/lib.rs tells how). A third is held back: neither trained nor tuned on, and reported apart.
#![cfg(not(target_arch = "wasm32"))]

mod score;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use saidso::Options;
use saidso::analysis::Analysis;
use saidso::model::Models;
use saidso_gold::Article;
use score::Scores;

fn read(folder: &str) -> Vec<(String, Article)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quality").join(folder);
    let mut paths: Vec<_> = fs::read_dir(&folder).expect("the folder").map(|e| e.expect("an entry").path()).collect();
    paths.sort();
    let all = paths.iter().flat_map(|path| {
        let text = fs::read_to_string(path).expect("a file of articles");
        Article::parse_all(&text).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
    });
    all.collect()
}

fn analyze(article: &Article) -> Analysis {
    saidso::analyze(&article.text, Models::embedded(), &Options::default())
}

/// Whole articles: name of the set, floors of content, end to end, direct, whom, anonymous and names.
fn check_articles(folder: &str, floors: [f64; 6], tell: bool) {
    let mut total = Scores::default();
    let mut report = String::new();
    let articles = read(folder);
    for (title, article) in &articles {
        let analysis = analyze(article);
        let scores = score::score(article, &analysis);
        if tell {
            println!("=== {title}\n  {}", score::faults(article, &analysis).join("\n  "));
        }
        report += &format!("{}  {title}\n", line(&scores));
        total.add(&scores);
    }
    let figures = measures(&total);
    println!("content  e2e direct whom anon names\n{report}{}  {folder}: {} articles", line(&total), articles.len());
    println!("whom, of pronouns and descriptions: {:.1} of {}", total.unnamed.f1(), total.unnamed.gold);
    for (figure, floor) in figures.iter().zip(floors) {
        assert!(*figure >= floor, "{folder}: {figures:.1?} fall below {floors:?}");
    }
}

fn measures(scores: &Scores) -> [f64; 6] {
    [scores.content, scores.end_to_end, scores.direct, scores.whom, scores.anonymous, scores.names].map(|c| c.f1())
}

fn line(scores: &Scores) -> String {
    measures(scores).map(|f| format!("{f:5.1}")).join(" ")
}

/// Short cases: how many are wholly right, by phenomenon, and what is wrong with the others.
fn check_cases(folder: &str, floor: f64, tell: bool) {
    let mut by_phenomenon: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut right, mut count) = (0, 0);
    for (title, case) in read(folder) {
        let faults = score::faults(&case, &analyze(&case));
        let phenomenon = title.split(':').next().unwrap_or_default().to_owned();
        let of = by_phenomenon.entry(phenomenon).or_default();
        of.1 += 1;
        count += 1;
        if faults.is_empty() {
            of.0 += 1;
            right += 1;
        } else if tell {
            println!("=== {title}\n{}\n  {}", case.text, faults.join("\n  "));
        }
    }
    for (phenomenon, (right, count)) in &by_phenomenon {
        println!("{right:3} of {count:3}  {phenomenon}");
    }
    let share = 100.0 * right as f64 / count as f64;
    println!("{share:.1}% of {count} cases in {folder} are wholly right");
    assert!(share >= floor, "{folder}: {share:.1}% are wholly right, the floor is {floor}%");
}

#[test]
fn open_articles() {
    check_articles("articles", [86.0, 84.5, 87.5, 87.6, 75.9, 89.6], true);
}

/// What the tagger learned from; how right the resolver is here without having seen an article, `cargo xtask fit` tells.
#[test]
fn learned_articles() {
    check_articles("../../models/articles", [90.7, 88.7, 89.5, 91.9, 75.1, 96.2], false);
}

/// What the next training will learn from; until then the tagger has not seen it.
#[test]
fn next_articles() {
    check_articles("next", [87.0, 84.2, 89.7, 88.5, 38.4, 85.9], true);
}

#[test]
fn held_articles() {
    check_articles("held-articles", [89.8, 88.7, 93.3, 90.7, 85.5, 84.8], false);
}

#[test]
fn open_cases() {
    check_cases("cases", 77.8, true);
}

#[test]
fn held_cases() {
    check_cases("held-cases", 84.0, false);
}
