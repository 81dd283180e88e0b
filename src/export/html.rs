//! One page that stands alone: the article with its quotes, cues, speakers and names marked. No script, no request, and
//! every character of the text escaped where it must be.

use std::collections::HashMap;
use std::fmt::Write;

use super::{Article, names};
use crate::analysis::Quote;

/// How many hues the style sheet has.
const HUES: usize = 8;

/// The page. The text content of `#article` is the article's text, but for NUL, which HTML cannot hold.
pub fn write(article: &Article) -> String {
    let hues = hues(article);
    let title = escape(article.id);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n<h1 dir=\"auto\">{title}</h1>\n",
        include_str!("html.css")
    );
    legend(article, &hues, &mut out);
    out += "<div id=\"article\" dir=\"auto\">";
    body(article.text, marks(article, &hues), &mut out);
    out += "</div>\n";
    notes(article, &mut out);
    out += "</body>\n</html>\n";
    out
}

/// The class of each quoted entity: a hue, in order of the first quote.
fn hues(article: &Article) -> HashMap<u32, usize> {
    let mut hues = HashMap::new();
    for entity in article.analysis.quotes.iter().filter_map(|q| q.speaker.as_ref()?.entity) {
        let next = hues.len() % HUES;
        hues.entry(entity).or_insert(next);
    }
    hues
}

fn legend(article: &Article, hues: &HashMap<u32, usize>, out: &mut String) {
    let mut speakers: Vec<u32> = hues.keys().copied().collect();
    speakers.sort_unstable();
    let speakers = speakers.iter().filter_map(|&id| article.analysis.entities.get(id as usize));
    let items: String = speakers.fold(String::new(), |mut items, speaker| {
        let role = speaker.role.as_ref().map(|r| format!(", {}", escape(r))).unwrap_or_default();
        let (hue, name) = (hues[&speaker.id], escape(&speaker.name));
        let _ = writeln!(items, "<li><span class=\"quote v{hue}\">{name}</span>{role}</li>");
        items
    });
    if !items.is_empty() {
        let _ = write!(out, "<h2>Who speaks</h2>\n<ul>\n{items}</ul>\n");
    }
}

fn notes(article: &Article, out: &mut String) {
    if article.analysis.notes.is_empty() {
        return;
    }
    *out += "<h2>Notes</h2>\n<ul>\n";
    for note in &article.analysis.notes {
        let _ = writeln!(out, "<li>{}</li>", escape(&note.message));
    }
    *out += "</ul>\n";
}

/// What can be told of a stretch of text at once: one mark of each layer.
const LAYERS: usize = 4;

/// A marked stretch.
struct Mark {
    start: u32,
    end: u32,
    layer: usize,
    class: String,
    title: String,
}

/// All marks, by their start.
fn marks(article: &Article, hues: &HashMap<u32, usize>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for quote in &article.analysis.quotes {
        let hue = quote.speaker.as_ref().and_then(|s| hues.get(&s.entity?));
        let voice = hue.map_or_else(|| "untold".into(), |hue| format!("v{hue}"));
        let class = format!("quote {} {voice}", names::quote_kind(quote.kind));
        let speaker = quote.speaker.as_ref().map_or(&[][..], |s| &s.spans);
        let layers = [(&quote.content[..], &class[..]), (&quote.cue[..], "cue"), (speaker, "speaker")];
        for (layer, (spans, class)) in layers.into_iter().enumerate() {
            let title = if layer == 0 { title(article, quote) } else { String::new() };
            marks.extend(spans.iter().map(|s| Mark {
                start: s.start,
                end: s.end,
                layer,
                class: class.into(),
                title: title.clone(),
            }));
        }
    }
    for mention in &article.analysis.mentions {
        let Some(entity) = article.analysis.entities.get(mention.entity as usize) else { continue };
        let class = names::mention_kind(mention.kind).into();
        let title = format!("{} ({})", entity.name, names::entity_type(entity.kind));
        marks.push(Mark { start: mention.start, end: mention.end, layer: LAYERS - 1, class, title });
    }
    marks.sort_by_key(|m| m.start);
    marks
}

fn title(article: &Article, quote: &Quote) -> String {
    let speaker = article.speaker_name(quote).unwrap_or_else(|| "speaker not told".into());
    format!("{}, {}", speaker, names::quote_kind(quote.kind))
}

/// The text cut where a mark begins or ends, so that marks may overlap in any way; of two in one layer the later shows.
fn body(text: &str, marks: Vec<Mark>, out: &mut String) {
    let mut cuts: Vec<u32> = marks.iter().flat_map(|m| [m.start, m.end]).chain([0, text.len() as u32]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut coming = marks.into_iter().peekable();
    let mut open: [Vec<Mark>; LAYERS] = Default::default();
    for pair in cuts.windows(2) {
        while let Some(mark) = coming.next_if(|m| m.start <= pair[0]) {
            open[mark.layer].push(mark);
        }
        for layer in &mut open {
            while layer.pop_if(|m| m.end <= pair[0]).is_some() {}
        }
        segment(&text[pair[0] as usize..pair[1] as usize], open.iter().filter_map(|layer| layer.last()), out);
    }
}

fn segment<'m>(text: &str, marks: impl Iterator<Item = &'m Mark>, out: &mut String) {
    let (mut classes, mut titles) = (Vec::new(), Vec::new());
    for mark in marks {
        classes.push(&*mark.class);
        titles.extend((!mark.title.is_empty()).then_some(&*mark.title));
    }
    let text = escape(text);
    if classes.is_empty() {
        *out += &text;
        return;
    }
    let title = if titles.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(&titles.join("; "))) };
    let _ = write!(out, "<span class=\"{}\"{title}>{text}</span>", classes.join(" "));
}

/// `text` for HTML, in content and in attributes. A carriage return would else become a line feed.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\r' => out += "&#13;",
            '\0' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}
