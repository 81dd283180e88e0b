//! What the tagger's heads say of a token: "outside", or the first or a further token of a span of some kind.

/// The labels of one head: 0 is outside; span kind `k` has `1 + 2 * k` for its first token and `2 + 2 * k` for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels {
    /// The kinds of span.
    pub kinds: &'static [&'static str],
}

/// Proper names and the values that run through them.
pub const NAMES: Labels = Labels { kinds: &["person", "organization", "place", "misc", "group", "date", "money"] };

/// The parts of an act of saying.
pub const SAYING: Labels = Labels { kinds: &["source", "cue", "content"] };

/// Outside every span.
pub const OUTSIDE: usize = 0;

impl Labels {
    /// How many labels there are.
    pub const fn count(self) -> usize {
        1 + 2 * self.kinds.len()
    }

    /// The label of the first token of a span.
    pub const fn first(kind: usize) -> usize {
        1 + 2 * kind
    }

    /// The label of the other tokens of a span.
    pub const fn further(kind: usize) -> usize {
        2 + 2 * kind
    }

    /// The kind of span a label belongs to.
    pub const fn kind(label: usize) -> Option<usize> {
        if label == OUTSIDE { None } else { Some((label - 1) / 2) }
    }

    /// Whether a label opens a span.
    pub const fn is_first(label: usize) -> bool {
        label % 2 == 1
    }

    /// Whether `next` may stand behind `label` (`None`: at the start).
    pub const fn may_follow(label: Option<usize>, next: usize) -> bool {
        if next == OUTSIDE || Labels::is_first(next) {
            return true;
        }
        match label {
            Some(label) => label == next || label + 1 == next,
            None => false,
        }
    }
}

/// One span of labels: a kind and a range of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelSpan {
    /// Index into [`Labels::kinds`].
    pub kind: usize,
    /// Which tokens.
    pub tokens: std::ops::Range<usize>,
}

/// The spans that `labels` spell, those of the token at index 0 being token `offset`.
pub fn spans(labels: &[usize], offset: usize) -> Vec<LabelSpan> {
    let mut spans: Vec<LabelSpan> = Vec::new();
    let mut before = OUTSIDE;
    for (at, &label) in labels.iter().enumerate() {
        if let Some(kind) = Labels::kind(label) {
            let goes_on = !Labels::is_first(label) && Labels::kind(before) == Some(kind);
            match spans.last_mut().filter(|_| goes_on) {
                Some(span) => span.tokens.end = offset + at + 1,
                None => spans.push(LabelSpan { kind, tokens: offset + at..offset + at + 1 }),
            }
        }
        before = label;
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_begin_at_their_first_label() {
        let (first, further) = (Labels::first(1), Labels::further(1));
        let found = spans(&[0, first, further, first, 0, Labels::first(0)], 10);
        let of = |kind, tokens| LabelSpan { kind, tokens };
        assert_eq!(found, [of(1, 11..13), of(1, 13..14), of(0, 15..16)]);
    }

    #[test]
    fn a_span_goes_on_only_behind_its_own_kind() {
        assert!(Labels::may_follow(Some(Labels::first(2)), Labels::further(2)));
        assert!(Labels::may_follow(Some(Labels::further(2)), Labels::further(2)));
        for before in [None, Some(OUTSIDE), Some(Labels::first(1)), Some(Labels::first(0)), Some(Labels::further(1))] {
            assert!(!Labels::may_follow(before, Labels::further(2)), "{before:?}");
            assert!(Labels::may_follow(before, OUTSIDE) && Labels::may_follow(before, Labels::first(2)));
        }
    }
}
