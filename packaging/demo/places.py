"""Made-up towns, offices, associations and papers of the made-up county Rurtal, and what people do there."""

from __future__ import annotations

TEAM_ROLES = ("Organisation", "Empfang", "Saalbetreuung", "Technik", "Öffentlichkeitsarbeit")

GUESTS_OF_HONOUR = (
    ("Bezirksverwaltung Niederland-Süd", "Dezernat für Schule und Teilhabe"),
    ("Stadt Rurheim", "Bürgermeisteramt"),
    ("Stadt Oberau", "Verwaltungsvorstand"),
    ("Gemeinde Selfbroich", "Bürgermeisteramt"),
    ("Kreistag Rurtal", "Fraktionsvorsitz"),
    ("Provincie Maasdal", "gedeputeerde"),
    ("Sparkassenstiftung Rurtal", "Vorstand"),
    ("Landesintegrationsrat", "Geschäftsführung"),
    ("Dekanat Rurheim", "Dekanatsleitung"),
    ("Kreispolizei Rurtal", "Direktionsleitung"),
)
SPEAKER_ROLES = (
    ("Hochschule Rurheim", "Institut für Mehrsprachigkeit"),
    ("Forschungsstelle Ankommen", "wissenschaftliche Leitung"),
    ("Netzwerk Faire Arbeit", "Beratung"),
    ("Stadtbibliothek Wegefeld", "Leitung Kinderbibliothek"),
    ("Akademie für Ehrenamt", "Fortbildung"),
)
PRESS = ("Rurtaler Bote", "Oberauer Nachrichten", "Radio Rurwelle", "Lokalfenster TV", "Stadtblatt Hückelrath")

_OFFICE = ("Sachbearbeitung", "Teamleitung", "Case Management", "Integrationsbeauftragung", "Sozialplanung", "")
_SCHOOL = ("Schulleitung", "Lehrkraft", "Schulsozialarbeit", "Sprachförderung", "Praktikum")
_ASSOCIATION = ("Vorstand", "Ehrenamt", "Ehrenamtskoordination", "Sprachmittlung", "Mitglied", "")
_AID = ("Beratung", "Integrationslotse/-lotsin", "Teamleitung", "Geschäftsführung", "Sprachmittlung")
_FIRM = ("Geschäftsführung", "Ausbildungsleitung", "Personalabteilung")

#: Where guests come from, and what they may do there.
GUEST_PLACES: dict[str, tuple[str, ...]] = {
    "Stadt Rurheim": _OFFICE,
    "Stadt Oberau": _OFFICE,
    "Stadt Wegefeld": _OFFICE,
    "Stadt Hückelrath": _OFFICE,
    "Gemeinde Selfbroich": _OFFICE,
    "Gemeinde Gangelrode": _OFFICE,
    "Gemeinde Wurmfeld": _OFFICE,
    "Kreis Rurtal, Ausländerbehörde": _OFFICE,
    "Kreis Rurtal, Gesundheitsamt": _OFFICE,
    "Kreis Rurtal, Jugendamt": _OFFICE,
    "Jobcenter Rurtal": _OFFICE,
    "Volkshochschule Rurtal": _SCHOOL,
    "Gesamtschule Wegefeld": _SCHOOL,
    "Berufskolleg Rurheim": _SCHOOL,
    "Grundschule am Weiher, Selfbroich": _SCHOOL,
    "Gymnasium an der Rur": _SCHOOL,
    "Kita Regenbogenland, Hückelrath": ("Kitaleitung", "Sprachförderung", "pädagogische Fachkraft"),
    "Familienzentrum St. Lambertus Oberau": ("Leitung", "Sprachförderung", "pädagogische Fachkraft"),
    "Evangelische Kirchengemeinde Wurmfeld": _ASSOCIATION,
    "Freundeskreis Asyl Oberau": _ASSOCIATION,
    "Flüchtlingshilfe Gangelrode": _ASSOCIATION,
    "Tafel Rurheim e. V.": _ASSOCIATION,
    "Integrationsrat der Stadt Rurheim": ("Mitglied", "Geschäftsstelle"),
    "Seniorenbeirat Hückelrath": ("Mitglied", "Vorsitz"),
    "Landfrauen Wurmfeld": _ASSOCIATION,
    "Freiwillige Feuerwehr Selfbroich": ("Jugendwart/in", "Löschgruppenleitung"),
    "SV Blau-Gelb Oberau 1921 e. V.": ("Übungsleitung", "Vorstand"),
    "Sportbund Rurtal – Integration durch Sport": _AID,
    "Krankenhaus St. Antonius Rurheim": ("Pflegedienstleitung", "Sozialdienst"),
    "Pflegedienst Lichtblick GmbH": ("Pflegefachkraft", "Geschäftsführung"),
    "Bäckerei Knoben & Söhne": _FIRM,
    "Metallbau Frenken GmbH & Co. KG": _FIRM,
    "Hochschule Rurheim": ("Studium", "International Office", "Lehrgebiet Soziale Arbeit"),
    "Caritasdienste im Rurtal e. V.": _AID,
    "Diakonisches Hilfswerk Rurheim": _AID,
    "Arbeiterhilfe Rurtal, Fachdienst Migration": _AID,
    "Frauen-Café Zusammen e. V.": _ASSOCIATION,
    "Elternnetzwerk Brückenbau e. V.": _ASSOCIATION,
}

#: Associations that people of one origin founded, by the pools of names.json.
HOME_ASSOCIATIONS = {
    "turkish": "Deutsch-Türkischer Freundeskreis Oberau e. V.",
    "ukrainian": "Український дім Рурталь e. V.",
    "ukrainian_latin": "Український дім Рурталь e. V.",
    "arabic": "جمعية الجسر – Verein Die Brücke e. V.",
    "arabic_latin": "جمعية الجسر – Verein Die Brücke e. V.",
    "kurdish": "Kurdischer Elternverein Rurtal e. V.",
    "polish": "Polnisch-Deutscher Chor Rurheim",
    "tamil": "Tamilischer Kulturkreis Niederrhein e. V.",
    "tigrinya": "Eritreischer Hilfsverein Rurtal",
    "greek": "Griechische Gemeinde Wegefeld",
    "dutch": "Stichting Buren zonder Grenzen, Maasdal",
}
ASSOCIATION_ROLES = _ASSOCIATION
