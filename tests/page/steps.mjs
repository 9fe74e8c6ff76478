// What a visitor does again and again.

import { saved } from './visit.mjs';

export async function saveCalendar(page) {
  await page.click('#steps [data-show="save"]');
  return saved(page, () => page.click('#save-calendar'));
}

export function unfolded(bytes) {
  return Buffer.from(bytes).toString().replace(/\r\n /g, '');
}

// Goes through all steps and views, unfolds all there is, and looks at each.
export async function seeEverything(page, look = async () => {}) {
  for (const step of ['understand', 'look', 'save', 'come-back', 'begin']) {
    const link = page.locator(`#steps [data-show="${step}"]`);
    if ((await link.getAttribute('aria-disabled')) !== 'true') {
      await link.click();
      await unfold(page, step, look);
    }
  }
}

async function unfold(page, step, look) {
  const views = step === 'look' ? ['agenda', 'month', 'interviews', 'not-there'] : [''];
  for (const view of views) {
    if (view) {
      await page.click(`[data-do="view"][data-view="${view}"]`);
    }
    const place = view || step;
    for (let round = 0; round < 5; round += 1) {
      const left = await page.evaluate((id) => {
        const folded = [...document.querySelectorAll(`#${id} details:not([open])`)];
        folded.forEach((details) => {
          details.open = true;
        });
        return folded.length;
      }, place);
      if (left === 0) {
        break;
      }
      await page.waitForFunction((id) => !document.querySelector(`#${id} details[open][data-lazy]`), place);
    }
    await look(place);
  }
}
