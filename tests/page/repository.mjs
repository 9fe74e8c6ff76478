// Where things are in the repository.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const PAGE = join(ROOT, 'target', 'interview-reminders.html');
export const PROGRAM = join(ROOT, 'target', 'debug', 'interview-reminders');

// Nothing takes so long, however busy the machine is; what does not come at all is a failure then.
export const PATIENCE = 300_000;

// What is installed for these tests.
export const installed = createRequire(join(ROOT, '.tools', 'page', 'package.json'));

export function fixture(...parts) {
  return join(ROOT, 'fixtures', ...parts);
}

// All files below a folder.
export function below(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? below(path) : [path];
  });
}

export function read(path) {
  return new Uint8Array(readFileSync(path));
}
