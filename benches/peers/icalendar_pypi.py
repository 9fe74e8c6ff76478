"""The same sheet with PyPI's `icalendar`: icalendar_pypi.py SHEET.csv EVENTS_A_ROW > calendar"""

import csv
import sys
import uuid
from datetime import datetime, timedelta, timezone

from icalendar import Calendar, Event

now = datetime(2026, 3, 1, 8, tzinfo=timezone.utc)
calendar = Calendar()
calendar.add("prodid", "-//example//peer//EN")
calendar.add("version", "2.0")
with open(sys.argv[1], newline="", encoding="utf-8") as sheet:
    for row in csv.DictReader(sheet):
        text = ",".join(row.values())
        for number in range(int(sys.argv[2])):
            event = Event()
            event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, f"{number} {text}")))
            event.add("dtstamp", now)
            event.add("dtstart", now + timedelta(hours=number))
            event.add("dtend", now + timedelta(hours=number, minutes=15))
            event.add("summary", row["company"])
            event.add("description", text)
            calendar.add_component(event)
sys.stdout.buffer.write(calendar.to_ical())
