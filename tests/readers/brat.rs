//! Standoff annotation of the brat tool: text-bound lines, relations, attributes, equivalences and notes.

use std::ops::Range;

/// What an `.ann` file holds.
#[derive(Debug, Default)]
pub struct File {
    /// In the order of the file.
    pub bounds: Vec<Bound>,
    pub relations: Vec<Relation>,
    /// Name, whose, and the value if there is one.
    pub attributes: Vec<(String, String, Option<String>)>,
    pub notes: usize,
}

#[derive(Debug)]
pub struct Bound {
    pub id: String,
    pub label: String,
    /// In code points.
    pub places: Vec<Range<usize>>,
}

#[derive(Debug)]
pub struct Relation {
    pub kind: String,
    pub from: String,
    pub to: String,
}

/// Reads `ann`, which lies beside `text`; panics at whatever the brat tool refuses.
pub fn read(ann: &str, text: &str) -> File {
    let text: Vec<char> = text.chars().collect();
    let mut file = File::default();
    for line in ann.split_terminator('\n') {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields[0].chars().next() {
            Some('T') => file.bounds.push(bound(line, &text)),
            Some('R') => {
                let parts: Vec<&str> = fields[1].split(' ').collect();
                let [kind, from, to] = parts[..] else { panic!("three words: {line}") };
                let (from, to) = (from.strip_prefix("Arg1:"), to.strip_prefix("Arg2:"));
                let [from, to] = [from, to].map(|id| id.expect("an argument").to_owned());
                file.relations.push(Relation { kind: kind.into(), from, to });
            }
            Some('A') => {
                let mut parts = fields[1].split(' ').map(str::to_owned);
                let (name, of) = (parts.next().expect("a name"), parts.next().expect("an id"));
                file.attributes.push((name, of, parts.next()));
            }
            Some('*') => assert!(fields[1].split(' ').count() > 2, "an equivalence of one: {line}"),
            Some('#') => file.notes += 1,
            other => panic!("{other:?} begins no line of the format: {line:?}"),
        }
    }
    let known = |id: &String| file.bounds.iter().any(|bound| bound.id == *id);
    assert!(file.relations.iter().all(|r| known(&r.from) && known(&r.to)), "a relation leads nowhere");
    assert!(file.attributes.iter().all(|(_, of, _)| known(of)), "an attribute of nothing");
    file
}

/// `T1<tab>Label 0 5;9 12<tab>words`: the words are those of the places, with a space between two of them.
fn bound(line: &str, text: &[char]) -> Bound {
    let mut fields = line.splitn(3, '\t');
    let mut next = || fields.next().unwrap_or_else(|| panic!("three fields: {line:?}"));
    let (id, what, words) = (next(), next(), next());
    let (label, places) = what.split_once(' ').expect("a label and places");
    assert!(label.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-'), "{label:?} is no label");
    let number = |digits: &str| digits.parse::<usize>().expect("a number");
    let places: Vec<Range<usize>> = places
        .split(';')
        .map(|place| place.split_once(' ').map(|(start, end)| number(start)..number(end)).expect("two numbers"))
        .collect();
    assert!(places.iter().all(|place| place.start < place.end), "an empty place: {line:?}");
    assert!(places.windows(2).all(|pair| pair[0].end <= pair[1].start), "places out of order: {line:?}");
    let cut: Vec<String> = places.iter().map(|place| text[place.clone()].iter().collect()).collect();
    assert_eq!(cut.join(" "), words, "{line:?}");
    Bound { id: id.into(), label: label.into(), places }
}
