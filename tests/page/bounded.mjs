// Tests that end in time, whatever hangs, and leave nothing open.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test as unbounded } from 'node:test';

import { closeBrowser, openBrowser } from './visit.mjs';

// Some thirty times what the longest takes on a machine that has time for it.
const MILLISECONDS = 1_200_000;

export function test(name, what) {
  return unbounded(name, { timeout: MILLISECONDS }, what);
}

// All tests of a file share a browser.
export function shareBrowser() {
  before(openBrowser, { timeout: MILLISECONDS });
  after(closeBrowser, { timeout: MILLISECONDS });
}

// A folder that is there for as long as the tests run.
export function room(name) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
