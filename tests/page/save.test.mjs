// What is saved, in every form that the page offers: the bytes of the command line, in Chromium.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { room, shareBrowser, test } from './bounded.mjs';
import { program } from './program.mjs';
import { fixture, read } from './repository.mjs';
import { saveCalendar } from './steps.mjs';
import { NOW, drop, open, saved, setNow, settled, visit } from './visit.mjs';

const ZONE = 'America/New_York';
const NEXT_WEEK = '2026-03-27T08:00:00Z';

const ROOM = room('save');
shareBrowser();

// A folder of its own with a sheet in it.
function folderWith(name, bytes) {
  const folder = mkdtempSync(join(ROOM, 'sheet-'));
  writeFileSync(join(folder, name), bytes);
  mkdirSync(join(folder, 'out'));
  return folder;
}

function exported(folder, ...words) {
  const { status, stderr } = program(folder, ZONE, 'export', ...words);
  assert.ok(status < 2, stderr);
  return calendars(join(folder, 'out'));
}

function calendars(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ics')).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

// The files in a zip whose files are stored as they are (APPNOTE 6.3.3), by its directory.
function unzipped(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const count = bytes.readUInt16LE(end + 10);
  const files = new Map();
  for (let at = bytes.readUInt32LE(end + 16), left = count; left > 0; left -= 1) {
    const [size, nameLength, start] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    files.set(name, bytes.subarray(content, content + size));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function areEqual(files, expected) {
  assert.deepEqual([...files.keys()].sort(), [...expected.keys()].sort());
  for (const [name, bytes] of expected) {
    assert.ok(bytes.equals(files.get(name)), name);
  }
}

async function save(page, ...choices) {
  await page.click('#steps [data-show="save"]');
  for (const choice of choices) {
    await page.check(choice);
  }
  const calendar = await saved(page, () => page.click('#save-calendar'));
  await settled(page);
  return calendar;
}

test('one calendar for each candidate, in a zip', async () => {
  const sheet = read(fixture('cases', 'two-candidates', 'interviews.csv'));
  const folder = folderWith('interviews.csv', sheet);
  const expected = exported(folder, 'interviews.csv', '--layout', 'candidate', '-o', 'out', '--now', NOW);
  assert.ok(expected.size > 1);
  await visit(async (page) => {
    await drop(page, { name: 'interviews.csv', bytes: sheet });
    const zip = await save(page, '#layout-candidate');
    assert.equal(zip.name, 'interview-reminders.zip');
    areEqual(unzipped(zip.bytes), expected);
    assert.match(await page.textContent('#status'), new RegExp(`Saved ${expected.size} calendars`));
  });
});

// A sheet that is too long for one file.
function longSheet(count, date = '2026-03-12') {
  const rows = Array.from({ length: count }, (_, row) => `Company ${row},Engineer,${date},Person ${row} <p${row}@c${row}.example.com>`);
  return ['company,role,date,contact', ...rows].join('\n');
}

test('parts for Google’s limit; saved again, each event stays in its part', async () => {
  const first = longSheet(500);
  // A week later some are gone, some have moved, and some are new.
  const later = [...first.split('\n').filter((_, row) => row % 9 !== 4), 'Company 900,Engineer,2026-03-20,', 'Company 901,Engineer,2026-03-20,']
    .join('\n')
    .replace(/^(Company 7,.*)2026-03-12/m, '$12026-03-16');
  const folder = folderWith('interviews.csv', first);
  const split = ['interviews.csv', '--max-bytes', '1M', '-o', 'out/interview-reminders.ics', '--now'];
  const before = exported(folder, ...split, NOW);
  writeFileSync(join(folder, 'interviews.csv'), later);
  const again = exported(folder, ...split, NEXT_WEEK);
  assert.ok(before.size > 1 && again.size > 1);
  await visit(async (page) => {
    await drop(page, { name: 'interviews.csv', bytes: Buffer.from(first) });
    const zip = unzipped((await save(page, '#split')).bytes);
    areEqual(zip, before);
    for (const [name, bytes] of zip) {
      assert.ok(bytes.length <= 1_000_000, `${name}: ${bytes.length} bytes`);
    }
  });
  // In any order, and under the names that a browser gives what it saves once more.
  const files = [...before].reverse().map(([name, bytes], place) => ({ name: place === 0 ? name.replace('.ics', ' (1).ics') : name, bytes }));
  await visit(async (page) => {
    await setNow(page, NEXT_WEEK);
    await drop(page, { name: 'interviews.csv', bytes: Buffer.from(later) }, ...files);
    await page.click('#steps [data-show="save"]');
    await page.check('#confirm-cancel');
    areEqual(unzipped((await save(page, '#split')).bytes), again);
  });
  // Remembered, too.
  await visit(async (page, context) => {
    await page.click('#steps [data-show="come-back"]');
    await page.click('#remember');
    await settled(page);
    await drop(page, { name: 'interviews.csv', bytes: Buffer.from(first) });
    await save(page, '#split');
    await page.close();
    const other = await open(context);
    await setNow(other, NEXT_WEEK);
    await drop(other, { name: 'interviews.csv', bytes: Buffer.from(later) });
    await other.click('#steps [data-show="save"]');
    assert.equal(await other.isChecked('#split'), true, 'how it was saved is remembered');
    await other.check('#confirm-cancel');
    areEqual(unzipped((await save(other)).bytes), again);
  });
});

test('a feed to subscribe to', async () => {
  const sheet = read(fixture('interviews.csv'));
  const folder = folderWith('interviews.csv', sheet);
  const expected = exported(folder, 'interviews.csv', '--flavor', 'feed', '-o', 'out/Interview reminders.ics', '--now', NOW);
  await visit(async (page) => {
    await drop(page, { name: 'interviews.csv', bytes: sheet });
    const feed = await save(page, '#flavor-feed');
    assert.match(feed.bytes.toString(), /REFRESH-INTERVAL/);
    assert.ok(expected.get('Interview reminders.ics').equals(feed.bytes));
  });
});

test('another sheet of the workbook', async () => {
  const workbook = read(fixture('problems', 'sheets-several', 'interviews.csv'));
  const folder = folderWith('interviews.xlsx', workbook);
  await visit(async (page) => {
    await drop(page, { name: 'interviews.xlsx', bytes: workbook });
    const usual = (await saveCalendar(page)).bytes;
    await page.click('#steps [data-show="understand"]');
    const button = page.locator('[data-do="sheet"]').first();
    const name = await button.getAttribute('data-value');
    await button.click();
    await settled(page);
    const other = (await saveCalendar(page)).bytes;
    const expected = exported(folder, 'interviews.xlsx', '--sheet', name, '-o', 'out/Interview reminders.ics', '--now', NOW);
    assert.ok(expected.get('Interview reminders.ics').equals(other), name);
    assert.ok(!usual.equals(other));
    assert.ok((await page.textContent('#cron')).includes(' --sheet '), 'the line for every night names it');
  });
});
