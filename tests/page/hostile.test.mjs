// Text from a sheet is inert wherever it comes from: no element, no request, no dialog, no link but to a mail, a number or
// a page by https. `visit` itself holds that nothing is asked for and nothing opens.

import assert from 'node:assert/strict';

import { shareBrowser, test } from './bounded.mjs';
import { below, fixture, read } from './repository.mjs';
import { saveCalendar, seeEverything } from './steps.mjs';
import { drop, settled, visit } from './visit.mjs';

shareBrowser();

const CRAFTED = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '</textarea></script></style><iframe src="https://evil.test"></iframe>',
  '<a href="https://evil.test" style="position:fixed">x</a>',
  '{{7*7}} ${alert(1)} <base href="https://evil.test/">',
  '<form action="https://evil.test"><input name=a autofocus onfocus=alert(1)>',
];

const COLUMNS = `id,candidate,company,role,stage,date,time,duration,timezone,place,format,interviewers,contact,
contact_phone,agency,recruiter,recruiter_phone,answer_by,status,notes`.replaceAll(/\s/g, '').split(',');

function cell(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

// A sheet with a crafted text in every column that takes a text, and in headers of its own.
function sheet(crafted) {
  const texts = ['id', 'candidate', 'company', 'role', 'stage', 'place', 'interviewers', 'contact', 'agency', 'recruiter', 'notes'];
  const row = COLUMNS.map((column) => (column === 'date' ? '2026-03-10' : texts.includes(column) ? cell(crafted) : ''));
  const broken = COLUMNS.map((column) => (column === 'company' ? 'Acme' : cell(crafted)));
  const header = [...COLUMNS, cell(crafted), cell(`${crafted} date`)];
  return [header, [...row, cell(crafted), cell(crafted)], [...broken, '', '']].map((cells) => cells.join(',')).join('\n');
}

// What may stand in the page: no script, no frame, no handler, no style, and links that lead nowhere by themselves.
async function isInert(page) {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll('main *')];
    const handlers = all.filter((element) => element.getAttributeNames().some((name) => /^on|^style$|^src$|^srcdoc$|^formaction$/.test(name)));
    const links = all.flatMap((element) => [element.getAttribute('href') ?? element.getAttribute('xlink:href')].filter(Boolean));
    const strange = all.filter((element) => ['SCRIPT', 'IFRAME', 'IMG', 'OBJECT', 'EMBED', 'BASE', 'LINK', 'META', 'STYLE'].includes(element.tagName));
    return { handlers: handlers.map(({ outerHTML }) => outerHTML), strange: strange.map(({ outerHTML }) => outerHTML), links };
  });
  assert.deepEqual(found.handlers, []);
  assert.deepEqual(found.strange, []);
  for (const link of found.links) {
    assert.match(link, /^(#|mailto:|tel:|https:)/);
  }
  return found.links;
}

test('crafted cells and headers', async () => {
  for (const crafted of CRAFTED) {
    await visit(async (page) => {
      await drop(page, { name: 'interviews.csv', bytes: Buffer.from(sheet(crafted)) });
      await seeEverything(page);
      await isInert(page);
      assert.ok((await page.textContent('main')).includes(crafted.slice(0, 8)), 'it is shown as text');
      if ((await page.getAttribute('body', 'data-state')) === 'planned') {
        await saveCalendar(page);
      }
    });
  }
});

test('crafted names of files, an earlier calendar and a configuration', async () => {
  const [image] = CRAFTED.slice(1);
  const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//interview-reminders//interview-reminders//EN\r\nBEGIN:VEVENT\r\nUID:${image}\r\nDTSTAMP:20260301T080000Z\r\nDTSTART:20260310T080000Z\r\nSUMMARY:${image}\r\nDESCRIPTION:${image}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  await visit(async (page) => {
    await drop(page, { name: `${image}.csv`, bytes: read(fixture('interviews.csv')) });
    await drop(page, { name: `${image}.ics`, bytes: Buffer.from(calendar) });
    await seeEverything(page);
    await isInert(page);
    await drop(page, { name: 'x.toml', bytes: Buffer.from(`[me]\nname = '''${image}'''\n`) });
    await seeEverything(page);
    await isInert(page);
    for (const text of [`${image} = 1`, `[me]\nzone = '''${image}'''`, `guide = '''${image}'''`, '[me', image]) {
      await drop(page, { name: 'x.toml', bytes: Buffer.from(text) });
      await settled(page);
      await seeEverything(page);
      await isInert(page);
    }
  });
});

test('the sheets that hurt readers of tables', async () => {
  const corpus = below(fixture('cases')).concat(below(fixture('problems'))).filter((path) => /crafted|at-night|control|nul|hours-uns|too-long/.test(path) && path.endsWith('.csv'));
  assert.ok(corpus.length > 3);
  for (const path of corpus) {
    await visit(async (page) => {
      await drop(page, { name: 'interviews.csv', bytes: read(path) });
      await seeEverything(page);
      await isInert(page);
    });
  }
});

test('links are those that people use', async () => {
  await visit(async (page) => {
    await drop(page, { name: 'cast.csv', bytes: read(fixture('cast.csv')) });
    await seeEverything(page);
    const links = await isInert(page);
    assert.ok(links.some((link) => link.startsWith('mailto:')), 'to a mail');
    assert.ok(links.some((link) => link.startsWith('tel:')), 'to a number');
  });
});
