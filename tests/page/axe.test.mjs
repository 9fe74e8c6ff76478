// axe-core finds nothing in any state, light and dark, narrow and wide.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { shareBrowser, test } from './bounded.mjs';
import { fixture, installed, read } from './repository.mjs';
import { seeEverything } from './steps.mjs';
import { drop, visit } from './visit.mjs';

shareBrowser();

const AXE = readFileSync(installed.resolve('axe-core/axe.min.js'), 'utf8');

async function isSound(page, state) {
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  });
  assert.deepEqual(found, [], state);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${state}: ${wide} pixels wider than the window`);
}

const STATES = {
  begin: async () => {},
  'paste and options': async (page) => {
    await page.click('#paste-open');
    await page.click('#options-box > summary');
  },
  planned: (page) => drop(page, { name: 'cast.csv', bytes: read(fixture('cast.csv')) }),
  'with questions': (page) =>
    drop(page, { name: 'interviews.csv', bytes: read(fixture('problems', 'date-ambiguous', 'interviews.csv')) }),
  failed: (page) => drop(page, { name: 'binary.csv', bytes: read(fixture('problems', 'binary-file', 'interviews.csv')) }),
};

for (const colorScheme of ['light', 'dark']) {
  for (const width of [320, 1280]) {
    test(`${colorScheme}, ${width} pixels`, async () => {
      for (const [state, reach] of Object.entries(STATES)) {
        await visit(
          async (page) => {
            await page.evaluate(AXE);
            // What is off the screen has no place yet, and would seem to cover something.
            await page.evaluate(() => document.styleSheets[0].insertRule('* { content-visibility: visible !important }'));
            await reach(page);
            await isSound(page, state);
            for (const step of ['understand', 'look', 'save', 'come-back']) {
              const link = page.locator(`#steps [data-show="${step}"]`);
              if ((await link.getAttribute('aria-disabled')) !== 'true') {
                await link.click();
                await isSound(page, `${state}, ${step}`);
              }
            }
            if ((await page.getAttribute('body', 'data-state')) === 'planned') {
              await seeEverything(page);
              for (const view of ['agenda', 'month', 'interviews', 'not-there']) {
                await page.click('#steps [data-show="look"]');
                await page.click(`[data-view="${view}"]`);
                await isSound(page, `${state}, ${view} unfolded`);
              }
            }
          },
          { context: { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' } },
        );
      }
    });
  }
}
