/**
 * The built site and the fixtures beside this file, each under the policy that it is tested with.
 */
import { fileURLToPath } from 'node:url';
import { POLICY, serve as serveFolders, strictDocuments } from '../../xtask/node/server.mjs';

const DIST = process.env.SAIDSO_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));

const MOUNTS = [
  { path: '/fixtures/', folder: FIXTURES, policy: strictDocuments },
  // The policy on every response, scripts and workers as well.
  { path: '/strict/', folder: DIST, policy: () => POLICY },
  { path: '/', folder: DIST, policy: strictDocuments },
];

/** Serves on a free port; resolves to `{ url, close }`. */
export const serve = () => serveFolders(MOUNTS);
