// How long the page takes, and how much memory: node tests/page/figures.mjs prints the table that the README shows.

import { readFileSync, statSync } from 'node:fs';

import { PAGE, fixture } from './repository.mjs';
import { open, saved, withBrowser, withContext } from './visit.mjs';

const SIZES = [20, 1_000, 5_000, 10_000, 100_000];
const TIMES = 3;

// A sheet of so many interviews, made of those of the fixtures under other names, over half a year.
function sheet(size) {
  const [header, ...rows] = readFileSync(fixture('interviews.csv'), 'utf8').trimEnd().split('\n');
  const many = [header];
  for (let index = 0; index < size; index += 1) {
    const day = new Date(Date.UTC(2026, 0, 5) + (index % 180) * 86_400_000).toISOString().slice(0, 10);
    const row = rows[index % rows.length].replace(/^([^,]+)/, `$1 ${index}`).replace(/2026-\d\d-\d\d/, day);
    many.push(row.replaceAll(/([a-z]+)@/g, `$1${index % 977}@`));
  }
  return Buffer.from(many.join('\n'));
}

async function ready(context) {
  const page = await open(context);
  const milliseconds = await page.evaluate(() => performance.getEntriesByName('ready')[0].startTime);
  await page.close();
  return milliseconds;
}

async function measure(context, size) {
  const page = await open(context);
  await page.setInputFiles('#sheets', { name: 'interviews.csv', mimeType: 'text/csv', buffer: sheet(size) });
  await page.waitForFunction(() => performance.getEntriesByName('shown', 'measure').length > 0, undefined, { timeout: 300_000 });
  const planned = await page.evaluate(() => performance.getEntriesByName('planned', 'measure')[0].duration);
  const agenda = await page.evaluate(() => {
    const [shown] = performance.getEntriesByName('shown', 'measure');
    const [chosen] = performance.getEntriesByName('chosen');
    return shown.startTime + shown.duration - chosen.startTime;
  });
  await page.click('#steps [data-show="save"]');
  const before = Date.now();
  await saved(page, () => page.click('#save-calendar'));
  const save = Date.now() - before;
  const memory = await page.workers().at(-1).evaluate(() => wasm.memory.buffer.byteLength);
  await page.close();
  return { planned, agenda, save, memory };
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

async function printTable(context) {
  const readyIn = [];
  for (let time = 0; time < TIMES; time += 1) {
    readyIn.push(await ready(context));
  }
  console.log(`The page is one file of ${(statSync(PAGE).size / 1e6).toFixed(2)} MB, ready ${seconds(median(readyIn))} after opening.\n`);
  console.log('| interviews | planned | agenda shown | calendar saved | memory of the library |');
  console.log('| ---: | ---: | ---: | ---: | ---: |');
  for (const size of SIZES) {
    const runs = [];
    for (let time = 0; time < (size > 10_000 ? 1 : TIMES); time += 1) {
      runs.push(await measure(context, size));
    }
    const of = (what) => median(runs.map((run) => run[what]));
    const cells = [size.toLocaleString('en'), seconds(of('planned')), seconds(of('agenda')), seconds(of('save')), `${Math.round(of('memory') / 2 ** 20)} MiB`];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

await withBrowser(() => withContext(printTable));
