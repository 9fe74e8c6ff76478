"""How every judge tells what it saw: one event a line, its moments in UTC."""

import datetime
import json


def tell(uid, at, summary, description, rings):
    event = {
        "uid": str(uid),
        "at": in_utc(at),
        "summary": str(summary),
        "description": str(description),
        "rings": [in_utc(moment) for moment in rings],
    }
    print(json.dumps(event))


def in_utc(moment):
    assert moment.utcoffset() is not None, f"{moment} has no zone"
    return moment.astimezone(datetime.timezone.utc).isoformat()
