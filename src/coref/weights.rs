//! What each sign counts, by kind of mention. models/MODELS.md tells from what; written by
//! `cargo xtask fit --data DIR`.

use super::choice::KINDS;

/// In hundredths: he and she who say something, other he and she, they, it, descriptions of a person, descriptions of bodies, places and several people.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[[i16; KINDS]] = &[
    [ 119,  104,   82,   82,   89,   82], // the text shows that gender
    [ 118,   75,   85,   85,   85,   85], // the given name suggests that gender
    [-358, -383, -322, -322, -324, -322], // the given name suggests another gender
    [  44,   44,   41,   41,   41,   41], // the ending of the given name suggests that gender
    [-119, -101, -104, -104, -104, -104], // the ending of the given name suggests another gender
    [  13,   13,   16,   13,   13,   13], // several people
    [  24,   24,  -10,   66,   24,   24], // a body
    [-161, -161, -181, -161, -161, -161], // a people
    [-116, -116, -116, -161, -116, -116], // a place
    [-184, -184, -260, -184, -184, -184], // one person
    [  18,   39,  -11,    1,  -77,  -55], // spoken of in the same sentence
    [  43,   31,   40,  -35,   19,   31], // spoken of in the sentence before
    [  -7,  -37,  -81, -117,    6,   -7], // spoken of two sentences before
    [ -96,  -42, -129,  -50,   -5,  -33], // spoken of three to five sentences before
    [ -95, -108,  -75,  -69,  -11,  -20], // spoken of more than five sentences before
    [ 154,  164,   48,   36,   79,   74], // spoken of in the same paragraph
    [  -6,   26,  -26, -103,  -25,    6], // spoken of in the paragraph before
    [  72,   73,   49,   17,   38,   37], // the last spoken of who can be meant
    [  22,   39,    1,  -20,   66,  -14], // the last but one spoken of who can be meant
    [  11,   -8,  -39,   32,  -18,   62], // was the subject there
    [  55,   52,   58,   77,   59,   48], // was the subject before, as the mention is now
    [-141, -119, -118, -121, -121, -121], // acts in this sentence upon the one meant
    [ -76,  -16,  -38,  -78,   26,  -11], // stood in the phrase of another
    [-128, -136, -158, -135,  -94,  -92], // was no more than mentioned once, without a name
    [ -53,  -32,  -12,    4,   44,   32], // spoken of three times or more
    [   2,  -49,  -31,  -20,   -2,   -9], // spoken of six times or more
    [ -62,   10,  -19,  -14,   10,  -14], // named more often than anyone
    [  44,  107,    3,   -9,   38,   42], // spoken of in the first lines
    [  37,   85,  -66,    0,   10,   34], // has a name
    [  18,  -11,  -28,  -12,  -29,  -12], // is somebody’s relative or friend
    [  70,   49,   30,   91,   66,   11], // spoke last, as the mention speaks now
    [   8,   -7,  -21,    2,   -3,  -25], // spoke before the last speaker, as the mention speaks now
    [ -46,  -49,   -2,   -8, -130,  -72], // was the last speaker
    [  19,  107,   95,   63,  -64,   24], // says the words around
    [ -90,  -93,  -99, -109, -110, -104], // was spoken of only in quoted words
    [   2,   40,  -31,   -9,   -5,   -1], // was spoken of in these quoted words
    [ -94,  -91,  -94,  -94,  -73, -130], // is named right after
    [ 364,  364,  364,  364,  463,  457], // was described by the same word
    [ 235,  235,  235,  235,  321,  235], // is called so in the text
    [ 113,  113,  113,  113,  128,  113], // is called something alike
    [   0,    0,    0,    0,    0,    0], // is of that age
    [ 213,  213,  213,  213,  242,  213], // may be of that age
    [ 231,  231,  231,  231,  210,  299], // has the word in the name
    [  56,   56,   56,   56,   25,   96], // the word fits anyone
    [  56,   56,   56,   56,   53,   78], // nothing tells what they are
    [-103, -103, -103, -103,  -99, -194], // is called something else
    [   4,    4,    4,    4,    4,    4], // was described by all these words
    [-140, -140, -140, -140, -166, -132], // was described by other words
    [  45,   45,   45,   45,   51,   45], // belongs to the same
    [ 123,  123,  123,  123,  131,  131], // the word may mean a body
    [  36,   42,   37,   39,   44,   39], // is whose relative or lawyer says the words around
    [  95,   68,  199,  197,  -29,   42], // nobody spoken of yet
    [ 102,  102,  102,  102,  150,  123], // nobody yet, who speaks
    [  64,   64,   64,   64,   75,   61], // nobody yet, who belongs to somebody
    [  12,   12,   12,   12,   14,   12], // nobody yet, of the family
    [  76,   76,   76,   76,   55,  109], // nobody yet, with words behind that tell who
    [ 102,  102,  102,  102,   61,  167], // nobody yet, with words before that tell who
    [ 101,   64,   97,  190,   99,   85], // nobody yet, in quoted words
    [ 152,  152,  152,  152,  139,  184], // nobody yet, though the word points back
    [ -56,  -56,  -56,  -56,  -25,  -96], // nobody yet, by a word that fits anyone
    [  81,   81,   81,   81,   81,   95], // nobody yet, several
    [-114, -114, -114, -114, -107, -136], // nobody yet, by a word for unnamed sources
    [-102, -102, -102, -102, -146,  -77], // nobody yet, right behind quoted words that they say
    [-310, -310, -310, -310, -341, -320], // is named right after, and called so
];
