// usage: node serve.mjs FOLDER PORT   serves FOLDER until it is stopped
import { serve, strictDocuments } from './server.mjs';

const [folder, port] = process.argv.slice(2);
const { url } = await serve([{ path: '/', folder, policy: strictDocuments }], Number(port));
console.log(`\n    ${url}    (Ctrl-C stops it)\n`);
