//! IPTC ninjs 3.1: the people, organisations and places that a text names, as a partial news item to merge into one's own.

use super::json::string;
use super::{Article, address};
use crate::analysis::{Analysis, Entity, EntityType, MentionKind};

/// The item, a line a list. Its `uri`, which ninjs requires, is `article.id` if that is an address, and else one to be
/// replaced. Whoever is only described ("a spokeswoman") is not listed.
pub fn write(article: &Article) -> String {
    let lists =
        [("people", EntityType::Person), ("organisations", EntityType::Organization), ("places", EntityType::Place)];
    let lists: String =
        lists.map(|(key, kind)| format!(",\n\"{key}\":[{}]", named(article.analysis, kind).join(","))).concat();
    format!(
        "{{\"uri\":{},\"type\":\"text\",\"representationType\":\"partial\",\"standard\":{STANDARD}{lists}}}\n",
        string(&address::uri(article.id))
    )
}

const STANDARD: &str =
    r#"{"name":"ninjs","version":"3.1","schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}"#;

/// What the text names of one kind, in its order.
fn named(analysis: &Analysis, kind: EntityType) -> Vec<String> {
    let entities = analysis.entities.iter().filter(|entity| entity.kind == kind && has_name(analysis, entity));
    entities.map(|entity| format!("{{\"name\":{},\"rel\":\"mentions\"}}", string(&entity.name))).collect()
}

fn has_name(analysis: &Analysis, entity: &Entity) -> bool {
    let mut mentions = entity.mentions.iter().filter_map(|&id| analysis.mentions.get(id as usize));
    mentions.any(|mention| mention.kind == MentionKind::Name)
}
