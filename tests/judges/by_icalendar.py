"""Reads a calendar with icalendar and recurring-ical-events; prints one event a line."""

import pathlib
import sys

import icalendar
import recurring_ical_events
from telling import tell

calendar = icalendar.Calendar.from_ical(pathlib.Path(sys.argv[1]).read_bytes())
assert not calendar.errors, calendar.errors
for event in recurring_ical_events.of(calendar).all():
    assert not event.errors, event.errors
    tell(
        uid=event["UID"],
        at=event.start,
        summary=event["SUMMARY"],
        description=event["DESCRIPTION"],
        rings=[alarm.trigger for alarm in event.alarms.times],
    )
