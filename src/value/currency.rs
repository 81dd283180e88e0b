//! Currencies by sign, code and name.

use super::table::Table;

/// What may stand before an amount, longest first where one begins another; "" where the sign tells no currency.
#[rustfmt::skip]
pub(super) const PREFIXES: &[(&str, &str)] = &[
    ("U.S.$", "USD"), ("US$", "USD"), ("US $", "USD"), ("CA$", "CAD"), ("C$", "CAD"),
    ("AU$", "AUD"), ("A$", "AUD"), ("NZ$", "NZD"), ("HK$", "HKD"), ("HK $", "HKD"), ("NT$", "TWD"), ("NT $", "TWD"),
    ("S$", "SGD"), ("R$", "BRL"), ("N$", "NAD"), ("N $", "NAD"), ("J$", "JMD"), ("COP$", "COP"), ("RM", "MYR"),
    ("Rs.", "INR"), ("Rs", "INR"), ("Tk", "BDT"), ("Tsh", "TZS"), ("Sh", "KES"), ("Ksh", "KES"), ("KSh", "KES"),
    ("GH₵", "GHS"), ("GH¢", "GHS"), ("GH", "GHS"), ("Dhs", "AED"), ("Dh", "AED"), ("LE", "EGP"), ("KD", "KWD"),
    ("QR", "QAR"), ("SR", "SAR"), ("S/", "PEN"), ("R", "ZAR"), ("P", "PHP"), ("N", "NGN"), ("$", "USD"),
    ("£", "GBP"), ("€", "EUR"), ("¥", "JPY"), ("₹", "INR"), ("₩", "KRW"), ("₦", "NGN"),
    ("₽", "RUB"), ("₺", "TRY"), ("₫", "VND"), ("₱", "PHP"),
    ("฿", "THB"), ("₪", "ILS"), ("₴", "UAH"), ("₵", "GHS"), ("₡", "CRC"),
];

/// Codes of ISO 4217 that news writes before or behind an amount.
#[rustfmt::skip]
pub(super) const CODES: &[&str] = &[
    "AED", "AUD", "BDT", "BND", "BRL", "CAD", "CHF", "CNY", "CUP", "CZK", "DKK", "EGP", "EUR", "GBP", "GHS", "HKD",
    "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "JMD", "JPY", "KES", "KRW", "KWD", "LKR", "MMK", "MNT", "MXN", "MYR", "NAD",
    "NGN", "NOK", "NZD", "OMR", "PEN", "PHP", "PKR", "PLN", "QAR", "RMB", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD",
    "TZS", "UAH", "UGX", "USD", "VND", "ZAR", "ZMW",
];

/// A name of money: its currency, "" when several countries have one of that name, and how many make one.
#[rustfmt::skip]
pub(super) static NAMES: Table<(&str, u32)> = Table::new(&[
    ("baht", ("THB", 1)), ("bucks", ("USD", 1)), ("cedi", ("GHS", 1)), ("cedis", ("GHS", 1)), ("cent", ("", 100)),
    ("cents", ("", 100)), ("crowns", ("", 1)), ("dinar", ("", 1)), ("dinars", ("", 1)), ("dirham", ("AED", 1)),
    ("dirhams", ("AED", 1)), ("dollar", ("USD", 1)), ("dollars", ("USD", 1)), ("dong", ("VND", 1)),
    ("drachmas", ("GRD", 1)), ("euro", ("EUR", 1)), ("euros", ("EUR", 1)), ("forint", ("HUF", 1)), ("francs", ("", 1)),
    ("hryvnia", ("UAH", 1)), ("hryvnias", ("UAH", 1)), ("krona", ("SEK", 1)), ("krone", ("", 1)), ("kroner", ("", 1)),
    ("kronor", ("SEK", 1)), ("kwacha", ("", 1)), ("kyat", ("MMK", 1)), ("lira", ("TRY", 1)), ("liras", ("TRY", 1)),
    ("lire", ("ITL", 1)), ("naira", ("NGN", 1)), ("p", ("GBP", 100)), ("pence", ("GBP", 100)), ("peso", ("", 1)),
    ("pesos", ("", 1)), ("pound", ("GBP", 1)), ("pounds", ("GBP", 1)), ("rand", ("ZAR", 1)), ("reais", ("BRL", 1)),
    ("renminbi", ("CNY", 1)), ("rial", ("", 1)), ("rials", ("", 1)), ("ringgit", ("MYR", 1)), ("riyal", ("", 1)),
    ("riyals", ("", 1)), ("roubles", ("RUB", 1)), ("rs", ("INR", 1)), ("ruble", ("RUB", 1)), ("rubles", ("RUB", 1)),
    ("rupee", ("INR", 1)), ("rupees", ("INR", 1)), ("rupiah", ("IDR", 1)), ("shekel", ("ILS", 1)),
    ("shekels", ("ILS", 1)), ("shilling", ("", 1)), ("shillings", ("", 1)), ("taka", ("BDT", 1)), ("won", ("KRW", 1)),
    ("yen", ("JPY", 1)), ("yuan", ("CNY", 1)), ("zloty", ("PLN", 1)), ("zlotys", ("PLN", 1)),
]);

/// Whose dollar, pound or peso it is.
#[rustfmt::skip]
pub(super) const OWNERS: &[(&str, &str)] = &[
    ("U.S.", "USD"), ("US", "USD"), ("American", "USD"), ("Argentine", "ARS"), ("Australian", "AUD"),
    ("Bahraini", "BHD"), ("Brazilian", "BRL"), ("British", "GBP"), ("Canadian", "CAD"), ("Chilean", "CLP"),
    ("Chinese", "CNY"), ("Colombian", "COP"), ("Cuban", "CUP"), ("Czech", "CZK"), ("Danish", "DKK"),
    ("Egyptian", "EGP"), ("Emirati", "AED"), ("HK", "HKD"), ("Hong Kong", "HKD"), ("Indian", "INR"), ("Iranian", "IRR"),
    ("Iraqi", "IQD"), ("Israeli", "ILS"), ("Jamaican", "JMD"), ("Japanese", "JPY"), ("Jordanian", "JOD"),
    ("Kenyan", "KES"), ("Korean", "KRW"), ("Kuwaiti", "KWD"), ("Lebanese", "LBP"), ("Mexican", "MXN"),
    ("Namibian", "NAD"), ("Nepalese", "NPR"), ("New Zealand", "NZD"), ("Norwegian", "NOK"), ("Omani", "OMR"),
    ("Pakistani", "PKR"), ("Philippine", "PHP"), ("Qatari", "QAR"), ("Russian", "RUB"), ("Saudi", "SAR"),
    ("Singapore", "SGD"), ("South African", "ZAR"), ("South Korean", "KRW"), ("Sri Lankan", "LKR"), ("Sudanese", "SDG"),
    ("Swedish", "SEK"), ("Swiss", "CHF"), ("Syrian", "SYP"), ("Taiwan", "TWD"), ("Tanzanian", "TZS"), ("Thai", "THB"),
    ("Turkish", "TRY"), ("Ugandan", "UGX"), ("Yemeni", "YER"), ("Zambian", "ZMW"), ("Zimbabwean", "ZWL"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted() {
        assert!(CODES.is_sorted());
    }

    #[test]
    fn no_prefix_hides_a_longer_one() {
        for (index, (long, _)) in PREFIXES.iter().enumerate() {
            assert!(PREFIXES[..index].iter().all(|(short, _)| !long.starts_with(short)), "{long} is never reached");
        }
    }
}
