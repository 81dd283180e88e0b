//! What each sign counts, by kind of mention. models/MODELS.md tells from what; written by
//! `cargo xtask fit --data DIR`.

use super::choice::KINDS;

/// In hundredths: he and she who say something, other he and she, they, it, descriptions of a person, descriptions of bodies, places and several people.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[[i16; KINDS]] = &[
    [ 152,  127,    0,    0,  113,    0], // the text shows that gender
    [ -25,  100,    0,    0,    0,    0], // the given name suggests that gender
    [-212, -177,    0,    0,  -24,    0], // the given name suggests another gender
    [   0,    0,  -11,    0,    0,    0], // several people
    [   0,    0,  -20,   62,    0,    0], // a body
    [   0,    0,  -75,    0,    0,    0], // a people
    [   0,    0,    0, -163,    0,    0], // a place
    [   0,    0, -199,    0,    0,    0], // one person
    [  -9,  115,  -18,  -11,   -3,  -21], // spoken of in the same sentence
    [ 136,   52,   31,  -28,   45,   85], // spoken of in the sentence before
    [  16,  -42, -108, -146,  103,   11], // spoken of two sentences before
    [-118,  -92, -158,  -90,   33,  -95], // spoken of three to five sentences before
    [ -77, -105,  -72,  -30,  -13,  -23], // spoken of more than five sentences before
    [ 154,  152,  -21,  -55,   17,   70], // spoken of in the same paragraph
    [ -27,   -6, -118, -134,  -32,    4], // spoken of in the paragraph before
    [  85,   49,   36,    6,  101,   71], // the last spoken of who can be meant
    [  -8,   10,  -20,   -5,   61,   18], // the last but one spoken of who can be meant
    [  -4,   -7,    1,   88,  -65,   58], // was the subject there
    [  79,   43,   96,   44,   44,   40], // was the subject before, as the mention is now
    [   0, -103,   -5,    0,    0,    0], // acts in this sentence upon the one meant
    [ -82,  -33,  -26,  -85,  -53,  -30], // stood in the phrase of another
    [ -16,   -8,    1,  -42,   44,   55], // spoken of three times or more
    [  56,   48,  -17,   50,    9,    0], // spoken of six times or more
    [ -18,  -12,  -13,    0,   58,    0], // named more often than anyone
    [  47,  149,  -50,  -22,   95,   89], // spoken of in the first lines
    [  85,   63,  -98,   13,  -88,  -18], // has a name
    [   2,   32,  -38,    0,  -40,    0], // is somebody’s relative or friend
    [  70,    0,   16,  155,   24,   17], // spoke last, as the mention speaks now
    [  -8,    0,   -9,   51,  -41,    5], // spoke before the last speaker, as the mention speaks now
    [   0,  -58,  105,  -28, -138,  -15], // was the last speaker
    [  38,   84,   60,   53,  -92,   -6], // says the words around
    [  13,   -5,    0,   -1,  -43,    0], // was spoken of only in quoted words
    [ -13,    1,  -70,   -1,   -1,    0], // was spoken of in these quoted words
    [   0,  -24,    0,    0, -114,    0], // is named right after
    [   0,    0,    0,    0,  268,  267], // was described by the same word
    [   0,    0,    0,    0,  217,    0], // is called so in the text
    [   0,    0,    0,    0,   17,    0], // is called something alike
    [   0,    0,    0,    0,    0,    0], // is of that age
    [   0,    0,    0,    0,  115,    0], // may be of that age
    [   0,    0,    0,    0,    2,  228], // has the word in the name
    [   0,    0,    0,    0,   -3,   82], // the word fits anyone
    [   0,    0,    0,    0,  -72,   13], // nothing tells what they are
    [   0,    0,    0,    0, -204, -213], // is called something else
    [   0,    0,    0,    0,   63,    0], // was described by all these words
    [   0,    0,    0,    0,  -92,   67], // was described by other words
    [   0,    0,    0,    0,    0,    0], // belongs to the same
    [   0,    0,    0,    0,  164,    0], // the word may mean a body
    [   0,   45,   -1,    0,   17,    0], // is whose relative or lawyer says the words around
    [   0,   -9,  194,  163,  -36,   44], // nobody spoken of yet
    [   0,    0,    0,    0,   88,  109], // nobody yet, who speaks
    [   0,    0,    0,    0,  167,  -73], // nobody yet, who belongs to somebody
    [   0,    0,    0,    0,   19,    0], // nobody yet, a relative or friend
    [   0,    0,    0,    0,  -75,    2], // nobody yet, with words behind that tell who
    [   0,    0,    0,    0,   40,  158], // nobody yet, with words before that tell who
    [   0,   57,  112,  167,  136,    1], // nobody yet, in quoted words
    [   0,    0,    0,    0,    0,   84], // nobody yet, though the word points back
    [   0,    0,    0,    0,    3,  -82], // nobody yet, by a word that fits anyone
    [   0,    0,    0,    0,    0,  113], // nobody yet, several
    [   0,    0,    0,    0,   23,  -60], // nobody yet, by a word for unnamed sources
];
