// The page plans what the command line plans, to the byte: every sheet of the fixtures, in Node.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

import { room, test } from './bounded.mjs';
import { Library, wanted } from './library.mjs';
import { program } from './program.mjs';
import { below, fixture, read } from './repository.mjs';

const NOW = '2026-04-01T08:00:00Z';
const ZONE = 'America/New_York';

const SHEETS = below(fixture()).filter((path) => /\.(csv|xlsx|xlsm|xls|xlsb|ods)$/.test(path));

const ROOM = room('parity');

// The configuration beside a sheet, where there is one.
function configurationBeside(sheet) {
  const path = join(dirname(sheet), 'interview-reminders.toml');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function planned(sheet, configuration, earlier) {
  const library = await Library.start();
  await library.ask('add', basename(sheet), new Blob([read(sheet)]));
  if (earlier) {
    await library.ask('earlier', 'earlier.ics', new Blob([earlier]));
  }
  const told = JSON.parse(await library.ask('plan', wanted(NOW, ZONE, { configuration })));
  return { library, told };
}

// Guides in files are the command line's alone.
function isOfFiles(configuration) {
  return /^guide = ".*\.toml"/m.test(configuration);
}

test('every sheet gives the calendar and the plan that the command line gives', async (t) => {
  assert.ok(SHEETS.length > 200, 'the fixtures are there');
  let compared = 0;
  for (const sheet of SHEETS) {
    const configuration = configurationBeside(sheet);
    if (isOfFiles(configuration)) {
      continue;
    }
    const [folder, name, place] = [dirname(sheet), basename(sheet), relative(fixture(), sheet)];
    const exported = program(folder, ZONE, 'export', name, '--now', NOW);
    const { library, told } = await planned(sheet, configuration);
    assert.equal(told.isWritable, exported.status !== 2, `${place}: ${exported.stderr}`);
    if (exported.status !== 2) {
      assert.ok(exported.stdout.equals(await library.ask('calendar')), `${place}: the calendar`);
      const lines = program(folder, ZONE, 'plan', name, '--format', 'jsonl', '--now', NOW);
      assert.ok(lines.stdout.equals(await library.ask('lines')), `${place}: the plan`);
      compared += 1;
    }
  }
  assert.ok(compared > 150, `${compared} were compared`);
  t.diagnostic(`${compared} calendars and plans are equal, ${SHEETS.length - compared} sheets give none in both`);
});

test('an earlier calendar goes on as it does on the command line', async () => {
  const cast = readFileSync(fixture('cast.csv'), 'utf8');
  const rows = cast.split('\n');
  const changed = [rows[0], ...rows.slice(3)].join('\n').replace(/,waiting,/, ',rejected,');
  const [sheet, output] = [join(ROOM, 'cast.csv'), join(ROOM, 'Interview reminders.ics')];
  writeFileSync(sheet, cast);
  assert.equal(program(ROOM, ZONE, 'export', 'cast.csv', '-o', output, '--now', '2026-03-01T08:00:00Z').status < 2, true);
  const earlier = read(output);
  writeFileSync(sheet, changed);
  program(ROOM, ZONE, 'export', 'cast.csv', '-o', output, '--now', NOW);
  const { library } = await planned(sheet, '', earlier);
  const regenerated = Buffer.from(await library.ask('calendar'));
  assert.ok(readFileSync(output).equals(regenerated), 'the same bytes');
  assert.match(regenerated.toString(), /STATUS:CANCELLED/);
  assert.match(regenerated.toString(), /SEQUENCE:1/);
});
