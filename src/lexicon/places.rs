//! Countries, cities, regions, peoples, and the nouns that name kinds of place.

use std::sync::LazyLock;

use super::list::List;

/// States of the USA, and how newspapers shorten them.
const STATES: &[&str] = &[
    "Ala.", "Alabama", "Alaska", "Ariz.", "Arizona", "Ark.", "Arkansas", "Calif.", "California", "Colo.", "Colorado",
    "Conn.", "Connecticut", "Del.", "Delaware", "Fla.", "Florida", "Ga.", "Georgia", "Hawaii", "Idaho", "Ill.",
    "Illinois", "Ind.", "Indiana", "Iowa", "Kan.", "Kansas", "Kentucky", "Ky.", "La.", "Louisiana", "Maine",
    "Maryland", "Mass.", "Massachusetts", "Md.", "Mich.", "Michigan", "Minn.", "Minnesota", "Miss.", "Mississippi",
    "Missouri", "Mo.", "Mont.", "Montana", "N.C.", "N.D.", "N.H.", "N.J.", "N.M.", "N.Y.", "Neb.", "Nebraska", "Nev.",
    "Nevada", "New Hampshire", "New Jersey", "New Mexico", "North Carolina", "North Dakota", "Ohio", "Okla.",
    "Oklahoma", "Ore.", "Oregon", "Pa.", "Pennsylvania", "R.I.", "Rhode Island", "S.C.", "S.D.", "South Carolina",
    "South Dakota", "Tenn.", "Tennessee", "Tex.", "Texas", "Utah", "Va.", "Vermont", "Virginia", "Vt.", "W.Va.",
    "Wash.", "Washington", "West Virginia", "Wis.", "Wisconsin", "Wyo.", "Wyoming",
];

/// Nouns that end the name of a place.
const HEADS: &[&str] = &[
    "Airfield", "Airport", "Alley", "Archipelago", "Area", "Arena", "Ave.", "Avenue", "Base", "Basin", "Bay", "Beach",
    "Blvd.", "Boulevard", "Bridge", "Building", "Camp", "Canal", "Canyon", "Cape", "Castle", "Cathedral", "Cave",
    "Cemetery", "Channel", "City", "Coast", "Colony", "Corner", "Corridor", "County", "Creek", "Crescent", "Dam",
    "Delta", "Desert", "District", "Drive", "Embankment", "Estate", "Estuary", "Falls", "Farm", "Fjord", "Forest",
    "Fort", "Gardens", "Gate", "Glacier", "Governorate", "Gulf", "Hall", "Harbor", "Harbour", "Heights", "Highway",
    "Hill", "Hills", "Hotel", "Island", "Islands", "Isle", "Isles", "Junction", "Lagoon", "Lake", "Lakes", "Lane",
    "Mall", "Memorial", "Mine", "Monument", "Mosque", "Motorway", "Mount", "Mountain", "Mountains", "Mt.",
    "Neighborhood", "Oblast", "Ocean", "Palace", "Park", "Pass", "Peak", "Peninsula", "Pier", "Plain", "Plains",
    "Plateau", "Plaza", "Point", "Port", "Prefecture", "Prison", "Province", "Railway", "Ranch", "Range", "Reef",
    "Refuge", "Region", "Republic", "Reserve", "Reservoir", "Ridge", "River", "Road", "Roundabout", "Ruins", "Sea",
    "Shore", "Shrine", "Speedway", "Springs", "Square", "St.", "Stadium", "State", "States", "Station", "Strait",
    "Straits", "Street", "Suburb", "Territories", "Territory", "Theater", "Theatre", "Tower", "Towers", "Town",
    "Township", "Tunnel", "Valley", "Village", "Volcano", "Ward", "Waterfall", "Way", "Wharf", "Woods", "Yard", "Zone",
    "Zoo",
];

/// Nouns and adjectives that begin the name of a place.
const FRONTS: &[&str] = &[
    "Cape", "Central", "East", "Eastern", "Fort", "Ft.", "Gulf", "Isle", "Lake", "Lower", "Mount", "Mt.", "New",
    "North", "Northeast", "Northeastern", "Northern", "Northwest", "Northwestern", "Nueva", "Port", "Puerto", "Rio",
    "Saint", "San", "Santa", "Sao", "South", "Southeast", "Southeastern", "Southern", "Southwest", "Southwestern",
    "St.", "Ste.", "Strait", "São", "Upper", "Villa", "West", "Western",
];

static COUNTRIES: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/countries.txt")));
static CITIES: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/cities.txt")));
static REGIONS: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/regions.txt")));
static PEOPLES: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/peoples.txt")));
static DEMONYMS: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/demonyms.txt")));

/// All countries, states, regions and waters.
pub fn regions() -> impl Iterator<Item = &'static str> {
    COUNTRIES.entries().chain(STATES.iter().copied()).chain(REGIONS.entries())
}

/// All nationalities, peoples, religions and parties' adherents, in singular.
pub fn peoples() -> impl Iterator<Item = &'static str> {
    DEMONYMS.entries().chain(PEOPLES.entries())
}

/// All cities on the list.
pub fn cities() -> impl Iterator<Item = &'static str> {
    CITIES.entries()
}

/// Whether `name` is a country, state, region or water.
pub fn is_region(name: &str) -> bool {
    COUNTRIES.get(name).is_some() || STATES.binary_search(&name).is_ok() || REGIONS.get(name).is_some()
}

/// Whether `name` is a city on the list.
pub fn is_city(name: &str) -> bool {
    CITIES.get(name).is_some()
}

/// Whether `name` is a nationality, people, religion or a party's adherents, in singular or plural.
pub fn is_people(name: &str) -> bool {
    let known = |n: &str| DEMONYMS.get(n).is_some() || PEOPLES.get(n).is_some();
    known(name) || name.strip_suffix('s').is_some_and(known)
}

/// Whether `word` can end the name of a place: "River", "Province".
pub fn is_head(word: &str) -> bool {
    HEADS.binary_search(&word).is_ok()
}

/// Whether `word` can begin the name of a place: "Lake", "Mount", "Northern".
pub fn is_front(word: &str) -> bool {
    FRONTS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for (name, table) in [("STATES", STATES), ("HEADS", HEADS), ("FRONTS", FRONTS)] {
            crate::lexicon::assert_sorted(name, table);
        }
    }
}
