import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLockfile } from './setup/lockfile.mjs';
import { ROOT } from './setup/run.mjs';

/** `npm run lockfile`: to be run after dependencies were changed; see `setup/lockfile.mjs`. */
const path = join(ROOT, 'package-lock.json');
const { lock, added } = completeLockfile(JSON.parse(readFileSync(path, 'utf8')));
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages of other systems were added to package-lock.json.`);
