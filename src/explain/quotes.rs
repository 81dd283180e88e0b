//! Quotes: who found them, and why these words are their cue and their speaker.

use std::ops::Range;

use super::{By, Candidate, Link, QuoteReasons, thousandths};
use crate::analysis::Quote;
use crate::quote::Origin;
use crate::span::Span;
use crate::tagger::Tagger;
use crate::tagger::linker::{Link as Linked, Parts, View};
use crate::tagger::sayings::{self, Made, Sureness};
use crate::tags::{Attribution, Finder};

/// Explains `quotes` by their `origins`; `scores` are what the head for sayings says of all tokens.
pub fn explain(
    tagger: &Tagger,
    view: &View,
    scores: &[f32],
    attributions: &[Attribution],
    origins: &[Origin],
    quotes: &[Quote],
) -> Vec<QuoteReasons> {
    let links = Links::of(tagger, view, scores);
    let explain = |(quote, &origin): (&Quote, &Origin)| match origin {
        Origin::Marks(from) => QuoteReasons { carried: from.map(|from| from as u32), ..by_rule(quote, By::Marks) },
        Origin::Tag(at) => match attributions[at].by {
            Finder::Tagger => links.explain(quote, &attributions[at]),
            Finder::Turns => by_rule(quote, By::Turn),
            Finder::Grammar => by_rule(quote, By::Grammar),
        },
    };
    quotes.iter().zip(origins).map(explain).collect()
}

fn by_rule(quote: &Quote, by: By) -> QuoteReasons {
    let link = |span: &Span| Link { start: span.start, end: span.end, probability: quote.confidence, instead: None };
    QuoteReasons {
        quote: quote.id,
        by,
        probability: quote.confidence,
        content: None,
        cue: quote.cue.first().map(link),
        speaker: quote.speaker.as_ref().and_then(|speaker| speaker.spans.first()).map(link),
        almost: None,
        carried: None,
    }
}

/// What the linker chose in one document.
struct Links<'a, 'd, 't> {
    view: &'a View<'d, 't>,
    parts: Parts,
    sure: Sureness,
    /// For each content, its choice of a cue.
    to_cue: Vec<Made>,
    /// For each cue, its choice of a source.
    to_source: Vec<Made>,
    /// For each cue, the contents that chose it.
    contents_of: Vec<Vec<usize>>,
}

impl<'a, 'd, 't> Links<'a, 'd, 't> {
    fn of(tagger: &Tagger, view: &'a View<'d, 't>, scores: &[f32]) -> Self {
        let (parts, sure) = sayings::parts(tagger, view, scores);
        let all = sayings::choose(tagger, view, &parts);
        let (to_cue, to_source): (Vec<Made>, Vec<Made>) =
            all.into_iter().partition(|made| made.choice.link == Linked::ContentToCue);
        let mut contents_of = vec![vec![]; parts.cues.len()];
        for made in &to_cue {
            if let Some(cue) = made.target(made.best) {
                contents_of[cue].push(made.choice.anchor);
            }
        }
        Links { view, parts, sure, to_cue, to_source, contents_of }
    }

    fn explain(&self, quote: &Quote, attribution: &Attribution) -> QuoteReasons {
        let [sources, cues, contents] = &self.sure.0;
        let reasons = by_rule(quote, By::Tagger);
        let Some(cue) = attribution.cue.and_then(|cue| index_of(self.view, &self.parts.cues, cue)) else {
            // The nearest free source spoke: a rule.
            let content = index_of(self.view, &self.parts.contents, attribution.content[0]);
            return QuoteReasons { content: content.map(|at| thousandths(contents[at])), ..reasons };
        };
        let sure_of = |made: &Made| made.probabilities[made.best] * contents[made.choice.anchor];
        let chose = self.contents_of[cue].iter().map(|&content| &self.to_cue[content]);
        let weakest = chose.min_by(|a, b| sure_of(a).total_cmp(&sure_of(b)));
        let source = &self.to_source[cue];
        QuoteReasons {
            content: weakest.map(|made| thousandths(contents[made.choice.anchor])),
            cue: weakest.and_then(|made| self.link(made, &self.parts.cues, cues)),
            speaker: self.link(source, &self.parts.sources, sources),
            almost: match source.target(source.best) {
                None => self.runner_up(source, &self.parts.sources, sources),
                Some(_) => None,
            },
            ..reasons
        }
    }

    /// What `made` linked; nothing when that is nothing.
    fn link(&self, made: &Made, spans: &[Range<usize>], sure: &[f32]) -> Option<Link> {
        let target = made.target(made.best)?;
        let Span { start, end } = self.view.doc.span(&spans[target]);
        let probability = thousandths(made.probabilities[made.best] * sure[target]);
        Some(Link { start, end, probability, instead: self.runner_up(made, spans, sure) })
    }

    /// The most probable of what `made` did not choose.
    fn runner_up(&self, made: &Made, spans: &[Range<usize>], sure: &[f32]) -> Option<Candidate> {
        let probability = |at: usize| made.probabilities[at] * made.target(at).map_or(1.0, |target| sure[target]);
        let rest = (0..made.probabilities.len()).filter(|&at| at != made.best);
        let next = rest.max_by(|&a, &b| probability(a).total_cmp(&probability(b)))?;
        let span = made.target(next).map(|target| self.view.doc.span(&spans[target]));
        let (start, end) = (span.map(|s| s.start), span.map(|s| s.end));
        Some(Candidate { start, end, probability: thousandths(probability(next)) })
    }
}

/// The index of the span that `span` was made of.
fn index_of(view: &View, spans: &[Range<usize>], span: Span) -> Option<usize> {
    let at = spans.partition_point(|tokens| view.doc.span(tokens).start < span.start);
    spans.get(at).filter(|tokens| view.doc.span(tokens) == span).map(|_| at)
}
