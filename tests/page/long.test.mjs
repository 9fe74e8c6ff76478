// Long plans: the page stays quick under the hand, in Chromium, and so does the page that the command line writes.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { room, shareBrowser, test } from './bounded.mjs';
import { program } from './program.mjs';
import { fixture } from './repository.mjs';
import { NOW, drop, settled, visit, withContext } from './visit.mjs';

const ROOM = room('long');
shareBrowser();

const ZONE = 'America/New_York';
const [HEADER, ...ROWS] = readFileSync(fixture('interviews.csv'), 'utf8').trimEnd().split('\n');

// So many interviews over half a year, of which every 200th is with a company that is called otherwise.
function sheet(count) {
  const rows = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 5) + (index % 180) * 86_400_000).toISOString().slice(0, 10);
    const company = index % 200 === 199 ? `Zénith ${index}` : `Company ${index}`;
    return ROWS[index % 2].replace(/^[^,]+/, company).replace(/2026-\d\d-\d\d/, day);
  });
  return [HEADER, ...rows].join('\n');
}

// Has the page note how long whatever is done takes during which it can do nothing else.
function watchTasks() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}

// Scrolls down as a hand would, and returns those times.
async function scroll(page, notches) {
  await page.mouse.move(400, 400);
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => globalThis.tasks.sort((left, right) => right - left));
}

// Nothing makes somebody wait; a single time may be the machine's own.
function isSmooth([longest = 0, second = 0]) {
  assert.ok(longest < 1000 && second < 300, `${longest} ms, ${second} ms`);
}

test('5,000 interviews scroll smoothly', async () => {
  await visit(async (page) => {
    await drop(page, { name: 'many.csv', bytes: Buffer.from(sheet(5000)) });
    await page.click('#older > summary');
    await settled(page);
    await page.evaluate(watchTasks);
    isSmooth(await scroll(page, 150));
    assert.ok(await page.evaluate(() => scrollY > 40_000), 'so much of it was seen');
    await page.click('[data-view="interviews"]');
    isSmooth(await scroll(page, 60));
  });
});

// The page that the command line writes of a sheet.
function written(count) {
  writeFileSync(join(ROOM, 'many.csv'), sheet(count));
  const run = program(ROOM, ZONE, 'page', 'many.csv', '--quiet', '-o', 'many.html', '--now', NOW);
  assert.ok(run.status < 2, run.stderr);
  return join(ROOM, 'many.html');
}

// How many lines the agenda has for a company: its reminders, and its interviews that are still to come.
function expectedFor(company) {
  const lines = program(ROOM, ZONE, 'plan', 'many.csv', '--format', 'jsonl', '--now', NOW).stdout.toString().trimEnd().split('\n');
  const reminders = lines.map((line) => JSON.parse(line)).filter((pair) => pair.company.startsWith(company) && pair.at);
  const rows = readFileSync(join(ROOM, 'many.csv'), 'utf8').split('\n').filter((row) => row.startsWith(company));
  return reminders.length + rows.filter((row) => row.match(/2026-\d\d-\d\d/)[0] > NOW.slice(0, 10)).length;
}

// Types a name, and returns how long it takes until what is asked for is there.
function look(page, name) {
  return page.evaluate(async (text) => {
    const [field, told] = ['filter', 'filtered'].map((id) => document.getElementById(id));
    const start = performance.now();
    const isTold = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!/…$/.test(told.textContent)) {
          observer.disconnect();
          resolve();
        }
      }).observe(told, { childList: true });
    });
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await isTold;
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    return performance.now() - start;
  }, name);
}

function visible(page, selector) {
  return page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent));
}

// Scrolls to what is packed and asked for in a part of the page, until all of it is there.
async function scrollThrough(page, part) {
  const later = page.locator(`${part} .later[data-packed]:not([hidden])`);
  for (const end = Date.now() + 30_000; (await later.count()) > 0 && Date.now() < end; ) {
    await later.first().evaluate((piece) => piece.scrollIntoView());
    await page.waitForTimeout(30);
  }
}

test('a long page for later finds a name at once, wherever it stands', async () => {
  const path = written(1000);
  await withContext(async (context) => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    await page.waitForTimeout(1500);
    const took = await look(page, 'zenith');
    assert.ok(took < 1500, `${took} ms`);
    const expected = expectedFor('Zénith');
    assert.equal(await page.textContent('#filtered'), `${expected} due`);
    await page.evaluate(() => {
      document.getElementById('older').open = true;
    });
    await scrollThrough(page, '#agenda');
    const rows = await visible(page, '#agenda .entry > summary');
    assert.deepEqual([rows.length, rows.filter((row) => !row.includes('Zénith'))], [expected, []]);
    await scrollThrough(page, '#interviews');
    assert.equal((await visible(page, '#interviews .interview > summary')).length, 5);
    assert.equal((await visible(page, '#month, #strip')).length, 0, 'what is everybody’s is not shown');
    await look(page, 'nobody is called like this');
    assert.equal((await visible(page, '#agenda .entry, #agenda .group')).length, 0);
    await look(page, '');
    assert.ok((await visible(page, '#agenda .entry')).length > 100);
    assert.equal(await page.textContent('#filtered'), '');
  });
});
