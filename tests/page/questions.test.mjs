// What the sheet leaves open is asked, and each answer plans anew, in Chromium.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { room, shareBrowser, test } from './bounded.mjs';
import { saveCalendar } from './steps.mjs';
import { program } from './program.mjs';
import { NOW, drop, saved, settled, visit } from './visit.mjs';

const ZONE = 'America/New_York';
const ROOM = room('questions');
shareBrowser();

function sheet(text) {
  return { name: 'interviews.csv', bytes: Buffer.from(text) };
}

// What the command line writes by a sheet and the configuration that the page saved.
function exported(text, configuration) {
  writeFileSync(join(ROOM, 'interviews.csv'), text);
  writeFileSync(join(ROOM, 'interview-reminders.toml'), configuration);
  return program(ROOM, ZONE, 'export', 'interviews.csv', '--now', NOW).stdout;
}

// Saves both, and holds that one gives the other.
async function saveBoth(page, text) {
  const calendar = (await saveCalendar(page)).bytes;
  const configuration = await saved(page, () => page.click('[data-do="save-config"]'));
  assert.equal(configuration.name, 'interview-reminders.toml');
  assert.ok(exported(text, configuration.bytes).equals(calendar), 'the command line writes the same by the configuration');
  return { calendar: calendar.toString(), configuration: configuration.bytes.toString() };
}

const EITHER_WAY = 'company,date,contact\nAcme,03/04/2026,Kim\nBelfry,05/04/2026,Lou\n';

test('day first or month first', async () => {
  for (const [order, start] of [['dmy', 'April 3'], ['mdy', 'March 4']]) {
    await visit(async (page) => {
      await drop(page, sheet(EITHER_WAY));
      await page.click('#steps [data-show="understand"]');
      await page.click(`[data-do="answer"][data-key="sheet.dates"][data-value*="${order}"]`);
      await settled(page);
      const { configuration } = await saveBoth(page, EITHER_WAY);
      assert.match(configuration, new RegExp(`dates = "${order}"`), start);
    });
  }
});

test('a column that is read otherwise', async () => {
  const text = 'Firm,Talk,Person\nAcme,2026-03-10,Kim <kim@acme.test>\n';
  await visit(async (page) => {
    await drop(page, sheet(text));
    await page.click('#steps [data-show="understand"]');
    for (const [header, column] of [['Talk', 'date'], ['Firm', 'company'], ['Person', 'contact']]) {
      await page.selectOption(`select[data-header="${header}"]`, column);
      await settled(page);
    }
    const { calendar, configuration } = await saveBoth(page, text);
    assert.match(calendar.replace(/\r\n /g, ''), /Kim at Acme/);
    assert.match(configuration, /columns/);
  });
});

test('the focus stays at a control that plans anew', async () => {
  await visit(async (page) => {
    await drop(page, sheet(EITHER_WAY));
    await page.click('#steps [data-show="understand"]');
    const column = page.locator('select[data-header="contact"]');
    await column.focus();
    await column.selectOption('recruiter');
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.header), 'contact');
  });
});

test('what is known by itself is shown, and can be changed', async () => {
  const text = 'date,contact\n2026-03-10,Kim <kim@acme.test>\n';
  await visit(async (page) => {
    await page.click('#options-box > summary');
    assert.equal(await page.inputValue('[data-key="me.zone"]'), ZONE);
    await page.fill('[data-key="me.name"]', 'Joe “J” Smith');
    await page.press('[data-key="me.name"]', 'Tab');
    await drop(page, sheet(text));
    await page.click('#steps [data-show="begin"]');
    await page.fill('[data-key="sheet.company"]', 'Acme');
    await page.press('[data-key="sheet.company"]', 'Tab');
    await settled(page);
    await page.fill('[data-key="sheet.assumed-time"]', '09:30');
    await page.press('[data-key="sheet.assumed-time"]', 'Tab');
    await settled(page);
    await page.selectOption('[data-key="guide"]', 'assertive');
    await settled(page);
    await page.click('#item-thank-you');
    await settled(page);
    const { calendar, configuration } = await saveBoth(page, text);
    const unfolded = calendar.replace(/\r\n /g, '');
    assert.doesNotMatch(unfolded, /CATEGORIES:thank-you\r/);
    for (const line of [/name = "Joe “J” Smith"/, /company = "Acme"/, /assumed-time = "09:30"/, /guide = "assertive"/, /disable/]) {
      assert.match(configuration, line);
    }
  });
});

test('a browser’s old name of a zone is told as it is called today', async () => {
  await visit(
    async (page) => {
      await page.click('#options-box > summary');
      assert.equal(await page.inputValue('[data-key="me.zone"]'), 'Asia/Kolkata');
    },
    { context: { timezoneId: 'Asia/Kolkata' } },
  );
});

test('a mistake in an option is told, and the page goes on', async () => {
  await visit(async (page) => {
    await drop(page, sheet(EITHER_WAY.replaceAll('/', '-').replaceAll(/(\d\d)-(\d\d)-2026/g, '2026-$1-$2')));
    await page.click('#steps [data-show="begin"]');
    await page.click('#options-box > summary');
    await page.fill('[data-key="me.zone"]', 'Europe/Berlim');
    await page.press('[data-key="me.zone"]', 'Tab');
    await settled(page);
    assert.match(await page.textContent('#understand'), /Europe\/Berlin/);
    await page.click('#steps [data-show="begin"]');
    await page.fill('[data-key="me.zone"]', 'Europe/Berlin');
    await page.press('[data-key="me.zone"]', 'Tab');
    await settled(page);
    assert.match((await saveCalendar(page)).bytes.toString().replace(/\r\n /g, ''), /Europe\/Berlin/);
  });
});
