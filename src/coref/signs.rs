//! What can be seen of a mention and of one whom it may stand for: facts with names, each of which counts for or against.

/// Defines the signs and what each says, in the order of the table of weights.
macro_rules! signs {
    ($($sign:ident $says:literal,)*) => {
        /// One fact about a mention and one whom it may stand for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Sign {
            $(#[doc = $says] $sign,)*
        }

        /// All signs with what they say, in their order.
        pub const ALL: &[(Sign, &str)] = &[$((Sign::$sign, $says),)*];
    };
}

signs! {
    GenderShown "the text shows that gender",
    GenderGuessed "the given name suggests that gender",
    GenderAgainst "the given name suggests another gender",
    EndingSuggests "the ending of the given name suggests that gender",
    EndingAgainst "the ending of the given name suggests another gender",
    Several "several people",
    Body "a body",
    People "a people",
    Place "a place",
    One "one person",
    SameSentence "spoken of in the same sentence",
    SentenceBefore "spoken of in the sentence before",
    TwoBefore "spoken of two sentences before",
    FewBefore "spoken of three to five sentences before",
    LongBefore "spoken of more than five sentences before",
    SameParagraph "spoken of in the same paragraph",
    ParagraphBefore "spoken of in the paragraph before",
    Nearest "the last spoken of who can be meant",
    SecondNearest "the last but one spoken of who can be meant",
    Subject "was the subject there",
    SubjectBoth "was the subject before, as the mention is now",
    OfSubject "acts in this sentence upon the one meant",
    Aside "stood in the phrase of another",
    Mere "was no more than mentioned once, without a name",
    Often "spoken of three times or more",
    VeryOften "spoken of six times or more",
    Main "named more often than anyone",
    Topic "spoken of in the first lines",
    Named "has a name",
    Relative "is somebody’s relative or friend",
    SpokeLast "spoke last, as the mention speaks now",
    SpokeBefore "spoke before the last speaker, as the mention speaks now",
    HasSpoken "was the last speaker",
    Tells "says the words around",
    Quoted "was spoken of only in quoted words",
    QuotedToo "was spoken of in these quoted words",
    Ahead "is named right after",
    SameNoun "was described by the same word",
    Called "is called so in the text",
    Alike "is called something alike",
    Aged "is of that age",
    MaybeAged "may be of that age",
    InName "has the word in the name",
    Vague "the word fits anyone",
    Uncalled "nothing tells what they are",
    OtherCalled "is called something else",
    SameWords "was described by all these words",
    OtherWords "was described by other words",
    SameOwner "belongs to the same",
    MayBeBody "the word may mean a body",
    OwnerOfTeller "is whose relative or lawyer says the words around",
    NoOne "nobody spoken of yet",
    NewSpeaks "nobody yet, who speaks",
    NewOwned "nobody yet, who belongs to somebody",
    NewRelative "nobody yet, of the family",
    NewTold "nobody yet, with words behind that tell who",
    NewModified "nobody yet, with words before that tell who",
    NewQuoted "nobody yet, in quoted words",
    NewThis "nobody yet, though the word points back",
    NewVague "nobody yet, by a word that fits anyone",
    NewSeveral "nobody yet, several",
    NewUnnamed "nobody yet, by a word for unnamed sources",
    NewBehind "nobody yet, right behind quoted words that they say",
    AheadCalled "is named right after, and called so",
}

impl Sign {
    /// What it says, for a reader.
    pub fn says(self) -> &'static str {
        ALL[self as usize].1
    }
}

/// A set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u64);

const _: () = assert!(ALL.len() <= u64::BITS as usize);

impl Signs {
    /// These and `sign`, if `is_seen`.
    #[must_use]
    pub fn with(self, sign: Sign, is_seen: bool) -> Signs {
        Signs(self.0 | (u64::from(is_seen) << sign as u64))
    }

    /// Whether `sign` is seen.
    pub fn has(self, sign: Sign) -> bool {
        self.0 >> sign as u64 & 1 == 1
    }

    /// The signs that are seen, in their order.
    pub fn iter(self) -> impl Iterator<Item = Sign> {
        ALL.iter().map(|&(sign, _)| sign).filter(move |&sign| self.has(sign))
    }
}
