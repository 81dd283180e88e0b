//! What each sign counts, by kind of mention. models/MODELS.md tells from what; written by
//! `cargo xtask fit --data DIR`.

use super::choice::KINDS;

/// In hundredths: he and she who say something, other he and she, they, it, descriptions of a person, descriptions of bodies, places and several people.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[[i16; KINDS]] = &[
    [ 113,  127,   82,   82,   56,   82], // the text shows that gender
    [ 113,   88,   89,   89,   89,   89], // the given name suggests that gender
    [-344, -359, -307, -307, -311, -307], // the given name suggests another gender
    [  42,   67,   51,   51,   51,   51], // the ending of the given name suggests that gender
    [-139, -106, -115, -115, -115, -115], // the ending of the given name suggests another gender
    [   6,    6,    7,    6,    6,    6], // several people
    [  21,   21,  -16,   63,   21,   21], // a body
    [-163, -163, -183, -163, -163, -163], // a people
    [-118, -118, -118, -164, -118, -118], // a place
    [-186, -186, -265, -186, -186, -186], // one person
    [  32,   77,   -1,    9,  -57,  -45], // spoken of in the same sentence
    [  47,   39,   43,  -32,   19,   36], // spoken of in the sentence before
    [  -2,  -35,  -82, -116,   14,  -10], // spoken of two sentences before
    [-105,  -57, -132,  -55,   -5,  -41], // spoken of three to five sentences before
    [ -89,  -96,  -74,  -67,  -15,  -23], // spoken of more than five sentences before
    [ 176,  164,   46,   33,   91,   68], // spoken of in the same paragraph
    [  15,   25,  -22, -101,  -20,   11], // spoken of in the paragraph before
    [  52,   77,   46,   12,   32,   30], // the last spoken of who can be meant
    [   7,   37,   -1,  -24,   57,  -21], // the last but one spoken of who can be meant
    [  -2,   10,  -42,   30,  -32,   58], // was the subject there
    [  69,   68,   62,   80,   72,   59], // was the subject before, as the mention is now
    [-151, -138, -127, -133, -133, -133], // acts in this sentence upon the one meant
    [ -50,  -30,  -37,  -79,   33,  -18], // stood in the phrase of another
    [-126, -129, -159, -135,  -87,  -88], // was no more than mentioned once, without a name
    [ -34,  -64,  -12,    7,   58,   31], // spoken of three times or more
    [  37,   -6,  -19,  -19,  -11,    6], // spoken of six times or more
    [ -60,   15,  -20,  -14,    1,  -14], // named more often than anyone
    [  84,  149,    4,   -9,   34,   50], // spoken of in the first lines
    [  30,   69,  -69,   -2,   11,   27], // has a name
    [   9,  -42,  -34,  -21,  -17,  -21], // is somebody’s relative or friend
    [  82,   56,   34,   95,   74,   18], // spoke last, as the mention speaks now
    [  38,    5,  -10,   13,    1,  -16], // spoke before the last speaker, as the mention speaks now
    [ -54,  -68,   -5,  -11, -135,  -79], // was the last speaker
    [  13,  108,   92,   61,  -95,   18], // says the words around
    [-128, -116, -123, -131, -125, -127], // was spoken of only in quoted words
    [ -14,   33,  -37,  -17,  -17,  -10], // was spoken of in these quoted words
    [  13,   -4,   13,   13,   48,   -4], // is named right after
    [ 345,  345,  345,  345,  452,  449], // was described by the same word
    [ 232,  232,  232,  232,  321,  232], // is called so in the text
    [ 114,  114,  114,  114,  130,  114], // is called something alike
    [   0,    0,    0,    0,    0,    0], // is of that age
    [ 209,  209,  209,  209,  238,  209], // may be of that age
    [ 233,  233,  233,  233,  214,  303], // has the word in the name
    [  74,   74,   74,   74,   60,   99], // the word fits anyone
    [  40,   40,   40,   40,   38,   58], // nothing tells what they are
    [-110, -110, -110, -110, -110, -202], // is called something else
    [  21,   21,   21,   21,   23,   21], // was described by all these words
    [-110, -110, -110, -110, -129, -105], // was described by other words
    [  46,   46,   46,   46,   52,   46], // belongs to the same
    [ 126,  126,  126,  126,  134,  134], // the word may mean a body
    [ -12,  -12,   -8,   -8,    1,   -8], // is whose relative or lawyer says the words around
    [  78,   35,  187,  187,  -51,   22], // nobody spoken of yet
    [ 114,  114,  114,  114,  183,  122], // nobody yet, who speaks
    [  61,   61,   61,   61,   77,   53], // nobody yet, who belongs to somebody
    [  -1,   -1,   -1,   -1,   -2,   -1], // nobody yet, of the family
    [  68,   68,   68,   68,   38,  111], // nobody yet, with words behind that tell who
    [ 101,  101,  101,  101,   57,  168], // nobody yet, with words before that tell who
    [ 118,  105,  104,  200,  130,   93], // nobody yet, in quoted words
    [ 154,  154,  154,  154,  140,  187], // nobody yet, though the word points back
    [ -74,  -74,  -74,  -74,  -60,  -99], // nobody yet, by a word that fits anyone
    [  87,   87,   87,   87,   87,  102], // nobody yet, several
    [-110, -110, -110, -110, -103, -132], // nobody yet, by a word for unnamed sources
    [ -60,  -60,  -60,  -60, -120,  -14], // nobody yet, right behind quoted words that they say
    [  13,   13,   13,   13,    0,   26], // is named right after, and called so
];
