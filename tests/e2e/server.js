/**
 * A small server of the built site, with the policy the page is meant to live under, and of the fixtures beside this file.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types saidso";

const DIST = process.env.SAIDSO_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** Serves on a free port; resolves to `{ url, close }`. */
export async function serve() {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** Under this path the built site is served with the policy on every response, scripts and workers as well. */
const STRICT = '/strict/';

function fileOf(path) {
  if (path.startsWith('/fixtures/')) return join(FIXTURES, path.slice('/fixtures/'.length));
  const inside = path.startsWith(STRICT) ? path.slice(STRICT.length - 1) : path;
  return join(DIST, inside === '/' ? 'index.html' : inside);
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = normalize(decodeURIComponent(pathname));
  const file = fileOf(path);
  const type = TYPES[extname(file)] ?? 'text/plain; charset=utf-8';
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end('No such file');
  const headers = { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };
  if (type.startsWith('text/html') || path.startsWith(STRICT)) headers['Content-Security-Policy'] = POLICY;
  response.writeHead(200, headers);
  createReadStream(file).pipe(response);
}
