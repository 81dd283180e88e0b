//! Roles: "finance minister Bruno Le Maire"; "Angela Merkel, the German chancellor,"; "the chancellor, Angela Merkel,".

use std::collections::HashMap;
use std::ops::Range;

use super::Clusters;
use super::owners::owner_in;
use crate::analysis::{EntityType, Gender, MentionKind};
use crate::document::Document;
use crate::lexicon::{callings, grammar, kinds, people, roles, verbs, words};
use crate::mention::{self, Article, Candidate};
use crate::tags::Tags;

/// A role has its noun among the first so many tokens of an apposition.
const MAX_TO_NOUN: usize = 8;

/// What follows a role’s noun ("of state for health") is kept up to so many tokens.
const MAX_TAIL: usize = 14;

/// "State Works Minister Shri Ann Lee": so many titles of address and their stops.
const MAX_TITLES: usize = 4;

/// Gives people the roles that stand beside their names, and the descriptions that tell them.
pub(super) fn assign(doc: &Document, tags: &Tags, mentions: &[Candidate], clusters: &mut Clusters) {
    let nominals = mentions.iter().enumerate().filter(|(_, m)| m.kind == MentionKind::Nominal && !m.plural);
    let by_head: HashMap<usize, usize> = nominals.map(|(i, m)| (m.head, i)).collect();
    let reader = Reader { doc, tags, mentions, by_head };
    for (i, mention) in mentions.iter().enumerate() {
        let Some(cluster) = clusters.of[i].filter(|_| mention.kind == MentionKind::Name) else { continue };
        match mention.entity_type {
            EntityType::Person => reader.read(i, mention, cluster, clusters),
            EntityType::Organization => reader.read_body(i, mention, cluster, clusters),
            _ => {}
        }
    }
}

struct Reader<'a, 't> {
    doc: &'a Document<'t>,
    tags: &'a Tags,
    mentions: &'a [Candidate],
    /// The singular description whose noun is a token.
    by_head: HashMap<usize, usize>,
}

/// A role as the text has it.
struct Found {
    tokens: Range<usize>,
    noun: usize,
}

impl Reader<'_, '_> {
    fn read(&self, i: usize, mention: &Candidate, cluster: usize, clusters: &mut Clusters) {
        let name = self.doc.tokens_in(mention.span);
        let sentence = self.doc.sentences[self.doc.sentence_of(name.start)].clone();
        // "Det Ch Insp Ann Lee": titles one after another.
        let titles = (sentence.start..name.start).rev().map(|k| self.doc.word(k));
        let titles = titles.filter(|word| *word != ".").take_while(|word| people::is_title(word) || *word == "Ch");
        for calling in titles.take(MAX_TITLES).filter_map(callings::of_title) {
            clusters.list[cluster].call(calling);
        }
        if let Some(calling) = self.office_told(&name) {
            clusters.list[cluster].call(calling);
        }
        clusters.list[cluster].age = clusters.list[cluster].age.or_else(|| self.age(&name));
        let places =
            [self.before(&sentence, &name), self.behind(&sentence, &name), self.introduced(i, &sentence, &name)];
        for found in places.into_iter().flatten() {
            self.give(&found, cluster, clusters);
        }
        self.identify(i, &sentence, &name, cluster, clusters);
    }

    /// Lets `found` tell of `cluster`: its role if it has none, and the description that says so.
    fn give(&self, found: &Found, cluster: usize, clusters: &mut Clusters) {
        let entry = &mut clusters.list[cluster];
        let noun = self.doc.word(found.noun).to_lowercase();
        // A woman may be "the party’s spokesman".
        let told = |shown: &Gender| roles::is_family(&noun) || entry.hint.is_none_or(|hint| hint == *shown);
        let shown = roles::gender(&noun).filter(told);
        entry.gender = entry.gender.or(shown);
        entry.call(&noun);
        let words = self.doc.span(&found.tokens);
        if entry.role.is_none() {
            entry.role = Some(clean(words.of(self.doc.text)));
        }
        // "His wife, Ann": she is his.
        if roles::is_relation(&noun) {
            entry.owner = entry.owner.or_else(|| owner_in(self.doc, self.mentions, words, found.noun));
        }
        if let Some(&nominal) = self.by_head.get(&found.noun).filter(|n| clusters.of[**n].is_none()) {
            clusters.join(nominal, cluster);
        }
    }

    /// "A driver who gave only the name Gulzar", "a user identified as Bo Ek": the one described is the one named.
    fn identify(
        &self,
        i: usize,
        sentence: &Range<usize>,
        name: &Range<usize>,
        cluster: usize,
        clusters: &mut Clusters,
    ) {
        /// So many mentions stand between the description and the name.
        const BACK: usize = 5;
        let word = |back: usize| self.doc.word_at(name.start.checked_sub(back));
        let last = if word(1) == "," { word(2) } else { word(1) };
        if !matches!(last, "as" | "name" | "called" | "named" | "nicknamed") {
            return;
        }
        let is_described = |&k: &usize| {
            let m = &self.mentions[k];
            let person = m.kind == MentionKind::Nominal && m.entity_type == EntityType::Person && !m.plural;
            let mut gap = m.head + 1..name.start;
            let near = m.head >= sentence.start && gap.len() <= MAX_TAIL;
            person
                && near
                && gap.any(|t| {
                    matches!(self.doc.word(t), "name" | "identified" | "known" | "called" | "named" | "nicknamed")
                })
        };
        if let Some(nominal) = (i.saturating_sub(BACK)..i).find(is_described).filter(|&k| clusters.of[k].is_none()) {
            clusters.join(nominal, cluster);
        }
    }

    /// "The operator, Ferrylink," and "Ferrylink, a small company in Bergen,": the description beside a body's name is its.
    fn read_body(&self, i: usize, mention: &Candidate, cluster: usize, clusters: &mut Clusters) {
        let name = self.doc.tokens_in(mention.span);
        let apart = |left: usize, right: usize| right == left + 1 && self.doc.word(left) == ",";
        let beside = |&k: &usize| {
            let other = &self.mentions[k];
            let tokens = self.doc.tokens_in(other.span);
            let before = apart(tokens.end, name.start);
            // "The permit holder, Acme Mining,": what stands so before a body's name, closed by a comma, is a body.
            let closed = before && matches!(self.doc.word_at(Some(name.end)), "," | ".");
            let body = other.entity_type == EntityType::Organization
                || (other.entity_type == EntityType::Person && other.article == Article::Definite && closed);
            let described = other.kind == MentionKind::Nominal && !other.plural;
            // "The Acme union" is Acme.
            let held = other.head == name.end && kinds::is_named_before(self.doc.word(other.head));
            described && body && (held || before || apart(name.end, tokens.start))
        };
        /// So many mentions stand between a name and the description beside it.
        const NEAR: usize = 4;
        let near = i.saturating_sub(NEAR)..self.mentions.len().min(i + NEAR);
        if let Some(nominal) = near.into_iter().filter(|&k| clusters.of[k].is_none()).find(beside) {
            clusters.join(nominal, cluster);
        }
    }

    /// "French Foreign Minister" right before the name.
    fn before(&self, sentence: &Range<usize>, name: &Range<usize>) -> Option<Found> {
        let is_address = |k: &usize| {
            let word = self.doc.word(*k);
            word == "." || (people::is_title(word) && !is_role(word))
        };
        let titles = (sentence.start..name.start).rev().take(MAX_TITLES).take_while(is_address).count();
        let end = name.start - titles;
        let noun = end.checked_sub(1).filter(|n| *n >= sentence.start)?;
        let over = noun.checked_sub(1).filter(|n| *n >= sentence.start && self.is_given_at(noun));
        let noun = [Some(noun), over].into_iter().flatten().find(|&n| self.is_role_at(n));
        let noun = noun.or_else(|| self.office(sentence, end))?;
        let (start, _) = mention::left_edge(self.doc, &self.tags.names, noun);
        // What stands between is no part of the role.
        let end = if over == Some(noun) { noun + 1 } else { end };
        Some(Found { tokens: start..end, noun })
    }

    /// What a clause behind the name calls somebody: "Ann Lee, who chairs the committee," the chair.
    fn office_told(&self, name: &Range<usize>) -> Option<&'static str> {
        let word = |k: usize| self.doc.word_at(Some(k));
        let who = name.end + usize::from(word(name.end) == ",");
        let verb = who + 1 + usize::from(matches!(word(who + 1), "has" | "had" | "now" | "once" | "also"));
        (word(who) == "who").then(|| callings::of_deed(word(verb)))?
    }

    /// Whether token `k` may be a first name that the tagger left out: "Minister Rana | Shaukat Akhtar".
    fn is_given_at(&self, k: usize) -> bool {
        let word = self.doc.word(k);
        word.starts_with(char::is_uppercase) && !is_role(word) && !words::is_common(&word.to_lowercase())
    }

    /// Whether token `noun` tells what somebody is, and is no mere title of address.
    fn is_role_at(&self, noun: usize) -> bool {
        let word = self.doc.word(noun);
        is_role(word) && (people::title_gender(word).is_none() || word.starts_with(char::is_lowercase))
    }

    /// The noun of an office that ends at token `end`: "Minister | for Endowments Ann Lee".
    fn office(&self, sentence: &Range<usize>, end: usize) -> Option<usize> {
        /// So many tokens tell of what the office is.
        const LONGEST: usize = 6;
        let first = end.saturating_sub(LONGEST).max(sentence.start + 1);
        let of = (first..end).rev().find(|&k| matches!(self.doc.word(k), "of" | "for"))?;
        let names = |k: usize| {
            let word = self.doc.word(k);
            word.starts_with(char::is_uppercase) || matches!(word, "and" | "the" | "&")
        };
        let named = (of + 1..end).all(names) && of + 1 < end;
        (named && self.is_role_at(of - 1)).then_some(of - 1)
    }

    /// ", the secretary of state," or ", 43, a teacher" behind the name, or "is the president".
    fn behind(&self, sentence: &Range<usize>, name: &Range<usize>) -> Option<Found> {
        let word = |k: usize| if k < sentence.end { self.doc.word(k) } else { "" };
        let start = match word(name.end) {
            "," if word(name.end + 1).bytes().all(|b| b.is_ascii_digit()) && word(name.end + 2) == "," => name.end + 3,
            "," | "is" | "was" => name.end + 1,
            _ => return None,
        };
        let copula = word(name.end) != ",";
        let limit = sentence.end.min(start + MAX_TO_NOUN);
        let ends = |k: &usize| matches!(self.doc.word(*k), "," | "." | ";" | "“" | "\"");
        let mut phrase = (start..limit).take_while(|k| !ends(k));
        let known = phrase.clone().find(|&k| is_role(self.doc.word(k)) && !is_role(word(k + 1)));
        let noun = known.or_else(|| (!copula).then(|| self.untold(&mut phrase))?)?;
        let (edge, _) = mention::left_edge(self.doc, &self.tags.names, noun);
        let tail = self.tail(sentence, noun);
        let told = verbs::is_reporting(word(tail));
        let article = grammar::is_determiner(word(start));
        (edge <= start && !told && (article || !copula)).then_some(Found { tokens: start..tail, noun })
    }

    /// The noun of a description by a word that no list knows: "a bioacoustician | at the university".
    fn untold(&self, phrase: &mut impl Iterator<Item = usize>) -> Option<usize> {
        let first = phrase.next().filter(|&k| grammar::is_determiner(self.doc.word(k)))?;
        let led = |word: &str| grammar::is_preposition(word) || matches!(word, "who" | "whose" | "and");
        let noun = phrase.take_while(|&k| !led(self.doc.word(k))).last().filter(|&k| k > first)?;
        let word = self.doc.word(noun);
        let small = word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
        let verbal = word.ends_with("ing") || word.ends_with("ly") || word.ends_with("ed");
        (small && !verbal && !words::is_common(word)).then_some(noun)
    }

    /// "The finance minister, Ann Lee, said".
    fn introduced(&self, i: usize, sentence: &Range<usize>, name: &Range<usize>) -> Option<Found> {
        /// So many mentions may stand inside the description.
        const BACK: usize = 4;
        let comma = self.comma_before(sentence, name)?;
        if self.doc.word_at(Some(name.end).filter(|e| *e < sentence.end)) == "and" {
            return None;
        }
        let described = self.mentions[i.saturating_sub(BACK)..i].iter().find(|m| {
            let gap = self.doc.tokens_in(m.span).end..comma;
            let person = m.kind == MentionKind::Nominal && m.entity_type == EntityType::Person && !m.plural;
            person && m.head >= sentence.start && gap.start <= comma && gap.len() <= MAX_TAIL && self.is_tail(gap)
        })?;
        let start = self.doc.tokens_in(described.span).start;
        Some(Found { tokens: start..comma, noun: described.head })
    }

    /// "Ann Lee, 43," and "Ann Lee (43)".
    fn age(&self, name: &Range<usize>) -> Option<u32> {
        let word = |k: usize| self.doc.word_at(Some(k));
        let at = name.end + 1 + usize::from(word(name.end + 1) == "aged");
        let beside = matches!(word(name.end), "," | "(") && matches!(word(at + 1), "," | ")" | "." | "");
        beside.then(|| word(at).parse().ok())?
    }

    /// The comma before a name, over the titles between them: "the chairman, Honourable Dr. Bo Ek".
    fn comma_before(&self, sentence: &Range<usize>, name: &Range<usize>) -> Option<usize> {
        const MAX_TITLES: usize = 5;
        let first = name.start.saturating_sub(MAX_TITLES + 1).max(sentence.start + 1);
        let comma = (first..name.start).rev().find(|&k| self.doc.word(k) == ",")?;
        let between = comma + 1..name.start;
        let titled = |k: usize| {
            let word = self.doc.word(k);
            matches!(word, "." | "(" | ")") || word.starts_with(char::is_uppercase) || roles::is_person(word)
        };
        // "former municipal accountant Ann Lee": another description of the same.
        let described = roles::is_person(self.doc.word(name.start - 1))
            && between
                .clone()
                .all(|k| !grammar::bounds_phrase(self.doc.word(k)) && !grammar::is_preposition(self.doc.word(k)));
        (between.clone().all(titled) || described).then_some(comma)
    }

    /// Whether `gap` goes on with a description: it is empty or "of the ministry".
    fn is_tail(&self, gap: Range<usize>) -> bool {
        let leads = |word: &str| grammar::is_preposition(word) || callings::tells_office(word);
        // "The company's co-founder | and chief executive, Ann Lee".
        let doubled = || self.doc.word(gap.start) == "and" && is_role(self.doc.word(gap.end - 1));
        gap.is_empty()
            || doubled()
            || (leads(self.doc.word(gap.start))
                && gap.clone().all(|k| !matches!(self.doc.word(k), "," | "." | "said" | "who" | "is" | "was")))
    }

    /// The end of the role whose noun is at `noun`: over "of state for health", not over a verb or a mark.
    fn tail(&self, sentence: &Range<usize>, noun: usize) -> usize {
        let next = noun + 1;
        if next >= sentence.end || !grammar::is_preposition(self.doc.word(next)) {
            return next;
        }
        let limit = sentence.end.min(next + MAX_TAIL);
        let ends = |k: &usize| {
            let word = self.doc.word(*k);
            matches!(word, "," | "." | ";" | ":" | ")" | "(" | "—" | "–" | "“" | "\"" | "who" | "which" | "and" | "but")
                || verbs::is_reporting(word)
                || matches!(word, "is" | "was" | "has" | "had" | "will")
        };
        (next..limit).find(ends).unwrap_or(limit)
    }
}

/// Whether `word` tells what one person does, and is no mere title of address.
fn is_role(word: &str) -> bool {
    roles::is_person(word)
}

/// White space made single.
fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
