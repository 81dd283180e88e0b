//! Bodies known by their names alone, and the nouns that show a name to be a body’s.

use std::sync::LazyLock;

use super::list::List;

/// Nouns that end the name of a body.
const HEADS: &[&str] = &[
    "AG", "Academy", "Administration", "Agency", "Air", "Airlines", "Airways", "Alliance", "Analytics", "Army",
    "Assembly", "Assn.", "Associates", "Association", "Associations", "Authorities", "Authority", "Bancorp", "Bank",
    "Board", "Body", "Bros.", "Brotherhood", "Brothers", "Bulletin", "Bureau", "Business", "Capital", "Caucus",
    "Center", "Centre", "Chamber", "Channel", "Choir", "Chronicle", "Church", "Circle", "Club", "Co.", "Coalition",
    "College", "Command", "Commission", "Committee", "Communications", "Community", "Companies", "Company",
    "Confederation", "Conference", "Congress", "Consortium", "Constabulary", "Consultants", "Consulting",
    "Cooperative", "Corp", "Corp.", "Corporation", "Corps", "Council", "Court", "Courts", "Daily", "Defence",
    "Department", "Dept.", "Directorate", "Division", "Electric", "Embassy", "Energy", "Engineering", "Enterprise",
    "Enterprises", "Entertainment", "Exchange", "Express", "FC", "Faculty", "Federation", "Firm", "Fleet", "Foods",
    "Force", "Forces", "Forum", "Foundation", "Front", "Fund", "Gas", "Gazette", "GmbH", "Government", "Group",
    "Guard", "Guild", "Herald", "High", "Holding", "Holdings", "Hospital", "House", "Houses", "Inc", "Inc.",
    "Independent", "Industries", "Initiative", "Inquiry", "Institute", "Institutes", "Institution", "Insurance",
    "International", "Journal", "Judiciary", "LLC", "LLP", "Laboratories", "Laboratory", "Labs", "League",
    "Legislature", "Library", "Limited", "Logistics", "Ltd", "Ltd.", "Magazine", "Mail", "Media", "Military",
    "Militia", "Mining", "Ministries", "Ministry", "Mirror", "Mission", "Monitor", "Motors", "Movement", "Museum",
    "Navy", "Network", "Networks", "News", "Newspaper", "Observatory", "Office", "Oil", "Opera", "Orchestra", "Order",
    "Organisation", "Organization", "Outlook", "Oversight", "PLC", "Panel", "Parliament", "Partners", "Partnership",
    "Party", "Petroleum", "Pharma", "Pharmaceuticals", "Philharmonic", "Pictures", "Plc", "Police", "Post", "Press",
    "Productions", "Programme", "Project", "Publications", "Publishing", "Radio", "Records", "Regiment", "Registry",
    "Research", "Resources", "Robotics", "S.A.", "S.p.A.", "SA", "School", "Schools", "Secretariat", "Securities",
    "Seminary", "Senate", "Service", "Services", "Shipping", "Society", "Software", "Solutions", "Squad", "Squadron",
    "Star", "Steel", "Store", "Stores", "Studio", "Studios", "Sun", "Supermarket", "Syndicate", "Synod", "Systems",
    "TV", "Team", "Technologies", "Technology", "Telecom", "Telecoms", "Telegraph", "Television", "Times", "Tribunal",
    "Tribune", "Trust", "Union", "Unions", "Unit", "United", "University", "Ventures", "Watch", "Weekly", "Wing",
    "Workers", "Works", "plc",
];

/// Nouns that begin the name of a body and are followed by "of" or "for".
const FRONTS: &[&str] = &[
    "Academy", "Agency", "Alliance", "Army", "Assembly", "Association", "Authority", "Bank", "Board", "Bureau",
    "Campaign", "Center", "Centre", "Chamber", "Church", "College", "Commission", "Committee", "Community",
    "Confederation", "Conference", "Council", "Court", "Department", "Directorate", "Embassy", "Faculty", "Federation",
    "Foundation", "Friends", "Front", "Fund", "House", "Institute", "Institution", "League", "Library", "Ministry",
    "Movement", "Museum", "Office", "Organisation", "Organization", "Party", "School", "Secretariat", "Society",
    "Union", "University",
];

static KNOWN: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/bodies.txt")));

/// All bodies known by their name alone.
pub fn known() -> impl Iterator<Item = &'static str> {
    KNOWN.entries()
}

/// Whether `name` is a body known by that name alone.
pub fn is_known(name: &str) -> bool {
    KNOWN.get(name).is_some()
}

/// Whether `word` can end the name of a body: "Ministry", "Inc.".
pub fn is_head(word: &str) -> bool {
    HEADS.binary_search(&word).is_ok()
}

/// Whether `word` can begin the name of a body before "of" or "for": "Bank of", "Centre for".
pub fn is_front(word: &str) -> bool {
    FRONTS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for (name, table) in [("HEADS", HEADS), ("FRONTS", FRONTS)] {
            crate::lexicon::assert_sorted(name, table);
        }
    }
}
