//! An edited text, analysed with what is remembered of the text before, gives the same bytes as the text alone.
#![cfg(not(target_arch = "wasm32"))]

mod news;

use std::path::Path;

use proptest::prelude::*;
use saidso::model::Models;
use saidso::value::Day;
use saidso::{Options, Session, analyze};

/// What someone does to a text between two analyses.
#[derive(Clone, Debug)]
enum Edit {
    /// Puts other words in the place of some: where, as a share of the text, and how many characters go.
    Replace(f64, usize, String),
    /// Moves the first paragraphs behind the others.
    Turn(usize),
    /// Says when it was published, or no longer.
    Date(bool),
}

fn edit() -> impl Strategy<Value = Edit> {
    let few = prop::collection::vec(prop::sample::select(news::PIECES), 0..4).prop_map(|pieces| pieces.concat());
    prop_oneof![
        6 => (0.0..1.0, prop_oneof![3 => 0_usize..12, 1 => 0_usize..400], few).prop_map(|(at, len, words)| Edit::Replace(at, len, words)),
        1 => (1_usize..9).prop_map(Edit::Turn),
        1 => any::<bool>().prop_map(Edit::Date),
    ]
}

fn apply(edit: &Edit, text: &mut String, options: &mut Options) {
    match edit {
        Edit::Replace(at, len, words) => {
            let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).chain([text.len()]).collect();
            let at = (at * starts.len() as f64) as usize;
            text.replace_range(starts[at]..starts[(at + len).min(starts.len() - 1)], words);
        }
        Edit::Turn(count) => {
            let (first, others): (Vec<_>, Vec<_>) = text.split("\n\n").enumerate().partition(|(at, _)| at < count);
            let paragraphs: Vec<&str> = others.into_iter().chain(first).map(|(_, paragraph)| paragraph).collect();
            *text = paragraphs.join("\n\n");
        }
        Edit::Date(known) => options.published = known.then(|| Day::parse("2026-03-09").expect("a day")),
    }
}

/// Whole articles of the other tests, two at a time so that most have several pieces, and strings that are hardly news.
fn text() -> impl Strategy<Value = String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/articles");
    let mut files: Vec<_> = folder.read_dir().expect("articles").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let articles: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).expect("an article")).collect();
    let two = (prop::sample::select(articles.clone()), prop::sample::select(articles));
    prop_oneof![3 => two.prop_map(|(a, b)| format!("{a}\n\n{b}")), 1 => news::newslike()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn edits_give_what_the_text_alone_gives(mut text in text(), edits in prop::collection::vec(edit(), 1..8)) {
        let models = Models::embedded();
        let mut session = Session::new(models);
        let mut options = Options::default();
        session.analyze(&text, &options);
        for edit in &edits {
            apply(edit, &mut text, &mut options);
            let bytes = |analysis| serde_json::to_string(&analysis).expect("plain data");
            prop_assert_eq!(bytes(session.analyze(&text, &options)), bytes(analyze(&text, models, &options)));
        }
    }
}
