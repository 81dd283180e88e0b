/** PDF files written by hand: what a browser's printing would never write. */

const escaped = (words) => words.replace(/[\\()]/g, '\\$&');

/** What draws `lines` from the top of a page, in letters of 12 points, 16 points apart. */
export const lines = (...all) => `BT /F1 12 Tf 16 TL 72 720 Td ${all.map((words) => `(${escaped(words)}) Tj T*`).join(' ')} ET`;

/**
 * A PDF.
 * @param {string[]} pages what draws each page
 * @param {{ catalog?: string, page?: string, objects?: string[], trailer?: string }} [more] entries of the catalogue, of
 *   each page and of the trailer, and further objects, whose numbers begin with 4
 * @returns {Buffer}
 */
export function pdf(pages, { catalog = '', page = '', objects = [], trailer = '' } = {}) {
  const first = 4 + objects.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...objects,
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R ${page} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = all.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}

/** A PDF that wants a password. Nothing in it is truly locked: the check of the password alone fails. */
export function lockedPdf() {
  const key = '<' + '5a'.repeat(32) + '>';
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [${key} ${key}]`;
  return pdf([lines('Secret.')], { trailer: encrypt });
}
