/**
 * Which elements of HTML make lines and paragraphs.
 */
const set = (names) => new Set(names.split(' '));

/** Elements that begin and end a line; `br` is one's end. */
export const LINES = set('li tr dt dd hr');

/** Elements that stand apart by a blank line. */
export const BLOCKS = set(
  'address article aside blockquote body center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header html main menu ol p pre section summary table ul',
);
