/**
 * saidso for CKEditor 5: a plugin. What is found becomes markers that are converted for the editing view alone: they are in no
 * data, and no operation, so that neither what is saved nor undo knows of them.
 */
import { PlacedText, adoptLooks, nameOf, scrollToRange } from 'saidso/overlay';

/** Markers of one set have names that begin so. */
const SETS = { marks: 'saidso', lit: 'saidsolit' };

/**
 * A plugin for the editor's list of them.
 * @param {HTMLElement} reader a `<said-so>` element, which will follow the editor until that is destroyed
 */
export function saidso(reader) {
  return function SaidSo(editor) {
    for (const [set, model] of Object.entries(SETS)) {
      // "saidso:quote-c0-l1:7": the look is in the name.
      const view = ({ markerName }) => ({ classes: [`saidso-${markerName.split(':')[1]}`], priority: set === 'lit' ? 20 : 10 });
      editor.conversion.for('editingDowncast').markerToHighlight({ model, view });
    }
    editor.once('ready', () => {
      const written = new Written(editor);
      reader.editor = written;
      editor.once('destroy', () => {
        written.end();
        if (reader.editor === written) reader.editor = null;
      }, { priority: 'highest' });
    });
  };
}

/** What is written in an editor, as `<said-so>` follows it: an `Editor`. */
class Written {
  #ckeditor;
  #on = null;
  #text = null;
  #count = 0;

  constructor(ckeditor) {
    this.#ckeditor = ckeditor;
  }

  /** The editor is gone, and what was drawn in it. */
  end() {
    this.#placed();
    this.#ckeditor = null;
  }

  read() {
    return this.#placed().text;
  }

  #placed() {
    if (this.#ckeditor) this.#text ??= modelText(this.#ckeditor.model);
    return this.#text;
  }

  listen(on) {
    const { document } = this.#ckeditor.model;
    const { view } = this.#ckeditor.editing;
    this.#on = on;
    const changed = () => {
      this.#text = null;
      // What an input method is still at is left alone until it is done.
      if (!view.document.isComposing) this.#on?.changed();
    };
    const moved = () => this.#on?.moved();
    const composed = (_, name, composing) => composing || changed();
    const release = adoptLooks(view.getDomRoot(), 'classes');
    document.on('change:data', changed);
    document.selection.on('change:range', moved);
    view.document.on('change:isComposing', composed);
    return () => {
      document.off('change:data', changed);
      document.selection.off('change:range', moved);
      view.document.off('change:isComposing', composed);
      this.#on = null;
      release();
    };
  }

  mark(marks) {
    this.#set('marks', marks);
  }

  light(spans) {
    this.#set('lit', spans.map((span) => ({ ...span, look: 'lit' })));
  }

  /** Markers for spans, in place of those of the same set; those that are right already stay. */
  #set(set, spans) {
    if (!this.#ckeditor) return;
    const { model } = this.#ckeditor;
    const text = this.#placed();
    const there = new Map([...model.markers.getMarkersGroup(SETS[set])].map((marker) => [keyOf(marker.name, marker.getRange()), marker]));
    const wanted = [];
    for (const { start, end, look } of spans) {
      const places = text.placesOf(start, end);
      if (!places) continue;
      const range = model.createRange(...places.map(positionIn(model)));
      const name = `${SETS[set]}:${nameOf(look).slice('saidso-'.length)}`;
      if (!there.delete(keyOf(name, range))) wanted.push([name, range]);
    }
    if (there.size + wanted.length === 0) return;
    model.enqueueChange({ isUndoable: false }, (writer) => {
      for (const marker of there.values()) writer.removeMarker(marker);
      for (const [name, range] of wanted) writer.addMarker(`${name}:${(this.#count += 1)}`, { range, usingOperation: false, affectsData: false });
    });
  }

  show({ start, end }) {
    const { editing, model } = this.#ckeditor;
    const places = this.#placed().placesOf(start, end);
    if (!places) return;
    const range = editing.mapper.toViewRange(model.createRange(...places.map(positionIn(model))));
    const shown = editing.view.domConverter.viewRangeToDom(range);
    if (shown) scrollToRange(shown);
  }

  caret() {
    const { editing, model } = this.#ckeditor ?? {};
    if (!editing?.view.document.isFocused) return null;
    const here = model.document.selection.getFirstPosition();
    return this.#placed().offsetOf(({ parent, offset }, length) => {
      if (here.parent === parent) return here.offset - offset;
      return here.isAfter(model.createPositionAt(parent, offset)) ? length + 1 : 0;
    });
  }
}

const keyOf = (name, range) => `${name.split(':').slice(0, 2).join(':')} ${range.start.path} ${range.end.path}`;

const positionIn = (model) => ([{ parent, offset }, distance]) => model.createPositionAt(parent, offset + distance);

/** The text of all roots of a model: paragraphs apart by a blank line, soft breaks as ends of lines. */
function modelText(model) {
  const text = new PlacedText();
  for (const root of model.document.roots) {
    if (root.rootName === '$graveyard') continue;
    text.breakLine(2);
    for (const { type, item } of model.createRangeIn(root)) {
      if (type === 'text') text.add(item.data, { parent: item.parent, offset: item.startOffset });
      else if (item.name === 'softBreak') text.addBreak();
      else if (model.schema.isBlock(item)) text.breakLine(2);
    }
  }
  return text;
}
