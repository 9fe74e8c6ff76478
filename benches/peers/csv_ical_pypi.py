"""The same sheet with PyPI's `csv-ical`, which makes one event of a row: csv_ical_pypi.py SHEET.csv EVENTS_A_ROW > calendar"""

import sys
from datetime import datetime, timedelta

from csv_ical import Convert

convert = Convert()
convert.read_csv(sys.argv[1], {"HEADER_ROWS_TO_SKIP": 1, "CSV_NAME": 3, "CSV_START_DATE": 6})
now = datetime(2026, 3, 1, 8)
rows = []
for row in convert.csv_data:
    text = ",".join(row)
    for number in range(int(sys.argv[2])):
        start = now + timedelta(hours=number)
        rows.append([row[3], start, start + timedelta(minutes=15), text, row[10]])
convert.csv_data = rows
places = {"CSV_NAME": 0, "CSV_START_DATE": 1, "CSV_END_DATE": 2, "CSV_DESCRIPTION": 3, "CSV_LOCATION": 4}
convert.make_ical(places)
sys.stdout.buffer.write(convert.cal.to_ical())
