/**
 * The demos, and the policy that each editor can live under. saidso itself needs no more than the strictest of them.
 */

/** As on saidso's own page. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'worker-src': "'self'",
};

/** With Trusted Types, where the editor has a policy of its own for what is pasted. */
const trusted = (names = '', more = {}) => policy({ ...more, 'require-trusted-types-for': "'script'", 'trusted-types': `saidso ${names}`.trim() });

const policy = (more = {}) => Object.entries({ ...POLICY, ...more }).map(([name, value]) => `${name} ${value}`).join('; ');

const sheet = '<div id="sheet" class="sheet" contenteditable="true" role="textbox" aria-multiline="true" aria-label="The article"></div>';
const edited = (className) => sheet.replace('class="sheet"', `class="${className}"`);

export const demos = [
  {
    name: 'textarea',
    title: 'a text area',
    note: 'One attribute, for, names the text area. Nothing can be drawn in one: choose a quote, and its words are selected.',
    editor: '<textarea id="sheet" class="sheet" aria-label="The article" spellcheck="false"></textarea>',
    for: ' for="sheet"',
    policy: trusted(),
  },
  {
    name: 'contenteditable',
    title: 'an element that can be edited',
    note: 'One attribute, for, names the element. Quotes are marked by CSS highlights: the element itself stays as it is.',
    editor: sheet,
    for: ' for="sheet"',
    // The browser itself gives what is pasted its style.
    policy: trusted('', { 'style-src-attr': "'unsafe-inline'" }),
  },
  {
    name: 'prosemirror',
    title: 'ProseMirror',
    note: 'A plugin that draws decorations, which are no part of the document.',
    styles: ['prosemirror-view/style/prosemirror.css'],
    policy: trusted('ProseMirrorClipboard'),
  },
  {
    name: 'tiptap',
    title: 'Tiptap',
    note: 'An extension that draws decorations, which are no part of the document.',
    styles: ['prosemirror-view/style/prosemirror.css'],
    policy: trusted('ProseMirrorClipboard'),
  },
  {
    name: 'quill',
    title: 'Quill',
    note: 'Quotes are marked over the editor by CSS highlights: the editor knows nothing of it.',
    styles: ['quill/dist/quill.snow.css'],
    policy: policy({ 'style-src': "'self' 'unsafe-inline'" }),
  },
  {
    name: 'lexical',
    title: 'Lexical',
    note: 'Quotes are marked over the editor by CSS highlights: the editor knows nothing of it.',
    editor: edited('lexical'),
    policy: trusted('lexical'),
  },
  {
    name: 'ckeditor5',
    title: 'CKEditor 5',
    note: 'A plugin whose markers are in the editing view alone, in no data and no operation.',
    styles: ['ckeditor5/dist/ckeditor5.css'],
    policy: policy({ 'style-src': "'self' 'unsafe-inline'" }),
  },
  {
    name: 'tinymce',
    title: 'TinyMCE',
    note: 'Quotes are marked over the editor’s frame by its own CSS highlights.',
    copied: ['tinymce/skins/ui/oxide', 'tinymce/skins/ui/oxide-dark', 'tinymce/skins/content/default', 'tinymce/skins/content/dark'],
    policy: policy({ 'style-src': "'self' 'unsafe-inline'" }),
  },
];

const items = demos.map(({ name, title }) => `<li><a href="${name}/">${title}</a> (<a href="${name}/?without">without saidso</a>)</li>`);

/** The page that leads to them. */
export const index = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>saidso beside editors</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="demo.css">
  </head>
  <body>
    <header><h1>saidso beside editors</h1></header>
    <main><ul>
      ${items.join('\n      ')}
    </ul></main>
  </body>
</html>
`;
