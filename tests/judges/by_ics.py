"""Reads a calendar with ics, whose grammar is strict; prints one event a line."""

import pathlib
import sys

import ics
from telling import tell

calendar = ics.Calendar(pathlib.Path(sys.argv[1]).read_bytes().decode())
for event in calendar.events:
    tell(
        uid=event.uid,
        at=event.begin.datetime,
        summary=event.name,
        description=event.description,
        rings=[event.begin.datetime + alarm.trigger for alarm in event.alarms],
    )
