/** The plugin as WordPress sees it: installed from its archive, given to those who edit posts, and gone without a trace. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assertClean } from '../e2e/harness.js';
import { ARCHIVE, openEditor, openSidebar, save, useWordPress } from './editor.js';
import { ARTICLE, TITLE } from './posts.js';

const wordpress = useWordPress({ installed: false });

/** The tables, and the names of options and of what is kept about posts and users; WordPress's notes that run out come and go by themselves. */
function names(rows) {
  const of = (table, key) => rows[table].map((row) => `${table} ${JSON.parse(row)[key]}`);
  const all = [...Object.keys(rows), ...of('wp_options', 'option_name'), ...of('wp_postmeta', 'meta_key'), ...of('wp_usermeta', 'meta_key')];
  return [...new Set(all)].filter((name) => !/transient|_edit_lock$/.test(name)).sort();
}

/** The rows in which we are named. */
const withUs = (rows) => Object.entries(rows).flatMap(([table, all]) => all.filter((row) => /saidso/i.test(row)).map((row) => `${table}: ${row}`));

test('installed from the archive, used and taken away, it leaves nothing in the database', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../www/package.json', import.meta.url), 'utf8'));
  const id = await wordpress.wp('write', TITLE, ARTICLE);
  const edit = async (title, doing) => {
    const page = await openEditor(wordpress, id);
    await doing?.(page);
    await page.evaluate((words) => globalThis.wp.data.dispatch('core/editor').editPost({ title: words }), title);
    await save(page);
    assertClean(page);
    await page.context().close();
  };
  await edit('Ferry to stop at midnight');
  const before = names(await wordpress.wp('dump'));

  const told = await wordpress.wp('install', ARCHIVE);
  assert.deepEqual([told.Name, told.Version], ['saidso', version]);
  await wordpress.wp('activate');
  await edit('Ferry to stop', async (page) => {
    await openSidebar(page);
    await page.locator('said-so .words').first().click();
  });
  const active = withUs(await wordpress.wp('dump'));
  assert.ok(active.length === 1 && active[0].includes('active_plugins'), `WordPress's list of active plugins alone: ${active}`);

  await wordpress.wp('deactivate');
  const after = await wordpress.wp('dump');
  assert.deepEqual(withUs(after), []);
  assert.deepEqual(names(after).filter((name) => !before.includes(name)), [], 'nothing came that was not there');
  assert.equal(await wordpress.wp('delete'), false);
  assert.deepEqual(withUs(await wordpress.wp('dump')), []);
  assert.equal(await wordpress.log(), '', 'PHP has nothing to complain of');
});

test('only those who may edit the post get it, only where posts are edited, and readers never', async () => {
  await wordpress.wp('install', ARCHIVE);
  await wordpress.wp('activate');
  const id = await wordpress.wp('write', TITLE, ARTICLE);
  assert.equal(await wordpress.wp('enqueued', 'editor', 'post', id), true);
  assert.equal(await wordpress.wp('enqueued', 'contributor', 'post', id), false);
  assert.equal(await wordpress.wp('enqueued', 'subscriber', 'post', id), false);
  assert.equal(await wordpress.wp('enqueued', 'editor', 'site-editor', id), false);
  assert.equal(await wordpress.wp('enqueued', 'editor', 'widgets', id), false);
  const page = await wordpress.open();
  assert.doesNotMatch(await page.content(), /plugins\/saidso/);
  const asked = await page.request.get(new URL('wp-content/plugins/saidso/saidso.php', page.url()).href);
  assert.equal(await asked.text(), '', 'asked for by itself it says nothing');
  await page.context().close();
});
