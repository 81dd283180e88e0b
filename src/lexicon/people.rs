//! First names, surnames, and the titles that stand before them.

use std::sync::LazyLock;

use super::list::List;
use crate::analysis::Gender;

/// Titles of address that show a man.
const ADDRESS_MASCULINE: &[&str] = &[
    "Alhaji", "Ayatollah", "Bapak", "Baron", "Brother", "Count", "Don", "Duke", "Emperor", "Father", "Hajj", "Hajji",
    "Herr", "Imam", "King", "Lord", "Malam", "Mallam", "Maulana", "Maulvi", "Messrs.", "Monsieur", "Mr", "Mr.",
    "Mufti", "Mzee", "Oba", "Otunba", "Pak", "Pope", "Prince", "Sardar", "Senhor", "Señor", "Sheik", "Sheikh", "Shri",
    "Signor", "Sir", "Sri", "Sultan", "Thiru",
];

/// Titles of address that show a woman.
const ADDRESS_FEMININE: &[&str] = &[
    "Alhaja", "Baroness", "Begum", "Countess", "Dame", "Datin", "Daw", "Duchess", "Empress", "Frau", "Hajia", "Hajiya",
    "Ibu", "Iyaloja", "Kumari", "Lady", "Madam", "Madame", "Mademoiselle", "Miss", "Mme", "Mother", "Mrs", "Mrs.",
    "Ms", "Ms.", "Princess", "Puan", "Queen", "Senhora", "Señora", "Shrimati", "Signora", "Sister", "Smt", "Smt.",
];

/// Titles of address and rank that show no gender, all forms.
const TITLES: &[&str] = &[
    "ASP", "Adm", "Adm.", "Adv", "Adv.", "Ald.", "Amb.", "Arc.", "Atty.", "Barr.", "Barrister", "Brig", "Brig.", "CSP",
    "Capt", "Capt.", "Chief", "Cllr", "Cllr.", "Cmdr.", "Col", "Col.", "Comrade", "Cpl", "Cpl.", "DCOP", "DCP", "DI",
    "DSP", "Dato", "Dato’", "Datuk", "Dep.", "Det", "Det.", "Dr", "Dr.", "Eminence", "Engr", "Engr.", "Excellency",
    "Fr", "Fr.", "Gen", "Gen.", "Gov", "Gov.", "HE", "HH", "HM", "HRH", "Highness", "Holiness", "Hon", "Hon.",
    "Honorable", "Honour", "Honourable", "Imam", "Insp", "Insp.", "Ir.", "Justice", "Khun", "Lt", "Lt.", "Maj", "Maj.",
    "Majesty", "Msgr.", "Mullah", "Mwalimu", "Mx", "Mx.", "Nana", "Osagyefo", "Otumfuo", "PC", "Pandit", "Pfc.",
    "Pres", "Pres.", "Prof", "Prof.", "Pte.", "Pvt.", "Rabbi", "Rep", "Rep.", "Reps.", "Rev", "Rev.", "Reverend", "SP",
    "Sen", "Sen.", "Sens.", "Seri", "Sgt", "Sgt.", "Snr", "Supt", "Supt.", "Swami", "Syed", "Tan", "Tengku", "Tun",
    "Ustaz", "Ven.",
];

/// Names common in news that come first in a full name and stand in no list: East and South-East Asian surnames, Arabic, Persian, Slavic and South Asian given names.
const ROMANISED: &[&str] = &[
    "Abba", "Abdel", "Abdul", "Abdulla", "Abdullah", "Abu", "Ahmad", "Ahmed", "Akhilesh", "Aleksandr", "Alexei", "Ali",
    "Amit", "Amr", "Anatoly", "Andrei", "Andriy", "Anwar", "Arif", "Arvind", "Ashraf", "Asif", "Aung", "Avigdor",
    "Ayman", "Aziz", "Bashar", "Bashir", "Benazir", "Benjamin", "Benny", "Binyamin", "Bola", "Boris", "Bui", "Cao",
    "Chan", "Chang", "Chen", "Cheng", "Cho", "Choi", "Chou", "Chow", "Chung", "Dang", "Deng", "Dilma", "Dinh",
    "Dmitri", "Dmitry", "Do", "Duong", "Ebrahim", "Ehud", "Emmanuel", "Erdogan", "Fahad", "Faisal", "Farooq", "Fatima",
    "Feng", "Fumio", "Gao", "Goh", "Gong", "Guo", "Haider", "Hamad", "Hamid", "Hamza", "Han", "Hasan", "Hassan",
    "Hiroshi", "Ho", "Hossein", "Hu", "Hua", "Huang", "Hun", "Hussain", "Hussein", "Huynh", "Ibrahim", "Igor", "Ilham",
    "Imran", "Ismail", "Jamal", "Jiang", "Jin", "Junichiro", "Kamal", "Kang", "Karim", "Kenji", "Khaled", "Khalid",
    "Khalida", "Khamenei", "Kim", "Kishore", "Kiyoshi", "Ko", "Koh", "Kwon", "Kyaw", "Lai", "Lam", "Lau", "Le", "Lee",
    "Leung", "Li", "Liang", "Lim", "Lin", "Liu", "Lo", "Low", "Lu", "Luo", "Ma", "Mahathir", "Mahinda", "Mahmoud",
    "Mahmud", "Malik", "Manmohan", "Manoj", "Marwan", "Masoud", "Meng", "Mikhail", "Min", "Mohamad", "Mohamed",
    "Mohammad", "Mohammed", "Mohd", "Moon", "Moshe", "Mostafa", "Moustafa", "Muammar", "Muhammad", "Muhammadu",
    "Mukesh", "Mustafa", "Najib", "Narendra", "Nasser", "Nawaz", "Ng", "Ngo", "Ngozi", "Nguyen", "Nikita", "Nikolai",
    "Nikolay", "Noor", "Nor", "Nouri", "Oh", "Oleg", "Oleksandr", "Olena", "Omar", "Osama", "Othman", "Pan", "Park",
    "Pavel", "Pham", "Phan", "Phyo", "Pinarayi", "Piotr", "Pradeep", "Prakash", "Prayut", "Pyotr", "Qin", "Rahul",
    "Raila", "Rajesh", "Rajiv", "Rakesh", "Ram", "Ranil", "Rashid", "Ratan", "Recep", "Reza", "Rizwan", "Roh", "Rohit",
    "Ronen", "Sabah", "Saddam", "Said", "Salah", "Saleh", "Salman", "Samir", "Sanjay", "Saud", "Sayed", "Sayyid",
    "Seo", "Seoung", "Sergei", "Sergey", "Shah", "Shahid", "Shen", "Shi", "Shimon", "Shinzo", "Shireen", "Shivraj",
    "Shoaib", "Siti", "Son", "Song", "Sonia", "Subramaniam", "Sultan", "Sun", "Sunil", "Suresh", "Syed", "Takeshi",
    "Tan", "Tang", "Tariq", "Taro", "Teo", "Thaksin", "Toshiro", "Tran", "Tsai", "Tseng", "Uhuru", "Usman", "Vijay",
    "Viktor", "Vishal", "Vitaly", "Vladimir", "Vo", "Volodymyr", "Vyacheslav", "Wang", "Wei", "Wen", "Wong", "Wu",
    "Xi", "Xia", "Xie", "Xu", "Yaakov", "Yair", "Yan", "Yang", "Yasser", "Ye", "Yehuda", "Yevgeny", "Yi", "Yingluck",
    "Yitzhak", "Yoon", "Yoshihide", "Yoweri", "Yu", "Yuan", "Yulia", "Yuri", "Yusuf", "Zeng", "Zhang", "Zhao", "Zheng",
    "Zhou", "Zhu", "Zhuang", "Zia",
];

static FIRST_NAMES: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/first_names.txt")));
static SURNAMES: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/surnames.txt")));

/// Whether `word` stands on a list of first names or of names that come first.
pub fn is_first_name(word: &str) -> bool {
    FIRST_NAMES.get(word).is_some() || ROMANISED.binary_search(&word).is_ok()
}

/// Whether `word` stands on the list of surnames.
pub fn is_surname(word: &str) -> bool {
    SURNAMES.get(word).is_some()
}

/// Whether `word` is a title of address or rank, as written before a name.
pub fn is_title(word: &str) -> bool {
    title_gender(word).is_some() || TITLES.binary_search(&word).is_ok()
}

/// The gender a title of address shows.
pub fn title_gender(word: &str) -> Option<Gender> {
    if ADDRESS_MASCULINE.binary_search(&word).is_ok() {
        Some(Gender::Masculine)
    } else if ADDRESS_FEMININE.binary_search(&word).is_ok() {
        Some(Gender::Feminine)
    } else {
        None
    }
}

/// The gender a first name is nearly always given to: a hint, never a finding.
pub fn usual_gender(first_name: &str) -> Option<Gender> {
    match FIRST_NAMES.get(first_name)? {
        "f" => Some(Gender::Feminine),
        "m" => Some(Gender::Masculine),
        _ => None,
    }
}

/// The listed first names that are nearly always given to one gender.
pub(super) fn gendered() -> impl Iterator<Item = (&'static str, Gender)> {
    FIRST_NAMES.entries().filter_map(|line| {
        let name = line.split_once(' ').map_or(line, |(name, _)| name);
        Some((name, usual_gender(name)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for (name, table) in [
            ("ADDRESS_MASCULINE", ADDRESS_MASCULINE),
            ("ADDRESS_FEMININE", ADDRESS_FEMININE),
            ("TITLES", TITLES),
            ("ROMANISED", ROMANISED),
        ] {
            crate::lexicon::assert_sorted(name, table);
        }
    }
}
