//! What each sign counts, by kind of mention. models/MODELS.md tells from what; written by
//! `cargo xtask fit --data DIR`.

use super::choice::KINDS;

/// In hundredths: he and she who say something, other he and she, they, it, descriptions of a person, descriptions of bodies, places and several people.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[[i16; KINDS]] = &[
    [ 125,  140,  103,  103,  106,  103], // the text shows that gender
    [ 109,   99,   96,   96,   96,   96], // the given name suggests that gender
    [-320, -304, -283, -283, -285, -283], // the given name suggests another gender
    [  80,   88,   79,   79,   79,   79], // the ending of the given name suggests that gender
    [ -89,  -89,  -84,  -84,  -84,  -84], // the ending of the given name suggests another gender
    [   6,    6,    7,    6,    6,    6], // several people
    [  19,   19,   -6,   48,   19,   19], // a body
    [-166, -166, -187, -166, -166, -166], // a people
    [-179, -179, -179, -240, -179, -179], // a place
    [-205, -205, -276, -205, -205, -205], // one person
    [  13,   53,  -23,   -9,  -55,  -42], // spoken of in the same sentence
    [  92,   70,   58,   16,   51,   69], // spoken of in the sentence before
    [ -24,   -3,  -49,  -85,   30,    6], // spoken of two sentences before
    [-106,  -69, -136,  -81,  -41,  -65], // spoken of three to five sentences before
    [ -98, -113,  -78,  -78,  -46,  -39], // spoken of more than five sentences before
    [ 156,  192,   55,   48,   86,  105], // spoken of in the same paragraph
    [   8,   11,  -48,  -90,  -20,  -24], // spoken of in the paragraph before
    [  76,   48,   45,   -8,   -1,   49], // the last spoken of who can be meant
    [ -14,    8,   12,  -10,   44,   10], // the last but one spoken of who can be meant
    [   2,   23,  -38,   26,  -14,   66], // was the subject there
    [  46,   36,   43,   44,   49,   24], // was the subject before, as the mention is now
    [ -75,  -97,  -63,  -75,  -75,  -75], // acts in this sentence upon the one meant
    [ -69,  -22,  -39,  -80,   24,  -56], // stood in the phrase of another
    [-174, -174, -150, -163, -123, -129], // was no more than mentioned once, without a name
    [ -36,  -36,  -19,  -26,   20,   33], // spoken of three times or more
    [  69,   25,   17,   41,  -14,   36], // spoken of six times or more
    [ -23,   -6,   -9,   -4,   21,   -4], // named more often than anyone
    [  76,  129,  -15,    7,  109,   53], // spoken of in the first lines
    [  25,   55,  -53,   12,   24,   41], // has a name
    [ -12,    2,  -30,  -20,  -43,  -20], // is somebody’s relative or friend
    [  79,   70,   52,  113,  116,   21], // spoke last, as the mention speaks now
    [ -30,  -12,  -23,    2,   13,  -24], // spoke before the last speaker, as the mention speaks now
    [ -31,  -41,   27,    7, -103,  -54], // was the last speaker
    [  20,   98,   58,   58,  -57,    6], // says the words around
    [ -46,  -55,  -47,  -54,  -40,  -47], // was spoken of only in quoted words
    [  23,   52,   -6,   18,   20,   21], // was spoken of in these quoted words
    [  -8,   -7,   -8,   -8,   10,  -29], // is named right after
    [ 372,  372,  372,  372,  439,  439], // was described by the same word
    [ 215,  215,  215,  215,  268,  215], // is called so in the text
    [ 133,  133,  133,  133,  151,  133], // is called something alike
    [   0,    0,    0,    0,    0,    0], // is of that age
    [ 182,  182,  182,  182,  205,  182], // may be of that age
    [ 207,  207,  207,  207,  188,  262], // has the word in the name
    [  70,   70,   70,   70,   50,   98], // the word fits anyone
    [  51,   51,   51,   51,   67,   46], // nothing tells what they are
    [-128, -128, -128, -128, -130, -198], // is called something else
    [  75,   75,   75,   75,   84,   75], // was described by all these words
    [ -19,  -19,  -19,  -19,  -21,  -20], // was described by other words
    [  10,   10,   10,   10,   11,   10], // belongs to the same
    [ 185,  185,  185,  185,  215,  178], // the word may mean a body
    [ 113,  141,  109,  112,   99,  112], // is whose relative or lawyer says the words around
    [  92,   34,  195,  195,   24,   66], // nobody spoken of yet
    [ 110,  110,  110,  110,  143,  120], // nobody yet, who speaks
    [  25,   25,   25,   25,   43,    9], // nobody yet, who belongs to somebody
    [ -91,  -91,  -91,  -91, -102,  -91], // nobody yet, of the family
    [  66,   66,   66,   66,   52,   90], // nobody yet, with words behind that tell who
    [ 108,  108,  108,  108,   79,  155], // nobody yet, with words before that tell who
    [ 114,   62,  117,  184,  126,  105], // nobody yet, in quoted words
    [  62,   62,   62,   62,   54,   78], // nobody yet, though the word points back
    [ -70,  -70,  -70,  -70,  -50,  -98], // nobody yet, by a word that fits anyone
    [ 108,  108,  108,  108,  108,  125], // nobody yet, several
    [ -96,  -96,  -96,  -96,  -88, -117], // nobody yet, by a word for unnamed sources
    [   0,    0,    0,    0,    0,    0], // nobody yet, right behind quoted words that they say
];
