// Reads a calendar with node-ical; prints one event a line.

const ical = require("node-ical");

const text = (value) => (typeof value === "string" ? value : value.val);
const seconds = { W: 604800, D: 86400, H: 3600, M: 60, S: 1 };

// It leaves a trigger as it is written: "-PT10M".
const ring = (start, trigger) => {
  const [, sign, parts] = /^([+-]?)P(.*)$/.exec(text(trigger));
  const pieces = [...parts.matchAll(/(\d+)([WDHMS])/g)].map(([, count, unit]) => count * seconds[unit]);
  const before = pieces.reduce((sum, piece) => sum + piece, 0) * (sign === "-" ? -1 : 1);
  return new Date(start.getTime() + before * 1000).toISOString();
};

const parts = Object.values(ical.sync.parseFile(process.argv[2]));
for (const { uid, start, summary, description, alarms } of parts.filter((part) => part.type === "VEVENT")) {
  const rings = (alarms ?? []).map((alarm) => ring(start, alarm.trigger));
  console.log(JSON.stringify({ uid, at: start.toISOString(), summary: text(summary), description: text(description), rings }));
}
