// Looking around in a plan, and taking single things out of it, in Chromium.

import assert from 'node:assert/strict';

import { shareBrowser, test } from './bounded.mjs';
import { fixture, read } from './repository.mjs';
import { allNearIsThere, saveCalendar, unfolded } from './steps.mjs';
import { drop, saved, setNow, settled, visit } from './visit.mjs';

shareBrowser();

const CAST = { name: 'cast.csv', bytes: read(fixture('cast.csv')) };
const FIVE = { name: 'interviews.csv', bytes: read(fixture('interviews.csv')) };

function inAgenda(page, text) {
  return page.waitForFunction((wanted) => document.getElementById('agenda').textContent.includes(wanted), text);
}

// Unfolds the first reminder of the agenda for which there is such a thing.
async function unfoldWith(page, selector) {
  const all = await page.locator('#agenda details[id^="r"]').evaluateAll((found) => found.map(({ id }) => id));
  for (const id of all) {
    await page.evaluate((which) => {
      document.getElementById(which).open = true;
    }, id);
    await settled(page);
    const found = page.locator(`#${id} ${selector}`);
    if ((await found.count()) > 0) {
      return found.first();
    }
  }
  throw new Error(`no reminder has ${selector}`);
}

test('the agenda, filtered by person, company and candidate', async () => {
  await visit(async (page) => {
    await drop(page, CAST);
    for (const [asked, there, gone] of [['Ordinary Inc', 'Ordinary Inc', 'Plain Ltd'], ['Plain', 'Plain Ltd', 'Ordinary Inc']]) {
      await page.fill('#filter', asked);
      await page.waitForFunction((text) => !document.getElementById('agenda').textContent.includes(text), gone);
      await inAgenda(page, there);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'filter', 'the focus stays');
    }
    await page.fill('#filter', '');
    await inAgenda(page, 'Ordinary Inc');
  });
});

test('the mail is written already, and its link has address, subject and text', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    const link = await unfoldWith(page, 'a[href^="mailto:ana@harbour.example.com"]');
    const url = new URL(await link.getAttribute('href'));
    assert.equal(url.pathname, 'ana@harbour.example.com');
    const parts = new URLSearchParams(url.search.slice(1).replaceAll('+', '%2B'));
    assert.ok(parts.get('subject').length > 5);
    assert.match(parts.get('body'), /Ana/);
  });
});

test('a message is copied', async () => {
  await visit(
    async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await drop(page, FIVE);
      const button = await unfoldWith(page, '[data-do="copy"]');
      const id = await button.getAttribute('data-copy');
      await button.click();
      await page.waitForFunction(() => document.getElementById('status').textContent === 'Copied.');
      const text = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(text.trim(), (await page.textContent(`#${id}`)).trim());
    },
  );
});

test('one reminder as a calendar of its own', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    const button = await unfoldWith(page, '[data-do="add"]');
    const calendar = await saved(page, () => button.click());
    const text = unfolded(calendar.bytes);
    assert.equal(text.split('BEGIN:VEVENT').length - 1, 1);
    assert.match(calendar.name, /\.ics$/);
    assert.match(text, /^BEGIN:VCALENDAR[^]*END:VCALENDAR\r\n$/);
  });
});

test('what waits for a row alike says so, and is in no calendar, neither in the whole nor alone', async () => {
  const header = 'company,date,contact\n';
  const alike = 'Acme,2026-03-24,\nAcme,soon,\n';
  await visit(async (page) => {
    await drop(page, { name: 'a.csv', bytes: Buffer.from(header + alike) });
    const earlier = (await saveCalendar(page)).bytes;
    await drop(page, { name: 'a.csv', bytes: Buffer.from(`${header}${alike}Acme,2026-03-17,\nBelfry,2026-03-17,\n`) }, { name: 'earlier.ics', bytes: earlier });
    const all = await page.locator('#agenda details[id^="r"]').evaluateAll((found) => found.map((details) => {
      details.open = true;
      return details.id;
    }));
    await settled(page);
    let waiting = 0;
    const alone = [];
    for (const id of all) {
      const button = page.locator(`#${id} [data-do="add"]`);
      if ((await button.count()) === 0) {
        assert.match(await page.textContent(`#${id}`), /in no calendar yet/);
        waiting += 1;
      } else {
        alone.push(...unfolded((await saved(page, () => button.click())).bytes).match(/^UID:.*$/gm));
      }
    }
    assert.ok(waiting > 0 && alone.length > 0, `${waiting} wait, ${alone.length} do not`);
    const whole = unfolded((await saveCalendar(page)).bytes).match(/^UID:.*$/gm);
    assert.deepEqual(alone.sort(), whole.sort());
  });
});

test('months, interviews with their time lines, and what is not there, each with its reason', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    await page.click('[data-view="month"]');
    assert.match(await page.textContent('#month'), /March 2026/);
    await page.click('#month [data-do="month"] >> nth=-1');
    await page.waitForFunction(() => /April 2026/.test(document.getElementById('month').textContent));
    await page.click('#month a.number >> nth=0');
    await page.waitForFunction(() => !document.getElementById('agenda').hidden);
    assert.match(await page.evaluate(() => document.activeElement.closest('[id]').id), /^day-2026-04/);
    await page.click('[data-view="interviews"]');
    const details = page.locator('#interviews details').first();
    await details.locator('summary').first().click();
    await page.waitForFunction(() => document.querySelector('#interviews svg'));
    await page.click('[data-view="not-there"]');
    const absent = page.locator('#not-there details').first();
    await absent.locator('summary').click();
    await absent.locator('dd').first().waitFor();
    const said = await absent.locator('.absences > div').evaluateAll((all) => all.map(({ innerText }) => innerText));
    assert.ok(said.length > 3 && said.every((text) => /^.+\n.+\.$/.test(text)), `each with its reason: ${said.join(' | ')}`);
  });
});

test('a plan for paper', async () => {
  await visit(async (page) => {
    await page.evaluate(() => {
      window.print = () => {
        const folded = document.querySelectorAll('#agenda [data-lazy], #agenda details:not([open])').length;
        document.body.dataset.printed = `${folded} ${document.querySelector('main').innerText}`;
      };
    });
    await drop(page, FIVE);
    await page.click('#steps [data-show="save"]');
    await page.click('#print');
    await page.waitForFunction(() => 'printed' in document.body.dataset);
    const printed = await page.getAttribute('body', 'data-printed');
    assert.match(printed, /^0 /, 'all is unfolded before it is printed');
    assert.match(printed, /Why then/, 'with what is said of each');
    assert.doesNotMatch(printed, /Save the calendar/, 'and the form is not');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.isVisible('#save'), true, 'and then it is as before');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'print');
    assert.equal(await page.locator('#agenda details[open]').count(), 0);
  });
});

test('5,000 interviews open with a few of them, and are filled in where somebody looks', async () => {
  const [header, row] = Buffer.from(FIVE.bytes).toString().split('\n');
  const rows = Array.from({ length: 5000 }, (_, index) => row.replaceAll('Harbour Software', `Harbour ${index}`).replace('2026-03-12', `2026-0${1 + (index % 6)}-1${index % 10}`));
  await visit(async (page) => {
    await drop(page, { name: 'many.csv', bytes: Buffer.from([header, ...rows].join('\n')) });
    const count = () => page.locator('#agenda details').count();
    await allNearIsThere(page);
    const before = await count();
    assert.ok(before < 1000, `${before} are there before anybody looks`);
    await page.evaluate(() => document.querySelector('#agenda .later[data-lazy]').scrollIntoView());
    await page.waitForFunction((known) => document.querySelectorAll('#agenda details').length > known, before);
    await allNearIsThere(page);
    const after = await count();
    assert.ok(after < before + 1000, `and no more come than are near: ${after - before}`);
  });
});

test('a plan that is made anew shows those who are looked for, and their reminders open', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    await page.fill('#filter', 'Isla');
    await page.waitForFunction(() => !document.getElementById('agenda').textContent.includes('Ana Ruiz'));
    await page.click('#steps [data-show="begin"]');
    await page.click('#options-box > summary');
    await page.fill('[data-key="me.name"]', 'Joe');
    await page.press('[data-key="me.name"]', 'Tab');
    await settled(page);
    await page.click('#steps [data-show="look"]');
    assert.equal(await page.inputValue('#filter'), 'Isla');
    assert.doesNotMatch(await page.textContent('#agenda'), /Ana Ruiz/);
    await unfoldWith(page, '.task');
    await page.fill('#filter', '');
    await inAgenda(page, 'Ana Ruiz');
    await page.fill('#filter', 'Isla');
    await page.waitForFunction(() => !document.getElementById('agenda').textContent.includes('Ana Ruiz'));
    await drop(page, CAST);
    assert.equal(await page.inputValue('#filter'), '', 'another sheet is looked at whole');
    await inAgenda(page, 'Ordinary Inc');
  });
});

test('the month that is looked at stays while somebody looks for a name', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    await page.click('[data-view="month"]');
    await page.click('#month [data-do="month"] >> nth=-1');
    await page.waitForFunction(() => /April 2026/.test(document.getElementById('month').textContent));
    await page.fill('#filter', 'Isla');
    await page.waitForFunction(() => !document.getElementById('agenda').textContent.includes('Ana Ruiz'));
    assert.match(await page.textContent('#month'), /April 2026/);
  });
});

test('a link to what is overdue for long opens it', async () => {
  await visit(async (page) => {
    await setNow(page, '2026-06-20T08:00:00Z');
    await drop(page, FIVE);
    assert.equal(await page.locator('#older').getAttribute('open'), null);
    await page.click('[data-view="interviews"]');
    await page.click('#interviews summary >> nth=0');
    const link = page.locator('#interviews [data-do="go"][href^="#r"]').first();
    const target = await link.getAttribute('href');
    await link.click();
    await page.waitForFunction((id) => document.querySelector(id)?.open, target);
    assert.equal(await page.isVisible(target), true);
    assert.equal(await page.evaluate(() => document.activeElement.closest('details').id), target.slice(1));
    await page.evaluate(() => {
      document.getElementById('older').open = false;
    });
    await page.click('[data-view="interviews"]');
    await link.click();
    await page.waitForFunction((id) => document.querySelector(id).checkVisibility(), target);
  });
});
