/**
 * The plugin for ProseMirror. It draws decorations, which are no part of the document; its transactions have no steps, so that
 * neither the document nor its history knows of them.
 */
import { PlacedText, adoptLooks, nameOf, scrollToRange } from 'saidso/overlay';

/**
 * Makes `saidso(reader)` of ProseMirror's own classes, which must be those of the editor.
 * @param {{ Plugin: Function, PluginKey: Function, Decoration: object, DecorationSet: object }} classes
 */
export function pluginOf({ Plugin, PluginKey, Decoration, DecorationSet }) {
  const key = new PluginKey('saidso');
  const of = (drawn, set) => drawn.find(undefined, undefined, (spec) => spec.set === set);

  const state = {
    init: () => DecorationSet.empty,
    apply(transaction, before) {
      const given = transaction.getMeta(key);
      const drawn = given ? before.remove(of(before, given.set)).add(transaction.doc, given.decorations) : before;
      return transaction.docChanged ? drawn.map(transaction.mapping, transaction.doc) : drawn;
    },
  };

  /** Has `view` draw decorations in place of those of the same set, unless they are the same. */
  const draw = (view, set, spans) => {
    const before = of(key.getState(view.state), set);
    const names = new Set(before.map(({ from, to, spec }) => `${from} ${to} ${spec.look}`));
    const same = spans.length === before.length && spans.every(({ from, to, look }) => names.has(`${from} ${to} ${look}`));
    if (same) return;
    const decorations = spans.map(({ from, to, look }) => Decoration.inline(from, to, { class: nameOf(look) }, { set, look }));
    view.dispatch(view.state.tr.setMeta(key, { set, decorations }));
  };

  return (reader) =>
    new Plugin({
      key,
      state,
      props: { decorations: (editorState) => key.getState(editorState) },
      view(view) {
        const written = new Written(view, draw);
        reader.editor = written;
        return {
          update: (_, before) => written.update(before),
          destroy: () => {
            written.end();
            if (reader.editor === written) reader.editor = null;
          },
        };
      },
    });
}

/** What is written in a view, as `<said-so>` follows it: an `Editor`. */
class Written {
  #view;
  #draw;
  #on = null;
  /** The document that was read last, and its text. */
  #doc = null;
  #text = null;

  constructor(view, draw) {
    this.#view = view;
    this.#draw = draw;
  }

  update(before) {
    const { state, composing } = this.#view;
    // What an input method is still at is left alone until it is done.
    if (composing) return;
    if (state.doc !== this.#doc) this.#on?.changed();
    else if (!state.selection.eq(before.selection)) this.#on?.moved();
  }

  /** The view is gone, and what was drawn in it. */
  end() {
    this.#view = null;
  }

  read() {
    return this.#placed().text;
  }

  #placed() {
    const doc = this.#view?.state.doc ?? this.#doc;
    if (this.#doc !== doc) [this.#doc, this.#text] = [doc, documentText(doc)];
    return this.#text;
  }

  listen(on) {
    this.#on = on;
    const { dom } = this.#view;
    const release = adoptLooks(dom, 'classes');
    const composed = () => setTimeout(() => this.#on?.changed());
    dom.addEventListener('compositionend', composed);
    return () => {
      this.#on = null;
      dom.removeEventListener('compositionend', composed);
      release();
    };
  }

  mark(marks) {
    this.#set('marks', marks);
  }

  light(spans) {
    this.#set('lit', spans.map((span) => ({ ...span, look: 'lit' })));
  }

  #set(set, spans) {
    if (!this.#view) return;
    const text = this.#placed();
    const placed = spans.map(({ start, end, look }) => [text.placesOf(start, end), look]).filter(([places]) => places);
    this.#draw(this.#view, set, placed.map(([[from, to], look]) => ({ from: positionOf(from), to: positionOf(to), look })));
  }

  show({ start, end }) {
    const places = this.#placed().placesOf(start, end);
    if (!places) return;
    const [from, to] = places.map((place, i) => this.#view.domAtPos(positionOf(place), i ? -1 : 1));
    const range = this.#view.dom.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    scrollToRange(range);
  }

  caret() {
    if (!this.#view?.hasFocus()) return null;
    const { from } = this.#view.state.selection;
    return this.#placed().offsetOf(({ position }) => from - position);
  }
}

/** The position of a character; what stands for a whole node has one before and one behind it. */
const positionOf = ([{ position, whole }, distance]) => position + (whole ? Math.min(1, distance) : distance);

/** The text of a document: paragraphs apart by a blank line, hard breaks as ends of lines. */
function documentText(doc) {
  const text = new PlacedText();
  doc.descendants((node, position) => {
    const { name, spec } = node.type;
    if (node.isText) text.add(node.text, { position, whole: false });
    else if (node.isBlock) text.breakLine(2);
    else if (/^hard_?break$/i.test(name)) text.addBreak();
    // ProseMirror's word for it, and Tiptap's.
    else if (node.isLeaf) text.add(spec.leafText?.(node) ?? spec.toText?.({ node }) ?? '', { position, whole: true });
  });
  return text;
}
