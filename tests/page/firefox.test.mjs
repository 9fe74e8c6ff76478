// From drop to save in Firefox.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { room, test } from './bounded.mjs';
import { program } from './program.mjs';
import { PATIENCE, fixture, installed } from './repository.mjs';
import { unfolded } from './steps.mjs';
import { FROM_FILE, withServer } from './visit.mjs';

const { launch } = installed('puppeteer-core');
const ZONE = 'America/New_York';

async function waitFor(what) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const value = await what();
    if (value) {
      return value;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('nothing came of it');
}

test('dropped, looked at and saved', async () => {
  const home = room('firefox');
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    env: { ...process.env, TZ: ZONE, HOME: home },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': home,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'text/calendar,application/octet-stream',
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  try {
    await visit(browser, FROM_FILE, home);
    await withServer(({ url }) => visit(browser, url, home));
  } finally {
    await browser.close();
  }
});

async function visit(browser, url, home) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => assert.fail(dialog.message()));
  await page.goto(url);
  await page.waitForSelector('body[data-ready]');
  const sheet = readFileSync(fixture('cast.csv'), 'utf8');
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'cast.csv'));
    document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, sheet);
  await page.waitForFunction(() => document.body.dataset.state === 'planned' && !document.body.hasAttribute('aria-busy'));
  assert.match(await page.$eval('#agenda', (agenda) => agenda.textContent), /Today/);
  await page.click('#steps [data-show="save"]');
  await page.click('#save-calendar');
  const path = join(home, 'interview-reminders.ics');
  await waitFor(() => existsSync(path) && !existsSync(`${path}.part`) && readFileSync(path).length > 0);
  const calendar = unfolded(readFileSync(path));
  rmSync(path);
  const expected = unfolded(program(fixture(), ZONE, 'export', 'cast.csv', '--now', revised(calendar)).stdout);
  assert.equal(calendar, expected);
  assert.deepEqual(asked.filter((request) => !request.startsWith('blob:') && request !== url), []);
  await page.close();
}

// The present of a calendar that was made just now.
function revised(calendar) {
  const [, year, month, day, hour, minute, second] = calendar.match(/DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
