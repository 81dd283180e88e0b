//! Everyday words that a capital does not make a name.

use std::sync::LazyLock;

use super::list::List;

/// Words that open a sentence and are no part of a name.
const OPENERS: &[&str] = &[
    "A", "AI", "AIDS", "AM", "ATM", "About", "Above", "According", "Across", "Actually", "Additionally",
    "Advertisement", "After", "Again", "Against", "Ahead", "Al-though", "All", "Almost", "Along", "Already", "Also",
    "Although", "Altogether", "Always", "Am", "Amid", "Among", "An", "Analysis", "And", "Another", "Any", "Anyone",
    "Anything", "Apart", "Approximately", "Are", "Around", "As", "Aside", "Ask", "Asked", "At", "BA", "BSc", "Back",
    "Based", "Basically", "Be", "Because", "Been", "Before", "Behind", "Being", "Below", "Beside", "Besides", "Best",
    "Better", "Between", "Beyond", "Both", "Breaking", "Briefly", "But", "By", "CCTV", "CD", "CEO", "CFO", "COO",
    "COVID", "COVID-19", "CPI", "CTO", "Can", "Certainly", "Citing", "Clearly", "Click", "Commenting", "Compared",
    "Concerning", "Consequently", "Considering", "Copyright", "Could", "Covid", "Covid-19", "Currently", "DJ", "DNA",
    "DVD", "Days", "Dear", "Despite", "Did", "Do", "Does", "Don", "Done", "Down", "Due", "During", "E-mail", "EST",
    "Each", "Earlier", "Editor", "Either", "Elsewhere", "Email", "Especially", "Essentially", "Even", "Eventually",
    "Ever", "Every", "Everybody", "Everyone", "Everything", "Except", "FAQ", "FIR", "FM", "Facing", "Far", "Fax",
    "Few", "Fewer", "Finally", "First", "Firstly", "Five", "Following", "For", "Former", "Formerly", "Fortunately",
    "Four", "Frankly", "From", "Further", "Furthermore", "GDP", "GMT", "GPS", "Generally", "Get", "Given", "Giving",
    "Go", "Good", "Great", "HIV", "Had", "Half", "Has", "Have", "Having", "He", "Hello", "Hence", "Her", "Here",
    "Hers", "Hi", "Him", "His", "Historically", "How", "However", "Hundreds", "I", "ICU", "ID", "IPO", "IT", "If",
    "Image", "Immediately", "Importantly", "In", "Including", "Indeed", "Initially", "Inside", "Instead", "Internet",
    "Into", "Is", "It", "Its", "Just", "Keep", "Key", "Know", "LED", "Last", "Late", "Later", "Latest", "Least",
    "Less", "Lest", "Let", "Like", "Likewise", "Local", "Long", "Look", "Looking", "Lots", "MA", "MBA", "MEP", "MEPs",
    "MLA", "MP", "MPs", "MSc", "Made", "Many", "Maybe", "Me", "Meanwhile", "Might", "Millions", "Mine", "More",
    "Moreover", "Most", "Mostly", "Much", "Must", "My", "NFC", "NFT", "NFTs", "NGO", "NGOs", "Near", "Nearby",
    "Nearly", "Neither", "Never", "Nevertheless", "New", "Next", "Nine", "No", "Nobody", "None", "Nonetheless", "Nor",
    "Normally", "Not", "Notably", "Note", "Nothing", "Now", "OK", "Obviously", "Of", "Off", "Often", "Oh", "Ok",
    "Okay", "Old", "On", "Once", "One", "Online", "Only", "Onto", "Opinion", "Opposite", "Or", "Originally", "Other",
    "Others", "Otherwise", "Our", "Ours", "Out", "Outside", "Over", "Overall", "Owing", "PCR", "PDF", "PM", "PR",
    "Particularly", "Past", "Per", "Perhaps", "PhD", "Phone", "Photo", "Photograph", "Please", "Plus", "Possibly",
    "Previously", "Prior", "Probably", "Published", "Q&A", "QR", "Quite", "R&D", "Rather", "Read", "Really",
    "Recently", "Regarding", "Regardless", "Related", "Reportedly", "Right", "SMS", "STEM", "SUV", "Said", "Same",
    "Saying", "Says", "Second", "Secondly", "See", "Seen", "Senior", "Separately", "Seven", "Several", "Shall", "She",
    "Shortly", "Should", "Similarly", "Since", "Six", "So", "Some", "Somebody", "Someone", "Something", "Sometimes",
    "Somewhere", "Soon", "Source", "Speaking", "Specifically", "Still", "Stop", "Subscribe", "Subsequently", "Such",
    "Suddenly", "Surely", "TB", "TDS", "TV", "Take", "Tel", "Ten", "Than", "Thank", "Thankfully", "Thanks", "That",
    "The", "Their", "Theirs", "Them", "Then", "There", "Thereafter", "Therefore", "These", "They", "Thing", "Things",
    "Think", "Third", "This", "Those", "Though", "Thousands", "Three", "Through", "Throughout", "Thus", "Till", "To",
    "Today", "Together", "Tomorrow", "Tonight", "Too", "Topics", "Toward", "Towards", "Traditionally", "Try", "Two",
    "Ultimately", "Under", "Undeterred", "Unfortunately", "Unless", "Unlike", "Until", "Up", "Update", "Updated",
    "Upon", "Us", "Use", "Used", "Using", "Usually", "VAT", "VP", "Various", "Very", "Via", "Video", "Was", "Watch",
    "We", "Web", "Website", "Well", "Were", "What", "Whatever", "When", "Whenever", "Where", "Whereas", "Wherever",
    "Whether", "Which", "While", "Who", "Whoever", "Whole", "Whom", "Whose", "Why", "Will", "With", "Within",
    "Without", "Would", "Yeah", "Yes", "Yesterday", "Yet", "You", "Young", "Your", "Yours",
];

/// Days, months and feasts.
const CALENDAR: &[&str] = &[
    "Apr", "Apr.", "April", "Aug", "Aug.", "August", "Autumn", "Dec", "Dec.", "December", "Feb", "Feb.", "February",
    "Fri", "Fri.", "Friday", "Fridays", "Jan", "Jan.", "January", "Jul", "Jul.", "July", "Jun", "Jun.", "June", "Mar",
    "Mar.", "March", "May", "Mon", "Mon.", "Monday", "Mondays", "Nov", "Nov.", "November", "Oct", "Oct.", "October",
    "Sat", "Sat.", "Saturday", "Saturdays", "Sep", "Sep.", "Sept", "Sept.", "September", "Spring", "Summer", "Sun",
    "Sun.", "Sunday", "Sundays", "Thu", "Thu.", "Thur", "Thurs.", "Thursday", "Thursdays", "Tue", "Tue.", "Tuesday",
    "Tuesdays", "Wed", "Wed.", "Wednesday", "Wednesdays", "Winter",
];

static COMMON: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/common_words.txt")));

/// Whether `word`, as written with its capital, opens sentences and is no part of a name.
pub fn is_opener(word: &str) -> bool {
    OPENERS.binary_search(&word).is_ok()
}

/// Whether `word` is a day, month or season.
pub fn is_calendar(word: &str) -> bool {
    CALENDAR.binary_search(&word).is_ok()
}

/// Whether `lowercase` is an everyday English word.
pub fn is_common(lowercase: &str) -> bool {
    COMMON.get(lowercase).is_some() || lowercase.strip_suffix('s').is_some_and(|stem| COMMON.get(stem).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for (name, table) in [("OPENERS", OPENERS), ("CALENDAR", CALENDAR)] {
            crate::lexicon::assert_sorted(name, table);
        }
    }
}
