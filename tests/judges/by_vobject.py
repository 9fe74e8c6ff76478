"""Reads and validates a calendar with vobject; prints one event a line."""

import pathlib
import sys

import vobject
from telling import tell

[calendar] = vobject.readComponents(pathlib.Path(sys.argv[1]).read_bytes().decode())
calendar.validate(raiseException=True)
for event in calendar.vevent_list:
    tell(
        uid=event.uid.value,
        at=event.dtstart.value,
        summary=event.summary.value,
        description=event.description.value,
        rings=[event.dtstart.value + alarm.trigger.value for alarm in event.contents.get("valarm", [])],
    )
