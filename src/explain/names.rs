//! Names: how probable, what else, and on which inputs that rests.

use std::ops::Range;

use super::{Alternative, MOST_OTHERS, NameReasons, Without, occlusion, thousandths};
use crate::analysis::{EntityType, Mention};
use crate::document::Document;
use crate::tagger::crf::{Transitions, probabilities};
use crate::tagger::labels::{LabelSpan, Labels, NAMES, OUTSIDE};
use crate::tagger::linker::View;
use crate::tagger::{Tagger, confidence, names};
use crate::tags::NameTag;

const COUNT: usize = NAMES.count();

/// Explains those of `mentions` that are `tags`, of which `scores` are what the head says of all tokens.
pub fn explain(
    tagger: &Tagger,
    view: &View,
    scores: &[f32],
    tags: &[NameTag],
    mentions: &[Mention],
) -> Vec<NameReasons> {
    let doc = view.doc;
    let names: Vec<Name> = mentions.iter().filter_map(|mention| Name::of(doc, tags, mention)).collect();
    let others = others(view, &names);
    let first = each(tagger, doc, scores, &names, |name, labels| (name.probability(labels), name.instead(doc, labels)));
    let explained = names.iter().zip(first).zip(others).map(|((name, (own, (kind, probability))), others)| {
        let share = if own < 1.0 { probability / (1.0 - own) } else { 0.0 };
        let left = (1.0 - name.confidence) as f32;
        let instead = Alternative { kind, probability: thousandths(share.min(1.0) * left) };
        let (mention, kind, probability) = (name.mention, name.kind, name.confidence);
        NameReasons { mention, kind, probability, instead, without: vec![], others }
    });
    let mut explained: Vec<NameReasons> = explained.collect();
    if names.is_empty() {
        return explained;
    }
    let ranges: Vec<Range<usize>> = names.iter().map(|name| name.tokens.clone()).collect();
    for (what, scores) in occlusion::without(tagger, view.features, &doc.paragraphs, &ranges) {
        let left = each(tagger, doc, &scores.names, &names, Name::probability);
        for (reasons, probability) in explained.iter_mut().zip(left) {
            reasons.without.push(Without { what, probability: confidence::NAME.at(probability) });
        }
    }
    explained
}

/// A mention that the tagger found.
struct Name {
    mention: u32,
    tokens: Range<usize>,
    kind: EntityType,
    confidence: f64,
}

impl Name {
    fn of(doc: &Document, tags: &[NameTag], mention: &Mention) -> Option<Name> {
        let confidence = mention.confidence?;
        let at = tags.binary_search_by_key(&mention.start, |tag| tag.span.start).ok()?;
        let tag = &tags[at];
        let tokens = doc.tokens_in(tag.span);
        (tag.span.end == mention.end).then_some(Name { mention: mention.id, tokens, kind: tag.read, confidence })
    }

    /// Of the name's tokens' `labels`, the least probable one of those that make it what it is.
    fn probability(&self, labels: &[f32]) -> f32 {
        let kind = head_kind(self.kind);
        let (first, further) = (Labels::first(kind), Labels::further(kind));
        let label = |at: usize| if at == 0 { first } else { further };
        labels.chunks_exact(COUNT).enumerate().map(|(at, token)| token[label(at)]).fold(1.0, f32::min)
    }

    /// The likeliest other reading of the same words.
    fn instead(&self, doc: &Document, labels: &[f32]) -> (Option<EntityType>, f32) {
        let own = head_kind(self.kind);
        let least = |labels_of: &[usize]| {
            let token = |token: &[f32]| labels_of.iter().map(|&label| token[label]).sum::<f32>();
            labels.chunks_exact(COUNT).map(token).fold(1.0, f32::min)
        };
        let nothing = (None, least(&[OUTSIDE]));
        let kinds = (0..NAMES.kinds.len()).filter(|&kind| kind != own);
        let others = kinds.map(|kind| {
            let span = LabelSpan { kind, tokens: self.tokens.clone() };
            let named = names::kind(doc, &span).or(match NAMES.kinds[kind] {
                "money" => Some(EntityType::Money),
                _ => Some(EntityType::Date),
            });
            (named, least(&[Labels::first(kind), Labels::further(kind)]))
        });
        others.fold(nothing, |best, other| if other.1 > best.1 { other } else { best })
    }
}

/// What the head calls a type of name.
fn head_kind(kind: EntityType) -> usize {
    let name = match kind {
        EntityType::Person => "person",
        EntityType::Organization => "organization",
        EntityType::Place => "place",
        EntityType::Group => "group",
        _ => "misc",
    };
    NAMES.kinds.iter().position(|&known| known == name).unwrap_or(0)
}

/// What `take` makes of each name and its tokens' probabilities of labels, tokens by labels.
fn each<T>(
    tagger: &Tagger,
    doc: &Document,
    scores: &[f32],
    names: &[Name],
    take: impl Fn(&Name, &[f32]) -> T,
) -> Vec<T> {
    let transitions = Transitions::new(&tagger.name_transitions, COUNT);
    let paragraph_of = |name: &Name| doc.paragraph_of(name.tokens.start);
    let mut taken = Vec::with_capacity(names.len());
    for names in names.chunk_by(|a, b| paragraph_of(a) == paragraph_of(b)) {
        let paragraph = &doc.paragraphs[paragraph_of(&names[0])];
        let sure = probabilities(&transitions, &scores[paragraph.start * COUNT..paragraph.end * COUNT]);
        taken.extend(names.iter().map(|name| {
            let [start, end] = [name.tokens.start, name.tokens.end].map(|token| (token - paragraph.start) * COUNT);
            take(name, &sure[start..end])
        }));
    }
    taken
}

/// For each name, the mentions whose words the encoder's scores were pooled with.
fn others(view: &View, names: &[Name]) -> Vec<Vec<u32>> {
    let groups = |name: &Name| view.features.groups[name.tokens.clone()].iter().flatten().map(|&group| group as usize);
    let mut mentions_of: Vec<Vec<u32>> = vec![vec![]; view.features.group_count];
    for name in names {
        for group in groups(name) {
            let mentions = &mut mentions_of[group];
            if mentions.last() != Some(&name.mention) && mentions.len() <= MOST_OTHERS {
                mentions.push(name.mention);
            }
        }
    }
    let of = |name: &Name| {
        let all = groups(name).flat_map(|group| &mentions_of[group]);
        let mut others: Vec<u32> = all.copied().filter(|&mention| mention != name.mention).collect();
        others.sort_unstable();
        others.dedup();
        others.truncate(MOST_OTHERS);
        others
    };
    names.iter().map(of).collect()
}
