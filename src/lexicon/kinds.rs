//! What kinds of body the words of a name tell of: "Coastal Airways" is an airline, "Haulers Local 318" a union.

use super::roles;

/// Words of names, in lower case, and what texts call a body with such a name.
const KINDS: &[(&str, &[&str])] = &[
    ("academy", &["school"]),
    ("air", &["airline", "carrier"]),
    ("airlines", &["airline", "carrier"]),
    ("airways", &["airline", "carrier"]),
    ("bank", &["lender"]),
    ("brewery", &["brewer"]),
    ("brotherhood", &["union"]),
    ("commission", &["body", "regulator", "watchdog"]),
    ("conservatives", &["party"]),
    ("constabulary", &["force", "police"]),
    ("democrats", &["party"]),
    ("energy", &["operator", "supplier", "utility"]),
    ("fc", &["club", "side", "team"]),
    ("federation", &["association", "body", "union"]),
    ("ferries", &["operator"]),
    ("films", &["studio"]),
    ("foods", &["manufacturer", "producer"]),
    ("foundation", &["charity"]),
    ("games", &["developer", "publisher", "studio"]),
    ("guild", &["body", "union"]),
    ("herald", &["newspaper", "paper"]),
    ("homes", &["builder", "developer"]),
    ("institute", &["charity"]),
    ("league", &["body", "union"]),
    ("liberals", &["party"]),
    ("local", &["union"]),
    ("mines", &["miner"]),
    ("mining", &["miner"]),
    ("motors", &["carmaker", "manufacturer"]),
    ("news", &["broadcaster", "newspaper"]),
    ("pharma", &["drugmaker", "manufacturer"]),
    ("pharmaceuticals", &["drugmaker", "manufacturer"]),
    ("pictures", &["studio"]),
    ("police", &["force"]),
    ("power", &["operator", "supplier", "utility"]),
    ("rail", &["operator"]),
    ("railways", &["operator"]),
    ("republicans", &["party"]),
    ("rovers", &["club", "side", "team"]),
    ("society", &["charity"]),
    ("steel", &["manufacturer", "steelmaker"]),
    ("stores", &["chain", "retailer"]),
    ("studios", &["studio"]),
    ("supermarkets", &["chain", "retailer"]),
    ("times", &["newspaper", "paper"]),
    ("trains", &["operator"]),
    ("trust", &["charity"]),
    ("united", &["club", "side", "team"]),
    ("university", &["college"]),
    ("water", &["supplier", "utility"]),
    ("workers", &["union"]),
];

/// Whether the words of a body's name tell that it is what `noun`, in lower case, says.
pub fn is_kind_of(name: &str, noun: &str) -> bool {
    let mut words = name.split(' ').filter_map(|word| {
        let word = word.to_lowercase();
        KINDS.binary_search_by_key(&word.as_str(), |row| row.0).ok()
    });
    words.any(|row| KINDS[row].1.contains(&noun))
}

/// Whether a body's name tells that it is something else than `noun` is: a council is no company.
pub fn is_other_body(name: &str, noun: &str) -> bool {
    name.split(' ').any(|word| roles::is_body(word) && !word.eq_ignore_ascii_case(noun))
}

/// Whether a body's name stands before `noun` to name it: "the Acme union"; not so in "the Chicago police".
pub fn is_named_before(noun: &str) -> bool {
    matches!(
        noun,
        "airline"
            | "band"
            | "chain"
            | "charity"
            | "club"
            | "company"
            | "firm"
            | "magazine"
            | "newspaper"
            | "union"
            | "website"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_kinds() {
        crate::lexicon::assert_sorted("KINDS", &KINDS.iter().map(|row| row.0).collect::<Vec<_>>());
        assert!(is_kind_of("Coastal Airways", "airline") && !is_kind_of("Coastal Airways", "bank"));
        assert!(is_other_body("Leeds City Council", "company") && !is_other_body("Leeds City Council", "council"));
    }
}
