import assert from 'node:assert/strict';
import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { POLICY, serve, strictDocuments } from '../../xtask/node/server.mjs';

let folder;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saidso-server-'));
  await mkdir(join(folder, 'site/pkg'), { recursive: true });
  await mkdir(join(folder, 'site/.git'));
  for (const [name, bytes] of Object.entries({ 'site/index.html': '<!doctype html>', 'site/pkg/a_bg.wasm': '\0asm', 'site/.git/config': 'x', secret: 'x' })) {
    await writeFile(join(folder, name), bytes);
  }
  await cp(join(folder, 'secret'), join(folder, 'site/a b'));
  server = await serve([{ path: '/', folder: join(folder, 'site'), policy: strictDocuments }]);
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks for `path` as it is: `fetch` would tidy it up first. */
function ask(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path, method }, async (response) => {
      const body = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    sent.on('error', reject).end();
  });
}

test('documents carry the policy, scripts and the core do not', async () => {
  const page = await ask('/?a=b');
  assert.deepEqual([page.status, page.body], [200, '<!doctype html>']);
  assert.equal(page.headers['content-security-policy'], POLICY);
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  assert.equal(page.headers['cache-control'], 'no-store');
  const core = await ask('/pkg/a_bg.wasm');
  assert.equal(core.headers['content-type'], 'application/wasm');
  assert.equal(core.headers['content-security-policy'], undefined);
});

test('the page itself names the same policy', async () => {
  const page = await readFile(new URL('../../www/index.html', import.meta.url), 'utf8');
  assert.ok(page.includes(`content="${POLICY}"`));
});

test('nothing outside the folder is served, and nothing hidden', async () => {
  const paths = ['/../secret', '/%2e%2e/secret', '/pkg/../index.html', '/.git/config', '/missing.js', '/pkg', '/pkg/', '/a%20b', '//secret', '/..%2fsecret', '*'];
  for (const path of paths) assert.equal((await ask(path)).status, 404, path);
});

test('the server only reads', async () => {
  assert.equal((await ask('/', 'POST')).status, 405);
  const head = await ask('/', 'HEAD');
  assert.deepEqual([head.status, head.headers['content-length'], head.body], [200, '15', '']);
});

test('a page’s many requests at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask('/')));
  assert.ok(answers.every(({ status }) => status === 200));
});

test('a taken port is reported', async () => {
  const { port } = new URL(server.url);
  await assert.rejects(serve([], Number(port)), { code: 'EADDRINUSE' });
});
