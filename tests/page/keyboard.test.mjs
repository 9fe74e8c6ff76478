// The whole way with the keyboard alone, in Chromium.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { shareBrowser, test } from './bounded.mjs';
import { program } from './program.mjs';
import { fixture } from './repository.mjs';
import { unfolded } from './steps.mjs';
import { NOW, saved, settled, visit, withServer, FROM_FILE } from './visit.mjs';

shareBrowser();

const SHEET = readFileSync(fixture('interviews.csv'), 'utf8');

// Goes on with the tab key until it is at what was looked for.
async function tabTo(page, selector) {
  for (let presses = 0; presses < 200; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tab key does not lead to ${selector}`);
}

async function use(page, selector, key = 'Enter') {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

async function steps(page) {
  await use(page, '.skip');
  await use(page, '#paste-open');
  await page.keyboard.insertText(SHEET);
  await use(page, '#paste-read');
  await settled(page);
  // The focus is where the plan is.
  assert.ok(await page.evaluate(() => document.activeElement.closest('#look') !== null), 'the focus went along');
  await tabTo(page, '#filter');
  await page.keyboard.type('Isla');
  await page.waitForFunction(() => !document.getElementById('agenda').textContent.includes('Ana Ruiz'));
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => document.getElementById('agenda').textContent.includes('Ana Ruiz'));
  await use(page, '[data-view="interviews"]');
  await use(page, '#interviews summary');
  await page.waitForFunction(() => document.querySelector('#interviews details[open] .filled')?.childElementCount > 0);
  await page.keyboard.press('Control+Home');
  await page.locator('.skip').focus();
  await use(page, '[data-show="save"]');
  await tabTo(page, '#save-calendar');
  return saved(page, () => page.keyboard.press('Enter'));
}

test('pasted, looked at and saved, with nothing but keys', async () => {
  const expected = program(fixture(), 'America/New_York', 'export', 'interviews.csv', '--now', NOW).stdout;
  await withServer(async (server) => {
    for (const url of [FROM_FILE, server.url]) {
      await visit(async (page) => {
        assert.equal(unfolded((await steps(page)).bytes), unfolded(expected));
      }, { url });
    }
  });
});

async function pasteWithKeys(page, text) {
  await use(page, '#paste-open');
  await page.keyboard.insertText(text);
  await use(page, '#paste-read');
  await settled(page);
  await page.locator('.skip').focus();
}

test('a column that is read otherwise, and a question that is answered, with keys', async () => {
  const text = 'company,interview date,person\nAcme,03/04/2026,Kim\nBelfry,05/04/2026,Lou\n';
  await visit(async (page) => {
    await pasteWithKeys(page, text);
    await use(page, '[data-show="understand"]');
    await use(page, '[data-do="answer"][data-value*="dmy"]');
    await settled(page);
    assert.equal(await page.textContent('#open-questions'), '');
    assert.ok(await page.evaluate(() => document.activeElement.closest('#understand') !== null), 'the focus is not lost');
    await tabTo(page, 'select[data-header="person"]');
    // From one choice to the next; what letters choose is held in typing.test.mjs.
    for (let value; (value = await page.evaluate(() => document.activeElement.value)) !== 'role'; ) {
      const last = await page.evaluate(() => document.activeElement.options.length - 1);
      assert.ok(await page.evaluate((end) => document.activeElement.selectedIndex < end, last), `${value} is the last of all`);
      await page.keyboard.press('ArrowDown');
      await settled(page);
      assert.equal(await page.evaluate(() => document.activeElement.dataset.header), 'person', 'the focus stays');
    }
    await page.locator('.skip').focus();
    await use(page, '[data-show="save"]');
    await tabTo(page, '#save-configuration');
    const configuration = await saved(page, () => page.keyboard.press('Enter'));
    assert.match(configuration.bytes.toString(), /dates = "dmy"[^]*role = \["person"\]/);
  });
});

test('a feed in parts, chosen and saved with keys', async () => {
  await visit(async (page) => {
    await pasteWithKeys(page, SHEET);
    await use(page, '[data-show="save"]');
    await tabTo(page, '#flavor-import');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.isChecked('#flavor-feed'), true);
    await use(page, '#split', ' ');
    assert.equal(await page.isChecked('#split'), true);
    await tabTo(page, '#save-calendar');
    const feed = await saved(page, () => page.keyboard.press('Enter'));
    assert.match(feed.bytes.toString(), /REFRESH-INTERVAL/);
    await use(page, '#copy-cron');
    await page.waitForFunction(() => document.getElementById('status').textContent === 'Copied.');
  });
});
