//! What holds of every analysis of every text.
#![cfg(not(target_arch = "wasm32"))]

mod news;
mod promises;

use promises::spans;
use proptest::prelude::*;
use saidso::analysis::Analysis;
use saidso::model::Models;
use saidso::offsets::Offsets;
use saidso::value::Day;
use saidso::{Options, analyze};

/// Analyses `text` and asserts all that is promised of the result.
fn hold(text: &str) -> Analysis {
    let options = Options { published: Some(Day::parse("2026-03-09").expect("a day")), ..Options::default() };
    let analysis = analyze(text, Models::embedded(), &options);
    assert_eq!(analysis, analyze(text, Models::embedded(), &options), "the same text gives the same analysis");
    promises::hold(text, &analysis);
    analysis
}

/// In all units the same spans cut out the same text.
fn same_in_all_units(text: &str, analysis: &Analysis) {
    let cut: Vec<&str> = spans(analysis).iter().map(|s| s.of(text)).collect();
    let chars: Vec<char> = text.chars().collect();
    let points = analysis.clone().in_units(text, Offsets::Codepoint);
    assert_eq!((points.offsets, points.length as usize), (Offsets::Codepoint, chars.len()));
    let by_points: Vec<String> = spans(&points).iter().map(|s| chars[s.range()].iter().collect()).collect();
    assert_eq!(by_points, cut);
    let units: Vec<u16> = text.encode_utf16().collect();
    let utf16 = analysis.clone().in_units(text, Offsets::Utf16);
    assert_eq!((utf16.offsets, utf16.length as usize), (Offsets::Utf16, units.len()));
    let by_units: Vec<String> =
        spans(&utf16).iter().map(|s| String::from_utf16(&units[s.range()]).expect("whole characters")).collect();
    assert_eq!(by_units, cut);
    assert_eq!(&analysis.clone().in_units(text, Offsets::Utf8), analysis);
}

/// Any string: mostly odd characters.
fn anything() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text(text in anything()) {
        same_in_all_units(&text, &hold(&text));
    }

    #[test]
    fn news_in_pieces(text in news::newslike()) {
        same_in_all_units(&text, &hold(&text));
    }
}

/// A region that two contents begin and end in is one piece of a quote.
#[test]
fn two_contents_in_one_region() {
    hold(
        "said«said)<img src=x onerror=alert(1)>—according toNAIROBI (Reuters) —NAIROBI (Reuters) —“(\t\t“\t –?\t…\"that .\n    ",
    );
}

#[test]
fn nothing_at_all() {
    for text in ["", " ", "\n\n\r\n", "\u{feff}"] {
        let analysis = hold(text);
        assert!(analysis.paragraphs.is_empty() && analysis.notes.is_empty(), "{text:?}");
    }
}

#[test]
fn nulls_right_to_left_and_markup() {
    for text in [
        "\0\0\0 “\0” said \0.",
        "‏قال الوزير “سنفعل ذلك”. \u{202e}“abc” said Ann Lee.",
        "“<img src=x onerror=alert(1)>” said <script>alert('x')</script> Ann Lee, \"&lt;b&gt;\".",
        "“👩‍🚀🇰🇪,” said e\u{301}va\u{200d} Lee. 𝔘𝔫𝔦 “𝔠𝔬𝔡𝔢”",
    ] {
        same_in_all_units(text, &hold(text));
    }
}

/// A stage that looks at all pairs would not come back from these.
#[test]
fn a_million_quote_marks() {
    for mark in ["“", "\"", "'"] {
        hold(&mark.repeat(1_000_000));
    }
}

#[test]
fn many_marks_of_every_kind() {
    for mark in ["”", "’", "“”", "“‘", "\" ", "« ", "»", "„", "``", "“\n\n", "He said “that "] {
        hold(&mark.repeat(60_000 / mark.chars().count()));
    }
}

#[test]
fn five_megabytes_without_a_space() {
    hold(&"a".repeat(5_000_000));
}

#[test]
fn much_of_one_kind_without_a_space() {
    for piece in ["Aa", "1", "a.", "é", "@", "http://", "-", "“a”", "\0", ",", "$1", "(", "\u{301}", "\u{202e}"] {
        hold(&piece.repeat(60_000 / piece.len()));
    }
}

#[test]
fn much_of_one_kind_with_spaces() {
    for piece in [
        "“No,” he said. ",
        "Grace Otieno said that ",
        "Mr Otieno and the U.N. ",
        "A spokesman said no. ",
        "he ",
        "said ",
        "12-14 km, ",
        "on Monday ",
        "Aa Ab ",
        ": ",
        "x:\n",
        "U.S. ",
        "Mr. ",
    ] {
        hold(&piece.repeat(60_000 / piece.len()));
    }
}

/// Four times the text takes about four times as long: sixteen would be a loop over all pairs.
#[test]
#[ignore = "measures time: cargo test --release --test invariants -- --ignored"]
fn time_grows_with_the_text() {
    let article = "KISUMU — “The lake rose again, and we moved the boats,” said Grace Otieno, the harbour master.\n\n\
        Otieno said that 40 percent of the £3.2m had been spent by last Friday. According to officials, who asked not to \
        be named, the county “did what it could”. She denied it.\n\n";
    let time = |repeats: usize| {
        let text = article.repeat(repeats);
        let run = || {
            let start = std::time::Instant::now();
            std::hint::black_box(analyze(&text, Models::embedded(), &Options::default()));
            start.elapsed()
        };
        (0..3).map(|_| run()).min().expect("three runs")
    };
    let (small, large) = (time(500_000 / article.len()), time(2_000_000 / article.len()));
    assert!(large < small * 8, "0.5 MB: {small:?}, 2 MB: {large:?}");
}
