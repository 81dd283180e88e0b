/** What a custom elements manifest tells of an element, as tables in Markdown. */

const code = (words) => `\`${words.replaceAll('|', '\\|')}\``;
const cell = (words = '') => words.replaceAll('|', '\\|');

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const ofType = ({ name, type, static: isStatic, description }) => [code(isStatic ? `SaidSo.${name}` : name), code(type.text), cell(description)];
const plain = ({ name, description }) => [code(name), cell(description)];

/** Every list of `element`, a custom element's declaration, with its heading. */
export function tables(element) {
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  return [
    table(['attribute', 'type', 'what it is'], attributes.map(ofType)),
    table(['property', 'type', 'what it is'], members.map(ofType)),
    table(['event', 'type', 'when'], events.map(ofType)),
    table(['slot', 'what goes there'], slots.map(plain)),
    table(['`::part()`', 'what it is'], cssParts.map(plain)),
    table(['custom property', 'what it sets'], cssProperties.map(plain)),
  ].join('\n\n');
}
