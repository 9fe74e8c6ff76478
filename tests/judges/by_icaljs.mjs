// Reads a calendar with ical.js, which Thunderbird and Nextcloud use; prints one event a line.

import fs from "node:fs";

// Where packages are is known only as this runs; the one for `require` exports nothing.
const { default: ICAL } = await import(`${process.env.NODE_PATH}/ical.js/dist/ical.js`);

ICAL.design.strict = true;
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], "utf8")));
if (calendar.name !== "vcalendar") throw new Error(`${calendar.name} is no calendar`);
const inUtc = (time) => {
  if (time.zone !== ICAL.Timezone.utcTimezone) throw new Error(`${time} is not in UTC`);
  return time.toJSDate().toISOString();
};
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component, { strictExceptions: true });
  const ring = (alarm) => {
    const at = event.startDate.clone();
    at.addDuration(alarm.getFirstPropertyValue("trigger"));
    return inUtc(at);
  };
  const { uid, summary, description } = event;
  const rings = component.getAllSubcomponents("valarm").map(ring);
  console.log(JSON.stringify({ uid, at: inUtc(event.startDate), summary, description, rings }));
}
