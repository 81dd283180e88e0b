//! What the formats call things: the same words as in the JSON.

use crate::analysis::{Basis, EntityType, Gender, MentionKind, Polarity, QuoteKind, Severity};
use crate::value::TimeUnit;

pub(super) fn entity_type(kind: EntityType) -> &'static str {
    kind.name()
}

/// The heading over a list of entities of one type.
pub(super) fn heading(kind: EntityType) -> &'static str {
    match kind {
        EntityType::Person => "People",
        EntityType::Organization => "Organizations",
        EntityType::Place => "Places",
        EntityType::Group => "Groups",
        EntityType::Event => "Events",
        EntityType::Work => "Works",
        EntityType::Date => "Dates",
        EntityType::Time => "Times",
        EntityType::Duration => "Durations",
        EntityType::Money => "Money",
        EntityType::Percent => "Percentages",
        EntityType::Quantity => "Quantities",
    }
}

pub(super) fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Affirmed => "affirmed",
        Polarity::Negated => "negated",
        Polarity::Questioned => "questioned",
    }
}

pub(super) fn mention_kind(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Name => "name",
        MentionKind::Nominal => "nominal",
        MentionKind::Pronoun => "pronoun",
        MentionKind::Value => "value",
    }
}

pub(super) fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Mixed => "mixed",
    }
}

pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Name => "name",
        Basis::Nominal => "nominal",
        Basis::Pronoun => "pronoun",
        Basis::Carried => "carried",
    }
}

pub(super) fn gender(gender: Gender) -> &'static str {
    match gender {
        Gender::Feminine => "feminine",
        Gender::Masculine => "masculine",
    }
}

pub(super) fn time_unit(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "second",
        TimeUnit::Minute => "minute",
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
        TimeUnit::Month => "month",
        TimeUnit::Year => "year",
    }
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
    }
}

/// `word` with its first letter as a capital.
pub(super) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
