// What a visitor does again and again.

import { saved } from './visit.mjs';

export async function saveCalendar(page) {
  await page.click('#steps [data-show="save"]');
  return saved(page, () => page.click('#save-calendar'));
}

export function unfolded(bytes) {
  return Buffer.from(bytes).toString().replace(/\r\n /g, '');
}
