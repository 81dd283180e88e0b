/** Who said what in a news article: the JSON contracts `saidso/1` and `saidso-why/1`, the analyzer and the element. */

/** A half-open range: first unit, one past the last. In JavaScript the units are UTF-16 code units, as in `slice`. */
export type Span = [start: number, end: number];

export type EntityType =
  | 'person' | 'organization' | 'place' | 'group' | 'event' | 'work'
  | 'date' | 'time' | 'duration' | 'money' | 'percent' | 'quantity';

/** Everything found in one text. Lists are in text order; an `id` is the index into its list. */
export interface Analysis {
  schema: 'saidso/1';
  offsets: 'utf16' | 'codepoint' | 'utf8';
  /** The text's length in that unit. */
  length: number;
  paragraphs: Span[];
  sentences: Span[];
  entities: Entity[];
  mentions: Mention[];
  quotes: Quote[];
  /** Words in quote marks that are no part of anything said. */
  marked: Marked[];
  notes: Note[];
  /** What an editor changed, as it holds in this text; missing where nothing was given to be changed. */
  corrections?: Corrections;
}

/** One person, body, place or value, with all its mentions. */
export interface Entity {
  id: number;
  type: EntityType;
  /** The fullest name the text gives. */
  name: string;
  aliases: string[];
  /** As the text has it: "France's finance minister". */
  role: string | null;
  gender: 'feminine' | 'masculine' | null;
  /** A guess by the given name, where the text does not say. */
  gender_guess: 'feminine' | 'masculine' | null;
  /** Ids of mentions, ascending. */
  mentions: number[];
  value: Value | null;
}

/** One place where the text speaks of an entity. */
export interface Mention {
  id: number;
  start: number;
  end: number;
  /** Id of an entity. */
  entity: number;
  kind: 'name' | 'nominal' | 'pronoun' | 'value';
  type: EntityType;
  /** How likely a name is found and typed rightly, from 0 to 1; nothing for what patterns and lists find. */
  confidence: number | null;
}

/** One act of saying. */
export interface Quote {
  id: number;
  kind: 'direct' | 'indirect' | 'mixed';
  /** What was said, marks included; several spans when it is interrupted or goes on. */
  content: Span[];
  /** "said", "according to"; empty when nothing tells of it. */
  cue: Span[];
  speaker: Speaker | null;
  /** The source is there but unnamed. */
  anonymous: boolean;
  /** Said, written or shown; else a belief, a wish or an intention that the text tells of. */
  speech: boolean;
  /** Whether the text tells that it was said: "negated" for "did not say whether ...". */
  polarity: 'affirmed' | 'negated' | 'questioned';
  /** Id of the quote whose content holds this one whole. */
  within: number | null;
  /** From 0 to 1. */
  confidence: number;
}

/** The mention in the text ("he") and whom it stands for. */
export interface Speaker {
  /** Empty only where an editor named a speaker whom the text does not. */
  spans: Span[];
  /** Id of an entity: the first, where several speak as one. */
  entity: number | null;
  /** Ids of all who speak. */
  entities: number[];
  basis: 'name' | 'nominal' | 'pronoun' | 'carried';
}

/** Words in quote marks that nobody says here. */
export interface Marked {
  start: number;
  end: number;
  kind: 'scare' | 'title' | 'nickname';
}

/** Something an editor should look at. */
export interface Note {
  code:
    | 'unclosed-mark' | 'unmatched-mark' | 'unattributed-quote' | 'anonymous-source'
    | 'name-spelling' | 'no-full-name' | 'single-source';
  severity: 'info' | 'warning';
  start: number;
  end: number;
  message: string;
}

export type Value = DateValue | TimeValue | DurationValue | MoneyValue | PercentValue | QuantityValue;

export interface DateValue {
  kind: 'date';
  /** `YYYY-MM-DD`. */
  start: string | null;
  end: string | null;
  /** What the words alone leave open, to be counted from the publication date. */
  open: { by: string; [detail: string]: unknown } | null;
}

export interface TimeValue {
  kind: 'time';
  /** `HH:MM`. */
  from: string | null;
  to: string | null;
  part: string | null;
  zone: string | null;
  date: string | null;
  open: { by: string; [detail: string]: unknown } | null;
}

export interface DurationValue {
  kind: 'duration';
  low: number | null;
  high: number | null;
  unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

export interface MoneyValue {
  kind: 'money';
  low: number | null;
  high: number | null;
  /** ISO 4217. */
  currency: string | null;
}

export interface PercentValue {
  kind: 'percent';
  low: number | null;
  high: number | null;
  /** Percentage or basis points: a difference of two percentages. */
  points: boolean;
}

export interface QuantityValue {
  kind: 'quantity';
  low: number | null;
  high: number | null;
  unit: string;
}

/**
 * Why an analysis is as it is: the JSON contract `saidso-why/1`. Ids are those of the analysis of the same text with the
 * same settings; probabilities are from 0 to 1.
 */
export interface Explanation {
  schema: 'saidso-why/1';
  offsets: 'utf16' | 'codepoint' | 'utf8';
  /** Of each mention that has a `confidence`, by id. */
  names: NameReasons[];
  /** Of each quote, by id. */
  quotes: QuoteReasons[];
  /** Of each pronoun and description that was weighed against others, by the id of its mention. */
  whom: WhomReasons[];
}

/** Why a pronoun or a description stands for whom it does. */
export interface WhomReasons {
  /** Id of a mention. */
  mention: number;
  /** Id of the entity it stands for. */
  entity: number;
  /** It is taken for somebody the text had not spoken of. */
  new: boolean;
  probability: number;
  /** The next best: an entity, or null for nobody spoken of yet. */
  instead: { entity: number | null; probability: number } | null;
  /** What spoke for the one that was taken and not for the next best, in words; at most three. */
  pros: string[];
  /** What spoke against the next best and not against the one that was taken, in words; at most three. */
  cons: string[];
}

/** Why some words are a name of some type. */
export interface NameReasons {
  /** Id of a mention. */
  mention: number;
  /** What the tagger takes these words for; the mention's own type is that of its entity. */
  type: EntityType;
  /** The mention's `confidence`. */
  probability: number;
  /** The likeliest of what else the same words may be: another type, or null for no name at all. */
  instead: { type: EntityType | null; probability: number };
  /** How probable the same decision is when the tagger does not see one group of inputs; always all six. */
  without: { what: NameInput; probability: number }[];
  /** Ids of mentions elsewhere that share a word with this one and spoke for or against it: the first eight, ascending. */
  others: number[];
}

export type NameInput =
  | 'the word itself' | 'its letters' | 'word lists' | 'the words around it' | 'the rest of the text' | 'its place';

/** Why some words are a quote, and why these are its cue and its speaker. */
export interface QuoteReasons {
  /** Id of a quote. */
  quote: number;
  /** The learned tagger, the rule for paragraphs that open with their speaker and a colon, or quote marks alone. */
  by: 'tagger' | 'turn' | 'grammar' | 'marks';
  /** The quote's `confidence`. */
  probability: number;
  /** How probable it is that the words begin and end where they do; null when a rule found them. */
  content: number | null;
  cue: QuoteLink | null;
  speaker: QuoteLink | null;
  /** Where the tagger linked no speaker: the words that came nearest to being it. */
  almost: QuoteCandidate | null;
  /** Id of the quote whose speaker goes on in this one. */
  carried: number | null;
}

/** Words that were linked to a quote. */
export interface QuoteLink {
  start: number;
  end: number;
  /** That they are a cue or a source, and belong here; the quote's `confidence` when a rule linked them. */
  probability: number;
  /** What would have been linked instead; null when a rule linked them. */
  instead: QuoteCandidate | null;
}

/** Words that may have been linked; `start` and `end` are null where the choice is to link nothing. */
export interface QuoteCandidate {
  start: number | null;
  end: number | null;
  probability: number;
}

export interface AnalyzerOptions {
  /** Where `worker.js` is served, on the page's own origin. Needed only when a bundler is used under Trusted Types. */
  workerUrl?: string | URL;
  /** Where `saidso_bg.wasm` is served; of another origin only if that allows it by CORS. */
  wasmUrl?: string | URL;
  /** Milliseconds that loading, and then each text, may take; 60,000 when left out. */
  timeout?: number;
}

export interface AnalyzeSettings {
  /** Rejects with the signal's reason, an AbortError unless told otherwise. */
  signal?: AbortSignal | null;
  /** The day of publication, `YYYY-MM-DD`: what "last Friday" is counted from. */
  published?: string | null;
  /** Laid over what is found. What comes back in `analysis.corrections` is the same list, with its places in this text. */
  corrections?: Corrections | null;
}

export type ExportFormat =
  | 'json' | 'jsonl' | 'text' | 'csv' | 'entities-csv' | 'annotations' | 'quotations' | 'ninjs' | 'markdown' | 'html'
  | 'brat' | 'conll' | 'corrections';

export interface ExportSettings extends AnalyzeSettings {
  /** What the article is called: a title, an address, a path. Its first words when left out. */
  name?: string | null;
  /** What the offsets of JSON and CSV count: code points when left out, as on the command line. */
  offsets?: Analysis['offsets'] | null;
}

/** A file of one article. */
export interface ExportedFile {
  /** What to call it: letters, digits and hyphens of the article's name, and the format's suffix. */
  name: string;
  /** The media type. */
  type: string;
  text: string;
}

/**
 * What an editor changed: the JSON contract `saidso-corrections/1`, in docs/saidso-corrections-1.schema.json too. They are applied
 * in their order, and a later one sees what the earlier ones did.
 */
export interface Corrections {
  schema: 'saidso-corrections/1';
  offsets: Analysis['offsets'];
  /** The text that was corrected: in a file of corrections alone. */
  text?: string;
  /** 10,000 at most. */
  corrections: Correction[];
}

export interface Correction {
  /**
   * `quote`: `at` is what was said, a new quote or the one that was at `was`. `not-quote`: nothing is said at `at`. `cue`: `words` tell of
   * the saying at `at`. `speaker`: `words`, or `who`, said what is at `at`; nobody named did without either. `name`: `at` is a name of the
   * type `type`, a new one or the one that was at `was`. `not-name`: `at` names nothing. `means`: `at` stands for `who`, or for nobody named.
   */
  do: 'quote' | 'not-quote' | 'cue' | 'speaker' | 'name' | 'not-name' | 'means';
  /** The content of a quote, in text order; one place of a name or another mention. Never empty. */
  at: Anchor[];
  was?: Anchor[];
  words?: Anchor[];
  type?: EntityType;
  who?: Who;
  /** Why it has no place in the text it was last tried on: its words are gone, or are no quote or mention any more. It is tried again. */
  lost?: 'words' | 'quote' | 'mention';
}

/** Words of a text, which are found again by themselves and by what stands around them when the text was edited. */
export interface Anchor {
  start: number;
  end: number;
  exact: string;
  /** Up to 32 characters before, and behind. */
  prefix?: string;
  suffix?: string;
}

/** Somebody or something: what the words at `at` stand for, else what the text calls `name`, else something new of the type `type`. */
export interface Who {
  name: string;
  at?: Anchor;
  /** A person when left out. */
  type?: EntityType;
}

export interface Analyzer {
  /** Rejects with an `AnalyzerError`, or with the signal's reason. Lone surrogates in `text` read as U+FFFD. */
  analyze(text: string, settings?: AnalyzeSettings): Promise<Analysis>;
  /**
   * Tells why the analysis of the same text with the same settings, but for corrections, is as it is. Takes about five times as long as
   * `analyze`, waits in the same queue and rejects in the same way.
   */
  explain(text: string, settings?: AnalyzeSettings): Promise<Explanation>;
  /**
   * Makes a file of the analysis of a text: byte for byte what `saidso analyze --format` prints of a file that is called
   * `options.name`. Waits in the same queue as `analyze` and rejects in the same way; with code 'input' for what is no format.
   */
  export(text: string, format: ExportFormat, options?: ExportSettings): Promise<ExportedFile>;
  /** Ends the worker; what is under way rejects with code 'disposed'. */
  dispose(): void;
}

export class AnalyzerError extends Error {
  readonly code: 'timeout' | 'trap' | 'load' | 'disposed' | 'input';
}

/** The version of this program, as in package.json. */
export const version: string;

/**
 * Sets options for every analyzer that is started from now on, those of elements too; `createAnalyzer` may say otherwise.
 */
export function configure(options: AnalyzerOptions): void;

/** Starts a worker; rejects with code 'load' or 'timeout' when it can't be had. */
export function createAnalyzer(options?: AnalyzerOptions): Promise<Analyzer>;

export interface SelectDetail {
  kind: 'quote' | 'speaker' | 'entity' | 'note';
  /** Index into its list; for a speaker, a string that tells speakers of this analysis apart. */
  id: number | string;
  /** The place in the text that is shown. */
  start: number;
  end: number;
  analysis: Analysis;
}

/** Words to be marked in an editor. */
export interface Mark {
  start: number;
  end: number;
  /** What they are, and whose: "quote c0 l1", "cue nobody" and so on; `nameOf` of `saidso/overlay` makes a class of it. */
  look: string;
}

/** An editor that is not ours, as `<said-so>` follows it. Nothing that it is asked to do changes what it saves. */
export interface Editor {
  /** The text as it is now, paragraphs apart by a blank line. The offsets below are UTF-16 code units of what was read last. */
  read(): string;
  /**
   * Tells of every change of the text and of every move of the caret, until the function is called that is returned, which
   * leaves nothing behind.
   */
  listen(on: { changed(): void; moved(): void }): () => void;
  /** Draws these, and no others. */
  mark(marks: Mark[]): void;
  /** Sets these off from the rest, and no others. */
  light(spans: { start: number; end: number }[]): void;
  /** Brings it into sight. */
  show(span: { start: number; end: number }): void;
  /** Where the caret is; null when it is elsewhere. */
  caret(): number | null;
}

/**
 * `<said-so>`; `define.js` has the class. Attributes, parts, custom properties and slots are in custom-elements.json, and
 * in tables in the package's README.
 */
export interface SaidSo extends HTMLElement {
  /** Setting it has it analysed and shown. */
  text: string;
  /** Null until there is one. Setting one of `text` shows it, and nothing is analysed. */
  analysis: Analysis | null;
  /** What was corrected, with its places in `text`; null when nothing was. Setting it has the text read anew with it. */
  corrections: Corrections | null;
  /** What analyses, and explains if it can; the element starts one of its own when none is set. */
  analyzer: (Pick<Analyzer, 'analyze'> & Partial<Pick<Analyzer, 'explain'>>) | null;
  /** The attribute `published`: `YYYY-MM-DD` or empty. */
  published: string;
  /** The attribute `for`: the id of a text area, or of an element that can be edited, whose text is read while it is written. */
  htmlFor: string;
  /** The editor whose text is read while it is written; adapters set it. It goes before that of `for`. */
  editor: Editor | null;
}

declare global {
  interface HTMLElementTagNameMap {
    'said-so': SaidSo;
  }
  interface GlobalEventHandlersEventMap {
    'saidso-analysis': CustomEvent<{ text: string; analysis: Analysis }>;
    'saidso-select': CustomEvent<SelectDetail>;
    'saidso-correct': CustomEvent<{ text: string; analysis: Analysis; corrections: Corrections | null }>;
    'saidso-error': CustomEvent<{ error: Error }>;
  }
}
