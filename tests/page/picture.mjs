// The picture of the page in the README: node tests/page/picture.mjs writes tests/page/picture.png.

import { statSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, fixture, read } from './repository.mjs';
import { drop, open, setNow, settled, withBrowser, withContext } from './visit.mjs';

const PICTURE = join(ROOT, 'tests', 'page', 'picture.png');

async function take(context) {
  const page = await open(context);
  await setNow(page, '2026-03-13T12:00:00Z');
  await drop(page, { name: 'interviews.csv', bytes: read(fixture('interviews.csv')) });
  await page.locator('#agenda details').first().locator('summary').first().click();
  await settled(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: PICTURE, clip: { x: 0, y: 0, width: 920, height: 1000 } });
}

await withBrowser(() => withContext(take, { viewport: { width: 920, height: 1000 }, colorScheme: 'light' }));
console.log(`${PICTURE}: ${statSync(PICTURE).size} bytes`);
