// A visit to the page in Chromium, during which nothing may be asked of a network, no dialog may open, and nothing fail.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import { PAGE, PATIENCE, installed } from './repository.mjs';

const { chromium } = installed('playwright-core');

const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

// SLOWER=8: pages run as on a machine that is so many times slower.
const SLOWER = Number(process.env.SLOWER ?? 1);

let browser;

export async function openBrowser() {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...SWITCHES, ...QUIET], timeout: PATIENCE });
}

export async function closeBrowser() {
  await browser?.close();
}

export async function withBrowser(what) {
  await openBrowser();
  try {
    return await what();
  } finally {
    await closeBrowser();
  }
}

export const FROM_FILE = pathToFileURL(PAGE).href;

// Does something with a server of nothing but the page.
export async function withServer(what) {
  const bytes = readFileSync(PAGE);
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
    response.end(isPage ? bytes : '');
  });
  // A test that ran out of time never comes to its end: nothing waits for its server.
  server.unref();
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await what({ url: `http://127.0.0.1:${server.address().port}/`, asked });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

export const NOW = '2026-03-20T08:00:00Z';

const USUAL = { timezoneId: 'America/New_York', locale: 'en-US', acceptDownloads: true };

// Does something with a browser that keeps nothing of it.
export async function withContext(what, options = {}) {
  const context = await browser.newContext({ ...USUAL, ...options });
  context.setDefaultTimeout(PATIENCE);
  try {
    return await what(context);
  } finally {
    await context.close();
  }
}

// Visits the page; `expected` is what else may be told, such as messages about a failure that a test wants.
export async function visit(what, { url = FROM_FILE, expected = [], context: options = {} } = {}) {
  let seen;
  await withContext(async (context) => {
    seen = watch(context, url, expected);
    await what(await open(context, url), context);
  }, options);
  assert.deepEqual(seen, [], 'nothing was asked for, nothing opened, nothing failed');
}

// Has the page's clock, and no other, stand still.
function standStill(now) {
  const Moving = Date;
  globalThis.Date = class extends Moving {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [globalThis.standingAt]));
    }
  };
  globalThis.standingAt = now;
}

// Another present for the page.
export function setNow(page, now) {
  return page.evaluate((instant) => {
    globalThis.standingAt = instant;
  }, now);
}

// Another tab of the same visit.
export async function open(context, url = FROM_FILE) {
  const page = await begin(context, url);
  await page.waitForSelector('body[data-ready]');
  return page;
}

// The same, before it is ready.
export async function begin(context, url = FROM_FILE) {
  const page = await context.newPage();
  if (SLOWER > 1) {
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  await page.addInitScript(standStill, NOW);
  await page.goto(url);
  return page;
}

function watch(context, url, expected) {
  const seen = [];
  const note = (what) => {
    if (!expected.some((pattern) => pattern.test(what))) {
      seen.push(what);
    }
  };
  context.on('request', (request) => {
    const isOwn = request.url() === url || request.url().startsWith('blob:');
    if (!isOwn) {
      note(`a request: ${request.method()} ${request.url()}`);
    }
  });
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      note(`a dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('websocket', (socket) => note(`a socket: ${socket.url()}`));
    page.on('pageerror', (error) => note(`an error: ${error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        note(`a message: ${message.text()}`);
      }
    });
  });
  return seen;
}

// Drops files on the page, as a pointer would.
export async function drop(page, ...files) {
  const parts = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') }));
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, parts);
  await page.dispatchEvent('#drop', 'drop', { dataTransfer: data });
  await settled(page);
}

// Until nothing is under way any more. What an event begins says so within the event; what is unfolded asks for what
// stands in it a little later.
export async function settled(page) {
  await page.waitForFunction(() => !document.querySelector('[aria-busy], details[open][data-lazy]'));
}

// Until a value is as it has to be; what it is instead is told.
export async function becomes(value, expected, message) {
  let last;
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    last = await value();
    if (isDeepStrictEqual(last, expected)) {
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  assert.deepEqual(last, expected, message);
}

// Has the library keep its plans to itself; `next` lets it go on with one, `all` with all that are and will be asked for.
export async function holdPlans(page) {
  const worker = page.workers().at(-1);
  await worker.evaluate(() => {
    const plan = session.plan.bind(session);
    self.held = [];
    session.plan = (wanted) => (self.held ? new Promise((go) => self.held.push(() => go(plan(wanted)))) : plan(wanted));
  });
  const isHeld = () => becomes(() => worker.evaluate(() => self.held.length), 1, 'a plan is asked for');
  return {
    isHeld,
    async next() {
      await isHeld();
      await worker.evaluate(() => self.held.shift()());
    },
    async all() {
      await worker.evaluate(() => {
        const held = self.held;
        self.held = null;
        held.forEach((go) => go());
      });
      await settled(page);
    },
  };
}

// The bytes of what a click saves, and its name.
export async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
