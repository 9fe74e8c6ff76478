// The same sheet with npm's `ical-generator`: node generator.mjs SHEET.csv EVENTS_A_ROW > calendar
import { createHash } from "node:crypto";
import { readFileSync, writeSync } from "node:fs";
import ical from "ical-generator";

const [sheet, events] = process.argv.slice(2);
const now = new Date("2026-03-01T08:00:00Z");
const calendar = ical({ name: "peer" });
// No cell of this sheet is in quotes.
for (const line of readFileSync(sheet, "utf8").trimEnd().split("\n").slice(1)) {
  for (let number = 0; number < Number(events); number++) {
    const start = new Date(now.getTime() + number * 3_600_000);
    calendar.createEvent({
      id: createHash("sha1").update(`${number} ${line}`).digest("hex"),
      stamp: now,
      start,
      end: new Date(start.getTime() + 900_000),
      summary: line.split(",")[3],
      description: line,
    });
  }
}
let bytes = Buffer.from(calendar.toString());
while (bytes.length > 0) bytes = bytes.subarray(writeSync(1, bytes));
