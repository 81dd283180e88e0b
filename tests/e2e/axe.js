/** axe-core, as every test of accessibility runs it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that axe knows of the guidelines up to 2.2 AA, also what it leaves off unless told, and of good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page may be looked at. */
export const LOOKS = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } };

/** What is wrong with a page, a line each; `include` are selectors of what is looked at, and `exclude` of what is not. */
export async function violations(page, { include = [], exclude = [] } = {}) {
  // Evaluated by the debugger, which no policy of the page binds.
  await page.evaluate(AXE);
  const run = ([tags, taken, left]) => {
    const exclude = left.filter((each) => document.querySelector(each));
    return globalThis.axe.run({ ...(taken.length && { include: taken }), exclude }, { runOnly: tags });
  };
  const { violations: found } = await page.evaluate(run, [TAGS, include, exclude]);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
}
