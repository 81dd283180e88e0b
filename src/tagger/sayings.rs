//! Acts of saying out of the scores of the second head: the best spans, then which goes with which.

use std::ops::Range;

use super::crf::{Transitions, best_path, probabilities};
use super::labels::{LabelSpan, Labels, OUTSIDE, SAYING, spans};
use super::linker::{Choice, Link, Parts, View, choices};
use super::{Tagger, confidence};
use crate::lexicon::grammar::begins_question;
use crate::lexicon::works;
use crate::stamp;
use crate::tags::{Attribution, Finder};
use crate::token::TokenKind;

/// What is added to the score of the first label of a source, cue, content behind "outside" or a paragraph's start: spans that
/// the head finds a little less likely than none are kept. A missed source costs most, and one too many is linked to nothing.
const LEAN: [f32; 3] = [1.0, 0.5, 0.5];

/// The parts of the acts of saying in a document, by the best path of each paragraph, with how sure each is.
pub fn parts(tagger: &Tagger, view: &View, scores: &[f32]) -> (Parts, Sureness) {
    let count = SAYING.count();
    let parameters = leaning(&tagger.saying_transitions);
    let transitions = Transitions::new(&parameters, count);
    let mut all = Vec::new();
    let mut sure = Sureness::default();
    for paragraph in &view.doc.paragraphs {
        let scores = &scores[paragraph.start * count..paragraph.end * count];
        let path = best_path(scores, &parameters, count);
        let found = spans(&path, paragraph.start).into_iter().filter_map(|span| said(view, span)).collect::<Vec<_>>();
        if found.is_empty() {
            continue;
        }
        let probable = probabilities(&transitions, scores);
        let label = |token: usize| probable[(token - paragraph.start) * count + path[token - paragraph.start]];
        for span in &found {
            // A span is as right as its ends are.
            let ends = label(span.tokens.start).min(label(span.tokens.end - 1));
            sure.0[span.kind].push(ends);
        }
        all.extend(found);
    }
    (Parts::of(&all), sure)
}

/// `span` without the time of a live blog, without the comma behind a content's last mark and without a question's verb
/// before a source, and nothing if it is how a vote went, if a content has no word or a cue is a picture: "«No», ", "Did Ann
/// Lee" and "🎉".
fn said(view: &View, mut span: LabelSpan) -> Option<LabelSpan> {
    const SOURCE: usize = 0;
    const CUE: usize = 1;
    const CONTENT: usize = 2;
    if span.kind == SOURCE && span.tokens.len() > 1 && begins_question(view.doc.word(span.tokens.start)) {
        span.tokens.start += 1;
    }
    let is_mark = |token: usize| view.doc.tokens[token].kind == TokenKind::Mark;
    if span.kind == CUE && span.tokens.clone().all(|t| is_mark(t) && !view.doc.word(t).is_ascii()) {
        return None;
    }
    if span.kind != CONTENT {
        return Some(span);
    }
    let paragraph = &view.doc.paragraphs[view.doc.paragraph_of(span.tokens.start)];
    let behind_time = stamp::end(view.doc, view.marks, paragraph).unwrap_or(0);
    span.tokens.start = span.tokens.start.max(behind_time);
    if span.tokens.is_empty() || is_tally(view, span.tokens.start) || is_occasion(view, &span.tokens) {
        return None;
    }
    let last = span.tokens.end - 1;
    if view.doc.word(last) == "," && last > span.tokens.start && view.marks.region_index(last).is_none() {
        span.tokens.end -= usize::from(view.marks.region_index(last - 1).is_some());
    }
    (!span.tokens.clone().all(is_mark)).then_some(span)
}

/// Whether `token` begins how a vote went: "voted 14 to 9 on Friday to rebuild the line" is not said.
fn is_tally(view: &View, token: usize) -> bool {
    let number = |at: usize| view.doc.word_at(Some(at)).starts_with(|c: char| c.is_ascii_digit());
    let voted = matches!(view.doc.word_at(token.checked_sub(1)), "vote" | "voted" | "votes");
    voted && number(token)
}

/// Whether `content` tells on what occasion something is said: "In a statement, Lee said", "At a news conference in Lagos, Lee
/// told reporters".
fn is_occasion(view: &View, content: &Range<usize>) -> bool {
    /// So many tokens at most.
    const LONGEST: usize = 12;
    let doc = view.doc;
    let opens = doc.sentences[doc.sentence_of(content.start)].start == content.start;
    let leads = matches!(doc.word(content.start), "At" | "During" | "In" | "On" | "Through" | "Via");
    let quoted = view.marks.region_index(content.start).is_some();
    let phrase = content.start..content.end - usize::from(doc.word(content.end - 1) == ",");
    let ends = doc.word_at(Some(phrase.end)) == "," && !phrase.clone().any(|token| doc.word(token) == ",");
    let named = |token: usize| works::is_occasion(&doc.word(token).to_lowercase());
    opens && leads && !quoted && ends && phrase.len() <= LONGEST && phrase.clone().any(named)
}

/// How probable the parts of [`Parts`] are: sources, cues, contents.
#[derive(Default)]
pub struct Sureness(pub [Vec<f32>; 3]);

/// A choice of the linker, made.
pub struct Made {
    /// What there was to choose from.
    pub choice: Choice,
    /// The probability of each possibility, none last.
    pub probabilities: Vec<f32>,
    /// The most probable one; none where that would be a cue beyond reach.
    pub best: usize,
}

impl Made {
    /// The cue or source that possibility `at` stands for.
    pub fn target(&self, at: usize) -> Option<usize> {
        self.choice.candidates.get(at).copied()
    }
}

/// Makes all choices of a document.
pub fn choose(tagger: &Tagger, view: &View, parts: &Parts) -> Vec<Made> {
    let make = |choice: Choice| {
        let probabilities = tagger.linker.probabilities(&choice);
        let best = (0..probabilities.len()).max_by(|&a, &b| probabilities[a].total_cmp(&probabilities[b])).unwrap_or(0);
        let beyond = |&cue: &usize| !reaches(view, &parts.contents[choice.anchor], &parts.cues[cue]);
        let is_beyond = choice.link == Link::ContentToCue && choice.candidates.get(best).is_some_and(beyond);
        Made { best: if is_beyond { choice.candidates.len() } else { best }, choice, probabilities }
    };
    choices(view, parts).into_iter().map(make).collect()
}

/// The transitions' parameters with [`LEAN`].
fn leaning(parameters: &[f32]) -> Vec<f32> {
    let count = SAYING.count();
    let mut parameters = parameters.to_vec();
    for (kind, lean) in LEAN.into_iter().enumerate() {
        let first = Labels::first(kind);
        parameters[OUTSIDE * count + first] += lean;
        parameters[count * count + first] += lean;
    }
    parameters
}

/// The acts of saying, in text order.
pub fn link(tagger: &Tagger, view: &View, parts: &Parts, sure: &Sureness) -> Vec<Attribution> {
    let Sureness([sure_sources, sure_cues, sure_contents]) = sure;
    let mut contents_of: Vec<Vec<(usize, f32)>> = vec![vec![]; parts.cues.len()];
    let mut source_of: Vec<(Option<usize>, f32)> = vec![(None, 1.0); parts.cues.len()];
    let mut loose = Vec::new();
    for made in choose(tagger, view, parts) {
        let (anchor, probability) = (made.choice.anchor, made.probabilities[made.best]);
        match (made.choice.link, made.target(made.best)) {
            (Link::ContentToCue, Some(cue)) => contents_of[cue].push((anchor, probability)),
            (Link::ContentToCue, None) => loose.push(anchor),
            (Link::CueToSource, picked) => source_of[anchor] = (picked, probability),
        }
    }
    let mut found = Vec::new();
    for (cue, contents) in contents_of.iter().enumerate().filter(|(_, contents)| !contents.is_empty()) {
        let (source, sure_source) = source_of[cue];
        let sure_source = sure_source * source.map_or(1.0, |s| sure_sources[s]);
        let sure_content = contents.iter().map(|&(c, link)| link * sure_contents[c]).fold(1.0, f32::min);
        found.push(Attribution {
            content: contents.iter().map(|c| view.doc.span(&parts.contents[c.0])).collect(),
            cue: Some(view.doc.span(&parts.cues[cue])),
            source: source.map(|s| view.doc.span(&parts.sources[s])),
            confidence: confidence::SAYING.at(sure_content * sure_cues[cue] * sure_source),
            by: Finder::Tagger,
        });
    }
    let mut used = vec![false; parts.sources.len()];
    source_of.iter().filter_map(|s| s.0).for_each(|source| used[source] = true);
    for content in loose.into_iter().map(|at| &parts.contents[at]) {
        // Only marks make words a quote when nothing reports them.
        if content.clone().any(|t| view.marks.region_index(t).is_some())
            && let Some(source) = free_source(view, parts, &used, content)
        {
            found.push(Attribution {
                content: vec![view.doc.span(content)],
                cue: None,
                source: Some(view.doc.span(source)),
                confidence: if source.start.wrapping_sub(content.end) <= 2 { SIGNED } else { UNTIED },
                by: Finder::Tagger,
            });
        }
    }
    found.sort_by_key(|a| a.content[0]);
    found
}

/// Whether a cue tells of `content`: in another paragraph of quoted words alone.
fn reaches(view: &View, content: &Range<usize>, cue: &Range<usize>) -> bool {
    let quoted =
        |token: usize| view.doc.tokens[token].kind == TokenKind::Mark || view.marks.region_index(token).is_some();
    view.doc.paragraph_of(content.start) == view.doc.paragraph_of(cue.start) || content.clone().all(quoted)
}

/// How likely a quote without a cue is right whose speaker stands right behind it; models/MODELS.md has the counts.
const SIGNED: f64 = 0.9;
/// What any other is told as: rather wrong than right.
const UNTIED: f64 = 0.3;

/// The nearest source that no cue has, in this paragraph or the next.
fn free_source<'p>(view: &View, parts: &'p Parts, used: &[bool], content: &Range<usize>) -> Option<&'p Range<usize>> {
    const PARAGRAPH: usize = 30;
    let home = view.doc.paragraph_of(content.start);
    let near = parts.sources.partition_point(|s| s.start < content.start);
    let candidates = near.saturating_sub(4)..(near + 4).min(parts.sources.len());
    let cost = |s: &Range<usize>| {
        let away = view.doc.paragraph_of(s.start).abs_diff(home);
        let gap = if s.start >= content.end { s.start - content.end } else { content.start.saturating_sub(s.end) };
        (away <= 1).then_some(gap + PARAGRAPH * away)
    };
    let free = candidates.filter(|&s| !used[s]).map(|s| &parts.sources[s]);
    free.filter_map(|s| cost(s).map(|c| (c, s))).min_by_key(|c| c.0).map(|c| c.1)
}
