/**
 * Reading HTML as a run of tags and words. It knows what articles are made of; what it can't know, it takes for words. Time
 * is linear in the length.
 */

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'xmp']);

/** Elements that have no end tag, and those that may do without by a slash. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const SLASHED = new Set(['svg', 'math']);

/** An attribute that hides its element; Word hides the marks of its lists and comments in its own way. */
const HIDDEN =
  /[\s"'](?:hidden(?=[\s=/>])|aria-hidden\s*=\s*["']?true|class\s*=\s*["']?MsoCommentReference|style\s*=\s*(?:"[^"]*?|'[^']*?)(?:display\s*:\s*none|mso-list\s*:\s*ignore|mso-hide\s*:\s*all|mso-element\s*:\s*comment-list))/i;

/**
 * Feeds the tags and words of `html` to `builder`.
 * @param {string} html
 * @param {{ open(name: string, hidden: boolean): void, close(name: string): void, words(words: string): void }} builder
 */
export function readTags(html, builder) {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    if (end > at) builder.words(decodeReferences(html.slice(at, end)));
    at = tag < 0 ? html.length : readMarkup(html, tag, builder);
  }
}

/** Reads what begins with the `<` at `at`; returns where it ends. */
function readMarkup(html, at, builder) {
  if (html.startsWith('<!--', at)) return commentEnd(html, at + 4);
  const second = html[at + 1] ?? '';
  if (second === '!' || second === '?') return after(html, '>', at + 2);
  const closing = second === '/';
  const name = /[a-z][^\s/>]*/iy;
  name.lastIndex = at + (closing ? 2 : 1);
  const found = name.exec(html)?.[0].toLowerCase();
  if (found === undefined) {
    builder.words('<');
    return at + 1;
  }
  const end = tagEnd(html, name.lastIndex);
  if (closing) {
    builder.close(found);
    return end;
  }
  builder.open(found, HIDDEN.test(html.slice(name.lastIndex, end)));
  if (VOID.has(found) || (SLASHED.has(found) && html[end - 2] === '/')) builder.close(found);
  return RAW.has(found) ? rawEnd(html, found, end) : end;
}

/** Where a comment ends whose content begins at `from`; some end sooner than one would think. */
function commentEnd(html, from) {
  const end = /--!?>/g;
  end.lastIndex = from;
  const short = /-?>/y;
  short.lastIndex = from;
  if (short.test(html)) return short.lastIndex;
  return end.test(html) ? end.lastIndex : html.length;
}

function after(html, mark, from) {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Where a tag ends: behind a `>` that is in no quoted value. */
function tagEnd(html, from) {
  let quote = '';
  let valueNext = false;
  for (let i = from; i < html.length; i++) {
    const c = html[i];
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '>') return i + 1;
    else if (valueNext && (c === '"' || c === "'")) quote = c;
    if (!/\s/.test(c)) valueNext = c === '=' && !quote;
  }
  return html.length;
}

/** Where the end tag of a raw element begins. */
function rawEnd(html, name, from) {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** The names that articles use; a reference by any other name stays as it is written. */
const NAMED = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', ensp: '\u2002', emsp: '\u2003',
  thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“',
  rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›', hellip: '…', bull: '•', middot: '·', prime: '′',
  Prime: '″', deg: '°', pound: '£', euro: '€', yen: '¥', cent: '¢', sect: '§', para: '¶', copy: '©', reg: '®', trade: '™',
  times: '×', divide: '÷', plusmn: '±', frac12: '½', frac14: '¼', frac34: '¾', iexcl: '¡', iquest: '¿', szlig: 'ß',
  agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', egrave: 'è',
  eacute: 'é', ecirc: 'ê', euml: 'ë', igrave: 'ì', iacute: 'í', icirc: 'î', iuml: 'ï', ntilde: 'ñ', ograve: 'ò',
  oacute: 'ó', ocirc: 'ô', otilde: 'õ', ouml: 'ö', oslash: 'ø', ugrave: 'ù', uacute: 'ú', ucirc: 'û', uuml: 'ü',
  yacute: 'ý', eth: 'ð', thorn: 'þ', oelig: 'œ', scaron: 'š', zcaron: 'ž', Agrave: 'À', Aacute: 'Á', Acirc: 'Â',
  Auml: 'Ä', Aring: 'Å', AElig: 'Æ', Ccedil: 'Ç', Egrave: 'È', Eacute: 'É', Ecirc: 'Ê', Iacute: 'Í', Ntilde: 'Ñ',
  Oacute: 'Ó', Ouml: 'Ö', Oslash: 'Ø', Uacute: 'Ú', Uuml: 'Ü', Scaron: 'Š', Zcaron: 'Ž',
};

/** Character references, by number or name, as characters. */
export function decodeReferences(text) {
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|([A-Za-z]+\d*));?/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : whole;
    const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '\ufffd';
  });
}
