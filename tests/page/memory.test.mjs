// Coming back: last week's calendar goes on, remembered or dropped, and nothing is cancelled unasked.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { room, shareBrowser, test } from './bounded.mjs';
import { program } from './program.mjs';
import { fixture } from './repository.mjs';
import { saveAtOnce, saveCalendar, unfolded } from './steps.mjs';
import { FROM_FILE, drop, open, setNow, settled, visit, withServer } from './visit.mjs';

const ZONE = 'America/New_York';
const [WEEK_1, WEEK_2] = ['2026-03-13T08:00:00Z', '2026-03-20T08:00:00Z'];
const SHEET = readFileSync(fixture('interviews.csv'), 'utf8');
// A week later one of them answered, and one interview moved.
const LATER = SHEET.replace('2026-03-17,15:30', '2026-03-18,15:30').replace(/^Northside.*\n/m, '');
// Which is the day, and which the month?
const AMBIGUOUS = 'company,date,contact\nAcme,03/04/2026,Kim\nBelfry,05/04/2026,Lou\n';
const OTHER = 'company,date\nSomewhere Else,2026-03-11\n';

const ROOM = room('memory');
shareBrowser();

function sheet(text, name = 'interviews.csv') {
  return { name, bytes: Buffer.from(text) };
}

// What the command line makes of both weeks, in one file.
function exported(...weeks) {
  const output = join(ROOM, 'Interview reminders.ics');
  rmSync(output, { force: true });
  for (const [text, now] of weeks) {
    writeFileSync(join(ROOM, 'interviews.csv'), text);
    program(ROOM, ZONE, 'export', 'interviews.csv', '-o', output, '--now', now);
  }
  return readFileSync(output);
}

// Has the page remember from now on.
async function remember(page) {
  await page.click('#steps [data-show="come-back"]');
  await page.click('#remember');
  await settled(page);
}

async function confirm(page) {
  await settled(page);
  await page.click('#steps [data-show="save"]');
  assert.equal(await page.isDisabled('#save-calendar'), true, 'nothing is cancelled unasked');
  await page.check('#confirm-cancel');
  assert.equal(await page.isDisabled('#save-calendar'), false);
}

test('last week’s calendar, dropped: the same bytes as on the command line', async () => {
  const first = exported([SHEET, WEEK_1]);
  const both = exported([SHEET, WEEK_1], [LATER, WEEK_2]);
  await visit(async (page) => {
    await setNow(page, WEEK_2);
    await drop(page, sheet(LATER), { name: 'reminders.ics', bytes: first });
    await page.click('#steps [data-show="save"]');
    assert.match(await page.textContent('#changes'), /cancelled/);
    assert.match(await page.textContent('#changes'), /→/);
    await confirm(page);
    assert.ok(both.equals((await saveCalendar(page)).bytes));
  });
});

async function isRememberedAt(url) {
  const both = exported([SHEET, WEEK_1], [LATER, WEEK_2]);
  await visit(
    async (page, context) => {
      await setNow(page, WEEK_1);
      await remember(page);
      await drop(page, sheet(SHEET));
      await saveCalendar(page);
      await page.close();
      const again = await open(context, url);
      await setNow(again, WEEK_2);
      assert.equal(await again.getAttribute('#remember', 'aria-pressed'), 'true');
      await drop(again, sheet(LATER));
      assert.match(await again.textContent('#status'), /[Gg]oes on/);
      await confirm(again);
      assert.ok(both.equals((await saveCalendar(again)).bytes));
    },
    { url },
  );
}

test('remembered, on the next visit: UIDs and SEQUENCE go on', async () => {
  await isRememberedAt(FROM_FILE);
  await withServer(({ url }) => isRememberedAt(url));
});

// A store that takes its time: what it is given is not there for long after it took it.
function takeTime() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function later(...parts) {
    const taken = put.apply(this, parts);
    const end = performance.now() + 1000;
    const goOn = () => {
      if (performance.now() < end) {
        this.count().onsuccess = goOn;
      }
    };
    goOn();
    return taken;
  };
}

// Does something in a browser whose store is slow, closes the tab at once, and comes back with the sheet a week later.
async function hurry(what, text, whenBack) {
  await visit(async (first, context) => {
    await context.addInitScript(takeTime);
    const page = await open(context);
    await what(page);
    await page.close();
    const again = await open(context);
    await drop(again, sheet(text));
    await whenBack(again);
  });
}

test('closed as soon as the calendar is there: it is remembered, and so are the answers', async () => {
  const save = async (page) => {
    await remember(page);
    await drop(page, sheet(AMBIGUOUS));
    await page.click('#steps [data-show="understand"]');
    await page.click('[data-do="answer"][data-key="sheet.dates"][data-value*="dmy"]');
    await settled(page);
    await saveAtOnce(page);
  };
  await hurry(save, AMBIGUOUS, async (again) => {
    assert.match(await again.textContent('#status'), /[Gg]oes on/);
    assert.equal(await again.inputValue('#sheet-dates'), 'dmy');
    assert.match(await again.textContent('#files'), /earlier calendar/);
  });
});

test('closed as soon as each candidate’s calendar is there: all of them are remembered', async () => {
  const text = 'candidate,company,date\nKim Vale,Acme,2026-03-19\nLou Hart,Belfry,2026-03-19\n';
  const save = async (page) => {
    await remember(page);
    await drop(page, sheet(text));
    await page.click('#steps [data-show="save"]');
    await page.check('#layout-candidate');
    await saveAtOnce(page);
  };
  await hurry(save, text, async (again) => {
    assert.equal(await again.locator('#files li', { hasText: 'earlier calendar' }).count(), 2);
  });
});

test('closed as soon as it says that it remembers: what was saved before is remembered, too', async () => {
  const save = async (page) => {
    await drop(page, sheet(SHEET));
    await saveCalendar(page);
    await page.click('#steps [data-show="come-back"]');
    await page.click('#remember');
    await page.waitForFunction(() => document.getElementById('remember').getAttribute('aria-pressed') === 'true');
  };
  await hurry(save, LATER, async (again) => {
    assert.match(await again.textContent('#status'), /[Gg]oes on/);
    await confirm(again);
    assert.match(unfolded((await saveCalendar(again)).bytes), /STATUS:CANCELLED/);
  });
});

test('another sheet is no reason to cancel', async () => {
  await visit(async (page, context) => {
    await remember(page);
    await drop(page, sheet(SHEET));
    await saveCalendar(page);
    const again = await open(context);
    await drop(again, sheet(OTHER, 'others.csv'));
    const calendar = unfolded((await saveCalendar(again)).bytes);
    assert.doesNotMatch(calendar, /CANCELLED/);
    assert.match(calendar, /Somewhere Else/);
    // Under the name of the first it may be the same, and may not: somebody has to say so.
    const third = await open(context);
    await drop(third, sheet(OTHER));
    assert.match(await third.textContent('#failure'), /same sheet/);
    assert.equal(await third.textContent('#changes'), '', 'nothing is cancelled for a guess');
    await third.click('#same-sheet');
    await settled(third);
    await confirm(third);
    assert.match(unfolded((await saveCalendar(third)).bytes), /CANCELLED/);
  });
});

test('answers are remembered with their sheet', async () => {
  await visit(async (page, context) => {
    await remember(page);
    await drop(page, sheet(AMBIGUOUS));
    await page.click('#steps [data-show="understand"]');
    await page.click('[data-do="answer"][data-key="sheet.dates"][data-value*="dmy"]');
    await settled(page);
    const first = unfolded((await saveCalendar(page)).bytes);
    const again = await open(context);
    await drop(again, sheet(AMBIGUOUS));
    assert.equal(unfolded((await saveCalendar(again)).bytes), first);
  });
});

test('two tabs: the later one goes on from what the other saved', async () => {
  await visit(async (page, context) => {
    await remember(page);
    const other = await open(context);
    await drop(page, sheet(SHEET));
    await drop(other, sheet(LATER));
    await saveCalendar(page);
    await other.click('#steps [data-show="save"]');
    await other.click('#save-calendar');
    await settled(other);
    assert.match(await other.textContent('#failure'), /another tab/);
    await confirm(other);
    assert.match(unfolded((await saveCalendar(other)).bytes), /CANCELLED/);
  });
});

test('forget everything: nothing is left', async () => {
  await visit(async (page, context) => {
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), [], 'nothing is kept unasked');
    await remember(page);
    await drop(page, sheet(SHEET));
    await saveCalendar(page);
    await page.click('#steps [data-show="come-back"]');
    assert.match(await page.textContent('#remembered'), /interviews\.csv/);
    await page.click('#forget-all');
    await settled(page);
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
    assert.equal(await page.getAttribute('#remember', 'aria-pressed'), 'false');
    assert.equal(await page.textContent('#remembered'), '');
    const again = await open(context);
    await drop(again, sheet(LATER));
    assert.doesNotMatch(unfolded((await saveCalendar(again)).bytes), /CANCELLED/);
  });
});

test('last week’s calendar, chosen in its own field, goes on; what is none is refused', async () => {
  const first = exported([SHEET, WEEK_1]);
  const both = exported([SHEET, WEEK_1], [LATER, WEEK_2]);
  await visit(async (page) => {
    await setNow(page, WEEK_2);
    await page.click('#steps [data-show="come-back"]');
    await page.setInputFiles('#earlier', { name: 'interviews.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
    await settled(page);
    assert.match(await page.textContent('#failure'), /interviews\.csv is no calendar of interview-reminders/);
    await drop(page, sheet(LATER));
    await page.click('#steps [data-show="come-back"]');
    await page.setInputFiles('#earlier', { name: 'week.ics', mimeType: 'text/calendar', buffer: first });
    await settled(page);
    assert.match(await page.textContent('#changes'), /cancelled/);
    await confirm(page);
    assert.ok(both.equals((await saveCalendar(page)).bytes));
  });
});

test('what is remembered is taken up once: an answer of this visit stays', async () => {
  const dates = (page) => page.inputValue('#sheet-dates');
  const choose = async (page, order) => {
    await page.click('#steps [data-show="begin"]');
    await page.evaluate(() => {
      document.getElementById('options-box').open = true;
    });
    await page.selectOption('#sheet-dates', order);
    await settled(page);
  };
  await visit(async (page, context) => {
    await remember(page);
    await drop(page, sheet(AMBIGUOUS));
    await choose(page, 'dmy');
    await saveCalendar(page);
    const again = await open(context);
    await drop(again, sheet(AMBIGUOUS));
    assert.equal(await dates(again), 'dmy', 'it is remembered');
    await choose(again, 'mdy');
    await drop(again, sheet(AMBIGUOUS));
    assert.equal(await dates(again), 'mdy', 'and may be answered otherwise');
    await drop(again, { name: 'mine.toml', bytes: Buffer.from('[me]\nname = "Joe"\n') });
    assert.equal(await dates(again), 'mdy');
  });
});

test('the calendar of a sheet that was taken away is no other sheet’s', async () => {
  await visit(async (page, context) => {
    await remember(page);
    await drop(page, sheet(SHEET));
    await saveCalendar(page);
    const again = await open(context);
    await drop(again, sheet(SHEET));
    await again.click('#steps [data-show="begin"]');
    await again.click('[aria-label="Remove interviews.csv"]');
    await settled(again);
    await drop(again, sheet(OTHER, 'others.csv'));
    assert.equal(await again.textContent('#changes'), '');
    assert.doesNotMatch(unfolded((await saveCalendar(again)).bytes), /CANCELLED/);
  });
});

test('two tabs, and another calendar beside the remembered one: only what was saved last goes on', async () => {
  const first = exported([SHEET, WEEK_1]);
  await visit(async (page, context) => {
    await remember(page);
    const other = await open(context);
    await drop(page, sheet(SHEET));
    await drop(other, sheet(LATER), { name: 'dropped.ics', bytes: first });
    await saveCalendar(page);
    await confirm(other);
    await other.click('#save-calendar');
    await settled(other);
    assert.match(await other.textContent('#failure'), /another tab/);
    await other.click('#steps [data-show="begin"]');
    assert.doesNotMatch(await other.textContent('#files'), /dropped\.ics/);
    await confirm(other);
    const events = unfolded((await saveCalendar(other)).bytes).match(/^UID:.*$/gm);
    assert.equal(new Set(events).size, events.length, 'no event is there twice');
  });
});

test('saved once more on the same visit: what was saved before goes on, and nothing is left behind', async () => {
  await visit(async (page) => {
    await remember(page);
    await drop(page, sheet(SHEET));
    await saveCalendar(page);
    await settled(page);
    assert.match(await page.textContent('#status'), /^Saved /);
    await page.click('#steps [data-show="begin"]');
    await page.click('#options-box > summary');
    await page.click('#item-thank-you');
    await settled(page);
    await confirm(page);
    assert.match(unfolded((await saveCalendar(page)).bytes), /STATUS:CANCELLED/);
  });
});
