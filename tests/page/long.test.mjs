// Long plans: the page does little at once, however much there is, in Chromium, and so does the page that the command line
// writes. How long that takes is told by figures.mjs: a test that counted time would judge the machine.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { room, shareBrowser, test } from './bounded.mjs';
import { program } from './program.mjs';
import { fixture } from './repository.mjs';
import { allNearIsThere } from './steps.mjs';
import { NOW, becomes, drop, visit, withContext } from './visit.mjs';

const ROOM = room('long');
shareBrowser();

const ZONE = 'America/New_York';
const [HEADER, ...ROWS] = readFileSync(fixture('interviews.csv'), 'utf8').trimEnd().split('\n');

// So many interviews over half a year, of which every 200th is with a company and a person who are called otherwise.
function sheet(count) {
  const rows = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 5) + (index % 180) * 86_400_000).toISOString().slice(0, 10);
    const row = ROWS[index % 2].replace(/2026-\d\d-\d\d/, day);
    const isOther = index % 200 === 199;
    return isOther
      ? row.replace(/^[^,]+/, `Zénith ${index}`).replaceAll('Isla Grant', 'Zoë Marsh')
      : row.replace(/^[^,]+/, `Company ${index}`);
  });
  return [HEADER, ...rows].join('\n');
}

// Has the page note how many elements it puts up at once: so long it can do nothing else, on whichever machine.
function watchElements() {
  globalThis.atOnce = [];
  const size = (node) => (node.nodeType === Node.ELEMENT_NODE ? 1 + node.querySelectorAll('*').length : 0);
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.isConnected);
    globalThis.atOnce.push(added.reduce((sum, node) => sum + size(node), 0));
  }).observe(document.body, { childList: true, subtree: true });
}

// Scrolls down so far, and waits at each step for what is near.
async function scroll(page, pixels) {
  for (let last = -1, now = 0; now < pixels && now > last; ) {
    last = now;
    now = await page.evaluate(() => {
      scrollBy({ top: 1200, behavior: 'instant' });
      return scrollY;
    });
    await allNearIsThere(page);
  }
  return page.evaluate(() => scrollY);
}

test('5,000 interviews come a few at a time, where somebody looks', async () => {
  await visit(async (page) => {
    await drop(page, { name: 'many.csv', bytes: Buffer.from(sheet(5000)) });
    await page.click('#older > summary');
    await allNearIsThere(page);
    await page.evaluate(watchElements);
    const seen = await scroll(page, 40_000);
    assert.ok(seen >= 40_000, `${seen} pixels were seen`);
    await page.click('[data-view="interviews"]');
    await scroll(page, 20_000);
    const most = await page.evaluate(() => Math.max(...globalThis.atOnce));
    assert.ok(most > 100 && most < 4_000, `${most} at once`);
    const all = await page.evaluate(() => document.querySelectorAll('*').length);
    assert.ok(all < 60_000, `${all} are there`);
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

// Types a name, and waits until it is told how many are called so; returns how many texts the page read for that.
function look(page, name) {
  return page.evaluate(async (text) => {
    const [field, told] = ['filter', 'filtered'].map((id) => document.getElementById(id));
    const isTold = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!/…$/.test(told.textContent)) {
          observer.disconnect();
          resolve();
        }
      }).observe(told, { childList: true });
    });
    const before = globalThis.textsRead;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await isTold;
    return globalThis.textsRead - before;
  }, name);
}

// Has the page count the texts of which it makes elements.
function countTexts() {
  globalThis.textsRead = 0;
  const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(Element.prototype, 'innerHTML', {
    get,
    set(text) {
      globalThis.textsRead += 1;
      set.call(this, text);
    },
  });
}

function visible(page, selector) {
  return page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent));
}

// Scrolls to what is packed and asked for in a part of the page, until none of it is left.
function scrollThrough(page, part) {
  return page.evaluate(async (selector) => {
    for (let piece; (piece = document.querySelector(selector)); ) {
      piece.scrollIntoView();
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    }
  }, `${part} .later[data-packed]:not([hidden])`);
}

test('a long page for later finds a name at once, wherever it stands', async () => {
  const path = written(1000);
  await withContext(async (context) => {
    await context.addInitScript(countTexts);
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    await look(page, 'company 1');
    const texts = await look(page, 'zenith');
    assert.ok(texts < 5, `${texts} texts are read anew, though all were`);
    const expected = expectedFor('Zénith');
    assert.equal(await page.textContent('#filtered'), `${expected} due`);
    await page.evaluate(() => {
      document.getElementById('older').open = true;
    });
    await page.waitForFunction(() => !document.getElementById('older').dataset.packed);
    await scrollThrough(page, '#agenda');
    const rows = () => visible(page, '#agenda .entry > summary');
    await becomes(async () => (await rows()).length, expected);
    assert.deepEqual((await rows()).filter((row) => !row.includes('Zénith')), []);
    await scrollThrough(page, '#interviews');
    await becomes(async () => (await visible(page, '#interviews .interview > summary')).length, 5);
    assert.equal((await visible(page, '#month, #strip')).length, 0, 'what is everybody’s is not shown');
    await look(page, 'zoe marsh');
    await scrollThrough(page, '#interviews');
    const interviews = () => visible(page, '#interviews .interview > summary');
    await becomes(async () => (await interviews()).length, 5, 'interviews are found by who they are with');
    assert.deepEqual((await interviews()).filter((row) => !row.includes('Zénith')), []);
    await look(page, 'nobody is called like this');
    assert.equal((await visible(page, '#agenda .entry, #agenda .group')).length, 0);
    await look(page, '');
    assert.ok((await visible(page, '#agenda .entry')).length > 100);
    assert.equal(await page.textContent('#filtered'), '');
  });
});
