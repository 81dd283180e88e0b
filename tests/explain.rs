//! Explanations: they fit the analysis of the same text, say what decided, and hold for every text.
#![cfg(not(target_arch = "wasm32"))]

mod news;

use proptest::prelude::*;
use saidso::analysis::{Analysis, Basis, EntityType, MentionKind};
use saidso::explain::{By, Candidate, Explanation, INPUTS, Link, MOST_OTHERS, NameReasons, QuoteReasons, WhomReasons};
use saidso::model::Models;
use saidso::offsets::Offsets;
use saidso::{Options, analyze, explain};

/// Explains `text` and asserts all that is promised of the result.
fn hold(text: &str) -> (Analysis, Explanation) {
    let options = Options::default();
    let analysis = analyze(text, Models::embedded(), &options);
    let why = explain(text, Models::embedded(), &options);
    assert_eq!(why, explain(text, Models::embedded(), &options), "the same text gives the same explanation");
    let named = analysis.mentions.iter().filter_map(|m| Some((m.id, m.confidence?)));
    assert!(named.eq(why.names.iter().map(|n| (n.mention, n.probability))), "each name that has a confidence");
    why.names.iter().for_each(|name| name_holds(&analysis, name));
    let quoted = analysis.quotes.iter().map(|q| (q.id, q.confidence));
    assert!(quoted.eq(why.quotes.iter().map(|q| (q.quote, q.probability))), "each quote");
    why.quotes.iter().for_each(|quote| quote_holds(text, &analysis, quote));
    assert!(why.whom.is_sorted_by_key(|whom| whom.mention), "by id");
    why.whom.iter().for_each(|whom| whom_holds(&analysis, whom));
    (analysis, why)
}

fn name_holds(analysis: &Analysis, name: &NameReasons) {
    let probable = |p: f64| assert!((0.0..=1.0).contains(&p), "{name:?}");
    probable(name.probability);
    probable(name.instead.probability);
    assert!(name.probability + name.instead.probability <= 1.001, "{name:?}");
    assert!(name.instead.kind != Some(name.kind), "{name:?}");
    assert!(name.without.iter().map(|w| w.what).eq(INPUTS), "{name:?}");
    name.without.iter().for_each(|w| probable(w.probability));
    assert!(name.others.len() <= MOST_OTHERS && name.others.is_sorted_by(|a, b| a < b), "{name:?}");
    let is_other = |&id: &u32| id != name.mention && analysis.mentions[id as usize].confidence.is_some();
    assert!(name.others.iter().all(is_other), "{name:?}");
}

fn whom_holds(analysis: &Analysis, why: &WhomReasons) {
    let mention = &analysis.mentions[why.mention as usize];
    assert_eq!(mention.entity, why.entity, "{why:?}");
    assert!(matches!(mention.kind, MentionKind::Pronoun | MentionKind::Nominal), "{why:?}");
    let instead = why.instead.map_or(0.0, |instead| instead.probability);
    assert!(instead <= why.probability && why.probability + instead <= 1.001, "{why:?}");
    assert!(why.instead.and_then(|instead| instead.entity) != Some(why.entity), "{why:?}");
    assert!(why.new == (analysis.entities[why.entity as usize].mentions[0] == why.mention) || !why.new, "{why:?}");
    assert!(why.pros.len() <= 3 && why.cons.len() <= 3, "{why:?}");
}

fn quote_holds(text: &str, analysis: &Analysis, why: &QuoteReasons) {
    let quote = &analysis.quotes[why.quote as usize];
    let probable = |p: f64| assert!((0.0..=1.0).contains(&p), "{why:?}");
    let candidate = |c: &Candidate| {
        probable(c.probability);
        match (c.start, c.end) {
            (Some(start), Some(end)) => assert!(start < end && text.get(start as usize..end as usize).is_some()),
            ends => assert_eq!(ends, (None, None)),
        }
    };
    let link = |link: &Link| {
        probable(link.probability);
        link.instead.iter().for_each(candidate);
        (link.start, link.end)
    };
    why.content.into_iter().for_each(probable);
    why.almost.iter().for_each(candidate);
    assert_eq!(why.cue.as_ref().map(link), quote.cue.first().map(|s| (s.start, s.end)), "{quote:?}");
    let speaker = quote.speaker.as_ref().map(|speaker| (speaker.spans[0].start, speaker.spans[0].end));
    assert_eq!(why.speaker.as_ref().map(link), speaker, "{quote:?}");
    if let Some(from) = why.carried {
        assert!(from != why.quote && why.by == By::Marks, "{why:?}");
        let from = analysis.quotes[from as usize].speaker.as_ref().map(|s| &s.spans);
        assert_eq!(from, quote.speaker.as_ref().map(|s| &s.spans), "{quote:?}");
        assert_eq!(quote.speaker.as_ref().map(|s| s.basis), Some(Basis::Carried));
    }
}

fn name<'a>(text: &str, (analysis, why): &'a (Analysis, Explanation), words: &str) -> &'a NameReasons {
    let is_it = |n: &&NameReasons| {
        let mention = &analysis.mentions[n.mention as usize];
        &text[mention.start as usize..mention.end as usize] == words
    };
    why.names.iter().find(is_it).unwrap_or_else(|| panic!("{words} is found"))
}

fn without(name: &NameReasons, what: &str) -> f64 {
    name.without.iter().find(|w| w.what == what).expect("one of the inputs").probability
}

/// "Tevrin" could be anything: who it is stands beside it, or elsewhere.
#[test]
fn what_carries_a_name_is_told() {
    let text = "The mine was closed, said Tevrin, who runs the mine.";
    let found = hold(text);
    let tevrin = name(text, &found, "Tevrin");
    assert_eq!(tevrin.kind, EntityType::Person);
    assert!(without(tevrin, "the words around it") < tevrin.probability - 0.1, "{tevrin:?}");
    assert!(tevrin.others.is_empty());

    let text = "Ann Tevrin closed the mine on Monday.\n\nThe union objected. Tevrin, it said, was in a hurry.";
    let found = hold(text);
    let (full, short) = (name(text, &found, "Ann Tevrin"), name(text, &found, "Tevrin"));
    assert_eq!((&full.others, &short.others), (&vec![short.mention], &vec![full.mention]));
    assert!(without(short, "the rest of the text") < short.probability, "{short:?}");
}

#[test]
fn what_would_have_been_linked_instead_is_told() {
    let text = "“We lost the mine,” said Ann Tevrin. Bo Marsh denied that the union had agreed.";
    let (_, why) = hold(text);
    let cut = |start: u32, end: u32| &text[start as usize..end as usize];
    let [lost, agreed] = &why.quotes[..] else { panic!("{:?}", why.quotes) };
    let candidate = |c: &Candidate| c.start.zip(c.end).map(|(start, end)| cut(start, end));
    assert_eq!((lost.by, agreed.by), (By::Tagger, By::Tagger));
    let (cue, speaker) = (lost.cue.expect("a cue"), lost.speaker.expect("a speaker"));
    assert_eq!((cut(cue.start, cue.end), cut(speaker.start, speaker.end)), ("said", "Ann Tevrin"));
    let instead = [cue.instead, speaker.instead].map(|c| c.expect("something else"));
    assert!(instead.iter().all(|c| c.probability < cue.probability.min(speaker.probability)), "{lost:?}");
    assert!([None, Some("denied")].contains(&candidate(&instead[0])), "{lost:?}");
    assert!([None, Some("Bo Marsh")].contains(&candidate(&instead[1])), "{lost:?}");
    assert!(lost.content.expect("a content") > 0.5);
}

#[test]
fn whom_a_pronoun_stands_for_and_who_was_next_is_told() {
    let text = "Ann Lee met Maria Duarte on Monday. “We lost,” Lee said. She left early.";
    let (analysis, why) = hold(text);
    let [she] = &why.whom[..] else { panic!("{:?}", why.whom) };
    let name = |entity: u32| analysis.entities[entity as usize].name.as_str();
    let instead = she.instead.expect("somebody else");
    assert_eq!((name(she.entity), she.new), ("Ann Lee", false), "{she:?}");
    assert_eq!(instead.entity.map(name), Some("Maria Duarte"), "{she:?}");
    assert!(she.pros.contains(&"spoken of in the sentence before"), "{she:?}");
}

#[test]
fn turns_and_marks_are_told_from_the_tagger() {
    let text = "EVA HALE: Why now?\n\nBO MARSH: The rain came.\n\nEVA HALE: And then?";
    let (_, why) = hold(text);
    assert!(why.quotes.len() == 3 && why.quotes.iter().all(|q| q.by == By::Turn), "{:?}", why.quotes);
    let speaker = why.quotes[0].speaker.expect("a speaker");
    assert_eq!((speaker.probability, speaker.instead), (why.quotes[0].probability, None));

    let text = "Ann Tevrin was not pleased. “We lost to a team of children.”\n\nIt rained.\n\n“Never again will I play there.”";
    let (_, why) = hold(text);
    let [first, second] = &why.quotes[..] else { panic!("{:?}", why.quotes) };
    assert_eq!((first.by, first.carried), (By::Marks, None), "a sentence brought her in, no quote");
    assert_eq!((second.by, second.carried), (By::Marks, Some(0)));
    assert_eq!((second.content, second.cue), (None, None));
}

/// Every offset is converted, those that a rule or a runner-up brings in as well.
#[test]
fn offsets_are_in_the_unit_asked_for() {
    let text =
        "😀 “We lost,” said Ann Tevrin. Bo Marsh denied that the union had agreed. Rain is better, wrote nobody.";
    let (_, why) = hold(text);
    let points: Vec<char> = text.chars().collect();
    let links = |why: &Explanation| -> Vec<(u32, u32)> {
        let links = why.quotes.iter().flat_map(|q| q.cue.iter().chain(&q.speaker));
        let own = links.clone().map(|l| (l.start, l.end));
        let candidates = links.filter_map(|l| l.instead).chain(why.quotes.iter().filter_map(|q| q.almost));
        own.chain(candidates.filter_map(|c| c.start.zip(c.end))).collect()
    };
    let cut = |&(start, end): &(u32, u32)| text[start as usize..end as usize].to_owned();
    let by_points = |&(start, end): &(u32, u32)| points[start as usize..end as usize].iter().collect::<String>();
    let in_points = why.clone().in_units(text, Offsets::Codepoint);
    assert_eq!(in_points.offsets, Offsets::Codepoint);
    assert!(links(&why).len() > 4);
    assert!(links(&why).iter().map(cut).eq(links(&in_points).iter().map(by_points)));
}

#[test]
fn nothing_at_all() {
    for text in ["", " ", "\n\n", "\u{feff}", "\0", "rain fell."] {
        let (_, why) = hold(text);
        assert!(why.names.is_empty() && why.quotes.is_empty(), "{text:?}");
    }
}

/// A loop over all pairs of mentions would not come back from these.
#[test]
fn much_of_one_kind() {
    for piece in
        ["“No,” he said. ", "Grace Otieno said that ", "Mr Otieno and the U.N. ", "Aa Ab ", "“\n\n", "x:\n", "\""]
    {
        hold(&piece.repeat(8_000 / piece.len()));
    }
}

#[test]
#[ignore = "measures time: cargo test --release --test explain -- --ignored --nocapture"]
fn explaining_takes_a_few_times_as_long_as_analysing() {
    let article = "KISUMU — “The lake rose again, and we moved the boats,” said Grace Otieno, the harbour master.\n\n\
        Otieno said that 40 percent of the £3.2m had been spent by last Friday. According to officials, who asked not to \
        be named, the county “did what it could”. She denied it.\n\n";
    let time = |bytes: usize, run: &dyn Fn(&str)| {
        let text = article.repeat(bytes / article.len());
        let once = || {
            let start = std::time::Instant::now();
            run(&text);
            start.elapsed()
        };
        (0..5).map(|_| once()).min().expect("five runs")
    };
    let why = |text: &str| drop(std::hint::black_box(explain(text, Models::embedded(), &Options::default())));
    let what = |text: &str| drop(std::hint::black_box(analyze(text, Models::embedded(), &Options::default())));
    let (small, analysed, large) = (time(5_000, &why), time(5_000, &what), time(320_000, &why));
    println!("5 kB: {small:?} explained, {analysed:?} analysed; 320 kB: {large:?} explained");
    assert!(small < analysed * 12 && large < small * 128, "5 kB: {small:?}, analysed {analysed:?}, 320 kB: {large:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_text(text in prop::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter)) {
        hold(&text);
    }

    #[test]
    fn news_in_pieces(text in news::newslike()) {
        hold(&text);
    }
}
