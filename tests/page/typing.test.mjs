// Whoever types, chooses or ticks while a plan is made loses nothing of it, in Chromium.

import assert from 'node:assert/strict';

import { shareBrowser, test } from './bounded.mjs';
import { fixture, read } from './repository.mjs';
import { saveCalendar, unfolded } from './steps.mjs';
import { FROM_FILE, begin, becomes, drop, holdPlans, saved, settled, visit } from './visit.mjs';

shareBrowser();

const FIVE = { name: 'interviews.csv', bytes: read(fixture('interviews.csv')) };
const PEOPLE = { name: 'people.csv', bytes: Buffer.from('company,interview date,person\nAcme,2026-03-10,Kim\nBelfry,2026-03-11,Lou\n') };

// Types letters as fast as a hand does, however long the page takes over each: what a choice makes of letters depends on it.
async function typeFast(context, page, letters) {
  const keys = await context.newCDPSession(page);
  const start = Date.now() / 1000;
  for (const [place, letter] of [...letters].entries()) {
    const key = { key: letter, code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, timestamp: start + place / 20, ...key });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp: start + place / 20 + 0.02, ...key });
    await settled(page);
  }
}

// What somebody is at, and where in it.
function at(page) {
  return page.evaluate(() => {
    const { id, value, selectionStart } = document.activeElement;
    return { id, value, caret: selectionStart };
  });
}

async function openOptions(page) {
  await page.click('#steps [data-show="begin"]');
  await page.evaluate(() => {
    document.getElementById('options-box').open = true;
  });
}

test('the letters of a choice are one word, though each of them plans anew', async () => {
  await visit(async (page, context) => {
    await drop(page, PEOPLE);
    await page.click('#steps [data-show="understand"]');
    const column = page.locator('select[data-header="person"]');
    await column.focus();
    const control = await column.elementHandle();
    await typeFast(context, page, 'role');
    assert.equal(await column.inputValue(), 'role');
    assert.ok(await control.evaluate((element) => element === document.activeElement), 'it is the very same control');
  });
});

test('a choice that goes on while a plan is under way is the last one', async () => {
  await visit(async (page) => {
    await drop(page, PEOPLE);
    await page.click('#steps [data-show="understand"]');
    const column = page.locator('select[data-header="person"]');
    const values = await column.evaluate((element) => [...element.options].map(({ value }) => value));
    const from = values.indexOf(await column.inputValue());
    const plans = await holdPlans(page);
    await column.focus();
    await page.keyboard.press('ArrowDown');
    await plans.isHeld();
    await page.keyboard.press('ArrowDown');
    await plans.next();
    // What was planned meanwhile is not what was chosen last: it is never shown.
    await plans.isHeld();
    assert.equal(await column.inputValue(), values[from + 2]);
    await page.keyboard.press('ArrowDown');
    await plans.all();
    assert.equal(await column.inputValue(), values[from + 3]);
    const { id } = await at(page);
    assert.equal(id, await column.getAttribute('id'));
  });
});

test('what is typed while a plan is under way stays, and the caret where it is', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    await openOptions(page);
    const plans = await holdPlans(page);
    await page.selectOption('#guide', 'assertive');
    await plans.isHeld();
    await page.focus('#me-name');
    await page.keyboard.type('Joe Smit');
    await page.keyboard.press('Home');
    await page.keyboard.type('Dr ');
    await plans.all();
    assert.deepEqual(await at(page), { id: 'me-name', value: 'Dr Joe Smit', caret: 3 });
    await page.keyboard.press('End');
    await page.keyboard.type('h');
    await page.keyboard.press('Tab');
    await settled(page);
    assert.equal(await page.inputValue('#me-name'), 'Dr Joe Smith');
    assert.equal(await page.inputValue('#guide'), 'assertive');
    await page.click('#steps [data-show="save"]');
    assert.match(await page.textContent('#configuration'), /name = "Dr Joe Smith"/);
  });
});

test('from field to field, each of which plans anew: all of them are taken', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    await openOptions(page);
    const plans = await holdPlans(page);
    await page.focus('#me-name');
    await page.keyboard.type('Joe');
    await page.keyboard.press('Tab');
    await plans.isHeld();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Europe/Ber');
    await plans.next();
    await becomes(() => page.evaluate(() => document.body.hasAttribute('aria-busy')), false);
    await page.keyboard.type('lin');
    await page.keyboard.press('Tab');
    await plans.isHeld();
    assert.deepEqual(await at(page), { id: 'me-hours', value: 'Mo-Su 08:00-21:00', caret: 0 });
    await page.keyboard.press('End');
    await page.keyboard.type(' "free"');
    await plans.all();
    assert.deepEqual(await at(page), { id: 'me-hours', value: 'Mo-Su 08:00-21:00 "free"', caret: 24 });
    assert.equal(await page.inputValue('#me-zone'), 'Europe/Berlin');
    assert.equal(await page.inputValue('#me-name'), 'Joe');
  });
});

test('an hour that is typed digit by digit, each of which plans anew', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    await openOptions(page);
    const control = await page.locator('#sheet-assumed-time').elementHandle();
    await control.focus();
    for (const key of ['0', '9', '4', '5', 'a']) {
      await page.keyboard.press(key);
      await settled(page);
    }
    assert.equal(await page.inputValue('#sheet-assumed-time'), '09:45');
    assert.ok(await control.evaluate((element) => element === document.activeElement));
    // Half of an hour is none, and nothing is taken away for it.
    await page.keyboard.press('Backspace');
    await settled(page);
    assert.equal(await page.inputValue('#sheet-assumed-time'), '');
    await page.keyboard.press('p');
    await settled(page);
    assert.equal(await page.inputValue('#sheet-assumed-time'), '21:45');
    await page.click('#steps [data-show="save"]');
    assert.match(await page.textContent('#configuration'), /assumed-time = "21:45"/);
  });
});

test('ticks that are set one after the other while a plan is under way', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    await openOptions(page);
    const plans = await holdPlans(page);
    await page.focus('#item-thank-you');
    await page.keyboard.press(' ');
    await plans.isHeld();
    await page.focus('#item-follow-up');
    await page.keyboard.press(' ');
    await page.keyboard.press(' ');
    await page.focus('#item-let-go');
    await page.keyboard.press(' ');
    await plans.next();
    await plans.all();
    const ticks = ['thank-you', 'follow-up', 'let-go'].map((item) => page.isChecked(`#item-${item}`));
    assert.deepEqual(await Promise.all(ticks), [false, true, false]);
    assert.equal((await at(page)).id, 'item-let-go');
  });
});

test('how the calendar is wanted stays while a plan is under way, and so does who is looked for', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    await openOptions(page);
    const plans = await holdPlans(page);
    await page.selectOption('#guide', 'assertive');
    await page.click('#steps [data-show="save"]');
    await page.focus('#flavor-import');
    await page.keyboard.press('ArrowDown');
    await page.check('#split');
    await page.focus('#flavor-feed');
    await plans.isHeld();
    await plans.all();
    assert.deepEqual([await page.isChecked('#flavor-feed'), await page.isChecked('#split')], [true, true]);
    assert.equal((await at(page)).id, 'flavor-feed');
    await openOptions(page);
    const again = await holdPlans(page);
    await page.selectOption('#guide', 'considerate');
    await page.click('#steps [data-show="look"]');
    await page.focus('#filter');
    await page.keyboard.type('Isl');
    await again.isHeld();
    await again.all();
    await page.keyboard.type('a');
    await settled(page);
    assert.deepEqual(await at(page), { id: 'filter', value: 'Isla', caret: 4 });
    assert.doesNotMatch(await page.textContent('#agenda'), /Ana Ruiz/);
    await page.keyboard.press('Tab');
    assert.equal(await page.inputValue('#filter'), 'Isla');
  });
});

test('a plan that comes takes nobody away from what they are writing', async () => {
  await visit(async (page) => {
    await openOptions(page);
    const plans = await holdPlans(page);
    await page.setInputFiles('#sheets', { name: FIVE.name, mimeType: 'text/csv', buffer: Buffer.from(FIVE.bytes) });
    await plans.isHeld();
    await page.focus('#me-name');
    await page.keyboard.type('Jo');
    await plans.all();
    await page.keyboard.type('e');
    assert.deepEqual(await at(page), { id: 'me-name', value: 'Joe', caret: 3 });
    assert.equal(await page.isVisible('#begin'), true);
    await page.click('#steps [data-show="look"]');
    await settled(page);
    assert.equal(await page.isVisible('#look'), true);
    await openOptions(page);
    assert.equal(await page.inputValue('#me-name'), 'Joe');
  });
});

test('saved while a plan is under way: what is saved is that plan, and nothing is cancelled unasked', async () => {
  await visit(async (page) => {
    await drop(page, FIVE);
    const earlier = (await saveCalendar(page)).bytes;
    await drop(page, { name: 'earlier.ics', bytes: earlier });
    await openOptions(page);
    const plans = await holdPlans(page);
    await page.click('#item-thank-you');
    await page.click('#steps [data-show="save"]');
    await page.click('#save-calendar');
    await plans.isHeld();
    await plans.all();
    assert.match(await page.textContent('#failure'), /Something would be cancelled/);
    await page.check('#confirm-cancel');
    const calendar = unfolded((await saved(page, () => page.click('#save-calendar'))).bytes);
    assert.match(calendar, /STATUS:CANCELLED/);
  });
});

test('whoever is quicker than the library is waited for', async () => {
  await visit(async (page, context) => {
    await context.addInitScript(() => {
      const { text } = Response.prototype;
      const isLet = new Promise((resolve) => {
        globalThis.letStart = resolve;
      });
      Response.prototype.text = async function later() {
        await isLet;
        return text.call(this);
      };
    });
    const other = await begin(context, FROM_FILE);
    await other.click('#options-box > summary');
    await other.fill('#me-name', 'Joe');
    await other.press('#me-name', 'Tab');
    await other.setInputFiles('#sheets', { name: FIVE.name, mimeType: 'text/csv', buffer: Buffer.from(FIVE.bytes) });
    await other.evaluate(() => globalThis.letStart());
    await other.waitForSelector('body[data-ready]');
    await settled(other);
    assert.equal(await other.isVisible('#look'), true);
    assert.equal(await other.inputValue('#me-name'), 'Joe');
    assert.equal(await other.isHidden('#failure'), true);
  });
});
