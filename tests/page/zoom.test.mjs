// The page at 200 % and 400 % of a screen of 1,280 pixels: nothing is cut, nothing is wider, and whatever can be used is there.

import assert from 'node:assert/strict';

import { shareBrowser, test } from './bounded.mjs';
import { fixture, read } from './repository.mjs';
import { seeEverything } from './steps.mjs';
import { drop, visit } from './visit.mjs';

shareBrowser();

const CAST = { name: 'cast.csv', bytes: read(fixture('cast.csv')) };
const MISTAKES = 'company,date,contact,columnofmyown\nAcme,03/04/2026,Kim,x\nBelfry,soon,Lou,y\n';

// What nobody sees whole, and what nobody can use.
function outOfSight() {
  const found = [];
  const name = (element) => `${element.localName}#${element.id}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
  const isHidden = (element) => !element.checkVisibility({ visibilityProperty: true }) || element.closest('.hidden, .skip');
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    found.push(`the page is ${scrollWidth} wide on ${clientWidth}`);
  }
  for (const element of document.querySelectorAll('body *')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut =
      (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (isCut && !element.matches('svg, input, select') && !isHidden(element)) {
      found.push(`cut: ${name(element)}`);
    }
  }
  for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (isHidden(control)) {
      continue;
    }
    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = control.getClientRects()[0];
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isThere = there && (control.contains(there) || there.contains(control) || control.labels?.[0]?.contains(there));
    if (!isThere || left < 0 || right > clientWidth + 1) {
      found.push(`out of reach: ${name(control)}`);
    }
  }
  return found;
}

for (const [width, scale] of [[640, 2], [320, 4]]) {
  test(`at ${scale * 100} %`, async () => {
    const look = (page) => async (place) => assert.deepEqual(await page.evaluate(outOfSight), [], place);
    const context = { viewport: { width, height: 1440 / scale / 2 }, deviceScaleFactor: scale };
    await visit(
      async (page) => {
        await look(page)('before there is a sheet');
        await drop(page, CAST);
        await seeEverything(page, look(page));
      },
      { context },
    );
    await visit(
      async (page) => {
        await drop(page, { name: 'a.csv', bytes: Buffer.from(MISTAKES) });
        await seeEverything(page, look(page));
      },
      { context },
    );
  });
}
