//! The same article about other people: their names are those of people of other articles.

use std::collections::HashMap;
use std::ops::Range;

use saidso_gold::{Article, Mention};

use crate::corpus::Line;
use crate::rewrite::rewrite;

/// Names of people by how many words they have, each in its words.
pub struct Pool(HashMap<usize, Vec<Vec<String>>>);

impl Pool {
    /// The full names in `articles`, one for each person whose name has more than one word.
    pub fn of(articles: &[Article]) -> Pool {
        let mut pool = HashMap::<_, Vec<_>>::new();
        for article in articles {
            for words in full_names(article) {
                pool.entry(words.len()).or_default().push(words.iter().map(|&(_, word)| word.to_owned()).collect());
            }
        }
        Pool(pool)
    }
}

/// `line`, which is `article`, with other names drawn from `pool`. A word of a name becomes the same word wherever it
/// stands in a person's name, so families keep together.
pub fn rename(line: &Line, article: &Article, pool: &Pool, random: &mut fastrand::Rng) -> Line {
    let mut new_of = HashMap::new();
    for words in full_names(article) {
        let alike = &pool.0[&words.len()];
        let name = &alike[random.usize(..alike.len())];
        for ((_, old), new) in words.into_iter().zip(name) {
            new_of.entry(old).or_insert(new.as_str());
        }
    }
    let mut changes: Vec<_> = people(article)
        .flat_map(|mention| words(article, mention))
        .filter_map(|(range, word)| Some((range, *new_of.get(word)?)))
        .collect();
    changes.sort_by_key(|change| change.0.start);
    changes.dedup_by_key(|change| change.0.start);
    rewrite(line, &changes)
}

/// For each person the longest name, in its words; none where a word of it is in small letters or it has but one.
fn full_names(article: &Article) -> Vec<Vec<(Range<usize>, &str)>> {
    let mut longest = Vec::<(&str, Vec<_>)>::new();
    for mention in people(article) {
        let words = words(article, mention);
        match longest.iter_mut().find(|(of, _)| *of == mention.of) {
            Some((_, name)) if name.len() < words.len() => *name = words,
            Some(_) => {}
            None => longest.push((&mention.of, words)),
        }
    }
    let is_full =
        |words: &Vec<(_, &str)>| words.len() > 1 && words.iter().all(|(_, w)| w.starts_with(char::is_uppercase));
    longest.into_iter().map(|(_, words)| words).filter(is_full).collect()
}

fn people(article: &Article) -> impl Iterator<Item = &Mention> {
    article.mentions.iter().filter(|mention| mention.name.as_deref() == Some("person"))
}

fn words<'a>(article: &'a Article, mention: &Mention) -> Vec<(Range<usize>, &'a str)> {
    let name = &article.text[mention.range.clone()];
    let place = |word: &'a str| {
        let start = mention.range.start + (word.as_ptr() as usize - name.as_ptr() as usize);
        (start..start + word.len(), word)
    };
    name.split_whitespace().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::line;
    use crate::corpus::Entity;

    #[test]
    fn people_are_called_otherwise_and_alike_throughout() {
        let parse = |source: &str| Article::parse(source).expect("an article");
        let lee = parse(
            "<q>It rains,</q> <c>said</c> <s><person a>Ann Lee</person>, Bo’s sister</s>. <person b>Bo Lee</person>, not <person a>Lee</person>, swam in <place>Lee</place>.",
        );
        let other = parse("<person c>Zoë Ürk</person> met <person d>Jan de Wit</person> and <person e>Pelé</person>.");
        let pool = Pool::of(&[other]);
        let new = rename(&line(&lee), &lee, &pool, &mut fastrand::Rng::with_seed(1));
        assert_eq!(new.text, "It rains, said Zoë Ürk, Bo’s sister. Zoë Ürk, not Ürk, swam in Lee.");
        let part = |[start, end]: [usize; 2]| new.text.chars().skip(start).take(end - start).collect::<String>();
        assert_eq!(part(new.quotes[0].speaker[0]), "Zoë Ürk, Bo’s sister");
        let names = new.entities.iter().map(|entity| match entity {
            Entity::Named { start, end, .. } => part([*start, *end]),
            Entity::Other(_) => panic!("no name"),
        });
        assert_eq!(names.collect::<Vec<_>>(), ["Zoë Ürk", "Zoë Ürk", "Ürk", "Lee"]);
    }
}
