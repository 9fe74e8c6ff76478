// The library out of the built page, in Node: by the very script and bytes that a browser runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

import { PAGE, ROOT } from './repository.mjs';

const page = readFileSync(PAGE, 'utf8');

// What the page holds under an id, as its script finds it there.
function held(id) {
  const [, length, text] = page.match(new RegExp(`<script type="[^"]*" id="${id}" data-length="(\\d+)">([^<]*)</script>`));
  return { text, length };
}

const shared = readFileSync(join(ROOT, 'src', 'bin', 'interview-reminders-web', 'shared', 'packed.js'), 'utf8');
const unpacked = vm.runInThisContext(`${shared}; unpacked`);
const script = await unpacked(held('worker')).text();
const packed = held('library');
let module;

// What a Worker finds around it.
function surroundings(answered) {
  const self = { postMessage: answered };
  const named = { self, Blob, DecompressionStream, Response, TextDecoder, TextEncoder, WebAssembly, console };
  return vm.createContext({ ...named, Uint8Array, ArrayBuffer, DataView, FinalizationRegistry, Error });
}

export class Library {
  static async start() {
    const started = new Library();
    const compiled = await started.ask('begin', { packed, module });
    module ??= compiled;
    return started;
  }

  constructor() {
    this.waiting = new Map();
    this.surroundings = surroundings((message) => this.waiting.get(message.id)(message));
    vm.runInContext(script, this.surroundings);
  }

  // As the page's script asks its Worker.
  async ask(verb, ...parts) {
    const id = this.waiting.size + 1;
    const answer = new Promise((resolve) => {
      this.waiting.set(id, resolve);
    });
    this.surroundings.self.onmessage({ data: { id, verb, parts } });
    const { value, refused, ended } = await answer;
    if (refused !== undefined || ended !== undefined) {
      throw new Error(refused ?? `ended: ${ended}`);
    }
    return value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value;
  }
}

// What the page's script sends to have a plan made.
export function wanted(now, zone, more = {}) {
  return JSON.stringify({ configuration: '', answers: {}, guidelines: {}, columns: {}, sheet: null, now, zone, asked: '', ...more });
}
