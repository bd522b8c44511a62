"""The text of the record of processing, in German and English, with placeholders for what an event fills in."""

from __future__ import annotations

#: German, English.
Text = tuple[str, str]

TITLE: Text = ("Verzeichnis der Verarbeitungstätigkeiten: Einlass", "Record of processing activities: admission")

SECTIONS: list[tuple[Text, list[tuple[Text, Text]]]] = [
    (
        ("Verantwortliche", "Controller"),
        [
            (("Verantwortlich", "Controller"), ("{controller}", "{controller}")),
            (("Datenschutzbeauftragte/r", "Data protection officer"), ("{officer}", "{officer}")),
            (("Veranstaltung", "Event"), ("{event}", "{event}")),
            (("Tag und Ort", "Day and place"), ("{day}, {venue}", "{day}, {venue}")),
        ],
    ),
    (
        ("Wozu und auf welcher Grundlage", "Purposes and legal basis"),
        [
            (
                ("Zwecke", "Purposes"),
                (
                    "Einlass angemeldeter Personen, Namensausweise, Zählung der Anwesenden gegen die erlaubte"
                    " Personenzahl, Evakuierungsliste, Nachweis der Teilnahme gegenüber Fördergebern und als"
                    " Teilnahmebestätigung.",
                    "Admitting registered people, name badges, counting those present against the permitted number,"
                    " the evacuation list, proof of attendance towards funding bodies and as certificates.",
                ),
            ),
            (
                ("Rechtsgrundlage", "Legal basis"),
                (
                    "Von der verantwortlichen Stelle festzulegen, in der Regel Art. 6 Abs. 1 lit. b oder e DSGVO"
                    " (Teilnahme, öffentliche Aufgabe); Fotos: Einwilligung (lit. a); Evakuierungsliste: lit. c und d.",
                    "To be stated by the controller, usually Art. 6(1)(b) or (e) GDPR (attendance, public task);"
                    " photos: consent (a); evacuation list: (c) and (d).",
                ),
            ),
        ],
    ),
    (
        ("Wessen Daten und welche", "Whose data, and which"),
        [
            (("Betroffene", "Data subjects"), ("Angemeldete und vor Ort Aufgenommene{people}.", "Registered people and"
             " walk-ins{people}.")),
            (
                ("Kontaktdaten", "Contact data"),
                (
                    "Anrede, Funktion, E-Mail, Telefon, Sprache, Bestellnummer, Notizen, Fotoerlaubnis und die"
                    " Antworten aus der Anmeldung{questions}. Besondere Kategorien (Art. 9), etwa zu Gesundheit oder"
                    " Ernährung, nur soweit danach gefragt wurde.",
                    "Salutation, role, e-mail, phone, language, order code, notes, photo consent and the answers given"
                    " at registration{questions}. Special categories (Art. 9), such as health or diet, only as far as"
                    " they were asked for.",
                ),
            ),
            (
                ("Nachweis der Teilnahme", "Proof of attendance"),
                (
                    "Name, Titel, Organisation, Kategorie, gebuchte Programmteile, Ticketcodes, Ein- und Austritte mit"
                    " Zeit und Tür, gedruckte Ausweise.",
                    "Name, title, organisation, category, sessions booked, ticket codes, check-ins and check-outs with"
                    " time and door, badges printed.",
                ),
            ),
            (
                ("Herkunft", "Source"),
                ("{sources}; Angaben der Person an der Tür.", "{sources}; what the person says at the door."),
            ),
        ],
    ),
    (
        ("Wo und an wen", "Where, and to whom"),
        [
            (
                ("Speicherort", "Storage"),
                (
                    "Eine Datei je Veranstaltung auf: {stations}. Sie ist {encrypted}. Sicherungskopien liegen auf"
                    " denselben Rechnern und, wenn eingerichtet, auf einem Datenträger; verschlüsselt wie die Datei.",
                    "One file per event on: {stations}. It is {encrypted}. Backups lie on the same computers and, if"
                    " set up, on a removable medium; encrypted as the file is.",
                ),
            ),
            (
                ("Empfänger", "Recipients"),
                (
                    "Türpersonal und Organisation nach ihrer Rolle; Fördergeber, soweit ihnen die Teilnahmeliste"
                    " vorzulegen ist; der Anmeldeserver, wenn Ein- und Austritte zurückgemeldet werden. Jede Ausgabe"
                    " einer Liste wird mit Art, Zeit und Tür festgehalten.",
                    "Door staff and organisers by their roles; funding bodies, as far as the attendee list has to be"
                    " shown to them; the registration server, if check-ins are reported back. Every export of a list"
                    " is recorded with its kind, time and door.",
                ),
            ),
            (
                ("Drittländer", "Third countries"),
                (
                    "Keine Übermittlung durch das Programm. Es arbeitet ohne Internet und sendet nichts an seine"
                    " Hersteller.",
                    "No transfer by the program. It works without the internet and sends nothing to its makers.",
                ),
            ),
        ],
    ),
    (
        ("Wie lange", "For how long"),
        [
            (
                ("Kontaktdaten", "Contact data"),
                ("Bis {contact_day}; danach werden sie gelöscht.", "Until {contact_day}; then they are erased."),
            ),
            (
                ("Nachweis der Teilnahme", "Proof of attendance"),
                (
                    "Bis {proof_day}; danach wird alles gelöscht, was eine Person erkennen lässt.",
                    "Until {proof_day}; then everything that identifies a person is erased.",
                ),
            ),
            (
                ("Wie gelöscht wird", "How data is erased"),
                (
                    "Aus Tabellen und Protokoll, überschrieben in der Datei (secure_delete, VACUUM), im"
                    " Schreibprotokoll (WAL) und in den Sicherungskopien, an allen Türen. Es bleibt ein Eintrag ohne"
                    " Namen: wann, von welcher Tür, warum.",
                    "From tables and log, overwritten in the file (secure_delete, VACUUM), in the write-ahead log and"
                    " in the backups, at all doors. What stays is an entry without a name: when, from which door, why.",
                ),
            ),
        ],
    ),
    (
        ("Technische und organisatorische Maßnahmen", "Technical and organisational measures"),
        [
            (
                ("Zugang", "Access"),
                (
                    "Passphrase der Datei; Rollen (Kiosk, Tür, Tischleitung, Organisation) mit PIN (argon2),"
                    " Fehlversuche werden verzögert; gesperrter Bildschirm nach Untätigkeit.",
                    "The file's passphrase; roles (kiosk, door, desk lead, organiser) with PINs (argon2), wrong tries"
                    " are slowed down; a locked screen after inactivity.",
                ),
            ),
            (
                ("Unversehrtheit", "Integrity"),
                (
                    "Jede Änderung wird verkettet protokolliert; eine Prüfung zeigt, ob etwas verändert wurde oder"
                    " fehlt.",
                    "Every change is logged in a hash chain; a check tells whether anything was altered or lost.",
                ),
            ),
            (
                ("Verfügbarkeit", "Availability"),
                (
                    "Sicherungskopien nach Zeit, vor jedem Import und beim Beenden; mehrere Türen halten dieselben"
                    " Daten.",
                    "Backups on a timer, before every import and at quitting; several doors hold the same data.",
                ),
            ),
            (
                ("Datensparsamkeit", "Data minimisation"),
                (
                    "Systemprotokolle und temporäre Dateien enthalten keine Namen, Adressen oder Codes.",
                    "System logs and temporary files hold no names, addresses or codes.",
                ),
            ),
            (
                ("Rechte der Betroffenen", "Rights of data subjects"),
                (
                    "Auskunft als PDF und JSON, Berichtigung an der Tür, Einschränkung, Löschung: je Person mit einem"
                    " Schritt.",
                    "Access as PDF and JSON, correction at the door, restriction, erasure: one step for each person.",
                ),
            ),
        ],
    ),
]  # fmt: skip
