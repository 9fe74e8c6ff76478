#!/usr/bin/env python3
"""Writes table/*.txt, table/LICENSE and table.rs from the Python package `holidays`.

Run `python3 src/holidays/generate.py` from anywhere: it keeps the pinned package in a virtual environment under
`.tools/`, and writes the same bytes each time. A line of a table that ends in ` # source` was written by hand: it stays.
"""

import re
import subprocess
import sys
import venv
from collections import Counter
from importlib import metadata
from pathlib import Path

PACKAGE, VERSION = "holidays", "0.109"
YEARS = range(2024, 2037)
HERE = Path(__file__).resolve().parent
TABLE = HERE / "table"
ENVIRONMENT = HERE.parents[1] / ".tools" / f"{PACKAGE}-{VERSION}"

# Names that people write, the one to show first; those of the package and the three-letter code follow.
COUNTRY_NAMES = {
    "AE": ["United Arab Emirates", "UAE", "Emirates"],
    "AX": ["Åland Islands", "Aland", "Åland"],
    "BA": ["Bosnia and Herzegovina", "Bosnia"],
    "BG": ["Bulgaria", "BGR"],
    "BH": ["Bahrain", "BHR"],
    "BL": ["Saint Barthélemy"],
    "BQ": ["Bonaire, Sint Eustatius and Saba", "Caribbean Netherlands"],
    "BS": ["Bahamas", "The Bahamas"],
    "CC": ["Cocos (Keeling) Islands"],
    "CD": ["Democratic Republic of the Congo", "DR Congo", "Congo-Kinshasa"],
    "CG": ["Congo", "Republic of the Congo", "Congo-Brazzaville"],
    "CI": ["Ivory Coast", "Côte d'Ivoire", "Cote d'Ivoire"],
    "CV": ["Cabo Verde", "Cape Verde"],
    "CW": ["Curaçao"],
    "CZ": ["Czechia", "Czech Republic"],
    "FO": ["Faroe Islands", "Faroes"],
    "GB": ["United Kingdom", "UK", "Great Britain", "Britain"],
    "GM": ["Gambia", "The Gambia"],
    "GT": ["Guatemala", "GTM"],
    "GW": ["Guinea-Bissau"],
    "HM": ["Heard Island and McDonald Islands"],
    "KP": ["North Korea", "DPRK"],
    "KR": ["South Korea", "Korea", "Republic of Korea"],
    "MA": ["Morocco", "MAR"],
    "MK": ["North Macedonia", "Macedonia"],
    "MM": ["Myanmar", "Burma"],
    "MO": ["Macau", "Macao"],
    "NL": ["Netherlands", "The Netherlands", "Holland"],
    "PH": ["Philippines", "The Philippines"],
    "RE": ["Réunion"],
    "RU": ["Russia", "Russian Federation"],
    "SH": ["Saint Helena, Ascension and Tristan da Cunha", "Saint Helena"],
    "ST": ["São Tomé and Príncipe"],
    "SY": ["Syria", "Syrian Arab Republic"],
    "SZ": ["Eswatini", "Swaziland"],
    "TL": ["Timor-Leste", "East Timor"],
    "TR": ["Turkey", "Türkiye"],
    "US": ["United States", "United States of America", "America"],
    "VA": ["Vatican City", "Vatican", "Holy See"],
    "VN": ["Vietnam", "Viet Nam"],
    "VU": ["Vanuatu", "VUT"],
}
SUBDIVISION_NAMES = {
    "AM-AG": "Aragatsotn", "AM-GR": "Gegharkunik", "AM-KT": "Kotayk", "AM-LO": "Lori", "AM-SH": "Shirak",
    "AM-SU": "Syunik", "AM-TV": "Tavush", "AM-VD": "Vayots Dzor", "AM-ER": "Yerevan",
    "AR-C": "City of Buenos Aires",
    "AT-2": "Carinthia", "AT-3": "Lower Austria", "AT-4": "Upper Austria", "AT-6": "Styria", "AT-7": "Tyrol",
    "AT-9": "Vienna",
    "BA-BIH": "Federation of Bosnia and Herzegovina", "BA-BRC": "Brčko District", "BA-SRP": "Republika Srpska",
    "BE-Flemish": "Flemish Community", "BE-French": "French Community", "BE-German": "German-speaking Community",
    "BR-São Paulo Capital": "City of São Paulo",
    "CH-GE": "Geneva", "CH-LU": "Lucerne", "CH-SG": "St. Gallen", "CH-ZH": "Zurich", "CH-Stadt Zurich": "City of Zurich",
    "DE-BY": "Bavaria", "DE-HE": "Hesse", "DE-MV": "Mecklenburg-Western Pomerania", "DE-NI": "Lower Saxony",
    "DE-NW": "North Rhine-Westphalia", "DE-RP": "Rhineland-Palatinate", "DE-SN": "Saxony", "DE-ST": "Saxony-Anhalt",
    "DE-TH": "Thuringia",
    "ES-AN": "Andalusia", "ES-CL": "Castile and León", "ES-CM": "Castilla-La Mancha", "ES-CN": "Canary Islands",
    "ES-CT": "Catalonia", "ES-IB": "Balearic Islands", "ES-NC": "Navarre", "ES-PV": "Basque Country",
    "ES-VC": "Valencian Community",
    "FI-01": "Åland",
    "FR-971": "Guadeloupe", "FR-972": "Martinique", "FR-973": "French Guiana", "FR-974": "Réunion", "FR-976": "Mayotte",
    "FR-NC": "New Caledonia", "FR-PF": "French Polynesia", "FR-TF": "French Southern Territories",
    "FR-WF": "Wallis and Futuna",
    "IN-TS": "Telangana",
    "IT-FI": "Florence", "IT-GE": "Genoa", "IT-MI": "Milan", "IT-MN": "Mantua", "IT-NA": "Naples", "IT-PD": "Padua",
    "IT-RM": "Rome", "IT-SR": "Syracuse", "IT-TO": "Turin", "IT-VE": "Venice",
    "MY-04": "Malacca", "MY-07": "Penang", "MY-14": "Kuala Lumpur", "MY-15": "Labuan", "MY-16": "Putrajaya",
    "NL-Midden": "Central Netherlands", "NL-Noord": "Northern Netherlands", "NL-Zuid": "Southern Netherlands",
    "NO-50": "Trøndelag", "NO-55": "Troms", "NO-56": "Finnmark",
    "NZ-WGN": "Wellington",
    "PT-11": "Lisbon", "PT-20": "Azores", "PT-30": "Madeira",
    "US-VI": "US Virgin Islands",
}

NOTE = """\
# {name}: public holidays {first} to {last}, a day and its name on a line. A line of your own ends in " # its source".
"""
NOTE_ON_SUBDIVISIONS = """\
# A subdivision lists what differs from the country: days and names of its own, "no holiday" where it works that day.
"""
NO_HOLIDAY = "no holiday"
AMERICAN_DATE = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
HAND_WRITTEN = re.compile(r"(\d{4}-\d\d-\d\d) .* # .+")


def main():
    if not installed():
        enter_environment()
    import holidays

    TABLE.mkdir(exist_ok=True)
    countries = holidays.list_supported_countries(include_aliases=False)
    for code, subdivisions in sorted(countries.items()):
        write_country(holidays, code, sorted(subdivisions))
    write_index(sorted(countries))
    write_licence()


def installed():
    try:
        return metadata.version(PACKAGE) == VERSION
    except metadata.PackageNotFoundError:
        return False


def enter_environment():
    """Runs this file again inside a virtual environment that has the pinned package, and ends with its status."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", f"{PACKAGE}=={VERSION}"], check=True)
    sys.exit(subprocess.run([python, "-W", "ignore", __file__]).returncode)


def write_country(holidays, code, subdivisions):
    path = TABLE / f"{code}.txt"
    kept = hand_written(path)
    names = country_names(holidays, code)
    country = without_partial_year(days_of(holidays, code, None))
    note = NOTE + NOTE_ON_SUBDIVISIONS if subdivisions else NOTE
    sections = [section(code, names, country, kept)]
    for subdivision in subdivisions:
        full_code = f"{code}-{subdivision}"
        own = difference(country, days_of(holidays, code, subdivision))
        sections.append(section(full_code, subdivision_names(holidays, code, subdivision), own, kept))
    head = note.format(name=names[0], first=YEARS[0], last=last_year(country))
    path.write_text(head + "\n".join(sections), encoding="utf-8")


def days_of(holidays, code, subdivision):
    """The public holidays by date; the years around ours are asked for too, as days are moved across New Year."""
    languages = getattr(holidays, code).supported_languages
    found = holidays.country_holidays(
        code,
        subdiv=subdivision,
        years=range(YEARS[0] - 1, YEARS[-1] + 2),
        language="en_US" if "en_US" in languages else None,
        categories="public",
    )
    return {day: AMERICAN_DATE.sub(r"\3-\1-\2", name) for day, name in found.items() if day.year in YEARS}


def without_partial_year(days):
    """A last year of which the package knows only a part would pass for a year with few holidays."""
    last = last_year(days)
    count = Counter(day.year for day in days)
    partial = count[last] < 0.6 * count[last - 1]
    return {day: name for day, name in days.items() if not (partial and day.year == last)}


def last_year(days):
    return max(days).year if days else YEARS[-1]


def difference(country, subdivision):
    """What a subdivision adds, renames or takes away, in the years that the country's table covers."""
    last = last_year(country)
    own = {day: name for day, name in subdivision.items() if country.get(day) != name and day.year <= last}
    return own | {day: NO_HOLIDAY for day in country if day not in subdivision}


def section(code, names, days, kept):
    lines = {day.isoformat(): f"{day} {name}" for day, name in days.items()} | kept.get(code, {})
    return "\n".join([f"[{code}] {'; '.join(names)}", *(line for _, line in sorted(lines.items()))]) + "\n"


def hand_written(path):
    """The lines of an earlier table that carry a source, by section and date."""
    kept, code = {}, None
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line.startswith("["):
            code = line[1 : line.index("]")]
        elif match := HAND_WRITTEN.fullmatch(line):
            kept.setdefault(code, {})[match[1]] = line
    return kept


def country_names(holidays, code):
    classes = holidays.registry.COUNTRIES.values()
    class_name, _, three_letters, *_ = next(names for names in classes if names[1] == code)
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", class_name)
    plain = re.sub(r"\b(And|The|Of|Da)\b", lambda word: word[0].lower(), words)
    return distinct([*COUNTRY_NAMES.get(code, []), plain, three_letters])


def subdivision_names(holidays, code, subdivision):
    aliases = getattr(holidays, code).subdivisions_aliases or {}
    named = [alias for alias, of in aliases.items() if of == subdivision]
    ours = [name for key, name in SUBDIVISION_NAMES.items() if key == f"{code}-{subdivision}"]
    return distinct(ours + named) or [subdivision]


def distinct(names):
    """Drops the names that the program, which compares letters and digits alone, can't tell from an earlier one."""
    first = {}
    for name in names:
        first.setdefault(re.sub(r"[\W_]", "", name).lower(), name)
    return list(first.values())


def write_index(codes):
    rows = "".join(f'    ("{code}", include_str!("table/{code}.txt")),\n' for code in codes)
    index = f"""\
//! The text of every country's table. Written by `generate.py`, from the Python package `{PACKAGE}` {VERSION}
//! (MIT licence, see `table/LICENSE`).

/// Two-letter code and table of each country, sorted by code.
pub(super) static TABLES: [(&str, &str); {len(codes)}] = [
{rows}];
"""
    (HERE / "table.rs").write_text(index, encoding="utf-8")


def write_licence():
    licence = next(file for file in metadata.files(PACKAGE) if file.name == "LICENSE").read_text()
    head = f"The tables in this folder are made from the Python package {PACKAGE} {VERSION}, under this licence:\n\n"
    (TABLE / "LICENSE").write_text(head + licence, encoding="utf-8")


if __name__ == "__main__":
    main()
