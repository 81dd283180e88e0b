//! Who said what, in short cases by phenomenon and in whole articles of many kinds.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use saidso::Options;
use saidso::analysis::{Analysis, Polarity, Quote};

/// A quote a line: kind, speaker as it stands and whom it stands for, cue, content.
fn render(text: &str) -> String {
    let analysis = saidso::analyze(text, saidso::model::Models::embedded(), &Options::default());
    analysis.quotes.iter().map(|quote| line(text, &analysis, quote) + "\n").collect()
}

fn line(text: &str, analysis: &Analysis, quote: &Quote) -> String {
    let cut = |spans: &[saidso::span::Span]| {
        spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ").replace('\n', "⏎")
    };
    let kind = format!("{:?}", quote.kind).to_lowercase();
    let speaker = quote.speaker.as_ref().map_or("nobody".to_owned(), |speaker| {
        let names: Vec<_> = speaker.entities.iter().map(|&e| analysis.entities[e as usize].name.as_str()).collect();
        let entity = if names.is_empty() { "?".to_owned() } else { names.join(" + ") };
        let basis = format!("{:?}", speaker.basis).to_lowercase();
        format!("{} = {entity} ({basis})", cut(&speaker.spans))
    });
    let anonymous = if quote.anonymous { " anonymous" } else { "" };
    let speech = if quote.speech { "" } else { " belief" };
    let polarity = match quote.polarity {
        Polarity::Affirmed => "",
        Polarity::Negated => " negated",
        Polarity::Questioned => " questioned",
    };
    let within = quote.within.map(|id| format!(" within {id}")).unwrap_or_default();
    format!("{kind}{anonymous}{speech}{polarity}{within} | {speaker} | {} | {}", cut(&quote.cue), cut(&quote.content))
}

#[test]
fn reads_short_cases() {
    common::check_cases("quotes.txt", render);
}

#[test]
fn reads_articles() {
    for kind in [
        "report", "interview", "liveblog", "court", "sports", "obituary", "british", "press_release", "column",
        "tweets",
    ] {
        common::check_cases(&format!("articles/{kind}.txt"), render);
    }
}
