/** What is too large, too deep or no text at all, as a name and a content; each holds the sentence of the other files. */
import { docx, paragraph } from '../files/docx.js';
import { lines, pdf } from '../files/pdf.js';

const KEPT = '“Still here,” said Eva Holm.';
const P = `<p>${KEPT}</p>`;

export const MADE = [
  ['deep.html', `<!doctype html>${'<div>'.repeat(100_000)}${P}${'</div>'.repeat(100_000)}`],
  ['deep-inline.html', `<html>${'<b><i>'.repeat(50_000)}${KEPT}`],
  ['deep-lists.html', `<html>${'<ul><li>'.repeat(50_000)}${KEPT}`],
  ['deep-tables.html', `<html>${'<table><tr><td>'.repeat(30_000)}${KEPT}`],
  ['long-attribute.html', `<html><p title="${'>x'.repeat(1_000_000)}">${KEPT}</p>`],
  ['many-attributes.html', `<html><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=${i}`).join(' ')} style="${'display:'.repeat(50_000)}">${KEPT}</p>`],
  ['many-brackets.html', `<html>${P}${'<'.repeat(500_000)}`],
  ['many-comments.html', `<html>${P}${'<!--'.repeat(100_000)}`],
  ['many-references.html', `<html>${P}${'&amp;&#38;&'.repeat(100_000)}`],
  ['many-paragraphs.html', `<html>${P}${'<p>It rained, and they said so.'.repeat(5_000)}`],
  ['many-marks.txt', `${KEPT}\n${'“'.repeat(200_000)}`],
  ['one-line.txt', `${KEPT} ${'x'.repeat(500_000)}`],
  ['deep.md', `${KEPT}\n\n${'>'.repeat(20_000)} deep\n\n${'- '.repeat(5_000)}deep`],
  ['brackets.md', `${KEPT}\n\n${'['.repeat(30_000)}${'*a_ '.repeat(20_000)}${'`'.repeat(20_001)}`],
];

const EXTERNAL = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const relation = (id, kind, target) => `<Relationship Id="${id}" ${EXTERNAL}${kind}" Target="${target}" TargetMode="External"/>`;

/** Word files: with what is fetched from elsewhere, macros, fields that start programs, links that run, entities that grow. */
const FIELD = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
const LINK = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>A link</w:t></w:r></w:hyperlink></w:p>';
const PICTURE =
  '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId8" r:embed="rId8"/></w:drawing></w:r></w:p>';
const relations =
  relation('rId7', 'attachedTemplate', 'http://127.0.0.1:9/template.dotm') +
  relation('rId8', 'image', 'http://127.0.0.1:9/picture.png') +
  relation('rId9', 'hyperlink', 'javascript:alert(&apos;docx&apos;)');
const GROWING =
  '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "http://127.0.0.1:9/entity">]>';

/** PDFs: with scripts, things to start and to send, addresses, a file within the file, pages that hold themselves. */
const ACTIONS =
  '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("http://127.0.0.1:9/"\\);) >> ' +
  '/AA << /WC << /S /Launch /F (calc.exe) >> >> /URI << /Base (http://127.0.0.1:9/) >> ' +
  '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(2\\)) >>] >> /EmbeddedFiles << /Names [(x.exe) << /F (x.exe) /EF << /F 4 0 R >> >>] >> >> ' +
  '/AcroForm << /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>alert\\(3\\)</script></xdp:xdp>) /Fields [] >>';
const ANNOTS = '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A << /S /URI /URI (javascript:alert\\(4\\)) >> >>]';
const SAID = lines('\x93Still here,\x94 said Eva Holm.');

export const FILES = [
  ['external.docx', docx(paragraph(KEPT) + FIELD + LINK + PICTURE, { relations, parts: { 'word/vbaProject.bin': 'Sub AutoOpen()' } })],
  ['markup.docx', docx(paragraph(`<script>alert(1)</script><img src=x onerror=alert(2)> ${KEPT}`))],
  ['active.pdf', pdf([SAID], { catalog: ACTIONS, page: ANNOTS, objects: ['<< /Length 4 >>\nstream\nMZ..\nendstream'] })],
  ['markup.pdf', pdf([lines('<script>alert(1)</script> <img src=x onerror=alert(2)>', '\x93Still here,\x94 said Eva Holm.')])],
  ['deep.pdf', pdf([SAID, `${'q '.repeat(5000)}${SAID}`])],
];

/** Refused, as Word itself writes no such thing. */
export const GROWING_FILE = ['entities.docx', docx(paragraph(KEPT), { before: GROWING })];
