// What a visitor does again and again.

import { saved, settled } from './visit.mjs';

// What is saved at once, while the page may still be busy with what follows.
export async function saveAtOnce(page) {
  await page.click('#steps [data-show="save"]');
  return saved(page, () => page.click('#save-calendar'));
}

export async function saveCalendar(page) {
  const calendar = await saveAtOnce(page);
  await settled(page);
  return calendar;
}

// Until all is filled in that is near to what is seen, by the page's own measure of what is near.
export async function allNearIsThere(page) {
  const isWaiting = () =>
    page.evaluate(() => new Promise((resolve) => {
      const later = [...document.querySelectorAll('.later[data-lazy]')];
      const observer = new IntersectionObserver(
        (entries) => {
          observer.disconnect();
          resolve(entries.some(({ isIntersecting }) => isIntersecting) || document.querySelector('[aria-busy]') !== null);
        },
        { rootMargin: '800px' },
      );
      // Where nothing is to come, the page itself is what is seen.
      (later.length > 0 ? later : [document.head]).forEach((element) => observer.observe(element));
    }));
  do {
    await settled(page);
  } while (await isWaiting());
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
      await settled(page);
    }
    await look(place);
  }
}
