#!/usr/bin/env python3
"""Writes regions.txt: the region of every time zone. Run it as `python3 src/zone/generate.py`.

The countries are those of the tz database's zone.tab, as the pinned package carries it; a link has the country of
its target, unless LINKS says otherwise. In four countries nearly all public holidays are those of a part, so that
their zones name the part.
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
    "America/Atikokan": "CA-ON",
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
    "Australia/Lord_Howe": "AU-NSW",
    "Antarctica/Macquarie": "AU-TAS",
}

# Links whose target lies elsewhere, or is shared by several countries: the database links zones whose clocks agree.
LINKS = {
    "Africa/Asmera": "ER",
    "Africa/Timbuktu": "ML",
    "America/Coral_Harbour": "CA-NU",
    "America/Nipigon": "CA-ON",
    "America/Rainy_River": "CA-ON",
    "America/Thunder_Bay": "CA-ON",
    "America/Virgin": "VI",
    "America/Yellowknife": "CA-NT",
    "Antarctica/South_Pole": "AQ",
    "Asia/Rangoon": "MM",
    "Atlantic/Jan_Mayen": "SJ",
    "Australia/ACT": "AU-ACT",
    "Australia/Canberra": "AU-ACT",
    "Canada/Eastern": "CA-ON",
    "Europe/Belfast": "GB-NIR",
    "GB": "GB-ENG",
    "GB-Eire": "GB-ENG",
    "Iceland": "IS",
    "Japan": "JP",
    "NZ": "NZ",
    "Pacific/Ponape": "FM",
    "Pacific/Samoa": "AS",
    "Pacific/Truk": "FM",
    "Pacific/Yap": "FM",
    "Singapore": "SG",
    "US/Arizona": "US",
    "US/Samoa": "AS",
}

# Links that the program refuses as abbreviations.
REFUSED = {"CET", "EET", "EST", "HST", "MET", "MST", "WET"}


def database(folder):
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, PACKAGE]
    subprocess.run(command, check=True)
    return pathlib.Path(folder) / "tzdata" / "zoneinfo"


def countries(zoneinfo):
    rows = (line.split("\t") for line in (zoneinfo / "zone.tab").read_text().splitlines() if line[:1] != "#")
    return {row[2]: row[0] for row in rows}


def shared(zoneinfo):
    """The zones that several countries share, by zone1970.tab."""
    rows = (line.split("\t") for line in (zoneinfo / "zone1970.tab").read_text().splitlines() if line[:1] != "#")
    return {row[2] for row in rows if "," in row[0]}


def links(zoneinfo):
    lines = (line.split() for line in (zoneinfo / "tzdata.zi").read_text().splitlines())
    return {line[2]: line[1] for line in lines if line and line[0] == "L"}


def region(link, target, regions, ambiguous):
    if link in LINKS:
        return LINKS[link]
    if target in ambiguous:
        sys.exit(f"{link} links to {target}, which several countries share: say in LINKS where it lies")
    return regions.get(target)


def main():
    with tempfile.TemporaryDirectory() as folder:
        zoneinfo = database(folder)
        regions = countries(zoneinfo) | PARTS
        ambiguous = shared(zoneinfo)
        for link, target in links(zoneinfo).items():
            if link not in regions and link not in REFUSED:
                regions[link] = region(link, target, regions, ambiguous)
    lines = [f"{name} {region}\n" for name, region in sorted(regions.items()) if region]
    pathlib.Path(__file__).with_name("regions.txt").write_text("".join(lines), encoding="utf-8")


main()
