// What goes wrong is said in a sentence, and the page goes on, in Chromium.

import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, ftruncateSync } from 'node:fs';
import { join } from 'node:path';

import { room, shareBrowser, test } from './bounded.mjs';
import { fixture, read } from './repository.mjs';
import { saveCalendar } from './steps.mjs';
import { FROM_FILE, drop, open, settled, visit } from './visit.mjs';

const ROOM = room('faults');
shareBrowser();

const SHEET = { name: 'interviews.csv', bytes: read(fixture('interviews.csv')) };

function failure(page) {
  return page.textContent('#failure');
}

// A file of so many bytes, which take no room on a disk.
function hollow(name, size) {
  const path = join(ROOM, name);
  const file = openSync(path, 'w');
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}

async function goesOn(page) {
  await drop(page, SHEET);
  assert.match((await saveCalendar(page)).bytes.toString(), /BEGIN:VEVENT/);
}

// The library’s only Worker.
function worker(page) {
  return page.workers().at(-1);
}

test('a trap in the library: said, and a new library has all that the former had', async () => {
  await visit(
    async (page) => {
      await drop(page, SHEET);
      const before = (await saveCalendar(page)).bytes;
      // What the library finds in its memory makes no sense any more.
      await worker(page).evaluate(() => new Uint8Array(wasm.memory.buffer).fill(255, 2 ** 20));
      await page.click('#save-calendar');
      await page.waitForSelector('#failure:not([hidden])');
      assert.match(await failure(page), /our mistake/);
      await settled(page);
      assert.ok(before.equals((await saveCalendar(page)).bytes), 'the same calendar as before');
    },
    { expected: [/a message: /] },
  );
});

test('a panic: its text is passed on before the library ends', async () => {
  await visit(
    async (page) => {
      await drop(page, SHEET);
      const end = () => {
        session.views = () => {
          reportPanic('panicked at src/somewhere.rs');
          throw new WebAssembly.RuntimeError('unreachable');
        };
      };
      await worker(page).evaluate(end);
      await page.click('#steps [data-show="look"]');
      await page.fill('#filter', 'Ana');
      await page.waitForSelector('#failure:not([hidden])');
      assert.match(await failure(page), /our mistake[^]*src\/somewhere\.rs/);
      await settled(page);
      await page.fill('#filter', 'Isla');
      await page.waitForFunction(() => !document.getElementById('agenda').textContent.includes('Ana Ruiz'));
      assert.match(await page.textContent('#agenda'), /Isla Grant/);
    },
    { expected: [/a message: /] },
  );
});

test('memory at its end: said so, and the page goes on', async () => {
  await visit(
    async (page) => {
      // All memory that there may be but a little is taken.
      await worker(page).evaluate(() => {
        const { memory } = wasm;
        for (let pages = 65_536; pages > 64; pages = Math.floor(pages / 2)) {
          try {
            memory.grow(pages);
          } catch {
            // So much is not there any more.
          }
        }
      });
      await page.setInputFiles('#sheets', hollow('large.csv', 2 ** 28));
      await page.waitForSelector('#failure:not([hidden])');
      assert.match(await failure(page), /memory/);
      await goesOn(page);
    },
    { expected: [/a message: /] },
  );
});

test('a file of 512 MB is read to its end, a larger one refused unread', async () => {
  await visit(async (page) => {
    await page.setInputFiles('#sheets', hollow('more.csv', 2 ** 29 + 1));
    await page.waitForSelector('#failure:not([hidden])');
    assert.match(await failure(page), /more\.csv is larger than 512 MB/);
    await goesOn(page);
  });
  await visit(
    async (page) => {
      await page.setInputFiles('#sheets', hollow('full.csv', 2 ** 29));
      await settled(page);
      const isTold = () => !document.getElementById('failure').hidden || document.body.dataset.state === 'failed';
      assert.ok(await page.evaluate(isTold), 'what came of it is told');
      await page.click('#steps [data-show="begin"]');
      // What ended the library is let go of by itself.
      const button = page.locator('[aria-label="Remove full.csv"]');
      if ((await button.count()) > 0) {
        await button.click();
        await settled(page);
      }
      await goesOn(page);
    },
    { expected: [/a message: /] },
  );
});

test('a broken workbook, an empty file, a picture: each is told, none stops the other', async () => {
  const workbook = read(fixture('workbooks', 'from-1904.xlsx'));
  const broken = [
    { name: 'cut.xlsx', bytes: workbook.slice(0, workbook.length / 2) },
    { name: 'changed.xlsx', bytes: workbook.map((byte, index) => (index > 200 && index < 900 ? byte ^ 0x55 : byte)) },
    { name: 'empty.csv', bytes: new Uint8Array() },
    { name: 'picture.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) },
  ];
  for (const file of broken) {
    await visit(async (page) => {
      await drop(page, file);
      assert.equal(await page.getAttribute('body', 'data-state'), 'failed', file.name);
      assert.match(await page.textContent('#understand'), new RegExp(file.name.replace('.', '\\.')));
      await page.click('#steps [data-show="begin"]');
      await page.click(`[aria-label="Remove ${file.name}"]`);
      await settled(page);
      await goesOn(page);
    });
  }
});

test('nothing to paste', async () => {
  await visit(async (page) => {
    await page.click('[data-do="paste-open"]');
    await page.click('[data-do="paste"]');
    assert.match(await failure(page), /nothing to read/);
    await goesOn(page);
    assert.equal(await page.isHidden('#failure'), true);
  });
});

test('a browser without a zone plans by UTC, and shows it', async () => {
  await visit(async (page, context) => {
    await context.addInitScript(() => {
      const { resolvedOptions } = Intl.DateTimeFormat.prototype;
      Intl.DateTimeFormat.prototype.resolvedOptions = function withoutZone() {
        return { ...resolvedOptions.call(this), timeZone: undefined };
      };
    });
    const other = await open(context);
    assert.equal(await other.inputValue('[data-key="me.zone"]'), 'UTC');
    await goesOn(other);
  });
});

test('a browser without a clipboard copies what is selected', async () => {
  await visit(async (page, context) => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.addEventListener('copy', () => {
        document.body.dataset.copied = getSelection().toString();
      });
    });
    const other = await open(context);
    await drop(other, SHEET);
    await other.click('#steps [data-show="save"]');
    await other.click('#copy-cron');
    await settled(other);
    assert.match(await other.getAttribute('body', 'data-copied'), /^30 5 \* \* \*  interview-reminders export/);
    assert.equal(await other.textContent('#status'), 'Copied.');
  });
});

test('a browser that may not keep anything says so', async () => {
  await visit(async (page, context) => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
    });
    const other = await open(context);
    await other.click('#steps [data-show="come-back"]');
    await other.click('#remember');
    await other.waitForSelector('#failure:not([hidden])');
    assert.match(await failure(other), /lets the page keep nothing/);
    assert.equal(await other.getAttribute('#remember', 'aria-pressed'), 'false');
    await goesOn(other);
  });
});

test('what could not be forgotten is not said to be', async () => {
  await visit(async (page, context) => {
    await context.addInitScript(() => {
      for (const [of, what] of [[IDBFactory, 'deleteDatabase'], [IDBObjectStore, 'delete']]) {
        of.prototype[what] = () => {
          throw new DOMException('not now', 'UnknownError');
        };
      }
    });
    const other = await open(context);
    await drop(other, SHEET);
    await other.click('#steps [data-show="come-back"]');
    await other.click('#remember');
    await settled(other);
    for (const button of ['#forget-0', '#forget-all']) {
      await other.click(button);
      await settled(other);
      assert.match(await failure(other), /would not let go/, button);
      assert.match(await other.textContent('#remembered'), /interviews\.csv/);
      assert.doesNotMatch(await other.textContent('#status'), /orgotten/);
    }
  });
});

test('a store that is full says so', async () => {
  await visit(async (page, context) => {
    await context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const other = await open(context);
    await other.click('#steps [data-show="come-back"]');
    await other.click('#remember');
    await settled(other);
    await goesOn(other);
    await other.waitForSelector('#failure:not([hidden])');
    assert.match(await failure(other), /no room left/);
  });
});

test('closed in the middle of planning, and opened again', async () => {
  const rows = readFileSync(fixture('interviews.csv'), 'utf8').split('\n');
  const many = [rows[0], ...Array.from({ length: 3000 }, (_, index) => rows[1].replace('Harbour', `Harbour ${index}`))];
  await visit(async (page, context) => {
    await page.click('#steps [data-show="come-back"]');
    await page.click('#remember');
    await settled(page);
    await page.setInputFiles('#sheets', { name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(many.join('\n')) });
    await page.close();
    const again = await open(context, FROM_FILE);
    await goesOn(again);
  });
});
