// From a sheet to a calendar in Chromium, by every way that a sheet can come.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { shareBrowser, test } from './bounded.mjs';
import { program } from './program.mjs';
import { fixture, read } from './repository.mjs';
import { saveCalendar } from './steps.mjs';
import { FROM_FILE, NOW, becomes, drop, settled, visit, withServer } from './visit.mjs';

const ZONE = 'America/New_York';

shareBrowser();

function exported(sheet) {
  return program(dirname(sheet), ZONE, 'export', basename(sheet), '--now', NOW).stdout;
}

const DOZEN = [
  ['cast.csv'],
  ['interviews.csv'],
  ['agenda', 'wide.csv'],
  ['cases', 'crafted-cells', 'interviews.csv'],
  ['cases', 'two-candidates', 'interviews.csv'],
  ['spreadsheets', 'german-windows-1252', 'interviews.csv'],
  ['spreadsheets', 'chinese-gb18030', 'interviews.csv'],
  ['spreadsheets', 'google-calendar', 'interviews.csv'],
  ['spreadsheets', 'dutch-tracker', 'interviews.csv'],
  ['workbooks', 'interviews.ods'],
  ['workbooks', 'interviews.xls'],
  ['workbooks', 'from-1904.xlsx'],
];

test('a dozen sheets, dropped: the calendar that the command line writes', async () => {
  for (const parts of DOZEN) {
    const sheet = fixture(...parts);
    const expected = exported(sheet);
    await visit(async (page) => {
      const configuration = join(dirname(sheet), 'interview-reminders.toml');
      const files = existsSync(configuration) ? [sheet, configuration] : [sheet];
      await drop(page, ...files.map((path) => ({ name: basename(path), bytes: read(path) })));
      const calendar = await saveCalendar(page);
      assert.ok(expected.equals(calendar.bytes), parts.join('/'));
    });
  }
});

async function isChosenAndPasted(url) {
  const sheet = fixture('interviews.csv');
  const expected = exported(sheet);
  await visit(
    async (page) => {
      await page.setInputFiles('#sheets', sheet);
      await settled(page);
      assert.ok(expected.equals((await saveCalendar(page)).bytes), 'chosen');
    },
    { url },
  );
  await visit(
    async (page) => {
      await page.click('[data-do="paste-open"]');
      await page.fill('#pasted', readFileSync(sheet, 'utf8'));
      await page.click('[data-do="paste"]');
      await settled(page);
      assert.ok(expected.equals((await saveCalendar(page)).bytes), 'pasted');
    },
    { url },
  );
}

test('chosen, pasted, and from a server', async () => {
  await isChosenAndPasted(FROM_FILE);
  await withServer(async ({ url, asked }) => {
    await isChosenAndPasted(url);
    assert.deepEqual([...new Set(asked)], ['/'], 'the server was asked for the page alone');
  });
});

test('the sample shows what there is to do', async () => {
  await visit(async (page) => {
    await page.click('[data-do="sample"]');
    await settled(page);
    assert.match(await page.textContent('#agenda'), /Thank/);
  });
});

test('a sheet over the page is welcome: it shows where it may fall', async () => {
  await visit(async (page) => {
    const border = () => page.evaluate(() => getComputedStyle(document.getElementById('drop')).borderTopColor);
    const before = await border();
    const isShown = async () => (await border()) !== before;
    await page.dispatchEvent('#drop', 'dragover');
    await becomes(isShown, true);
    await page.dispatchEvent('#drop', 'dragleave');
    await becomes(isShown, false);
  });
});

test('a calendar of holidays counts, and the line for every night names it', async () => {
  const holidays = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//holidays//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260313\r\nSUMMARY:Founders’ day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
  await visit(async (page) => {
    await drop(page, { name: 'interviews.csv', bytes: read(fixture('interviews.csv')) }, { name: 'our days.ics', bytes: Buffer.from(holidays) });
    assert.match((await saveCalendar(page)).bytes.toString().replace(/\r\n /g, ''), /Founders’ day/);
    assert.match(await page.textContent('#cron'), / --holidays 'our days\.ics' -o /);
  });
});

test('several sheets and a configuration at once, and one less', async () => {
  await visit(async (page) => {
    const toml = '[me]\nzone = "Europe/Berlin"\n';
    const files = ['cast.csv', 'interviews.csv'].map((name) => ({ name, bytes: read(fixture(name)) }));
    await drop(page, ...files, { name: 'mine.toml', bytes: Buffer.from(toml) });
    assert.equal(await page.locator('#files li').count(), 3);
    const both = (await saveCalendar(page)).bytes;
    const events = (bytes) => bytes.toString().split('BEGIN:VEVENT').length - 1;
    await page.click('#steps [data-show="begin"]');
    await page.click('[aria-label="Remove cast.csv"]');
    await settled(page);
    const one = (await saveCalendar(page)).bytes;
    assert.ok(events(one) > 0 && events(one) < events(both), 'the other sheet’s events stay');
    assert.match(one.toString().replace(/\r\n /g, ''), /Europe\/Berlin/, 'the configuration’s zone wins');
  });
});
