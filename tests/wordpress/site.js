/**
 * A WordPress of one's own for a file of tests: its files, its data in one SQLite file, and PHP's own server, all under target/.
 */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const BUILDS = dirname(createRequire(import.meta.url).resolve('@wp-playground/wordpress-builds/package.json'));
const COMMAND = fileURLToPath(new URL('command.php', import.meta.url));

/** The WordPress that is tried; the package has 6.2 to 6.5, and `beta`, which is 6.6. */
const VERSION = process.env.WORDPRESS ?? '6.5';

/** Milliseconds that PHP's server may take to answer. */
const PATIENCE = 30_000;

/** What `useBrowser` of tests/e2e/harness.js starts; besides, `wp(command, ...words)` has WordPress do something. */
export async function serveWordPress() {
  const folder = at(`target/wordpress-tests/${VERSION}`);
  await rm(folder, { recursive: true, force: true });
  await unpack(folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  await writeFile(join(folder, 'wp-config.php'), config(folder, url));
  await cp(fileURLToPath(new URL('alone.php', import.meta.url)), join(folder, 'wp-content/mu-plugins/alone.php'));
  const run = promisify(execFile);
  const wp = async (...words) => {
    const { stdout } = await run('php', [COMMAND, folder, ...words.map(String)], { maxBuffer: 64_000_000 });
    return JSON.parse(stdout);
  };
  // Browsers ask for it by themselves.
  await writeFile(join(folder, 'favicon.ico'), '');
  await wp('set-up');
  const server = await start(folder, port);
  return { url, wp, log: () => readFile(join(folder, 'php.log'), 'utf8').catch(() => ''), close: () => stop(server) };
}

/** The package keeps what PHP runs in an archive, and what browsers load beside it. */
async function unpack(folder) {
  await cp(join(BUILDS, `public/wp-${VERSION}`), folder, { recursive: true });
  await unzip(join(BUILDS, `src/wordpress/wp-${VERSION}.zip`), (name) => join(folder, name));
  const plugins = join(folder, 'wp-content/plugins');
  const sqlite = join(plugins, 'sqlite-database-integration');
  await unzip(join(BUILDS, 'src/sqlite-database-integration/sqlite-database-integration.zip'), (name) => join(sqlite, name.slice(name.indexOf('/'))));
  await cp(join(sqlite, 'db.copy'), join(folder, 'wp-content/db.php'));
}

async function unzip(archive, placeOf) {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(archive)))) {
    if (name.endsWith('/')) continue;
    await mkdir(dirname(placeOf(name)), { recursive: true });
    await writeFile(placeOf(name), bytes);
  }
}

/** What PHP complains of is kept apart, and nothing is done behind the tests' backs. */
const config = (folder, url) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_DIR', '${folder}/data' );
define( 'DB_FILE', 'wordpress.sqlite' );
define( 'WP_HOME', '${url.slice(0, -1)}' );
define( 'WP_SITEURL', WP_HOME );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '${folder}/php.log' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
${['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'].map((name) => `define( '${name}', 'of no account' );`).join('\n')}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The server and its workers are a group of their own, which ends as one, whatever becomes of the tests. */
async function start(folder, port) {
  const server = spawn('php', ['-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', folder], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  server.once('error', () => {});
  process.once('exit', () => stop(server));
  // Of these a process ends without a word, unless it listens.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    if (await answers(port)) return server;
    if (server.exitCode !== null) break;
    await sleep(50);
  }
  stop(server);
  throw new Error('PHP’s server did not start: is php-cli installed?');
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

function stop(server) {
  if (!server.pid || server.killed) return;
  server.killed = true;
  try {
    process.kill(-server.pid);
  } catch {
    // It has ended by itself.
  }
}
