"""Reads a collection from a CalDAV server, once whole and once by time, with a REPORT; prints one event a line."""

import datetime
import sys

import caldav
from telling import tell

[_, address] = sys.argv
with caldav.DAVClient(url=address, username="joe", password="any") as client:
    collection = client.calendar(url=address)
    found = collection.search(event=True)
    first, last = datetime.datetime(2026, 1, 1), datetime.datetime(2038, 1, 1)
    utc = datetime.timezone.utc
    in_time = collection.search(event=True, start=first.replace(tzinfo=utc), end=last.replace(tzinfo=utc), expand=False)
    uids = lambda events: sorted(str(event.icalendar_component["UID"]) for event in events)
    assert uids(found) == uids(in_time), "a REPORT by time finds other events"
for item in found:
    event = item.icalendar_component
    assert not event.errors, event.errors
    rings = [event.start + alarm.TRIGGER for alarm in event.walk("VALARM")]
    tell(event["UID"], event.start, event["SUMMARY"], event["DESCRIPTION"], rings)
