/**
 * A server of static files on this machine, with the headers the page is meant to live under: what `cargo xtask serve`
 * starts, and what measurements and end-to-end tests load the site from.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

/**
 * Sent with documents alone. A worker is bound by the policy of its own response: with `script-src 'self'` there, it could
 * not compile wasm; without any, it can, and the page itself stays under the strict policy.
 */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types saidso";

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves folders on `port`, or on a free one; rejects when the port can't be had.
 * @param {{ path: string, folder: string, policy?: (type: string) => string | undefined }[]} mounts the first whose path
 *   a request begins with answers it; paths begin and end with a slash
 * @param {number} [port]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(mounts, port = 0) {
  const server = createServer((request, response) => {
    answer(mounts, request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** The policy for documents, and none for the rest. */
export const strictDocuments = (type) => (type.startsWith('text/html') ? POLICY : undefined);

async function answer(mounts, { method, url }, response) {
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'This server only reads.\n');
  const [path] = url.split(/[?#]/);
  const mount = mounts.find((each) => path.startsWith(each.path));
  const name = mount && inside(path.slice(mount.path.length));
  const bytes = name && (await readFile(join(mount.folder, name)).catch(() => null));
  if (!bytes) return refuse(response, 404, 'There is no such file.\n');
  const type = TYPES[extname(name)] ?? 'text/plain; charset=utf-8';
  const policy = mount.policy?.(type);
  // Head and body go out in one piece: the second of two would wait for the reader's word that the first has come.
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    ...(policy && { 'Content-Security-Policy': policy }),
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}

function refuse(response, status, words) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words);
}

/**
 * The file that a path means, or null when it may mean one outside the folder. The site's own names need no escapes, so a
 * name with one is not a file of it; nor is a hidden one.
 */
function inside(path) {
  const parts = path.split('/');
  if (!parts.slice(0, -1).every(plain)) return null;
  const last = parts.at(-1);
  if (last === '') return `${path}index.html`;
  return plain(last) ? path : null;
}

const plain = (part) => /^[\w-][\w.-]*$/.test(part);
