// The command line, which the page is compared with.

import { spawnSync } from 'node:child_process';

import { PATIENCE, PROGRAM } from './repository.mjs';

export function program(folder, zone, ...words) {
  const run = spawnSync(PROGRAM, words, {
    cwd: folder,
    env: { TZ: zone, HOME: '/nonexistent' },
    maxBuffer: 2 ** 30,
    timeout: PATIENCE,
  });
  if (run.error) {
    throw run.error;
  }
  return { status: run.status, stdout: run.stdout, stderr: run.stderr.toString() };
}
