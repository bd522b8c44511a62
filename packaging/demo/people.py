"""Invents the 300 registrations: names in many scripts in a county's proportions, and the odd cases of real lists.

Phone numbers come from the ranges that the Bundesnetzagentur keeps free for films and books (Mitteilung 148/2021,
Amtsblatt 7/2021), e-mail addresses from example.org (RFC 2606).
"""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from places import (
    ASSOCIATION_ROLES,
    GUEST_PLACES,
    GUESTS_OF_HONOUR,
    HOME_ASSOCIATIONS,
    PRESS,
    SPEAKER_ROLES,
    TEAM_ROLES,
)
from venue import BOOTHS, FORUM_2, FORUM_3, FORUMS

ORGANISER = "Kreis Rurtal, Amt für Integration und Teilhabe"
CANCELLED, WAITING, CONFIRMED = "storniert", "wartet auf Bestätigung", "bestätigt"
TOTALS = {"Ehrengast": 14, "Referent/in": 11, "Presse": 8, "Messestand": 42, "Team": 20}
HEADERS = (
    "Registrierungs-ID", "Anrede", "Titel", "Vorname", "Nachname", "Institution", "Funktion", "E-Mail", "Telefon",
    "Kategorie", "Forum", "Foto", "Bedarfe", "Status", "Bemerkung",
)  # fmt: skip


@dataclass(frozen=True)
class Person:
    """One row of the list, and what the row does not say: the name in Latin letters, the language to interpret."""

    given: str
    family: str
    salutation: str = ""
    title: str = ""
    organisation: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    category: str = "Gast"
    forum: str = ""
    photo: str = ""
    needs: str = ""
    state: str = CONFIRMED
    note: str = ""
    latin: str = field(default="", compare=False)
    interpreting: str = field(default="", compare=False)
    pool: str = field(default="german", compare=False)
    fixed: bool = field(default=False, compare=False)  # written by hand: chance changes only what is left empty

    def row(self, key: str) -> list[str]:
        """Return the cells in the order of HEADERS."""
        return [
            key, self.salutation, self.title, self.given, self.family, self.organisation, self.role, self.email,
            self.phone, self.category, self.forum, self.photo, self.needs, self.state, self.note,
        ]  # fmt: skip


NOBLE = Person(
    "Maria Antonia Kunigunde Walburga",
    "Freifrau von und zu Hohenfelsen-Tannenroda und Wiesenborn",
    salutation="Frau",
    organisation="Ministerium für Zusammenhalt, Familie, Sprache, Gleichstellung, Engagement und Integration"
    " der Landesregierung",
    role="Referatsleiterin",
    category="Ehrengast",
    fixed=True,
)


def specials() -> list[Person]:
    """Return the rows that every list of 300 has one of."""
    hans = Person("Hans", "Müller", salutation="Herr", fixed=True)
    return [
        replace(hans, organisation="Stadt Rurheim", role="Sozialamt", email="hans.mueller@example.org"),
        replace(hans, organisation="Gemeinde Gangelrode", role="Ehrenamtlicher Lotse", email="h.mueller@example.org"),
        replace(hans, organisation=BOOTHS[15], role="Ausbilder", email="mueller.hans@example.org",
                category="Messestand"),
        NOBLE,
        Person("Mechthild", "Terbeek und fünf Kollegen", "Frau", organisation="Gesamtschule Wegefeld", role="Lehrerin",
               note="Sammelanmeldung: sechs Personen, Namen folgen", fixed=True),
        Person("Suharti", "", "Frau", organisation="Haus der Kulturen Hückelrath", fixed=True),
        Person("", "Dolkar", organisation="Freundeskreis Asyl Oberau", note="trägt nur einen Namen", fixed=True),
        Person("Friederike", "Overhagen", "Frau", "Dr.", "Ministerium für Zusammenhalt und Integration",
               "Abteilungsleiterin", category="Ehrengast", note="VIP: bitte Frau Dr. Lohbrand rufen, Platz 1. Reihe",
               fixed=True),
        Person("Tilmann", "Erkenbrecht", "Herr", "Dr.", "Kreis Rurtal", "Landrat", category="Ehrengast",
               note="VIP: Begrüßung 9:30, Frau Dr. Lohbrand rufen", fixed=True),
        Person("Sevtap", "Gündoğmuş-Reiners", "Frau", "Prof. Dr.", "Hochschule Rurheim",
               "Professorin für Sozialpädagogik",
               category="Referent/in", note="Vortrag 10:15; Dateien auf USB-Stick entgegennehmen", fixed=True),
        Person("Jonna", "Quirrenbach", "Frau", organisation="freie Moderatorin", role="Moderation",
               category="Referent/in", note="Headset liegt am Technikpult", fixed=True),
        Person("Ansgar", "Höltgen-Sieveking", "Herr", organisation="Handwerksbildungszentrum Wurmfeld",
               role="Fachbereichsleiter", fixed=True),
        Person("Eva", "Ott", "Frau", organisation="Stadt Oberau", role="Standesamt", fixed=True),
        Person("Hanna", "Möller", "Frau", organisation="Grundschule am Weiher, Selfbroich", role="Schulleiterin",
               fixed=True),
        Person("Hamza", "Dikmenli", "Herr", organisation="Integrationsrat der Stadt Rurheim", role="Vorsitzender",
               category="Ehrengast", fixed=True),
    ]  # fmt: skip


def _pick(chance: random.Random, pool: list[Any]) -> tuple[str, str]:
    """Return a name as written and in Latin letters."""
    name = chance.choice(pool)
    return (name[0], name[1]) if isinstance(name, list) else (name, name)


def _from_pools(chance: random.Random) -> Iterator[Person]:
    """Yield people of every culture in its share, no full name twice."""
    pools = json.loads((Path(__file__).parent / "names.json").read_text(encoding="utf-8"))
    seen = {(person.given, person.family) for person in specials()}
    for culture, pool in pools.items():
        made = 0
        while made < pool["share"]:
            woman = chance.random() < 0.54
            given, given_latin = _pick(chance, pool["female" if woman else "male"])
            family, family_latin = _pick(chance, pool.get("family_female", pool["family"]) if woman else pool["family"])
            if (given, family) in seen:
                continue
            seen.add((given, family))
            made += 1
            salutation = "" if chance.random() < 0.02 else "Frau" if woman else "Herr"
            latin = f"{given_latin}.{family_latin}"
            person = Person(given, family, salutation, pool=culture, interpreting=pool.get("interpreting", ""))
            yield replace(person, latin=latin if culture == "german" else latin.translate(_DOTLESS))


#: Only Germans spell their umlauts out; a Şükrü becomes sukru.
_DOTLESS = str.maketrans("äöüÄÖÜ", "aouAOU")
_SPELLINGS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ł": "l", "đ": "d", "þ": "th", "ð": "d", "æ": "ae"}


def mail_name(text: str) -> str:
    """Return a name as the part of an e-mail address before the @: small ASCII letters, dots and hyphens."""
    spelt = "".join(_SPELLINGS.get(letter, letter) for letter in unicodedata.normalize("NFC", text.lower()))
    bare = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    return "".join(letter for letter in bare.replace(" ", "-") if letter.isalnum() or letter in ".-").strip(".-")


def _phone(chance: random.Random) -> str:
    lines = (
        f"0221 4710{chance.randrange(1000):03}",
        f"0221 4710-{chance.randrange(1000):03}",
        f"+49 221 4710{chance.randrange(1000):03}",
        f"030 23125{chance.randrange(1000):03}",
        f"0176 040690{chance.randrange(100):02}",
        f"+49 171 39200{chance.randrange(100):02}",
    )
    return chance.choice(lines)


def _placed(chance: random.Random, person: Person, category: str, number: int) -> Person:
    """Return the `number`th person of a category with organisation, role, title and note."""
    if category == "Messestand":
        role = chance.choice(("Beratung", "Standbetreuung", "Projektleitung"))
        return replace(person, category=category, organisation=BOOTHS[number % len(BOOTHS)], role=role)
    if category == "Team":
        return replace(person, category=category, organisation=ORGANISER, role=TEAM_ROLES[number % len(TEAM_ROLES)])
    if category == "Presse":
        organisation, note = PRESS[number % len(PRESS)], "Presseausweis zeigen lassen"
        return replace(person, category=category, organisation=organisation, role="Redaktion", note=note)
    if category == "Ehrengast":
        organisation, role = GUESTS_OF_HONOUR[number % len(GUESTS_OF_HONOUR)]
        note = "reservierter Platz, Reihe 1–2"
        return replace(person, category=category, organisation=organisation, role=role, note=note)
    if category == "Referent/in":
        organisation, role = SPEAKER_ROLES[number % len(SPEAKER_ROLES)]
        title = chance.choices(("", "Dr.", "Prof. Dr."), (50, 40, 10))[0]
        return replace(person, category=category, organisation=organisation, role=role, title=title)
    return _guest(chance, person)


def _guest(chance: random.Random, person: Person) -> Person:
    """Return a guest with the place that sends them; one in twelve comes for themselves."""
    title = chance.choices(("", "Dr.", "Prof. Dr.", "Dipl.-Soz.päd."), (90, 5, 1, 4))[0]
    if chance.random() < 1 / 12:
        return replace(person, title=title)
    if person.pool in HOME_ASSOCIATIONS and chance.random() < 0.45:
        return replace(person, organisation=HOME_ASSOCIATIONS[person.pool], role=chance.choice(ASSOCIATION_ROLES))
    organisation = chance.choice(list(GUEST_PLACES))
    return replace(person, title=title, organisation=organisation, role=chance.choice(GUEST_PLACES[organisation]))


def _with_categories(chance: random.Random, people: list[Person]) -> list[Person]:
    """Give everybody without one a category, an organisation and a role, so that the totals come out."""
    waiting = [person for person in people if not person.fixed]
    chance.shuffle(waiting)
    done = [person for person in people if person.fixed]
    for category, total in TOTALS.items():
        there = sum(person.category == category for person in done)
        done += [_placed(chance, waiting.pop(), category, number) for number in range(total - there)]
    done += [_guest(chance, person) for person in waiting]
    chance.shuffle(done)
    return done


def _with_contacts(chance: random.Random, people: list[Person]) -> list[Person]:
    """Fill in e-mail (six guests have none), telephone and the consent to photographs."""
    guests = [index for index, person in enumerate(people) if person.category == "Gast" and not person.fixed]
    without = set(chance.sample(guests, 6))
    taken = {person.email for person in people}
    done: list[Person] = []
    for index, person in enumerate(people):
        latin = person.latin or ".".join(part for part in (person.given, person.family.split(" und ")[0]) if part)
        email = "" if index in without else person.email or f"{mail_name(latin)[:60]}@example.org"
        while email in taken and email != person.email:
            email = email.replace("@", "2@")
        taken.add(email)
        phone = _phone(chance) if chance.random() < 0.55 else ""
        photo = "Ja" if person.category == "Team" else chance.choices(("Ja", "Nein", ""), (70, 14, 16))[0]
        done.append(replace(person, email=email, phone=phone, photo=photo))
    return done


def _with_states_and_needs(chance: random.Random, people: list[Person]) -> list[Person]:
    """Cancel seven guests, keep two waiting, and note what some need."""
    guests = [index for index, person in enumerate(people) if person.category == "Gast" and not person.fixed]
    marked = chance.sample(guests, 37)
    done = list(people)
    for index in marked[:7]:
        day = chance.randint(14, 24)
        done[index] = replace(done[index], state=CANCELLED, note=f"abgesagt am {day}.09. per E-Mail")
    for index in marked[7:9]:
        done[index] = replace(done[index], state=WAITING, note="angemeldet nach Anmeldeschluss")
    wishes = ["Rollstuhlplatz"] * 7 + ["Gebärdensprachdolmetschung (DGS)"] * 2 + ["Induktionsschleife"] * 2
    wishes += [
        "Assistenzhund",
        "Rollstuhlplatz, Assistenzperson",
        "Kinderbetreuung (2 Kinder)",
        "Kinderbetreuung (1 Kind)",
    ]
    notes = ["Ankunft mit Fahrdienst, Seiteneingang", "kommt erst gegen 11 Uhr",
             "vegetarisches Essen vorbestellt", "Parkplatz P2",
             "bringt Ausstellungstafeln mit", "spricht am liebsten Englisch"]  # fmt: skip
    for index, wish in zip(marked[9:24], wishes, strict=True):
        done[index] = replace(done[index], needs=wish)
    for index, note in zip(marked[24:30], notes, strict=True):
        done[index] = replace(done[index], note=note)
    speakers = [index for index, person in enumerate(done) if person.interpreting and person.category == "Gast"]
    for index in chance.sample(speakers, 12):
        wish = f"Dolmetschung {done[index].interpreting}"
        done[index] = replace(done[index], needs=f"{done[index].needs}, {wish}".strip(", "))
    return done


#: How many in a hundred of each category choose a forum.
FORUM_SHARE = {"Gast": 93, "Ehrengast": 40, "Referent/in": 80, "Presse": 30, "Messestand": 30, "Team": 0}


def _with_forums(chance: random.Random, people: list[Person]) -> list[Person]:
    """Enrol people in forums within the rooms' seats; the third forum is booked out to the last one."""
    choosers = [index for index, person in enumerate(people) if chance.randrange(100) < FORUM_SHARE[person.category]]
    coming = [index for index in choosers if people[index].state == CONFIRMED]
    chance.shuffle(coming)
    rest = len(coming) - FORUMS[FORUM_3]
    booked = [FORUM_3] * FORUMS[FORUM_3] + [FORUM_2] * (rest * 54 // 100)
    first = next(iter(FORUMS))
    booked += [first] * (len(coming) - len(booked))
    forum = dict(zip(coming, booked, strict=True))
    return [replace(person, forum=forum.get(i, first if i in choosers else "")) for i, person in enumerate(people)]


def _registered_twice(people: list[Person]) -> list[Person]:
    """Return the second registrations of two people: same person, written a little differently."""
    guests = [
        p for p in people if p.category == "Gast" and not p.fixed and p.state == CONFIRMED and p.email and p.forum
    ]
    umlaut = next(p for p in guests if "ü" in p.family and not p.needs and not p.note)
    turkish = next(p for p in guests if any(letter in p.family for letter in "ğşı") and not p.needs and not p.note)
    plain = str.maketrans("ğşıçö", "gsico")
    return [
        replace(umlaut, given=umlaut.given[0] + ".", family=umlaut.family.replace("ü", "ue"), forum="", phone=""),
        replace(
            turkish, family=turkish.family.translate(plain), given=turkish.given.translate(plain), forum="", role=""
        ),
    ]


def invent() -> list[tuple[str, Person]]:
    """Return 300 registrations with their ids, in the order in which they signed up. Always the same ones."""
    chance = random.Random(20260925)
    people = [*specials(), *_from_pools(chance)]
    people = _with_categories(chance, people)
    people = _with_contacts(chance, people)
    people = _with_states_and_needs(chance, people)
    people = _with_forums(chance, people)
    people += _registered_twice(people)
    return [(f"IK26-{number:04}", person) for number, person in enumerate(people, start=1)]
