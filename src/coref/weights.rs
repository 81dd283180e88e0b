//! What each sign counts, by kind of mention. models/MODELS.md tells from what; written by
//! `cargo xtask fit --data DIR`.

use super::choice::KINDS;

/// In hundredths: he and she who say something, other he and she, they, it, descriptions of a person, descriptions of bodies, places and several people.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[[i16; KINDS]] = &[
    [ 102,  127,    0,    0,  120,    0], // the text shows that gender
    [  22,   94,    0,    0,    0,    0], // the given name suggests that gender
    [-241, -133,    0,    0,  -20,    0], // the given name suggests another gender
    [  22,   60,    0,    0,    0,    0], // the ending of the given name suggests that gender
    [-160, -100,    0,    0,    0,    0], // the ending of the given name suggests another gender
    [   0,    0,    6,    0,    0,    0], // several people
    [   0,    0,  -13,   73,    0,    0], // a body
    [   0,    0,  -73,    0,    0,    0], // a people
    [   0,    0,    0, -158,    0,    0], // a place
    [   0,    0, -181,    0,    0,    0], // one person
    [  12,  109,  -11,  -11,  -64,    3], // spoken of in the same sentence
    [ 124,   46,   48,  -20,   48,  107], // spoken of in the sentence before
    [  19,   -8, -103, -142,  103,   -3], // spoken of two sentences before
    [-108,  -93, -149,  -86,   44,  -71], // spoken of three to five sentences before
    [ -85,  -76,  -61,  -28,  -20,   -7], // spoken of more than five sentences before
    [ 137,  164,  -15,  -46,   19,   80], // spoken of in the same paragraph
    [   1,   -1, -100, -133,  -47,   19], // spoken of in the paragraph before
    [  85,   47,   40,   -2,   85,   80], // the last spoken of who can be meant
    [  22,   34,  -31,   -8,   40,   21], // the last but one spoken of who can be meant
    [ -13,  -13,  -44,   74,  -51,   41], // was the subject there
    [  82,   55,   77,   44,   55,   33], // was the subject before, as the mention is now
    [   0,  -91,   -4,    0,    0,    0], // acts in this sentence upon the one meant
    [ -59,  -23,  -13,  -77,  -64,  -64], // stood in the phrase of another
    [ -78,  -76, -124,  -88,   -5,  -68], // was no more than mentioned once, without a name
    [  -8,  -22,   -8,  -41,   25,   44], // spoken of three times or more
    [  81,   77,  -22,   50,  -10,    1], // spoken of six times or more
    [ -31,    1,  -13,    0,   71,    0], // named more often than anyone
    [  20,  112,  -43,  -24,  118,  112], // spoken of in the first lines
    [  80,   46, -108,    0,  -89,   25], // has a name
    [  48,  -34,  -35,    0,  -52,    0], // is somebody’s relative or friend
    [  73,    0,   17,  155,   24,  -21], // spoke last, as the mention speaks now
    [   0,    0,   -8,   49,  -26,   -7], // spoke before the last speaker, as the mention speaks now
    [   0,  -58,   88,  -27, -105,  -27], // was the last speaker
    [  -6,  100,   65,   52,  -92,  -17], // says the words around
    [  17,   -8,    0,   -1,  -42,    0], // was spoken of only in quoted words
    [ -19,    7,  -69,   -1,   -1,    0], // was spoken of in these quoted words
    [   0,   -9,    0,    0,  -58, -101], // is named right after
    [   0,    0,    0,    0,  210,  222], // was described by the same word
    [   0,    0,    0,    0,  201,    0], // is called so in the text
    [   0,    0,    0,    0,    1,    0], // is called something alike
    [   0,    0,    0,    0,    0,    0], // is of that age
    [   0,    0,    0,    0,  101,    0], // may be of that age
    [   0,    0,    0,    0,  -15,  205], // has the word in the name
    [   0,    0,    0,    0,   28,   64], // the word fits anyone
    [   0,    0,    0,    0,  -39,   63], // nothing tells what they are
    [   0,    0,    0,    0, -189, -215], // is called something else
    [   0,    0,    0,    0,   83,    0], // was described by all these words
    [   0,    0,    0,    0,  -88,   14], // was described by other words
    [   0,    0,    0,    0,    0,    0], // belongs to the same
    [   0,    0,    0,    0,  144,   44], // the word may mean a body
    [   0,   60,   -1,    0,   -1,    0], // is whose relative or lawyer says the words around
    [   0,  -34,  172,  154,  -38,   71], // nobody spoken of yet
    [   0,    0,    0,    0,   60,  130], // nobody yet, who speaks
    [   0,    0,    0,    0,  146,  -11], // nobody yet, who belongs to somebody
    [   0,    0,    0,    0,  -41,    0], // nobody yet, of the family
    [   0,    0,    0,    0,   -7,    9], // nobody yet, with words behind that tell who
    [   0,    0,    0,    0,   68,  157], // nobody yet, with words before that tell who
    [   0,   47,  109,  168,  116,    0], // nobody yet, in quoted words
    [   0,    0,    0,    0,    0,   80], // nobody yet, though the word points back
    [   0,    0,    0,    0,  -28,  -64], // nobody yet, by a word that fits anyone
    [   0,    0,    0,    0,    0,   57], // nobody yet, several
    [   0,    0,    0,    0,   11,  -61], // nobody yet, by a word for unnamed sources
];
