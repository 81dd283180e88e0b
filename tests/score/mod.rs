//! An analysis held against an article's gold, by the measures of the field: acts of saying match when their contents share
//! half of their words, most alike first; a speaker is right when it shares a word with gold's.

use std::collections::BTreeSet;
use std::ops::Range;

use saidso::analysis::{Analysis, MentionKind, Quote};
use saidso::document::Document;
use saidso::marks;
use saidso::span::Span;
use saidso::token::TokenKind;
use saidso_gold::{Act, Article};

/// How often something came out right, of how many in gold and in the analysis.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    /// In both.
    pub right: usize,
    /// In gold.
    pub gold: usize,
    /// In the analysis.
    pub found: usize,
}

impl Count {
    /// Precision and recall in one, in percent.
    pub fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.gold + self.found).max(1) as f64
    }

    fn add(&mut self, other: Count) {
        self.right += other.right;
        self.gold += other.gold;
        self.found += other.found;
    }
}

/// All measures of one or more articles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scores {
    /// Contents alone.
    pub content: Count,
    /// Content and speaker.
    pub end_to_end: Count,
    /// Stretches in quote marks, with the speaker.
    pub direct: Count,
    /// Whom the speakers of matched acts stand for, where gold names them; `gold` and `found` are both the matched acts.
    pub whom: Count,
    /// The same, of sources that are pronouns or descriptions.
    pub unnamed: Count,
    /// Sources that are not to be named.
    pub anonymous: Count,
    /// Names with their types.
    pub names: Count,
}

impl Scores {
    /// Adds those of another article.
    pub fn add(&mut self, other: &Scores) {
        self.content.add(other.content);
        self.end_to_end.add(other.end_to_end);
        self.direct.add(other.direct);
        self.whom.add(other.whom);
        self.unnamed.add(other.unnamed);
        self.anonymous.add(other.anonymous);
        self.names.add(other.names);
    }
}

type Words = BTreeSet<usize>;

/// The words of a text, counted from 0.
struct Text<'t> {
    doc: Document<'t>,
}

impl Text<'_> {
    fn words(&self, ranges: impl IntoIterator<Item = Range<usize>>) -> Words {
        let tokens = |r: Range<usize>| self.doc.tokens_in(Span::new(r.start, r.end));
        let words = ranges.into_iter().flat_map(tokens);
        words.filter(|&token| self.doc.tokens[token].kind != TokenKind::Mark).collect()
    }

    fn spans(&self, spans: &[Span]) -> Words {
        self.words(spans.iter().map(|s| s.start as usize..s.end as usize))
    }

    /// The parts of `content` that stand in quote marks.
    fn quoted(&self, content: &Words, marks: &marks::Marks) -> Vec<Words> {
        let regions = marks.regions.iter().map(|r| content.iter().copied().filter(|w| r.tokens.contains(w)).collect());
        regions.filter(|words: &Words| !words.is_empty()).collect()
    }
}

/// An act of saying as words.
struct Said {
    content: Words,
    speaker: Words,
}

/// One-to-one pairs of gold and found whose words are alike by at least `least`, most alike first.
fn matched(gold: &[&Words], found: &[&Words], least: f64) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (i, a) in gold.iter().enumerate() {
        for (j, b) in found.iter().enumerate() {
            let shared = a.intersection(b).count();
            let alike = shared as f64 / (a.len() + b.len() - shared).max(1) as f64;
            if shared > 0 && alike >= least {
                pairs.push((alike, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut used_gold, mut used_found) = (BTreeSet::new(), BTreeSet::new());
    let free = |&(_, i, j): &(f64, usize, usize)| {
        let free = !used_gold.contains(&i) && !used_found.contains(&j);
        free && used_gold.insert(i) && used_found.insert(j)
    };
    pairs.into_iter().filter(free).map(|(_, i, j)| (i, j)).collect()
}

fn same_speaker(a: &Said, b: &Said) -> bool {
    !a.speaker.is_disjoint(&b.speaker) || (a.speaker.is_empty() && b.speaker.is_empty())
}

/// Holds `analysis` of the article's text against its gold.
pub fn score(article: &Article, analysis: &Analysis) -> Scores {
    let text = Text { doc: Document::new(&article.text) };
    let (gold, found) = said(&text, article, analysis);
    let contents = |said: &[Said]| said.iter().map(|s| s.content.clone()).collect::<Vec<_>>();
    let (gold_contents, found_contents) = (contents(&gold), contents(&found));
    let pairs = matched(&refs(&gold_contents), &refs(&found_contents), 0.5);
    let count = |right: usize| Count { right, gold: gold.len(), found: found.len() };
    let mut scores = Scores {
        content: count(pairs.len()),
        end_to_end: count(pairs.iter().filter(|&&(i, j)| same_speaker(&gold[i], &found[j])).count()),
        direct: direct(&text, &gold, &found),
        names: names(article, analysis),
        ..Scores::default()
    };
    scores.anonymous.gold = article.acts.iter().filter(|act| article.is_anonymous(act)).count();
    scores.anonymous.found = analysis.quotes.iter().filter(|q| q.anonymous).count();
    for (i, j) in pairs {
        let (act, quote) = (&article.acts[i], &analysis.quotes[j]);
        scores.anonymous.right += usize::from(article.is_anonymous(act) && quote.anonymous);
        if let Some(right) = is_whom(article, act, analysis, quote) {
            let one = Count { right: usize::from(right), gold: 1, found: 1 };
            scores.whom.add(one);
            if article.speaker(act).is_some_and(|m| m.name.is_none()) {
                scores.unnamed.add(one);
            }
        }
    }
    scores
}

fn refs(words: &[Words]) -> Vec<&Words> {
    words.iter().collect()
}

fn said(text: &Text, article: &Article, analysis: &Analysis) -> (Vec<Said>, Vec<Said>) {
    let gold = article.acts.iter().map(|act| Said {
        content: text.words(act.content.iter().cloned()),
        speaker: text.words(act.source.iter().cloned()),
    });
    let found = analysis.quotes.iter().map(|quote| Said {
        content: text.spans(&quote.content),
        speaker: quote.speaker.as_ref().map(|s| text.spans(&s.spans)).unwrap_or_default(),
    });
    (gold.collect(), found.collect())
}

fn direct(text: &Text, gold: &[Said], found: &[Said]) -> Count {
    let marks = marks::pair(&text.doc);
    let parts = |said: &[Said]| -> (Vec<Words>, Vec<usize>) {
        let parts = said.iter().enumerate();
        parts.flat_map(|(i, s)| text.quoted(&s.content, &marks).into_iter().map(move |words| (words, i))).unzip()
    };
    let ((gold_parts, of_gold), (found_parts, of_found)) = (parts(gold), parts(found));
    let pairs = matched(&refs(&gold_parts), &refs(&found_parts), 0.5);
    let right = pairs.iter().filter(|&&(i, j)| same_speaker(&gold[of_gold[i]], &found[of_found[j]])).count();
    Count { right, gold: gold_parts.len(), found: found_parts.len() }
}

/// Whether `quote` is said by whom gold says; nothing where gold has no name for them.
fn is_whom(article: &Article, act: &Act, analysis: &Analysis, quote: &Quote) -> Option<bool> {
    let named = article.names_of(&article.speaker(act)?.of);
    if named.is_empty() {
        return None;
    }
    let entity = quote.speaker.as_ref().and_then(|s| s.entity);
    let is_name = |id: &u32| {
        let mention = &analysis.mentions[*id as usize];
        let overlaps = |r: &&Range<usize>| (mention.start as usize) < r.end && r.start < mention.end as usize;
        mention.kind == MentionKind::Name && named.iter().any(overlaps)
    };
    Some(entity.is_some_and(|e| analysis.entities[e as usize].mentions.iter().any(is_name)))
}

fn names(article: &Article, analysis: &Analysis) -> Count {
    let gold: BTreeSet<_> = article
        .mentions
        .iter()
        .filter_map(|m| Some((m.range.start, m.range.end, m.name.clone()?)))
        .filter(|m| matches!(m.2.as_str(), "person" | "organization" | "place"))
        .collect();
    let kind = |m: &saidso::analysis::Mention| format!("{:?}", m.entity_type).to_lowercase();
    let found: BTreeSet<_> = analysis
        .mentions
        .iter()
        .filter(|m| m.kind == MentionKind::Name)
        .map(|m| (m.start as usize, m.end as usize, kind(m)))
        .filter(|m| matches!(m.2.as_str(), "person" | "organization" | "place"))
        .collect();
    Count { right: gold.intersection(&found).count(), gold: gold.len(), found: found.len() }
}

/// What is wrong with the analysis of a case, in words; nothing when it is wholly right: every act found with its speaker
/// and whom it stands for, and none besides.
pub fn faults(article: &Article, analysis: &Analysis) -> Vec<String> {
    const ALIKE: f64 = 0.8;
    let text = Text { doc: Document::new(&article.text) };
    let (gold, found) = said(&text, article, analysis);
    let contents = |said: &[Said]| said.iter().map(|s| s.content.clone()).collect::<Vec<_>>();
    let (gold_contents, found_contents) = (contents(&gold), contents(&found));
    let pairs = matched(&refs(&gold_contents), &refs(&found_contents), ALIKE);
    let show = |words: &Words| {
        let words = words.iter().map(|&w| text.doc.word(w)).collect::<Vec<_>>().join(" ");
        if words.is_empty() { "nobody".to_owned() } else { words }
    };
    let mut faults = Vec::new();
    for i in (0..gold.len()).filter(|i| !pairs.iter().any(|p| p.0 == *i)) {
        faults.push(format!("missed: {} | {}", show(&gold[i].speaker), show(&gold[i].content)));
    }
    for j in (0..found.len()).filter(|j| !pairs.iter().any(|p| p.1 == *j)) {
        faults.push(format!("too many: {} | {}", show(&found[j].speaker), show(&found[j].content)));
    }
    for (i, j) in pairs {
        let (act, quote) = (&article.acts[i], &analysis.quotes[j]);
        let about = show(&gold[i].content);
        if !same_speaker(&gold[i], &found[j]) {
            faults.push(format!("speaker {}, not {}: {about}", show(&found[j].speaker), show(&gold[i].speaker)));
        } else if is_whom(article, act, analysis, quote) == Some(false) {
            let name = quote.speaker.as_ref().and_then(|s| s.entity).map(|e| &analysis.entities[e as usize].name);
            faults.push(format!("whom: {name:?} for {}: {about}", show(&gold[i].speaker)));
        }
        if article.is_anonymous(act) != quote.anonymous {
            faults.push(format!("anonymous {}: {} | {about}", quote.anonymous, show(&found[j].speaker)));
        }
    }
    faults
}
