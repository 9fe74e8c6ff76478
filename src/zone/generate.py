#!/usr/bin/env python3
"""Writes regions.txt: the region of every time zone. Run it as `python3 src/zone/generate.py`.

The countries are those of the tz database's zone.tab, as the pinned package carries it; a link has the country of
its target. In four countries nearly all public holidays are those of a part, so that their zones name the part.
"""

import pathlib
import subprocess
import sys
import tempfile

PACKAGE = "tzdata==2026.6"

PARTS = {
    "Europe/London": "GB-ENG",
    "Europe/Zurich": "CH-ZH",
    "America/St_Johns": "CA-NL",
    "America/Halifax": "CA-NS",
    "America/Glace_Bay": "CA-NS",
    "America/Moncton": "CA-NB",
    "America/Goose_Bay": "CA-NL",
    "America/Toronto": "CA-ON",
    "America/Winnipeg": "CA-MB",
    "America/Regina": "CA-SK",
    "America/Swift_Current": "CA-SK",
    "America/Edmonton": "CA-AB",
    "America/Vancouver": "CA-BC",
    "America/Fort_Nelson": "CA-BC",
    "America/Dawson_Creek": "CA-BC",
    "America/Creston": "CA-BC",
    "America/Whitehorse": "CA-YT",
    "America/Dawson": "CA-YT",
    "America/Inuvik": "CA-NT",
    "America/Iqaluit": "CA-NU",
    "America/Rankin_Inlet": "CA-NU",
    "America/Resolute": "CA-NU",
    "America/Cambridge_Bay": "CA-NU",
    "America/Montreal": "CA-QC",
    "America/Blanc-Sablon": "CA-QC",
    "Australia/Sydney": "AU-NSW",
    "Australia/Broken_Hill": "AU-NSW",
    "Australia/Melbourne": "AU-VIC",
    "Australia/Brisbane": "AU-QLD",
    "Australia/Lindeman": "AU-QLD",
    "Australia/Adelaide": "AU-SA",
    "Australia/Darwin": "AU-NT",
    "Australia/Perth": "AU-WA",
    "Australia/Eucla": "AU-WA",
    "Australia/Hobart": "AU-TAS",
}


def database(folder):
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, PACKAGE]
    subprocess.run(command, check=True)
    return pathlib.Path(folder) / "tzdata" / "zoneinfo"


def countries(zoneinfo):
    rows = (line.split("\t") for line in (zoneinfo / "zone.tab").read_text().splitlines() if line[:1] != "#")
    return {row[2]: row[0] for row in rows}


def links(zoneinfo):
    lines = (line.split() for line in (zoneinfo / "tzdata.zi").read_text().splitlines())
    return {line[2]: line[1] for line in lines if line and line[0] == "L"}


def main():
    with tempfile.TemporaryDirectory() as folder:
        zoneinfo = database(folder)
        regions = countries(zoneinfo) | PARTS
        for link, target in links(zoneinfo).items():
            if link not in regions and target in regions:
                regions[link] = regions[target]
    lines = [f"{name} {region}\n" for name, region in sorted(regions.items())]
    pathlib.Path(__file__).with_name("regions.txt").write_text("".join(lines), encoding="utf-8")


main()
