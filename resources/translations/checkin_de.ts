<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Office</name>
    <message>
        <source>Arrivals by five minutes</source>
        <extracomment>Categories, and organisations, of which is told who stayed away.</extracomment>
        <translation>Ankünfte je fünf Minuten</translation>
    </message>
    <message>
        <source>People in the hall</source>
        <translation>Personen im Saal</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Who stayed away</source>
        <translation>Wer nicht kam</translation>
    </message>
    <message>
        <source>without a category</source>
        <translation>ohne Kategorie</translation>
    </message>
    <message>
        <source>{absent} of {count} ({percent} %)</source>
        <translation>{absent} von {count} ({percent} %)</translation>
    </message>
    <message>
        <source>{count} booked</source>
        <translation>{count} gebucht</translation>
    </message>
    <message>
        <source>{count} came</source>
        <translation>{count} gekommen</translation>
    </message>
    <message>
        <source>{count} seats</source>
        <translation>{count} Plätze</translation>
    </message>
    <message>
        <source>Most arrivals at {time}: {count} in five minutes</source>
        <translation>Die meisten Ankünfte um {time}: {count} in fünf Minuten</translation>
    </message>
    <message>
        <source>Nobody has arrived yet.</source>
        <translation>Noch ist niemand gekommen.</translation>
    </message>
    <message>
        <source>Attendee list</source>
        <extracomment>How soon the picture of the day follows what happens, in ms; it reads everybody, so not at every scan. How long after the last change the choice of the attendee list is kept with the event, in ms. Formats, the one most people want first; what is for paper comes as PDF first.</extracomment>
        <translation>Teilnahmeliste</translation>
    </message>
    <message>
        <source>Everybody, with presence per list</source>
        <translation>Alle, mit Anwesenheit je Liste</translation>
    </message>
    <message>
        <source>Signature list</source>
        <translation>Unterschriftenliste</translation>
    </message>
    <message>
        <source>To sign at the entrance</source>
        <translation>Zum Unterschreiben am Eingang</translation>
    </message>
    <message>
        <source>Badge pick-up</source>
        <translation>Ausweisausgabe</translation>
    </message>
    <message>
        <source>Ticking off badges by letter</source>
        <translation>Zum Abhaken, nach Buchstaben</translation>
    </message>
    <message>
        <source>Forum lists</source>
        <translation>Forenlisten</translation>
    </message>
    <message>
        <source>Who is enrolled where</source>
        <translation>Wer wo angemeldet ist</translation>
    </message>
    <message>
        <source>Who is inside</source>
        <translation>Wer im Haus ist</translation>
    </message>
    <message>
        <source>For an evacuation, big, by letter</source>
        <translation>Für die Räumung, groß, nach Buchstaben</translation>
    </message>
    <message>
        <source>counts until the part of the programme ends</source>
        <translation>zählt bis zum Ende des Programmteils</translation>
    </message>
    <message>
        <source>counts until the list closes</source>
        <translation>zählt, bis die Liste schließt</translation>
    </message>
    <message>
        <source>counts for a fixed time</source>
        <translation>zählt eine feste Zeit</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>all that have times</source>
        <translation>alle mit Zeiten</translation>
    </message>
    <message>
        <source>the event&apos;s</source>
        <translation>die der Veranstaltung</translation>
    </message>
    <message>
        <source>Tell the time attended</source>
        <translation>Anwesende Zeit nennen</translation>
    </message>
    <message>
        <source>Name the parts of the programme</source>
        <translation>Programmteile nennen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Teilnahmebescheinigungen</translation>
    </message>
    <message>
        <source>Fixed time</source>
        <translation>Feste Zeit</translation>
    </message>
    <message>
        <source>Who gets one</source>
        <translation>Wer eine bekommt</translation>
    </message>
    <message>
        <source>Share of the programme attended, at least</source>
        <translation>Besuchter Anteil am Programm, mindestens</translation>
    </message>
    <message>
        <source>A stay without check-out</source>
        <translation>Ein Aufenthalt ohne Austritt</translation>
    </message>
    <message>
        <source>Parts of the programme that count</source>
        <translation>Programmteile, die zählen</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Choose a logo …</source>
        <translation>Logo wählen …</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Signature {number}</source>
        <translation>Unterschrift {number}</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Puts a placeholder into the text</source>
        <translation>Setzt einen Platzhalter in den Text</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The logo stands at the top.</source>
        <translation>Das Logo steht oben.</translation>
    </message>
    <message>
        <source>There is no logo.</source>
        <translation>Es gibt kein Logo.</translation>
    </message>
    <message>
        <source>For those present long enough</source>
        <translation>Für alle, die lange genug da waren</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>Nicht Erschienene</translation>
    </message>
    <message>
        <source>For a mail merge; nothing is sent</source>
        <translation>Für einen Serienbrief; nichts wird verschickt</translation>
    </message>
    <message>
        <source>The day&apos;s report</source>
        <translation>Tagesbericht</translation>
    </message>
    <message>
        <source>Arrivals, head count, turnout</source>
        <translation>Ankünfte, Personenzahl, Beteiligung</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Everything in open formats</source>
        <translation>Alles in offenen Formaten</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV for German Excel</source>
        <translation>CSV für deutsches Excel</translation>
    </message>
    <message>
        <source>CSV, plain</source>
        <translation>CSV, schlicht</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>Exports and the day</source>
        <translation>Ausgaben und Tagesbild</translation>
    </message>
    <message>
        <source>How far the document is</source>
        <translation>Wie weit das Dokument ist</translation>
    </message>
    <message>
        <source>Options …</source>
        <translation>Optionen …</translation>
    </message>
    <message>
        <source>Options of the signature list</source>
        <translation>Optionen der Unterschriftenliste</translation>
    </message>
    <message>
        <source>Design …</source>
        <translation>Gestalten …</translation>
    </message>
    <message>
        <source>Design the certificates</source>
        <translation>Teilnahmebestätigungen gestalten</translation>
    </message>
    <message>
        <source>Attendee list of</source>
        <translation>Teilnahmeliste für</translation>
    </message>
    <message>
        <source>everybody</source>
        <extracomment>How long the test page may take to come out, in s.</extracomment>
        <translation>alle</translation>
    </message>
    <message>
        <source>those who came</source>
        <translation>alle Gekommenen</translation>
    </message>
    <message>
        <source>those who did not come</source>
        <translation>alle, die nicht kamen</translation>
    </message>
    <message>
        <source>those inside now</source>
        <translation>alle, die jetzt drin sind</translation>
    </message>
    <message>
        <source>walk-ins</source>
        <translation>vor Ort Angemeldete</translation>
    </message>
    <message>
        <source>those who withdrew</source>
        <translation>alle Abgemeldeten</translation>
    </message>
    <message>
        <source>Who the attendee list shows</source>
        <translation>Wen die Teilnehmerliste zeigt</translation>
    </message>
    <message>
        <source>How the attendee list is sorted</source>
        <translation>Wie die Teilnahmeliste sortiert ist</translation>
    </message>
    <message>
        <source>Categories in the attendee list</source>
        <translation>Kategorien in der Teilnahmeliste</translation>
    </message>
    <message>
        <source>all forums</source>
        <translation>alle Foren</translation>
    </message>
    <message>
        <source>Forums in the attendee list</source>
        <translation>Foren in der Teilnahmeliste</translation>
    </message>
    <message>
        <source>Columns of the attendee list, in their order</source>
        <translation>Spalten der Teilnahmeliste in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>Die üblichen Spalten</translation>
    </message>
    <message>
        <source>Tick what the list shows; drag a row to move its column.</source>
        <translation>Ankreuzen, was die Liste zeigt; zum Verschieben einer Spalte die Zeile ziehen.</translation>
    </message>
    <message>
        <source>Format of: {document}</source>
        <translation>Format von: {document}</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Save: {document}</source>
        <translation>Sichern: {document}</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Sichern als</translation>
    </message>
    <message>
        <source>Writing {file} …</source>
        <translation>{file} wird geschrieben …</translation>
    </message>
    <message>
        <source>{file} is ready ({rows} rows).</source>
        <translation>{file} ist fertig ({rows} Zeilen).</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>Changes that this page shows. How soon the page follows, in ms: one change comes seldom alone.</extracomment>
        <translation>niemanden</translation>
    </message>
    <message>
        <source>for example: Ms Winter, 0171 555 01 02</source>
        <translation>zum Beispiel: Frau Winter, 0171 555 01 02</translation>
    </message>
    <message>
        <source>Lists and programme</source>
        <translation>Listen und Programm</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Check-in-Listen</translation>
    </message>
    <message>
        <source>Where entry is counted: the hall, a forum, lunch.</source>
        <translation>Wo Einlass gezählt wird: der Saal, ein Forum, das Mittagessen.</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>Liste hinzufügen</translation>
    </message>
    <message>
        <source>Forums and workshops that people enrol in.</source>
        <translation>Foren und Workshops, für die man sich anmeldet.</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Programmpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Columns of your own from the list, and what is asked at the door.</source>
        <translation>Eigene Spalten der Liste und was an der Tür gefragt wird.</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <source>Call somebody for</source>
        <translation>Bescheid geben bei</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wem Bescheid geben</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name der Veranstaltung</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neuer Programmpunkt</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>„{name}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo removing {name}</source>
        <translation>Entfernen von {name} rückgängig machen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Doors</source>
        <extracomment>How often what changes by itself (since when, how long the code is good) is shown anew while the page is seen, in ms.</extracomment>
        <translation>Türen</translation>
    </message>
    <message>
        <source>Share this event</source>
        <translation>Veranstaltung teilen</translation>
    </message>
    <message>
        <source>Take over from the host</source>
        <translation>Vom Gastgeber übernehmen</translation>
    </message>
    <message>
        <source>Stop taking part</source>
        <translation>Verbindung beenden</translation>
    </message>
    <message>
        <source>Copy as a link</source>
        <translation>Als Link kopieren</translation>
    </message>
    <message>
        <source>On the other laptop: “Join an event”, then scan this code or type the six words.</source>
        <translation>Am anderen Laptop: „Teilnehmen“, dann diesen Code scannen oder die sechs Wörter tippen.</translation>
    </message>
    <message>
        <source>Link or six words of the host</source>
        <translation>Link oder sechs Wörter des Gastgebers</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>From a picture …</source>
        <translation>Aus einem Bild …</translation>
    </message>
    <message>
        <source>Does another laptop share this event? Join it, and both know what the other did.</source>
        <translation>Teilt ein anderer Laptop diese Veranstaltung? Verbinden Sie sich, und beide wissen, was der andere getan hat.</translation>
    </message>
    <message>
        <source>Join another laptop</source>
        <translation>Mit einem anderen Laptop verbinden</translation>
    </message>
    <message>
        <source>Good until {time}, then there is a new one.</source>
        <translation>Gültig bis {time}, danach gibt es einen neuen.</translation>
    </message>
    <message>
        <source>Sharing begins …</source>
        <translation>Teilen beginnt …</translation>
    </message>
    <message>
        <source>Taking leave …</source>
        <translation>Verbindung wird beendet …</translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Picture of the host&apos;s code</source>
        <translation>Bild mit dem Code des Gastgebers</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>The link is copied. Whoever has it can join until it runs out.</source>
        <translation>Der Link ist kopiert. Wer ihn hat, kann teilnehmen, bis er abläuft.</translation>
    </message>
    <message>
        <source>{door} is removed. Its access ended at once.</source>
        <translation>{door} ist entfernt. Der Zugang ist sofort beendet.</translation>
    </message>
    <message>
        <source>here since {time}</source>
        <translation>da seit {time}</translation>
    </message>
    <message>
        <source>not heard since {time}</source>
        <translation>nicht gehört seit {time}</translation>
    </message>
    <message>
        <source>Code to join by, as a QR symbol</source>
        <translation>Code zum Teilnehmen als QR-Symbol</translation>
    </message>
    <message>
        <source>Laptops of this event</source>
        <translation>Laptops dieser Veranstaltung</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>End its access</source>
        <translation>Zugang beenden</translation>
    </message>
    <message>
        <source>End it and erase its copy</source>
        <translation>Beenden und Kopie löschen lassen</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>Staff may admit unpaid registrations</source>
        <translation>Unbezahlte dürfen von Hand eingelassen werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Permitted number</source>
        <translation>Zulässige Zahl</translation>
    </message>
    <message>
        <source>When it is reached</source>
        <translation>Wenn sie erreicht ist</translation>
    </message>
    <message>
        <source>Coming in again</source>
        <translation>Wiedereinlass</translation>
    </message>
    <message>
        <source>Admits the categories</source>
        <translation>Lässt diese Kategorien ein</translation>
    </message>
    <message>
        <source>Admits those enrolled in</source>
        <translation>Lässt Angemeldete ein zu</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öffnet</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Schließt</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Count entry there</source>
        <translation>Einlass dort zählen</translation>
    </message>
    <message>
        <source>Count entry to {name}</source>
        <translation>Einlass zu {name} zählen</translation>
    </message>
    <message>
        <source>{count} enrolled</source>
        <translation>{count} angemeldet</translation>
    </message>
    <message>
        <source>{count} enrolled, more than there are seats</source>
        <translation>{count} angemeldet, mehr als es Plätze gibt</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Shown at the door</source>
        <translation>An der Tür zeigen</translation>
    </message>
    <message>
        <source>Asked at check-in</source>
        <translation>Beim Einchecken fragen</translation>
    </message>
    <message>
        <source>No entry without an answer</source>
        <translation>Kein Einlass ohne Antwort</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Antworten zur Auswahl</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>warnen</translation>
    </message>
    <message>
        <source>stop entry</source>
        <translation>Einlass anhalten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>after checking out</source>
        <translation>nach dem Auschecken</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>a line of text</source>
        <translation>eine Zeile Text</translation>
    </message>
    <message>
        <source>several lines</source>
        <translation>mehrere Zeilen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>eine von mehreren</translation>
    </message>
    <message>
        <source>some of several</source>
        <translation>einige von mehreren</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Uhrzeit</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>eine Telefonnummer</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>ein Land</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>any time</source>
        <extracomment>More people than any room of ours holds. Stands for a day that is not set.</extracomment>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>A time such as 8:30, or a date and a time</source>
        <translation>Eine Uhrzeit wie 8:30 oder Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Type one such as 8:30, or a date and a time.</source>
        <translation>„{text}“ ist keine Uhrzeit. Bitte eine wie 8:30 eingeben oder Datum und Uhrzeit.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Registration list</source>
        <translation>Anmeldeliste</translation>
    </message>
    <message>
        <source>Badges and tickets</source>
        <translation>Ausweise und Tickets</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Whether a list is being written, and whether somebody has thought better of it meanwhile.</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Step {place} of 3: {name}</source>
        <translation>Schritt {place} von 3: {name}</translation>
    </message>
    <message>
        <source>See what will happen</source>
        <translation>Zeigen, was geschehen wird</translation>
    </message>
    <message>
        <source>Bring in one registration</source>
        <translation>Eine Anmeldung übernehmen</translation>
    </message>
    <message>
        <source>Bring in {count} registrations</source>
        <translation>{count} Anmeldungen übernehmen</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>Nichts zu übernehmen</translation>
    </message>
    <message>
        <source>Choose a registration list</source>
        <translation>Anmeldeliste auswählen</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>{file} wird gelesen …</translation>
    </message>
    <message>
        <source>Comparing with what is known …</source>
        <translation>Vergleich mit dem, was bekannt ist …</translation>
    </message>
    <message>
        <source>Bringing in {file} …</source>
        <translation>{file} wird übernommen …</translation>
    </message>
    <message>
        <source>Doors go on checking people in meanwhile.</source>
        <translation>An den Türen geht der Einlass derweil weiter.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>further members of groups</source>
        <translation>weitere Mitglieder von Gruppen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>missing in the list, kept</source>
        <translation>fehlen in der Liste, behalten</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>Taking the import back …</source>
        <translation>Übernahme wird zurückgenommen …</translation>
    </message>
    <message>
        <source>taken out again</source>
        <translation>wieder entfernt</translation>
    </message>
    <message>
        <source>as before the import</source>
        <translation>wie vor der Übernahme</translation>
    </message>
    <message>
        <source>back in</source>
        <translation>wieder dabei</translation>
    </message>
    <message>
        <source>kept, since they came through a door</source>
        <translation>behalten, da schon an einer Tür gewesen</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>Zeilen ausgelassen</translation>
    </message>
    <message>
        <source>row left out</source>
        <translation>Zeile ausgelassen</translation>
    </message>
    <message>
        <source>Meaning</source>
        <extracomment>Rows of the list that are shown: enough to recognise it. The two rows above the list&apos;s own. Between these a column is as wide as what stands in it (px at 100 %).</extracomment>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>First rows of the list, with the meaning of each column</source>
        <translation>Erste Zeilen der Liste mit der Bedeutung jeder Spalte</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Tabellenblatt</translation>
    </message>
    <message>
        <source>&amp;Header in row</source>
        <translation>&amp;Kopf in Zeile</translation>
    </message>
    <message>
        <source>Row of the header</source>
        <translation>Zeile mit dem Tabellenkopf</translation>
    </message>
    <message>
        <source>Arrow up and down change it</source>
        <translation>Mit Pfeil auf und ab ändern</translation>
    </message>
    <message>
        <source>{file}: {rows} rows. Check what each column means.</source>
        <translation>{file}: {rows} Zeilen. Bitte prüfen, was jede Spalte bedeutet.</translation>
    </message>
    <message>
        <source>There are people in “{sheets}” too; only the chosen sheet comes in.</source>
        <translation>Auch in „{sheets}“ stehen Personen; übernommen wird nur das gewählte Blatt.</translation>
    </message>
    <message>
        <source>Meaning of column “{header}”</source>
        <translation>Bedeutung der Spalte „{header}“</translation>
    </message>
    <message>
        <source>Only one column can be “{meaning}”: “{header}” is a question now.</source>
        <translation>Nur eine Spalte kann „{meaning}“ sein: „{header}“ ist jetzt eine Frage.</translation>
    </message>
    <message>
        <source>Which column holds the names? Choose it above that column.</source>
        <translation>In welcher Spalte stehen die Namen? Bitte über der Spalte auswählen.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was dort steht</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Further people</source>
        <translation>Weitere Personen</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was auffiel</translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Withdraw all of them</source>
        <translation>Alle absagen</translation>
    </message>
    <message>
        <source>Further people in the chosen row</source>
        <translation>Weitere Personen in der gewählten Zeile</translation>
    </message>
    <message>
        <source>Their names, where known</source>
        <translation>Ihre Namen, wo bekannt</translation>
    </message>
    <message>
        <source>New in the programme: {names}</source>
        <translation>Neu im Programm: {names}</translation>
    </message>
    <message>
        <source>New questions: {names}</source>
        <translation>Neue Fragen: {names}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>These people are added.</source>
        <translation>Diese Personen kommen hinzu.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>What your list says differently than last time. Corrections made at a door stay.</source>
        <translation>Was Ihre Liste anders sagt als beim letzten Mal. An der Tür Verbessertes bleibt.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>They were in the list before and are not any more. They are kept; tick whoever has withdrawn.</source>
        <translation>Sie standen in der Liste und stehen nicht mehr darin. Sie bleiben; bitte ankreuzen, wer abgesagt hat.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Vielleicht doppelt</translation>
    </message>
    <message>
        <source>in already</source>
        <translation>schon dabei</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>The same name in several rows, or in the event already. Nobody is merged: mend your list if need be.</source>
        <translation>Derselbe Name in mehreren Zeilen oder schon in der Veranstaltung. Niemand wird zusammengelegt: Ist es eine Person, bitte die Liste berichtigen.</translation>
    </message>
    <message>
        <source>These rows seem to stand for several people. Tick a row to give each of them a ticket of their own.</source>
        <translation>Diese Zeilen stehen wohl für mehrere Personen. Zeile ankreuzen, um jeder davon ein eigenes Ticket zu geben.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Auffälliges</translation>
    </message>
    <message>
        <source>What was odd, with its place in the file.</source>
        <translation>Was auffiel, mit der Stelle in der Datei.</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Übernahme rückgängig machen</translation>
    </message>
    <message>
        <source>Takes back everything that this import did; check-ins stay</source>
        <translation>Nimmt alles zurück, was diese Übernahme getan hat; Check-ins bleiben</translation>
    </message>
    <message>
        <source>“{file}” is in.</source>
        <translation>„{file}“ ist übernommen.</translation>
    </message>
    <message>
        <source>The import is taken back.</source>
        <translation>Die Übernahme ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing was different from before.</source>
        <translation>Nichts war anders als zuvor.</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <extracomment>Endings of the files that the system&apos;s chooser offers.</extracomment>
        <translation>Letzte Übernahme rückgängig machen</translation>
    </message>
    <message>
        <source>Really? What it added, changed and withdrew becomes as it was.</source>
        <translation>Wirklich? Was sie hinzugefügt, geändert und abgesagt hat, wird wie vorher.</translation>
    </message>
    <message>
        <source>A list came in last: {at}</source>
        <translation>Zuletzt wurde eine Liste übernommen: {at}</translation>
    </message>
    <message>
        <source>Drop your registration list here</source>
        <translation>Anmeldeliste hierher ziehen</translation>
    </message>
    <message>
        <source>CSV, Excel or OpenDocument, from any tool. Nothing is written before you have seen it.</source>
        <translation>CSV, Excel oder OpenDocument, aus jedem Programm. Nichts wird gespeichert, bevor Sie es gesehen haben.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei auswählen …</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation>Nachname, Vorname</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>With a passphrase, a stolen laptop tells nobody who was there.</source>
        <translation>Mit einem Kennwort verrät ein gestohlener Laptop niemandem, wer da war.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Encrypt with this passphrase</source>
        <translation>Mit diesem Kennwort verschlüsseln</translation>
    </message>
    <message>
        <source>Recovery sheet for the safe …</source>
        <translation>Blatt für den Tresor …</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Kennwort entfernen</translation>
    </message>
    <message>
        <source>Really remove? The file can then be read by anybody.</source>
        <translation>Wirklich entfernen? Dann kann jeder die Datei lesen.</translation>
    </message>
    <message>
        <source>This event file is encrypted.</source>
        <translation>Diese Datei ist verschlüsselt.</translation>
    </message>
    <message>
        <source>This event file is not encrypted.</source>
        <translation>Diese Datei ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>very weak</source>
        <translation>sehr schwach</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>Strength: {level}</source>
        <translation>Stärke: {level}</translation>
    </message>
    <message>
        <source>Done. Keep the passphrase in a safe place: without it nobody gets in.</source>
        <translation>Erledigt. Das Kennwort sicher aufbewahren: Ohne es kommt niemand hinein.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>How long data is kept</source>
        <translation>Wie lange Daten bleiben</translation>
    </message>
    <message>
        <source>Contact data goes soon, the proof of attendance later. Nothing goes by itself.</source>
        <translation>Kontaktdaten gehen bald, der Teilnahmenachweis später. Nichts geht von selbst.</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>Kontaktdaten</translation>
    </message>
    <message>
        <source>Proof of attendance</source>
        <translation>Teilnahmenachweis</translation>
    </message>
    <message>
        <source>Erase on: {what}</source>
        <translation>Löschen am: {what}</translation>
    </message>
    <message>
        <source>Keep these days</source>
        <translation>Diese Fristen übernehmen</translation>
    </message>
    <message>
        <source>Erase what is due</source>
        <translation>Fälliges löschen</translation>
    </message>
    <message>
        <source>Really erase? This cannot be undone.</source>
        <translation>Wirklich löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>{count} people, due now</source>
        <translation>{count} Personen, jetzt fällig</translation>
    </message>
    <message>
        <source>The days are kept.</source>
        <translation>Die Fristen sind gespeichert.</translation>
    </message>
    <message>
        <source>What was due is erased, and a record of it is kept.</source>
        <translation>Fälliges ist gelöscht, ein Nachweis darüber bleibt.</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>What somebody may ask for: a copy, a restriction, erasure.</source>
        <translation>Was jemand verlangen kann: Auskunft, Einschränkung, Löschung.</translation>
    </message>
    <message>
        <source>Name, organisation, e-mail …</source>
        <translation>Name, Organisation, E-Mail …</translation>
    </message>
    <message>
        <source>Find the person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Save everything stored …</source>
        <translation>Alles Gespeicherte sichern …</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Einschränken</translation>
    </message>
    <message>
        <source>Lift the restriction</source>
        <translation>Einschränkung aufheben</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Their data is only kept from now on.</source>
        <translation>Die Daten werden von nun an nur noch aufbewahrt.</translation>
    </message>
    <message>
        <source>The restriction is lifted.</source>
        <translation>Die Einschränkung ist aufgehoben.</translation>
    </message>
    <message>
        <source>The person&apos;s data is erased; the record names nobody.</source>
        <translation>Die Daten der Person sind gelöscht; der Nachweis nennt niemanden.</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PINs</translation>
    </message>
    <message>
        <source>With PINs, a laptop at the door does only what door staff need.</source>
        <translation>Mit PINs tut ein Laptop an der Tür nur, was die Tür braucht.</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Desk lead</source>
        <translation>Leitung am Einlass</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>Keine PIN</translation>
    </message>
    <message>
        <source>With a PIN: {roles}</source>
        <translation>Mit PIN: {roles}</translation>
    </message>
    <message>
        <source>Nobody needs a PIN.</source>
        <translation>Niemand braucht eine PIN.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made on a timer, before imports and at quitting; on a USB stick too, if you name one.</source>
        <translation>Entstehen regelmäßig, vor dem Einlesen und beim Beenden; auch auf einem Stick, wenn einer genannt ist.</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Second place …</source>
        <translation>Zweiter Ort …</translation>
    </message>
    <message>
        <source>Restore into a new file …</source>
        <translation>In neue Datei wiederherstellen …</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>Gesichert.</translation>
    </message>
    <message>
        <source>A second place for backups</source>
        <translation>Ein zweiter Ort für Sicherungen</translation>
    </message>
    <message>
        <source>Restored with {people} people: {file}</source>
        <translation>Mit {people} Personen wiederhergestellt: {file}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Chosen session</source>
        <translation>Gewählter Programmpunkt</translation>
    </message>
    <message>
        <source>Takes part in this session</source>
        <translation>Nimmt daran teil</translation>
    </message>
    <message>
        <source>May be photographed</source>
        <translation>Darf fotografiert werden</translation>
    </message>
    <message>
        <source>Must not be photographed</source>
        <translation>Darf nicht fotografiert werden</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Frage und Antwort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>State of the registration</source>
        <translation>Status der Anmeldung</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>Ticketcode</translation>
    </message>
    <message>
        <source>Id of the registration</source>
        <translation>Anmeldenummer</translation>
    </message>
    <message>
        <source>Registered at</source>
        <translation>Angemeldet am</translation>
    </message>
    <message>
        <source>Form sent at</source>
        <translation>Abgeschickt am</translation>
    </message>
    <message>
        <source>Has come (not brought in)</source>
        <translation>Ist gekommen (wird nicht übernommen)</translation>
    </message>
    <message>
        <source>Came at (not brought in)</source>
        <translation>Gekommen um (wird nicht übernommen)</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Zeilennummer</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>header says “{header}”</source>
        <translation>der Kopf sagt „{header}“</translation>
    </message>
    <message>
        <source>header contains “{evidence}”</source>
        <translation>im Kopf steht „{evidence}“</translation>
    </message>
    <message>
        <source>stands beside the given name</source>
        <translation>steht neben dem Vornamen</translation>
    </message>
    <message>
        <source>option “{option}” of a question</source>
        <translation>Antwort „{option}“ einer Frage</translation>
    </message>
    <message>
        <source>looks like e-mail addresses</source>
        <translation>sieht nach E-Mail-Adressen aus</translation>
    </message>
    <message>
        <source>holds yes and no</source>
        <translation>enthält Ja und Nein</translation>
    </message>
    <message>
        <source>the same few values again and again</source>
        <translation>immer wieder dieselben wenigen Werte</translation>
    </message>
    <message>
        <source>names written with a comma</source>
        <translation>Namen mit Komma geschrieben</translation>
    </message>
    <message>
        <source>only the form tool needs it</source>
        <translation>nur das Formularprogramm braucht es</translation>
    </message>
    <message>
        <source>another column says it better</source>
        <translation>eine andere Spalte sagt es besser</translation>
    </message>
    <message>
        <source>the same in many rows, so no id</source>
        <translation>in vielen Zeilen gleich, also keine Nummer</translation>
    </message>
    <message>
        <source>a column of your own</source>
        <translation>eine eigene Spalte</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>This is neither yes nor no; it counts as not answered.</source>
        <translation>Das ist weder Ja noch Nein; es gilt als nicht beantwortet.</translation>
    </message>
    <message>
        <source>There is no name in this row.</source>
        <translation>In dieser Zeile steht kein Name.</translation>
    </message>
    <message>
        <source>Letters were destroyed before the file came here; correct the name in your list.</source>
        <translation>Buchstaben waren schon in der Datei zerstört; bitte in der Liste verbessern.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Das ist kein Datum.</translation>
    </message>
    <message>
        <source>Another row has the same ticket code.</source>
        <translation>Eine andere Zeile hat denselben Ticketcode.</translation>
    </message>
    <message>
        <source>Another row has the same id.</source>
        <translation>Eine andere Zeile hat dieselbe Nummer.</translation>
    </message>
    <message>
        <source>An earlier row has the same name and e-mail address.</source>
        <translation>Eine frühere Zeile hat denselben Namen und dieselbe E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This row seems to stand for several people.</source>
        <translation>Diese Zeile steht wohl für mehrere Personen.</translation>
    </message>
    <message>
        <source>This row has more cells than the header; the surplus was left out.</source>
        <translation>Diese Zeile hat mehr Zellen als der Kopf; was übersteht, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This text is too long and was cut.</source>
        <translation>Dieser Text ist zu lang und wurde gekürzt.</translation>
    </message>
    <message>
        <source>Invisible characters were taken out.</source>
        <translation>Unsichtbare Zeichen wurden entfernt.</translation>
    </message>
    <message>
        <source>The form was begun but not sent.</source>
        <translation>Das Formular wurde begonnen, aber nicht abgeschickt.</translation>
    </message>
    <message>
        <source>This is a row of sums, not a person.</source>
        <translation>Das ist eine Summenzeile, keine Person.</translation>
    </message>
    <message>
        <source>The headings stand here once more.</source>
        <translation>Hier stehen die Überschriften noch einmal.</translation>
    </message>
    <message>
        <source>This state is not known; the registration counts as confirmed.</source>
        <translation>Dieser Status ist unbekannt; die Anmeldung gilt als bestätigt.</translation>
    </message>
    <message>
        <source>This row&apos;s id belonged to somebody else before; name and e-mail were compared instead.</source>
        <translation>Die Nummer dieser Zeile gehörte vorher jemand anderem; verglichen wurden Name und E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The quotation marks in this row do not close.</source>
        <translation>Die Anführungszeichen in dieser Zeile schließen nicht.</translation>
    </message>
    <message>
        <source>Photo consent</source>
        <translation>Fotoerlaubnis</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Programmpunkte</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Office · {event}</source>
        <extracomment>How long something said stays in the quiet line, in ms.</extracomment>
        <translation>Büro · {event}</translation>
    </message>
    <message>
        <source>Open the door window</source>
        <translation>Türfenster öffnen</translation>
    </message>
    <message>
        <source>Opens the window in which people are checked in</source>
        <translation>Öffnet das Fenster, in dem Leute eingecheckt werden</translation>
    </message>
    <message>
        <source>Shows what is due, to erase it</source>
        <translation>Zeigt, was fällig ist, um es zu löschen</translation>
    </message>
    <message>
        <source>contact data since {day} (people: {count})</source>
        <translation>Kontaktdaten seit {day} (Personen: {count})</translation>
    </message>
    <message>
        <source>proof of attendance since {day} (people: {count})</source>
        <translation>Teilnahmenachweise seit {day} (Personen: {count})</translation>
    </message>
    <message>
        <source>Due to be erased: {what}.</source>
        <translation>Zum Löschen fällig: {what}.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Certificates of attendance</source>
        <extracomment>How soon the preview follows what is typed, and how soon it is kept with the event, in ms.</extracomment>
        <translation>Teilnahmebestätigungen</translation>
    </message>
    <message>
        <source>A file for each …</source>
        <translation>Eine Datei je Person …</translation>
    </message>
    <message>
        <source>Who gets one, and who not, and why …</source>
        <translation>Wer eine bekommt, wer nicht, und warum …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{earned} of {count} get a certificate</source>
        <translation>{earned} von {count} bekommen eine Bestätigung</translation>
    </message>
    <message>
        <source>There is nobody yet whose certificate could be shown.</source>
        <translation>Es ist noch niemand da, dessen Bestätigung gezeigt werden könnte.</translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>Ordner für die Bestätigungen</translation>
    </message>
    <message>
        <source>Name, organisation, ticket</source>
        <extracomment>Names of those picked, by their id.</extracomment>
        <translation>Name, Institution, Ticket</translation>
    </message>
    <message>
        <source>Search for people to pick</source>
        <translation>Personen zum Auswählen suchen</translation>
    </message>
    <message>
        <source>People found; the space bar picks</source>
        <translation>Gefundene Personen; die Leertaste wählt aus</translation>
    </message>
    <message>
        <source>A4, to be printed</source>
        <translation>A4, zum Ausdrucken</translation>
    </message>
    <message>
        <source>For the phone</source>
        <translation>Fürs Telefon</translation>
    </message>
    <message>
        <source>Also those who may have got one before a break</source>
        <translation>Auch die, die vor einer Unterbrechung vielleicht schon eine bekamen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Show one message</source>
        <translation>Eine Nachricht zeigen</translation>
    </message>
    <message>
        <source>Variables: {name}, {given_name}, {event}, {event_date}, {venue}, {organisation}</source>
        <translation>Platzhalter: {name}, {given_name}, {event}, {event_date}, {venue}, {organisation}</translation>
    </message>
    <message>
        <source>1. From where</source>
        <translation>1. Von wo</translation>
    </message>
    <message>
        <source>2. What</source>
        <translation>2. Was</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>3. To whom</source>
        <translation>3. An wen</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>Nachrichten je Minute</translation>
    </message>
    <message>
        <source>Yes, send 1 message</source>
        <translation>Ja, 1 Nachricht senden</translation>
    </message>
    <message>
        <source>Yes, send {count} messages</source>
        <translation>Ja, {count} Nachrichten senden</translation>
    </message>
    <message>
        <source>There is nobody who would get a message.</source>
        <translation>Niemand würde eine Nachricht bekommen.</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Angehängt: {files}</translation>
    </message>
    <message>
        <source>Enter the mail server and the sender&apos;s address first.</source>
        <translation>Bitte zuerst Mailserver und Absenderadresse eingeben.</translation>
    </message>
    <message>
        <source>Sending tickets …</source>
        <translation>Tickets werden gesendet …</translation>
    </message>
    <message>
        <source>Stopped: sent so far: {count}. “Send now” goes on with the others.</source>
        <translation>Angehalten; bisher gesendet: {count}. „Jetzt senden“ macht mit den übrigen weiter.</translation>
    </message>
    <message>
        <source>Sent: {count}. Refused by the server: {refused}.</source>
        <translation>Gesendet: {count}. Vom Server abgelehnt: {refused}.</translation>
    </message>
    <message>
        <source>1 message is sent.</source>
        <translation>1 Nachricht ist gesendet.</translation>
    </message>
    <message>
        <source>{count} messages are sent.</source>
        <translation>{count} Nachrichten sind gesendet.</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>none (this machine only)</source>
        <translation>keine (nur dieser Rechner)</translation>
    </message>
    <message>
        <source>Remember the password (in the system&apos;s keyring, or in this event file)</source>
        <translation>Passwort merken (im Schlüsselbund des Systems, sonst in dieser Datei)</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Absendername</translation>
    </message>
    <message>
        <source>have no message yet</source>
        <translation>haben noch keine Nachricht</translation>
    </message>
    <message>
        <source>got theirs already</source>
        <translation>haben ihre schon</translation>
    </message>
    <message>
        <source>may have got theirs before a break; left out</source>
        <translation>haben ihre vielleicht vor einer Unterbrechung bekommen; ausgelassen</translation>
    </message>
    <message>
        <source>have no e-mail address</source>
        <translation>haben keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>have no ticket that is good</source>
        <translation>haben kein gültiges Ticket</translation>
    </message>
    <message>
        <source>First free label of the sheet</source>
        <translation>Erstes freies Etikett des Bogens</translation>
    </message>
    <message>
        <source>Click the first free label, or walk there with the arrow keys</source>
        <translation>Das erste freie Etikett anklicken oder mit den Pfeiltasten hingehen</translation>
    </message>
    <message>
        <source>Label {label} of {count}</source>
        <translation>Etikett {label} von {count}</translation>
    </message>
    <message>
        <source>Print jobs that wait or failed</source>
        <extracomment>More lines than anybody reads.</extracomment>
        <translation>Druckaufträge, die warten oder misslungen sind</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>To the printer chosen</source>
        <translation>Auf den gewählten Drucker</translation>
    </message>
    <message>
        <source>Prints it, and all that wait, on the printer that is chosen below instead</source>
        <translation>Druckt ihn und alle, die warten, stattdessen auf dem unten gewählten Drucker</translation>
    </message>
    <message>
        <source>Print it all again</source>
        <translation>Alles noch einmal drucken</translation>
    </message>
    <message>
        <source>Prints also what came out already</source>
        <translation>Druckt auch, was schon herauskam</translation>
    </message>
    <message>
        <source>Print the rest</source>
        <translation>Den Rest drucken</translation>
    </message>
    <message>
        <source>Prints what did not come out, on the printer that is chosen below</source>
        <translation>Druckt, was nicht herauskam, auf dem unten gewählten Drucker</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Kam heraus</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Kam nicht</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>{out} of {count} print jobs are out</source>
        <translation>{out} von {count} Druckaufträgen sind fertig</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>held up</source>
        <translation>aufgehalten</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>druckt</translation>
    </message>
    <message>
        <source>out</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>sent; the printer does not tell more</source>
        <translation>gesendet; mehr sagt der Drucker nicht</translation>
    </message>
    <message>
        <source>perhaps printed: look</source>
        <translation>vielleicht gedruckt: bitte nachsehen</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nicht gedruckt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Badge 86 × 54 mm</source>
        <translation>Schild 86 × 54 mm</translation>
    </message>
    <message>
        <source>Badge 80 × 50 mm (L4785)</source>
        <translation>Schild 80 × 50 mm (L4785)</translation>
    </message>
    <message>
        <source>Badge 90 × 55 mm</source>
        <translation>Schild 90 × 55 mm</translation>
    </message>
    <message>
        <source>Badge 70 × 50 mm</source>
        <translation>Schild 70 × 50 mm</translation>
    </message>
    <message>
        <source>Badge A6, upright</source>
        <translation>Schild A6, hoch</translation>
    </message>
    <message>
        <source>Badge 95 × 134 mm, four on A4 with margins</source>
        <translation>Schild 95 × 134 mm, vier auf A4 mit Rand</translation>
    </message>
    <message>
        <source>Label 62 × 100 mm (Brother)</source>
        <translation>Etikett 62 × 100 mm (Brother)</translation>
    </message>
    <message>
        <source>Label 54 × 101 mm (DYMO)</source>
        <translation>Etikett 54 × 101 mm (DYMO)</translation>
    </message>
    <message>
        <source>Label 57 × 102 mm (Zebra)</source>
        <translation>Etikett 57 × 102 mm (Zebra)</translation>
    </message>
    <message>
        <source>Label 51 × 89 mm (DYMO)</source>
        <translation>Etikett 51 × 89 mm (DYMO)</translation>
    </message>
    <message>
        <source>Badge A6, folded, with the programme on the back</source>
        <translation>Schild A6, gefaltet, Programm auf der Rückseite</translation>
    </message>
    <message>
        <source>Badge 86 × 54 mm, printed on both sides</source>
        <translation>Schild 86 × 54 mm, beidseitig</translation>
    </message>
    <message>
        <source>Name label 63 × 29 mm, without QR code</source>
        <translation>Namensetikett 63 × 29 mm, ohne QR-Code</translation>
    </message>
    <message>
        <source>A4, four A6 badges</source>
        <translation>A4, vier Schilder A6</translation>
    </message>
    <message>
        <source>A4, four badges, for printers with margins</source>
        <translation>A4, vier Schilder, für Drucker mit Rand</translation>
    </message>
    <message>
        <source>A4, ten badges, to be cut</source>
        <translation>A4, zehn Schilder, zum Schneiden</translation>
    </message>
    <message>
        <source>A4, ten business cards, to be cut</source>
        <translation>A4, zehn Visitenkarten, zum Schneiden</translation>
    </message>
    <message>
        <source>by family name</source>
        <translation>nach Nachname</translation>
    </message>
    <message>
        <source>by given name</source>
        <translation>nach Vorname</translation>
    </message>
    <message>
        <source>by organisation</source>
        <translation>nach Institution</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>nach Kategorie</translation>
    </message>
    <message>
        <source>1 badge</source>
        <translation>1 Schild</translation>
    </message>
    <message>
        <source>{count} badges</source>
        <translation>{count} Schilder</translation>
    </message>
    <message>
        <source>{count} badges on one sheet</source>
        <translation>{count} Schilder auf einem Bogen</translation>
    </message>
    <message>
        <source>{count} badges on {pages} sheets</source>
        <translation>{count} Schilder auf {pages} Bogen</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save name tents as PDF</source>
        <translation>Tischaufsteller als PDF speichern</translation>
    </message>
    <message>
        <source>Name tents</source>
        <translation>Tischaufsteller</translation>
    </message>
    <message>
        <source>A4, folded once, to be read from both sides of the table.</source>
        <translation>A4, einmal gefaltet, von beiden Seiten des Tisches zu lesen.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Save door signs as PDF</source>
        <translation>Türschilder als PDF speichern</translation>
    </message>
    <message>
        <source>A4 across, one for each part of the programme, with room and time.</source>
        <translation>A4 quer, eines je Programmpunkt, mit Raum und Zeit.</translation>
    </message>
    <message>
        <source>Door signs</source>
        <translation>Türschilder</translation>
    </message>
    <message>
        <source>12; Volkshochschule Rurtal; Sprachkurse</source>
        <translation>12; Volkshochschule Rurtal; Sprachkurse</translation>
    </message>
    <message>
        <source>Stands, one a line</source>
        <translation>Stände, einer je Zeile</translation>
    </message>
    <message>
        <source>Save booth signs as PDF</source>
        <translation>Standschilder als PDF speichern</translation>
    </message>
    <message>
        <source>A4 across. One stand a line: number; name; note. Number and note may be missing.</source>
        <translation>A4 quer. Ein Stand je Zeile: Nummer; Name; Hinweis. Nummer und Hinweis dürfen fehlen.</translation>
    </message>
    <message>
        <source>Booth signs</source>
        <translation>Standschilder</translation>
    </message>
    <message>
        <source>Save test page as PDF</source>
        <translation>Testseite als PDF speichern</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Testseite drucken</translation>
    </message>
    <message>
        <source>Shows whether the printer keeps to the size, and where the labels lie.</source>
        <translation>Zeigt, ob der Drucker die Größe einhält und wo die Etiketten liegen.</translation>
    </message>
    <message>
        <source>Test page with rulers</source>
        <translation>Testseite mit Linealen</translation>
    </message>
    <message>
        <source>Printing the test page …</source>
        <translation>Testseite wird gedruckt …</translation>
    </message>
    <message>
        <source>The test page came out of {printer}.</source>
        <translation>Die Testseite ist bei {printer} herausgekommen.</translation>
    </message>
    <message>
        <source>Sheet or label</source>
        <translation>Bogen oder Etikett</translation>
    </message>
    <message>
        <source>{file} is ready.</source>
        <translation>{file} ist fertig.</translation>
    </message>
    <message>
        <source>There is nothing to print yet.</source>
        <translation>Es gibt noch nichts zu drucken.</translation>
    </message>
    <message>
        <source>Making signs …</source>
        <translation>Schilder werden gesetzt …</translation>
    </message>
    <message>
        <source>Badges</source>
        <extracomment>How soon the badges follow what happens to the event, in ms.</extracomment>
        <translation>Namensschilder</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Signs and test page</source>
        <translation>Schilder und Testseite</translation>
    </message>
    <message>
        <source>Designer</source>
        <translation>Gestalten</translation>
    </message>
    <message>
        <source>Count them as printed</source>
        <translation>Als gedruckt zählen</translation>
    </message>
    <message>
        <source>“Not printed yet” then leaves these people out; untick it for a proof</source>
        <translation>„Noch nicht gedruckt“ lässt diese Personen dann aus; für einen Probedruck abwählen</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Angehalten: Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Making badges …</source>
        <translation>Namensschilder werden gesetzt …</translation>
    </message>
    <message>
        <source>{file} is ready. Badges that could not be drawn and are not in it: {count}.</source>
        <translation>{file} ist fertig. Nicht darin, weil nicht darstellbar: {count}.</translation>
    </message>
    <message>
        <source>Looked at again and again; what changed there is brought in by itself.</source>
        <extracomment>Kinds of sources that can judge a scan themselves. How long a source may take to let go when the window is closed. How many acts waited for a source when they were saved to a file.</extracomment>
        <translation>Wird immer wieder angesehen; was sich dort ändert, kommt von selbst herein.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt ansehen</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Save what was not sent …</source>
        <translation>Nicht Gesendetes speichern …</translation>
    </message>
    <message>
        <source>Erase what it brought</source>
        <translation>Löschen, was sie gebracht hat</translation>
    </message>
    <message>
        <source>Really erase? What was not sent is lost if it was not saved.</source>
        <translation>Wirklich löschen? Nicht Gesendetes ist verloren, wenn es nicht gespeichert wurde.</translation>
    </message>
    <message>
        <source>The server no longer lets this laptop in.</source>
        <translation>Der Server lässt diesen Laptop nicht mehr zu.</translation>
    </message>
    <message>
        <source>Ask the server first; where it is slow, judge here</source>
        <translation>Zuerst den Server fragen; ist er langsam, hier entscheiden</translation>
    </message>
    <message>
        <source>What {name} brought is erased here.</source>
        <translation>Was {name} gebracht hat, ist hier gelöscht.</translation>
    </message>
    <message>
        <source>being looked at …</source>
        <translation>wird angesehen …</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht Sie</translation>
    </message>
    <message>
        <source>access withdrawn</source>
        <translation>Zugang entzogen</translation>
    </message>
    <message>
        <source>check-ins of other doors</source>
        <translation>Einlässe anderer Türen</translation>
    </message>
    <message>
        <source>corrected: {names}</source>
        <extracomment>So many are told by name.</extracomment>
        <translation>berichtigt: {names}</translation>
    </message>
    <message>
        <source>came without registration: {names}</source>
        <translation>ohne Anmeldung gekommen: {names}</translation>
    </message>
    <message>
        <source>more</source>
        <translation>weitere</translation>
    </message>
    <message>
        <source>{count} other acts</source>
        <translation>{count} weitere Vorgänge</translation>
    </message>
    <message>
        <source>Only known here, {what}</source>
        <translation>Nur hier bekannt, {what}</translation>
    </message>
    <message>
        <source>{count} still to be sent</source>
        <translation>{count} noch zu senden</translation>
    </message>
    <message>
        <source>looked at {at}</source>
        <translation>angesehen {at}</translation>
    </message>
    <message>
        <source>{count} missing there, kept</source>
        <translation>{count} fehlen dort, behalten</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widersprochen</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>no printer found</source>
        <translation>kein Drucker gefunden</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>the printer’s choice</source>
        <translation>der Drucker wählt</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Tray or roll</source>
        <translation>Fach oder Rolle</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>Warum noch einmal</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Labels left</source>
        <translation>Etiketten übrig</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Name corrected</source>
        <translation>Name berichtigt</translation>
    </message>
    <message>
        <source>Badly printed</source>
        <translation>Schlecht gedruckt</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>1 person chosen has a badge already, printed {time}.</source>
        <translation>1 gewählte Person hat schon ein Schild, gedruckt am {time}.</translation>
    </message>
    <message>
        <source>{count} people chosen have a badge already, the last printed {time}.</source>
        <translation>{count} gewählte Personen haben schon ein Schild, zuletzt gedruckt am {time}.</translation>
    </message>
    <message>
        <source>All that are ready, in turn</source>
        <translation>Alle bereiten, abwechselnd</translation>
    </message>
    <message>
        <source>Choose a printer first.</source>
        <translation>Bitte zuerst einen Drucker wählen.</translation>
    </message>
    <message>
        <source>{count} print jobs are handed to {printer}.</source>
        <translation>{count} Druckaufträge sind an {printer} übergeben.</translation>
    </message>
    <message>
        <source>1 print job is handed to {printer}.</source>
        <translation>1 Druckauftrag ist an {printer} übergeben.</translation>
    </message>
    <message>
        <source>Handing badges to the printer …</source>
        <translation>Schilder werden an den Drucker übergeben …</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>One page each, as large as the badge</source>
        <extracomment>Which people: the radio buttons, in this order.</extracomment>
        <translation>Je eine Seite, so groß wie das Schild</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Noch nicht gedruckt</translation>
    </message>
    <message>
        <source>Not printed, or changed since</source>
        <translation>Nicht gedruckt oder seither geändert</translation>
    </message>
    <message>
        <source>Single people</source>
        <translation>Einzelne Personen</translation>
    </message>
    <message>
        <source>all categories</source>
        <translation>alle Kategorien</translation>
    </message>
    <message>
        <source>Marks for cutting</source>
        <translation>Schnittmarken</translation>
    </message>
    <message>
        <source>Moved right, in millimetres</source>
        <translation>Nach rechts verschoben, in Millimetern</translation>
    </message>
    <message>
        <source>Moved down, in millimetres</source>
        <translation>Nach unten verschoben, in Millimetern</translation>
    </message>
    <message>
        <source>What the printer leaves white at each edge of the paper</source>
        <translation>Was der Drucker an jedem Rand des Papiers weiß lässt</translation>
    </message>
    <message>
        <source>Whose badges</source>
        <translation>Wessen Namensschilder</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>Beginnen bei Etikett</translation>
    </message>
    <message>
        <source>Shift right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>White edge of the printer</source>
        <translation>Weißer Rand des Druckers</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Moves everything, for printers that pull paper in askew.</source>
        <translation>Verschiebt alles, für Drucker, die Papier schief einziehen.</translation>
    </message>
    <message>
        <source>On what paper</source>
        <translation>Auf welchem Papier</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>The one that fits best</source>
        <translation>Das am besten passende</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>How long the window must have had its size before a page is rendered for it, in ms. So many names are measured without anybody noticing. What is chosen is not what `_pages` are of.</extracomment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Hard names first</source>
        <translation>Schwierige Namen zuerst</translation>
    </message>
    <message>
        <source>Shows the longest, the shortest and the most foreign names of the list first</source>
        <translation>Zeigt zuerst die längsten, kürzesten und fremdesten Namen der Liste</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Nobody is chosen: there is no badge to show.</source>
        <translation>Niemand ist ausgewählt: Es gibt kein Schild zu zeigen.</translation>
    </message>
    <message>
        <source>This preview cannot be shown.</source>
        <translation>Diese Vorschau lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>{labels} of {count} labels reach into the {edge} mm that the printer leaves white: what lies there is cut off. Choose a layout or sheet with more margin.</source>
        <translation>{labels} von {count} Etiketten reichen in die {edge} mm, die der Drucker weiß lässt: Was dort liegt, fehlt. Bitte Vorlage oder Bogen mit mehr Rand wählen.</translation>
    </message>
    <message>
        <source>Characters that nobody can see were left out.</source>
        <translation>Unsichtbare Zeichen wurden weggelassen.</translation>
    </message>
    <message>
        <source>Emoji were left out of a text.</source>
        <translation>Emojis wurden aus einem Text weggelassen.</translation>
    </message>
    <message>
        <source>A text in a script without a font is written in Latin letters.</source>
        <translation>Ein Text in einer Schrift ohne Zeichensatz steht in lateinischen Buchstaben.</translation>
    </message>
    <message>
        <source>A character that no font has was left out.</source>
        <translation>Ein Zeichen, das kein Zeichensatz hat, wurde weggelassen.</translation>
    </message>
    <message>
        <source>A text does not fit even in the smallest size and was cut.</source>
        <translation>Ein Text passt auch in der kleinsten Größe nicht und wurde gekürzt.</translation>
    </message>
    <message>
        <source>A text is set smaller than this layout would like.</source>
        <translation>Ein Text ist kleiner gesetzt, als das Layout es möchte.</translation>
    </message>
    <message>
        <source>A letter with more marks than any spelling needs lost some of them.</source>
        <translation>Ein Buchstabe mit mehr Zeichen, als eine Schreibung braucht, hat einige verloren.</translation>
    </message>
    <message>
        <source>A file that is watched</source>
        <extracomment>Fields that nobody looking over a shoulder should read.</extracomment>
        <translation>Eine Datei, die beobachtet wird</translation>
    </message>
    <message>
        <source>pretix, by a device&apos;s code</source>
        <translation>pretix, mit dem Code eines Geräts</translation>
    </message>
    <message>
        <source>pretix, by a team&apos;s token</source>
        <translation>pretix, mit dem Token eines Teams</translation>
    </message>
    <message>
        <source>Indico</source>
        <translation>Indico</translation>
    </message>
    <message>
        <source>A database</source>
        <translation>Eine Datenbank</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Short name of the event there</source>
        <translation>Kurzname der Veranstaltung dort</translation>
    </message>
    <message>
        <source>File of its certificate authority, if it has one of its own</source>
        <translation>Datei der Zertifizierungsstelle, falls es eine eigene ist</translation>
    </message>
    <message>
        <source>Text of the device&apos;s QR code</source>
        <translation>Text aus dem QR-Code des Geräts</translation>
    </message>
    <message>
        <source>Short name of the organiser</source>
        <translation>Kurzname des Veranstalters</translation>
    </message>
    <message>
        <source>Number of the event</source>
        <translation>Nummer der Veranstaltung</translation>
    </message>
    <message>
        <source>Number of the form</source>
        <translation>Nummer des Formulars</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Adresse der Datenbank</translation>
    </message>
    <message>
        <source>One SELECT</source>
        <translation>Ein SELECT</translation>
    </message>
    <message>
        <source>This is another code. Show the one that pretix shows for the device.</source>
        <translation>Das ist ein anderer Code. Bitte den Code zeigen, den pretix für das Gerät anzeigt.</translation>
    </message>
    <message>
        <source>The code is read.</source>
        <translation>Der Code ist gelesen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Where the list comes from</source>
        <translation>Woher die Liste kommt</translation>
    </message>
    <message>
        <source>One PDF …</source>
        <translation>Ein PDF …</translation>
    </message>
    <message>
        <source>ZIP …</source>
        <translation>ZIP …</translation>
    </message>
    <message>
        <source>A PDF and a calendar entry for each person, and a list for a mail merge</source>
        <translation>Ein PDF und ein Kalendereintrag je Person, dazu eine Liste für den Serienbrief</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Tickets for everybody</source>
        <translation>Tickets für alle</translation>
    </message>
    <message>
        <source>One file for each person</source>
        <translation>Eine Datei je Person</translation>
    </message>
    <message>
        <source>With calendar entries and a list for a mail merge. Nothing is sent.</source>
        <translation>Mit Kalendereinträgen und einer Liste für den Serienbrief. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Another example</source>
        <translation>Anderes Beispiel</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Ticket</translation>
    </message>
    <message>
        <source>{count} tickets</source>
        <translation>{count} Tickets</translation>
    </message>
    <message>
        <source>There is nobody yet who could get a ticket.</source>
        <translation>Noch könnte niemand ein Ticket bekommen.</translation>
    </message>
    <message>
        <source>Folder for the tickets</source>
        <translation>Ordner für die Tickets</translation>
    </message>
    <message>
        <source>{file} is ready. Tickets in it: {count}.</source>
        <translation>{file} ist fertig. Tickets darin: {count}.</translation>
    </message>
    <message>
        <source>Making tickets …</source>
        <translation>Tickets werden gesetzt …</translation>
    </message>
    <message>
        <source>not folded</source>
        <translation>nicht gefaltet</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>at the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>Printed turned, for narrow rolls</source>
        <translation>Gedreht gedruckt, für schmale Rollen</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Name des Layouts</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Gefaltet</translation>
    </message>
    <message>
        <source>Guides, mm from the left</source>
        <translation>Hilfslinien, mm von links</translation>
    </message>
    <message>
        <source>Guides, mm from the top</source>
        <translation>Hilfslinien, mm von oben</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>How long after a change the badge is rendered anew, in ms: while it is dragged it follows.</extracomment>
        <translation>Vorderseite</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Layout to work on</source>
        <translation>Layout in Arbeit</translation>
    </message>
    <message>
        <source>Whose badge is shown</source>
        <translation>Wessen Schild gezeigt wird</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Gezeigt für</translation>
    </message>
    <message>
        <source>Save as a new layout</source>
        <translation>Als neues Layout speichern</translation>
    </message>
    <message>
        <source>Open a layout file …</source>
        <translation>Layout-Datei öffnen …</translation>
    </message>
    <message>
        <source>Keep as a file to share …</source>
        <translation>Als Datei zum Weitergeben …</translation>
    </message>
    <message>
        <source>Delete this layout</source>
        <translation>Dieses Layout löschen</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>{name} (own)</source>
        <translation>{name} (eigenes)</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>„{name}“ ist gespeichert.</translation>
    </message>
    <message>
        <source>The layouts that come with the program stay.</source>
        <translation>Die mitgelieferten Layouts bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>“{name}” is deleted. “Save” brings it back while it is open here.</source>
        <translation>„{name}“ ist gelöscht. „Speichern“ holt es zurück, solange es hier offen ist.</translation>
    </message>
    <message>
        <source>Badge layouts (*.checkin-layout *.json)</source>
        <translation>Schild-Layouts (*.checkin-layout *.json)</translation>
    </message>
    <message>
        <source>Open a layout file</source>
        <translation>Layout-Datei öffnen</translation>
    </message>
    <message>
        <source>Taken over without: {names}.</source>
        <translation>Übernommen ohne: {names}.</translation>
    </message>
    <message>
        <source>“{name}” is open.</source>
        <translation>„{name}“ ist geöffnet.</translation>
    </message>
    <message>
        <source>Badge layout (*.checkin-layout)</source>
        <translation>Schild-Layout (*.checkin-layout)</translation>
    </message>
    <message>
        <source>Keep as a file to share</source>
        <translation>Als Datei zum Weitergeben</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp *.svg)</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>low (7 %)</source>
        <translation>niedrig (7 %)</translation>
    </message>
    <message>
        <source>usual (15 %)</source>
        <translation>üblich (15 %)</translation>
    </message>
    <message>
        <source>high (25 %)</source>
        <translation>hoch (25 %)</translation>
    </message>
    <message>
        <source>highest (30 %)</source>
        <translation>am höchsten (30 %)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Readable when damaged</source>
        <translation>Lesbar bei Schäden</translation>
    </message>
    <message>
        <source>Choose picture …</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>The attendee&apos;s photo</source>
        <translation>Das Foto der Person</translation>
    </message>
    <message>
        <source>Fill the box, cut off the rest</source>
        <translation>Feld füllen, Rest abschneiden</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>No photos, please</source>
        <translation>Bitte keine Fotos</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linienstärke</translation>
    </message>
    <message>
        <source>Round corners</source>
        <translation>Runde Ecken</translation>
    </message>
    <message>
        <source>as the script reads</source>
        <translation>in Leserichtung</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Picture: {file}</source>
        <translation>Bild: {file}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Text: {text}</source>
        <translation>Text: {text}</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Gedreht</translation>
    </message>
    <message>
        <source>Place and size</source>
        <translation>Lage und Größe</translation>
    </message>
    <message>
        <source>food = vegan, vegetarian</source>
        <translation>essen = vegan, vegetarisch</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Only for the categories</source>
        <translation>Nur für die Kategorien</translation>
    </message>
    <message>
        <source>Not for the categories</source>
        <translation>Nicht für die Kategorien</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Only where answered</source>
        <translation>Nur bei der Antwort</translation>
    </message>
    <message>
        <source>Only where filled in</source>
        <translation>Nur wo ausgefüllt</translation>
    </message>
    <message>
        <source>Only where empty</source>
        <translation>Nur wo leer</translation>
    </message>
    <message>
        <source>Shown always …</source>
        <translation>Immer gezeigt …</translation>
    </message>
    <message>
        <source>Shown on condition …</source>
        <translation>Bedingt gezeigt …</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>whatever was said</source>
        <translation>egal was gesagt wurde</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>refused or not asked</source>
        <translation>abgelehnt oder nicht gefragt</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>Badge being designed</source>
        <translation>Schild, das gestaltet wird</translation>
    </message>
    <message>
        <source>Tab goes through the elements, arrow keys move by half a millimetre, Shift by five</source>
        <translation>Tab geht durch die Elemente, Pfeiltasten schieben um einen halben Millimeter, mit Umschalt um fünf</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>own colour</source>
        <translation>eigene Farbe</translation>
    </message>
    <message>
        <source>the category&apos;s</source>
        <translation>die der Kategorie</translation>
    </message>
    <message>
        <source>to be read on it</source>
        <translation>darauf lesbar</translation>
    </message>
    <message>
        <source>Given name, or whole name</source>
        <translation>Vorname oder ganzer Name</translation>
    </message>
    <message>
        <source>First session booked</source>
        <translation>Erster gebuchter Programmpunkt</translation>
    </message>
    <message>
        <source>Its room</source>
        <translation>Dessen Raum</translation>
    </message>
    <message>
        <source>All sessions booked</source>
        <translation>Alle gebuchten Programmpunkte</translation>
    </message>
    <message>
        <source>All sessions with rooms</source>
        <translation>Alle gebuchten mit Räumen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Date of the event</source>
        <translation>Datum der Veranstaltung</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Adds a paragraph</source>
        <translation>Fügt einen Absatz hinzu</translation>
    </message>
    <message>
        <source>Removes this paragraph</source>
        <translation>Entfernt diesen Absatz</translation>
    </message>
    <message>
        <source>Insert …</source>
        <translation>Einfügen …</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Gap above</source>
        <translation>Abstand davor</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Text hinzufügen</translation>
    </message>
    <message>
        <source>Add QR code</source>
        <translation>QR-Code hinzufügen</translation>
    </message>
    <message>
        <source>Add shape</source>
        <translation>Form hinzufügen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>Gleiche Abstände waagerecht</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>Gleiche Abstände senkrecht</translation>
    </message>
    <message>
        <source>Bring to the front</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Send to the back</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Equal gaps</source>
        <translation>Gleiche Abstände</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Centre across</source>
        <translation>Waagerecht mittig</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align at the top</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Centre down</source>
        <translation>Senkrecht mittig</translation>
    </message>
    <message>
        <source>Align at the bottom</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>A heading for each letter</source>
        <translation>Überschrift für jeden Buchstaben</translation>
    </message>
    <message>
        <source>One list for</source>
        <translation>Eine Liste für</translation>
    </message>
    <message>
        <source>Lines on a page</source>
        <translation>Zeilen je Seite</translation>
    </message>
    <message>
        <source>Free lines for walk-ins</source>
        <translation>Leere Zeilen für Gäste vor Ort</translation>
    </message>
    <message>
        <source>each forum</source>
        <translation>jedes Forum</translation>
    </message>
    <message>
        <source>each: {column}</source>
        <translation>je: {column}</translation>
    </message>
    <message>
        <source>Most inside at {time}: {count}</source>
        <translation>Am meisten im Saal um {time}: {count}</translation>
    </message>
    <message>
        <source>Permitted: {count}</source>
        <translation>Erlaubt: {count}</translation>
    </message>
    <message>
        <source>Record of processing</source>
        <translation>Verzeichnis der Verarbeitung</translation>
    </message>
    <message>
        <source>What is processed, why, where and how long: ready for the file.</source>
        <translation>Was verarbeitet wird, wozu, wo und wie lange: fertig für die Akte.</translation>
    </message>
    <message>
        <source>Save the record as PDF …</source>
        <translation>Verzeichnis als PDF speichern …</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Verantwortliche Stelle</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Datenschutzbeauftragte/r</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <extracomment>How wide the camera&apos;s picture is, px at 100 %.</extracomment>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>Read it from a picture …</source>
        <translation>Aus einem Bild lesen …</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>Bild des Codes</translation>
    </message>
    <message>
        <source>No camera is there. Is it plugged in?</source>
        <translation>Keine Kamera gefunden. Ist sie angeschlossen?</translation>
    </message>
    <message>
        <source>Hold the code in front of the camera.</source>
        <translation>Bitte den Code vor die Kamera halten.</translation>
    </message>
    <message>
        <source>Read it with the camera</source>
        <translation>Mit der Kamera lesen</translation>
    </message>
    <message>
        <source>Switch the camera off</source>
        <translation>Kamera ausschalten</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>The code was misread. Please scan it again.</source>
        <translation>Der Code wurde falsch gelesen. Bitte noch einmal scannen.</translation>
    </message>
    <message>
        <source>Nothing was in the code.</source>
        <translation>In dem Code stand nichts.</translation>
    </message>
    <message>
        <source>That is a very long text, not a ticket.</source>
        <translation>Das ist ein sehr langer Text, kein Ticket.</translation>
    </message>
    <message>
        <source>That is plain text.</source>
        <translation>Das ist einfacher Text.</translation>
    </message>
    <message>
        <source>That is data of another program.</source>
        <translation>Das sind Daten eines anderen Programms.</translation>
    </message>
    <message>
        <source>That sets up the Indico app.</source>
        <translation>Damit wird die Indico-App eingerichtet.</translation>
    </message>
    <message>
        <source>That pairs a device with pretix.</source>
        <translation>Damit wird ein Gerät mit pretix gekoppelt.</translation>
    </message>
    <message>
        <source>That joins a door to this event.</source>
        <translation>Damit wird eine Tür mit der Veranstaltung verbunden.</translation>
    </message>
    <message>
        <source>That is a web address.</source>
        <translation>Das ist eine Internetadresse.</translation>
    </message>
    <message>
        <source>That is a business card.</source>
        <translation>Das ist eine Visitenkarte.</translation>
    </message>
    <message>
        <source>That is a Wi-Fi code.</source>
        <translation>Das ist ein WLAN-Code.</translation>
    </message>
    <message>
        <source>That is a boarding pass.</source>
        <translation>Das ist eine Bordkarte.</translation>
    </message>
    <message>
        <source>That is a train ticket.</source>
        <translation>Das ist eine Fahrkarte.</translation>
    </message>
    <message>
        <source>That is a health certificate.</source>
        <translation>Das ist ein Gesundheitszertifikat.</translation>
    </message>
    <message>
        <source>That is a payment code.</source>
        <translation>Das ist ein Zahlungscode.</translation>
    </message>
    <message>
        <source>That is a code for signing in.</source>
        <translation>Das ist ein Code zum Anmelden.</translation>
    </message>
    <message>
        <source>That is an e-mail address.</source>
        <translation>Das ist eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>That is a phone number.</source>
        <translation>Das ist eine Telefonnummer.</translation>
    </message>
    <message>
        <source>That is a place on a map.</source>
        <translation>Das ist ein Ort auf der Karte.</translation>
    </message>
    <message>
        <source>That is a calendar entry.</source>
        <translation>Das ist ein Kalendereintrag.</translation>
    </message>
    <message>
        <source>Several codes came at once. Please scan them one by one.</source>
        <translation>Es kamen mehrere Codes auf einmal. Bitte einzeln scannen.</translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>ready</source>
        <extracomment>How often printers are asked how they are, in s.</extracomment>
        <translation>bereit</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>druckt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>{count} labels left</source>
        <translation>noch {count} Etiketten</translation>
    </message>
    <message>
        <source>(optional)</source>
        <translation>(freiwillig)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Seen at the door: what was shown</source>
        <translation>An der Tür gesehen: was gezeigt wurde</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>The badge as it will be printed</source>
        <translation>Der Ausweis, wie er gedruckt wird</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>No printer is set up. Keep the PDF and print it, or go on.</source>
        <translation>Es ist kein Drucker eingerichtet. PDF sichern und drucken, oder einfach weitermachen.</translation>
    </message>
    <message>
        <source>Badge printed: {printer}</source>
        <translation>Ausweis gedruckt: {printer}</translation>
    </message>
    <message>
        <source>The PDF cannot be written: {why}</source>
        <translation>Das PDF kann nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>Kept: {path}</source>
        <translation>Gesichert: {path}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Inside since {time}</source>
        <translation>Drin seit {time}</translation>
    </message>
    <message>
        <source>Went out at {time}</source>
        <translation>Hinaus um {time}</translation>
    </message>
    <message>
        <source>Not yet here</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Ticket blocked</source>
        <translation>Ticket gesperrt</translation>
    </message>
    <message>
        <source>{count} badges printed</source>
        <translation>{count} Ausweise gedruckt</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Auschecken</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Einchecken</translation>
    </message>
    <message>
        <source>Print again …</source>
        <translation>Nachdrucken …</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Ausweis drucken</translation>
    </message>
    <message>
        <source>Unblock ticket</source>
        <translation>Ticket entsperren</translation>
    </message>
    <message>
        <source>Block ticket</source>
        <translation>Ticket sperren</translation>
    </message>
    <message>
        <source>Correct name</source>
        <translation>Name berichtigen</translation>
    </message>
    <message>
        <source>Registered together</source>
        <translation>Gemeinsam angemeldet</translation>
    </message>
    <message>
        <source>A note for the next scan, then Enter</source>
        <translation>Hinweis für den nächsten Scan, dann Enter</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Hinweis speichern</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Undone at {time} by {who}</source>
        <translation>Um {time} rückgängig gemacht von {who}</translation>
    </message>
    <message>
        <source>Undone at {time}</source>
        <translation>Um {time} rückgängig gemacht</translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation>Ausweis gedruckt</translation>
    </message>
    <message>
        <source>Check in all {count}</source>
        <translation>Alle {count} einchecken</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Eingecheckt</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Ausgecheckt</translation>
    </message>
    <message>
        <source>let in anyway</source>
        <translation>trotzdem eingelassen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>Rückgängig: {name}</translation>
    </message>
    <message>
        <source>Still to solve</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>↑ ↓ choose  ·  {enter} card  ·  {delete} solved</source>
        <translation>↑ ↓ wählen  ·  {enter} Karte  ·  {delete} erledigt</translation>
    </message>
    <message>
        <source>Nothing is left to solve.</source>
        <translation>Nichts mehr offen.</translation>
    </message>
    <message>
        <source>Nobody known by this code</source>
        <translation>Niemand mit diesem Code bekannt</translation>
    </message>
    <message>
        <source>Show card</source>
        <translation>Karte zeigen</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Admitted twice: {name}</source>
        <translation>Doppelt eingelassen: {name}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Let in here, but the registration system says no: {name}</source>
        <translation>Hier eingelassen, aber das Anmeldesystem sagt nein: {name}</translation>
    </message>
    <message>
        <source>there since {time}</source>
        <translation>dort seit {time}</translation>
    </message>
    <message>
        <source>Inside: {inside}</source>
        <extracomment>More lists than this go into a drop-down.</extracomment>
        <translation>Drin: {inside}</translation>
    </message>
    <message>
        <source>Inside: {inside} of {permitted}</source>
        <translation>Drin: {inside} von {permitted}</translation>
    </message>
    <message>
        <source>{number} came</source>
        <translation>{number} gekommen</translation>
    </message>
    <message>
        <source>Name of this door</source>
        <translation>Name dieser Tür</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>Nur dieser Laptop</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Kein Drucker</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Guest’s screen</source>
        <translation>Gästebildschirm</translation>
    </message>
    <message>
        <source>Lists of this door</source>
        <translation>Listen dieser Tür</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Look up only</source>
        <translation>Nur nachsehen</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Check-in-Liste</translation>
    </message>
    <message>
        <source>Not here? Add as walk-in</source>
        <translation>Nicht dabei? Vor Ort anmelden</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Niemand gefunden zu „{text}“.</translation>
    </message>
    <message>
        <source>The list is still being read …</source>
        <translation>Die Liste wird noch gelesen …</translation>
    </message>
    <message>
        <source>Name, organisation, e-mail, code …</source>
        <extracomment>Pages that a scan does not take away: somebody is at work there. The last scans are redrawn this long (ms) after a verdict, so that the verdict is painted first.</extracomment>
        <translation>Name, Organisation, E-Mail, Code …</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Jemanden suchen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Misused</source>
        <translation>Missbraucht</translation>
    </message>
    <message>
        <source>Organisers agreed</source>
        <translation>Leitung ist einverstanden</translation>
    </message>
    <message>
        <source>Why is this ticket blocked?</source>
        <translation>Warum wird dieses Ticket gesperrt?</translation>
    </message>
    <message>
        <source>Name corrected</source>
        <translation>Name berichtigt</translation>
    </message>
    <message>
        <source>Badge lost</source>
        <translation>Ausweis verloren</translation>
    </message>
    <message>
        <source>Badge misprinted</source>
        <translation>Fehldruck</translation>
    </message>
    <message>
        <source>Why once more?</source>
        <translation>Warum noch einmal?</translation>
    </message>
    <message>
        <source>{inside} of {count} are in.</source>
        <translation>{inside} von {count} sind drin.</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>Noch nicht: {names}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nobody has been scanned yet.</source>
        <translation>Noch niemand gescannt.</translation>
    </message>
    <message>
        <source>This door</source>
        <translation>Diese Tür</translation>
    </message>
    <message>
        <source>With “too” one scan counts for several lists: the hall and the forum that somebody booked. A forum that they did not book is left out.</source>
        <translation>Mit „auch“ zählt ein Scan für mehrere Listen: für den Saal und das gebuchte Forum. Ein Forum, das jemand nicht gebucht hat, wird ausgelassen.</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Einlasslisten</translation>
    </message>
    <message>
        <source>too</source>
        <translation>auch</translation>
    </message>
    <message>
        <source>{list} too</source>
        <translation>auch {list}</translation>
    </message>
    <message>
        <source>Who is at this door</source>
        <translation>Wer ist an dieser Tür?</translation>
    </message>
    <message>
        <source>A name or sign, kept with every act</source>
        <translation>Name oder Kürzel; wird zu allem notiert, was hier geschieht</translation>
    </message>
    <message>
        <source>Number of desks</source>
        <translation>Anzahl der Tische</translation>
    </message>
    <message>
        <source>Queues by letter</source>
        <translation>Schlangen nach Buchstaben</translation>
    </message>
    <message>
        <source>Desk {number}: {letters}</source>
        <translation>Tisch {number}: {letters}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>Devices and self-test</source>
        <translation>Geräte und Selbsttest</translation>
    </message>
    <message>
        <source>Note seen</source>
        <translation>Hinweis gesehen</translation>
    </message>
    <message>
        <source>Entry, exit, look up only</source>
        <translation>Eingang, Ausgang, nur nachsehen</translation>
    </message>
    <message>
        <source>Badge: try again</source>
        <translation>Schild: noch einmal versuchen</translation>
    </message>
    <message>
        <source>Badge: on another printer</source>
        <translation>Schild: auf anderem Drucker</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Letzten zurück</translation>
    </message>
    <message>
        <source>Another list, by its number</source>
        <translation>Andere Liste, nach ihrer Nummer</translation>
    </message>
    <message>
        <source>That list too</source>
        <translation>Diese Liste auch</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Drin</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Draußen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Notes not yet seen</source>
        <translation>Ungesehene Hinweise</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Note: {name}</source>
        <translation>Hinweis: {name}</translation>
    </message>
    <message>
        <source>One more not yet seen</source>
        <translation>Noch ein ungesehener</translation>
    </message>
    <message>
        <source>{count} more not yet seen</source>
        <translation>Noch {count} ungesehene</translation>
    </message>
    <message>
        <source>Another reason, then Enter</source>
        <translation>Anderer Grund, dann Enter</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Wer hier arbeitet</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Doch nicht</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>{role} needs a PIN.</source>
        <translation>{role}: bitte PIN eingeben.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Save and let in</source>
        <translation>Speichern und einlassen</translation>
    </message>
    <message>
        <source>Let in without an answer</source>
        <translation>Ohne Antwort einlassen</translation>
    </message>
    <message>
        <source>Please answer: {question}</source>
        <translation>Bitte beantworten: {question}</translation>
    </message>
    <message>
        <source>Let in anyway</source>
        <translation>Trotzdem einlassen</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>Unbezahlt einlassen</translation>
    </message>
    <message>
        <source>Add walk-in</source>
        <translation>Vor Ort anmelden</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Wieder einlassen</translation>
    </message>
    <message>
        <source>Went out for a moment</source>
        <translation>War kurz draußen</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Ausweis geprüft</translation>
    </message>
    <message>
        <source>Why is {name} let in?</source>
        <translation>Warum wird {name} eingelassen?</translation>
    </message>
    <message>
        <source>Still to solve: {count}</source>
        <translation>Noch offen: {count}</translation>
    </message>
    <message>
        <source>Print the badge at once</source>
        <translation>Ausweis gleich drucken</translation>
    </message>
    <message>
        <source>Add and let in</source>
        <translation>Anmelden und einlassen</translation>
    </message>
    <message>
        <source>Add a walk-in</source>
        <translation>Vor Ort anmelden</translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation>Bitte einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Door</source>
        <extracomment>What the window&apos;s own keys need (services.roles.Permission).</extracomment>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Scanner not there: {name}</source>
        <translation>Scanner fehlt: {name}</translation>
    </message>
    <message>
        <source>Scanner set to another keyboard: F1</source>
        <translation>Scanner auf andere Tastatur eingestellt: F1</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>Switch camera off</source>
        <translation>Kamera ausschalten</translation>
    </message>
    <message>
        <source>The camera is not there. It is used again as soon as it is plugged in.</source>
        <translation>Die Kamera ist nicht da. Sie wird wieder benutzt, sobald sie angesteckt ist.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>There is no QR code in the copied picture.</source>
        <translation>Im kopierten Bild ist kein QR-Code.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Scan something to see what arrives. It counts as at the door.</source>
        <translation>Etwas scannen, um zu sehen, was ankommt. Es zählt wie an der Tür.</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Scannertest</translation>
    </message>
    <message>
        <source>That looks like a ticket.</source>
        <translation>Das sieht nach einem Ticket aus.</translation>
    </message>
    <message>
        <source>“{begin}”, {count} characters. {kind}</source>
        <translation>„{begin}“, {count} Zeichen. {kind}</translation>
    </message>
    <message>
        <source>Before the doors open</source>
        <translation>Bevor die Türen öffnen</translation>
    </message>
    <message>
        <source>The scanner is set to another keyboard than this computer. Tickets are read all the same. The cure: in the scanner’s manual, scan the code for the keyboard of this computer ({language}), then scan a ticket here again.</source>
        <translation>Der Scanner ist auf eine andere Tastatur eingestellt als dieser Computer. Tickets werden trotzdem gelesen. Abhilfe: In der Anleitung des Scanners den Code für die Tastatur dieses Computers ({language}) scannen, dann hier noch einmal ein Ticket.</translation>
    </message>
    <message>
        <source>Sent before each code</source>
        <translation>Wird vor jedem Code gesendet</translation>
    </message>
    <message>
        <source>Sent behind each code</source>
        <translation>Wird nach jedem Code gesendet</translation>
    </message>
    <message>
        <source>USB scanners that act as a keyboard need no setting. Enter these only if yours adds something.</source>
        <translation>USB-Scanner, die wie eine Tastatur tippen, brauchen keine Einstellung. Nur ausfüllen, wenn Ihrer etwas hinzufügt.</translation>
    </message>
    <message>
        <source>USB scanner</source>
        <translation>USB-Scanner</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Serial scanners</source>
        <translation>Serielle Scanner</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>None is plugged in.</source>
        <translation>Keiner angesteckt.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>No camera is there.</source>
        <translation>Keine Kamera da.</translation>
    </message>
    <message>
        <source>As in a mirror</source>
        <translation>Spiegelverkehrt</translation>
    </message>
    <message>
        <source>Switch camera on</source>
        <translation>Kamera einschalten</translation>
    </message>
    <message>
        <source>Read a picture file …</source>
        <translation>Bilddatei lesen …</translation>
    </message>
    <message>
        <source>Read what was copied</source>
        <translation>Kopiertes lesen</translation>
    </message>
    <message>
        <source>A picture with a QR code</source>
        <translation>Ein Bild mit einem QR-Code</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Namensschilder</translation>
    </message>
    <message>
        <source>A sound for each scan</source>
        <translation>Ein Ton bei jedem Scan</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>A verdict stays for</source>
        <translation>Ein Ergebnis bleibt stehen für</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>For the guest</source>
        <translation>Für den Gast</translation>
    </message>
    <message>
        <source>List for an evacuation (PDF)</source>
        <translation>Liste für eine Räumung (PDF)</translation>
    </message>
    <message>
        <source>Everybody inside, big and by letter, with the room where each was seen last.</source>
        <translation>Alle, die drin sind, groß und nach Buchstaben, mit dem Raum, in dem sie zuletzt gesehen wurden.</translation>
    </message>
    <message>
        <source>Who is inside</source>
        <translation>Wer ist drin?</translation>
    </message>
    <message>
        <source>Came last</source>
        <translation>Zuletzt gekommen</translation>
    </message>
    <message>
        <source>{inside} of {permitted}</source>
        <translation>{inside} von {permitted}</translation>
    </message>
    <message>
        <source>Nobody is inside.</source>
        <translation>Niemand ist drin.</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>anwesend</translation>
    </message>
    <message>
        <source>{count} people are on the list: {path}</source>
        <translation>{count} Personen stehen auf der Liste: {path}</translation>
    </message>
    <message>
        <source>{inside} are inside, {permitted} are permitted. Nobody may enter.</source>
        <translation>{inside} sind drin, {permitted} sind zugelassen. Niemand darf mehr hinein.</translation>
    </message>
    <message>
        <source>Nearly full: one more may enter.</source>
        <translation>Fast voll: Eine Person darf noch hinein.</translation>
    </message>
    <message>
        <source>Nearly full: {free} more may enter.</source>
        <translation>Fast voll: Noch {free} dürfen hinein.</translation>
    </message>
    <message>
        <source>Badge that did not come out</source>
        <translation>Schild, das nicht herauskam</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Es kam heraus</translation>
    </message>
    <message>
        <source>Do not print it</source>
        <translation>Nicht drucken</translation>
    </message>
    <message>
        <source>Badge: {name}</source>
        <translation>Namensschild: {name}</translation>
    </message>
    <message>
        <source>{printer} does not tell whether it printed: look whether the badge came out.</source>
        <translation>{printer} meldet nicht, ob gedruckt wurde: Bitte nachsehen, ob das Schild herauskam.</translation>
    </message>
    <message>
        <source>One more badge waits</source>
        <translation>Ein weiteres Schild wartet</translation>
    </message>
    <message>
        <source>{count} more badges wait</source>
        <translation>{count} weitere Schilder warten</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Print on {printer}</source>
        <translation>Auf {printer} drucken</translation>
    </message>
    <message>
        <source>Print a badge at each check-in</source>
        <translation>Bei jedem Einlass ein Schild drucken</translation>
    </message>
    <message>
        <source>Tray or roll</source>
        <translation>Fach oder Rolle</translation>
    </message>
    <message>
        <source>Badge printer</source>
        <translation>Schilderdrucker</translation>
    </message>
    <message>
        <source>Shares the badges with</source>
        <translation>Teilt sich die Schilder mit</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Label as it lies, in millimetres</source>
        <translation>Etikett, wie es liegt, in Millimetern</translation>
    </message>
    <message>
        <source>Dots per inch of its head</source>
        <translation>Punkte je Zoll des Druckkopfs</translation>
    </message>
    <message>
        <source>Set up a label printer</source>
        <translation>Etikettendrucker einrichten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The system’s default</source>
        <translation>Der Standarddrucker des Systems</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>keinem anderen</translation>
    </message>
    <message>
        <source>Badge 86 × 54 mm</source>
        <translation>Namensschild 86 × 54 mm</translation>
    </message>
    <message>
        <source>The one in the printer</source>
        <translation>Die im Drucker</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {printer}</source>
        <translation>{printer} entfernen</translation>
    </message>
    <message>
        <source>The printer’s choice</source>
        <translation>Der Drucker wählt</translation>
    </message>
    <message>
        <source>{printer} (not there)</source>
        <translation>{printer} (nicht da)</translation>
    </message>
</context>
<context>
    <name>doors</name>
    <message>
        <source>The host removed this laptop and had its copy of the event erased.</source>
        <translation>Der Gastgeber hat diesen Laptop entfernt und seine Kopie der Veranstaltung löschen lassen.</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>Nur dieser Laptop</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Doors level</source>
        <translation>Türen auf gleichem Stand</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt auf</translation>
    </message>
    <message>
        <source>Apart, judging alone</source>
        <translation>Getrennt, entscheidet allein</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Nicht zugelassen</translation>
    </message>
    <message>
        <source>Removed from the doors</source>
        <translation>Aus den Türen entfernt</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Andere Version</translation>
    </message>
    <message>
        <source>Shared by another program</source>
        <translation>Von anderem Programm geteilt</translation>
    </message>
    <message>
        <source>Nobody else works on this event. Share it, or join another laptop.</source>
        <translation>Niemand sonst arbeitet an dieser Veranstaltung. Teilen Sie sie, oder verbinden Sie sich mit einem anderen Laptop.</translation>
    </message>
    <message>
        <source>One moment. The door judges meanwhile.</source>
        <translation>Einen Moment. Die Tür entscheidet solange allein.</translation>
    </message>
    <message>
        <source>Every door knows what happened at the others.</source>
        <translation>Jede Tür weiß, was an den anderen geschehen ist.</translation>
    </message>
    <message>
        <source>What happened at other doors is coming in.</source>
        <translation>Was an anderen Türen geschehen ist, kommt gerade herein.</translation>
    </message>
    <message>
        <source>No connection to the other doors. This one judges alone; both sides meet again by themselves.</source>
        <translation>Keine Verbindung zu den anderen Türen. Diese entscheidet allein; beide Seiten finden von selbst wieder zusammen.</translation>
    </message>
    <message>
        <source>The host does not let this laptop in any more. Join again with a new code.</source>
        <translation>Der Gastgeber lässt diesen Laptop nicht mehr zu. Bitte mit einem neuen Code verbinden.</translation>
    </message>
    <message>
        <source>The host removed this laptop. It works alone; join again with a new code.</source>
        <translation>Der Gastgeber hat diesen Laptop entfernt. Er arbeitet allein weiter; bitte mit einem neuen Code verbinden.</translation>
    </message>
    <message>
        <source>The host runs another version of Checkin. Bring both to the same version, then join again.</source>
        <translation>Auf dem Gastgeber läuft eine andere Version von Checkin. Bitte beide auf dieselbe Version bringen und neu verbinden.</translation>
    </message>
    <message>
        <source>Another program on this laptop shares this file already. Use that one, or close it.</source>
        <translation>Ein anderes Programm auf diesem Laptop teilt diese Datei schon. Bitte jenes benutzen oder schließen.</translation>
    </message>
    <message>
        <source>Level with {door}</source>
        <translation>Auf gleichem Stand mit {door}</translation>
    </message>
    <message>
        <source>{count} not sent yet</source>
        <translation>{count} noch nicht gesendet</translation>
    </message>
    <message>
        <source>here</source>
        <translation>da</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>dieser Laptop</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>{count} behind</source>
        <translation>{count} im Rückstand</translation>
    </message>
    <message>
        <source>clock wrong: please set it</source>
        <translation>Uhr geht falsch: bitte stellen</translation>
    </message>
    <message>
        <source>same name as another door</source>
        <translation>gleicher Name wie eine andere Tür</translation>
    </message>
    <message>
        <source>{count} set aside</source>
        <translation>{count} zurückgestellt</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No built-in layout is called {name}; there are {known}.</source>
        <translation>Es gibt keine Vorlage namens {name}; es gibt {known}.</translation>
    </message>
    <message>
        <source>The labels of {sheet} are too small for every built-in layout.</source>
        <translation>Die Etiketten von {sheet} sind für jede mitgelieferte Vorlage zu klein.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be unpacked; fetch it once more.</source>
        <translation>{file} ist beschädigt und lässt sich nicht entpacken; bitte noch einmal holen.</translation>
    </message>
    <message>
        <source>{file} is not a badge layout: it holds no layout.json.</source>
        <translation>{file} ist keine Ausweisvorlage: layout.json fehlt darin.</translation>
    </message>
    <message>
        <source>{file} would unpack into too much for a badge layout.</source>
        <translation>{file} würde entpackt zu groß für eine Ausweisvorlage.</translation>
    </message>
    <message>
        <source>{name} is an SVG drawing, which badges do not take; save it as PNG with at least 300 dots an inch.</source>
        <extracomment>8,000 by 5,000 dots print a poster; more is a mistake or an attack.</extracomment>
        <translation>{name} ist eine SVG-Zeichnung, die Ausweise nicht aufnehmen; als PNG mit mindestens 300 dpi speichern.</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read; use PNG or JPEG.</source>
        <translation>{name} ist kein lesbares Bild; PNG oder JPEG verwenden.</translation>
    </message>
    <message>
        <source>{name} is damaged; save the picture once more and try again.</source>
        <translation>{name} ist beschädigt; das Bild neu speichern und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{name} is too large for a badge (at most {megapixels} megapixels and {megabytes} MB); save it smaller.</source>
        <translation>{name} ist zu groß für einen Ausweis (höchstens {megapixels} Megapixel und {megabytes} MB); kleiner speichern.</translation>
    </message>
    <message>
        <source>{name}: an element of the kind “{kind}” cannot be understood.</source>
        <extracomment>pretix&apos; usual badge: A6 across. A symbol that pretix draws without its white border still needs one here: four modules on each side of some 29. What pretix&apos; line height means in terms of the font size.</extracomment>
        <translation>{name}: Ein Element der Art „{kind}“ ist unbekannt.</translation>
    </message>
    <message>
        <source>{name} is not a badge layout of pretix: a list of elements was expected.</source>
        <translation>{name} ist keine Ausweisvorlage von pretix: Erwartet wurde eine Liste von Elementen.</translation>
    </message>
    <message>
        <source>{name}: its background is not a PDF that can be read.</source>
        <translation>{name}: Der Hintergrund ist kein lesbares PDF.</translation>
    </message>
    <message>
        <source>{sheet} has {count} labels: start at one of 1 to {count}.</source>
        <translation>{sheet} hat {count} Etiketten: bei 1 bis {count} beginnen.</translation>
    </message>
    <message>
        <source>{file} is too large for a badge layout.</source>
        <extracomment>A0; a badge is smaller, a sign may come near.</extracomment>
        <translation>{file} ist zu groß für eine Ausweisvorlage.</translation>
    </message>
    <message>
        <source>{file} is not a badge layout: it is no JSON document.</source>
        <extracomment>A pretix layout is a few kilobytes of JSON.</extracomment>
        <translation>{file} ist keine Ausweisvorlage: kein JSON-Dokument.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of this program (layout version {version}); update this one.</source>
        <translation>{file} stammt von einer neueren Programmversion (Vorlagenversion {version}); bitte dieses Programm aktualisieren.</translation>
    </message>
    <message>
        <source>{file} has more than {most} elements on one side.</source>
        <translation>{file} hat mehr als {most} Elemente auf einer Seite.</translation>
    </message>
    <message>
        <source>{file}: {place} is of the unknown kind “{kind}”; known are text, qr, image and shape.</source>
        <translation>{file}: {place} ist von der unbekannten Art „{kind}“; bekannt sind text, qr, image und shape.</translation>
    </message>
    <message>
        <source>{file}: {place} has no text (“items”).</source>
        <translation>{file}: {place} hat keinen Text („items“).</translation>
    </message>
    <message>
        <source>{file}: {place} has no size.</source>
        <translation>{file}: {place} hat keine Größe.</translation>
    </message>
    <message>
        <source>{file}: {place} is too small for a QR symbol; give it at least 8 mm.</source>
        <translation>{file}: {place} ist zu klein für einen QR-Code; mindestens 8 mm.</translation>
    </message>
    <message>
        <source>{file}: {place}: “error” must be L, M, Q or H.</source>
        <translation>{file}: {place}: „error“ muss L, M, Q oder H sein.</translation>
    </message>
    <message>
        <source>{file}: the picture {image} is missing; put it beside the layout.</source>
        <translation>{file}: Das Bild {image} fehlt; neben die Vorlage legen.</translation>
    </message>
    <message>
        <source>{file} is not a badge layout: {place} is not an object.</source>
        <translation>{file} ist keine Ausweisvorlage: {place} ist kein Objekt.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is missing or wrong in {place}.</source>
        <translation>{file}: „{key}“ fehlt oder ist falsch in {place}.</translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be between {least} and {most}.</source>
        <translation>{file}: „{key}“ von {place} muss zwischen {least} und {most} liegen.</translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be one of: {known}.</source>
        <translation>{file}: „{key}“ von {place} muss eines sein von: {known}.</translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be a colour like #1f5fa8, “category” or “on-category”.</source>
        <translation>{file}: „{key}“ von {place} muss eine Farbe wie #1f5fa8, „category“ oder „on-category“ sein.</translation>
    </message>
    <message>
        <source>{file}: {place} uses the unknown variable “{name}”.</source>
        <translation>{file}: {place} verwendet die unbekannte Variable „{name}“.</translation>
    </message>
    <message>
        <source>{file}: {place} has the unknown key “{key}”.</source>
        <translation>{file}: {place} hat den unbekannten Schlüssel „{key}“.</translation>
    </message>
    <message>
        <source>No sheet is called {name}; known are for example {examples}.</source>
        <translation>Kein Bogen heißt {name}; bekannt sind zum Beispiel {examples}.</translation>
    </message>
    <message>
        <source>The layout {layout} ({width} x {height} mm) is larger than a label of {sheet} ({label_width} x {label_height} mm); choose a layout of that size.</source>
        <translation>Die Vorlage {layout} ({width} x {height} mm) ist größer als ein Etikett von {sheet} ({label_width} x {label_height} mm); eine passende Vorlage wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another place.</source>
        <extracomment>The list for the mail merge, beside the tickets. A spreadsheet takes a cell that begins so for a formula.</extracomment>
        <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}); einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The passphrase file {file} cannot be read. Check its name and rights.</source>
        <translation>Die Datei {file} mit dem Kennwort ist nicht lesbar. Name und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The passphrase file {file} is empty. Write the passphrase in its first line.</source>
        <translation>Die Datei {file} mit dem Kennwort ist leer. Das Kennwort in die erste Zeile schreiben.</translation>
    </message>
    <message>
        <source>{text} is not a time. Give one like 2026-09-25T08:41:00+02:00.</source>
        <translation>{text} ist keine Zeitangabe. So angeben: 2026-09-25T08:41:00+02:00.</translation>
    </message>
    <message>
        <source>This event has no check-in list {name}. It has: {known}.</source>
        <translation>Diese Veranstaltung hat keine Check-in-Liste {name}. Sie hat: {known}.</translation>
    </message>
    <message>
        <source>{text} is not of the form KEY=TEXT.</source>
        <translation>{text} hat nicht die Form SCHLÜSSEL=TEXT.</translation>
    </message>
    <message>
        <source>{file} is not a folder.</source>
        <translation>{file} ist kein Ordner.</translation>
    </message>
    <message>
        <source>Give either a code, or - to read codes from standard input, or --image FILE.</source>
        <translation>Entweder einen Code angeben, oder - für Codes von der Standardeingabe, oder --image DATEI.</translation>
    </message>
    <message>
        <source>A group can have {most} people at most, not {count}.</source>
        <extracomment>What members of a group have in common with whoever registered them. More than this at once is a slip of the finger.</extracomment>
        <translation>Eine Gruppe kann höchstens {most} Personen haben, nicht {count}.</translation>
    </message>
    <message>
        <source>There is nobody with the id {id} in this event. Search for the person again.</source>
        <extracomment>How many tombstones this copy of the file had when its traces were last cleared.</extracomment>
        <translation>Niemand hat in dieser Veranstaltung die Kennung {id}. Bitte die Person noch einmal suchen.</translation>
    </message>
    <message>
        <source>Erasing cannot be undone. Give --yes to confirm, and --reason TEXT for the record.</source>
        <translation>Löschen lässt sich nicht rückgängig machen. Mit --yes bestätigen und mit --reason TEXT begründen.</translation>
    </message>
    <message>
        <source>This event has no programme session {session}.</source>
        <translation>Diese Veranstaltung hat keinen Programmpunkt {session}.</translation>
    </message>
    <message>
        <source>Give the list to import, or --undo-last without one.</source>
        <translation>Die Liste zum Übernehmen angeben, oder --undo-last ohne eine.</translation>
    </message>
    <message>
        <source>There is no import that could be taken back.</source>
        <translation>Es gibt keine Übernahme, die sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>The mapping {file} cannot be read. Check its name and rights.</source>
        <translation>Die Zuordnung {file} ist nicht lesbar. Name und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The log of changes is exported as json only.</source>
        <translation>Das Änderungsprotokoll gibt es nur als json.</translation>
    </message>
    <message>
        <source>A ticket code of {length} characters is too long for a QR symbol; give this ticket a shorter code.</source>
        <extracomment>Rows from the top, modules from the left, True = dark. No quiet zone: leave four modules free on each side. Any mask is read well; a fixed one spares the search for the prettiest, which is most of the work.</extracomment>
        <translation>Ein Ticketcode von {length} Zeichen ist zu lang für einen QR-Code; bitte einen kürzeren vergeben.</translation>
    </message>
    <message>
        <source>{file} is not an archive of an event, or it is damaged: take another copy.</source>
        <translation>{file} ist kein Archiv einer Veranstaltung oder beschädigt: eine andere Kopie nehmen.</translation>
    </message>
    <message>
        <source>{file} is a folder: choose a file name.</source>
        <translation>{file} ist ein Ordner: Bitte einen Dateinamen wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the file or its folder is read-only. Choose another place.</source>
        <translation>{file} kann nicht geschrieben werden: Datei oder Ordner ist schreibgeschützt. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the disk is full. Make room or choose another place.</source>
        <translation>{file} kann nicht geschrieben werden: Der Datenträger ist voll. Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: its folder is not there (any more). Choose another place.</source>
        <translation>{file} kann nicht geschrieben werden: Der Ordner ist nicht (mehr) da. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another place.</source>
        <translation>{file} kann nicht geschrieben werden: {reason}. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} is open in another program: close it there and try again.</source>
        <translation>{file} ist in einem anderen Programm geöffnet: Bitte dort schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The certificate&apos;s text has a single brace: write {open} and {close} twice to print them.</source>
        <extracomment>What may stand in braces in a certificate&apos;s heading and body.</extracomment>
        <translation>Im Text der Bescheinigung steht eine einzelne Klammer: {open} und {close} doppelt schreiben, um sie zu drucken.</translation>
    </message>
    <message>
        <source>The certificate&apos;s text has an unknown placeholder {{{placeholder}}}: use one of {known}.</source>
        <translation>Der Text der Bescheinigung hat einen unbekannten Platzhalter {{{placeholder}}}: einen davon verwenden: {known}.</translation>
    </message>
    <message>
        <source>The certificate&apos;s logo is not a picture: choose a PNG or JPEG file.</source>
        <extracomment>Where the signed block begins (pt above the page&apos;s foot).</extracomment>
        <translation>Das Logo der Bescheinigung ist kein Bild: PNG oder JPEG wählen.</translation>
    </message>
    <message>
        <source>The saved export was made by a newer version of Checkin: update Checkin.</source>
        <translation>Der gespeicherte Export stammt von einer neueren Version von Checkin: bitte aktualisieren.</translation>
    </message>
    <message>
        <source>The saved export is damaged: choose its columns and save it again.</source>
        <translation>Der gespeicherte Export ist beschädigt: Spalten wählen und neu speichern.</translation>
    </message>
    <message>
        <source>There is no export format “{format}”: use one of {known}.</source>
        <translation>Ein Exportformat „{format}“ gibt es nicht: eines davon verwenden: {known}.</translation>
    </message>
    <message>
        <source>This event has no check-in list “{name}”: choose one of its lists.</source>
        <translation>Diese Veranstaltung hat keine Check-in-Liste „{name}“: eine ihrer Listen wählen.</translation>
    </message>
    <message>
        <source>This event has no session “{name}”: choose one of its sessions.</source>
        <translation>Diese Veranstaltung hat keinen Programmpunkt „{name}“: einen davon wählen.</translation>
    </message>
    <message>
        <source>A person&apos;s record is written as .pdf or .json, not as {ending}.</source>
        <translation>Die Auskunft über eine Person gibt es als .pdf oder .json, nicht als {ending}.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>Spalte {column}</translation>
    </message>
    <message>
        <source>That did not work, and it is our mistake ({kind}). Nothing was lost; please try again.</source>
        <translation>Das ging nicht, und es ist unser Fehler ({kind}). Nichts ist verloren; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The print jobs cannot be kept in {file}: check the disk and its rights.</source>
        <extracomment>Programs with one event open on one machine at the same time.</extracomment>
        <translation>Die Druckaufträge können nicht in {file} gespeichert werden: Datenträger und Rechte prüfen.</translation>
    </message>
    <message>
        <source>Too many programs print for this event on this machine: close some.</source>
        <translation>Zu viele Programme drucken auf diesem Rechner für diese Veranstaltung: Bitte einige schließen.</translation>
    </message>
    <message>
        <source>{printer} cannot be set up like this: check its kind, address (tcp://host:9100) and roll.</source>
        <extracomment>Entry-point groups: a language is made of a `KnownPrinter`, a transport of an address.</extracomment>
        <translation>{printer} lässt sich so nicht einrichten: Art, Adresse (tcp://host:9100) und Rolle prüfen.</translation>
    </message>
    <message>
        <source>A printer cannot hold fewer than no labels.</source>
        <translation>Weniger als keine Etiketten gehen nicht.</translation>
    </message>
    <message>
        <source>The labels left cannot be kept in {file}: check the disk and its rights.</source>
        <translation>Die Zahl der übrigen Etiketten lässt sich nicht in {file} speichern: Bitte Datenträger und Rechte prüfen.</translation>
    </message>
    <message>
        <source>Choose a printer and at least one copy.</source>
        <extracomment>Tried again by itself after so many seconds: somebody may have closed the cover by then. Nothing that waiting mends.</extracomment>
        <translation>Einen Drucker und mindestens ein Exemplar wählen.</translation>
    </message>
    <message>
        <source>This badge may have come out of {printer} already: look, and print it again if not.</source>
        <translation>Dieser Ausweis kam vielleicht schon aus {printer}: bitte nachsehen und sonst noch einmal drucken.</translation>
    </message>
    <message>
        <source>It is known already what became of this print job.</source>
        <translation>Was aus diesem Druckauftrag wurde, steht schon fest.</translation>
    </message>
    <message>
        <source>Nothing of this print job is left to be printed.</source>
        <translation>Von diesem Druckauftrag ist nichts mehr zu drucken.</translation>
    </message>
    <message>
        <source>This print job is still waiting: cancel it first.</source>
        <translation>Dieser Druckauftrag wartet noch: zuerst abbrechen.</translation>
    </message>
    <message>
        <source>{printer} is out of labels: put in a new roll, it goes on then.</source>
        <translation>{printer} hat keine Etiketten mehr: neue Rolle einlegen, dann geht es weiter.</translation>
    </message>
    <message>
        <source>{printer} is out of paper: fill it, it goes on then.</source>
        <translation>{printer} hat kein Papier mehr: nachfüllen, dann geht es weiter.</translation>
    </message>
    <message>
        <source>{printer} is out of ink, toner or ribbon: change it, it goes on then.</source>
        <translation>{printer} hat keine Tinte, keinen Toner oder kein Farbband mehr: wechseln, dann geht es weiter.</translation>
    </message>
    <message>
        <source>{printer} is open: close its cover, it goes on then.</source>
        <translation>{printer} ist offen: Deckel schließen, dann geht es weiter.</translation>
    </message>
    <message>
        <source>{printer} holds another roll than the badge needs: change the roll or the layout.</source>
        <translation>In {printer} liegt eine andere Rolle, als der Ausweis braucht: Rolle oder Vorlage wechseln.</translation>
    </message>
    <message>
        <source>{printer} has no paper of this size: load it, or choose another layout or printer.</source>
        <translation>{printer} hat kein Papier dieser Größe: einlegen oder andere Vorlage oder anderen Drucker wählen.</translation>
    </message>
    <message>
        <source>{printer} is jammed: open it and take the paper out.</source>
        <translation>Papierstau in {printer}: öffnen und Papier entfernen.</translation>
    </message>
    <message>
        <source>{printer} is too hot: it goes on when it has cooled down.</source>
        <translation>{printer} ist zu heiß: Es geht weiter, wenn er abgekühlt ist.</translation>
    </message>
    <message>
        <source>{printer} is paused: resume it at the printer or in the system&apos;s printer list.</source>
        <translation>{printer} ist angehalten: am Drucker oder in der Druckerliste des Systems fortsetzen.</translation>
    </message>
    <message>
        <source>{printer} does not answer: switch it on and check its cable or network.</source>
        <translation>{printer} antwortet nicht: einschalten, Kabel oder Netz prüfen.</translation>
    </message>
    <message>
        <source>The system&apos;s print service does not run, so {printer} is out of reach: start it.</source>
        <translation>Der Druckdienst des Systems läuft nicht, {printer} ist nicht erreichbar: bitte starten.</translation>
    </message>
    <message>
        <source>There is no printer {printer} here any more: choose another one.</source>
        <translation>Den Drucker {printer} gibt es hier nicht mehr: einen anderen wählen.</translation>
    </message>
    <message>
        <source>{printer} refused the job: check its settings, or choose another printer.</source>
        <translation>{printer} hat den Auftrag abgelehnt: Einstellungen prüfen oder anderen Drucker wählen.</translation>
    </message>
    <message>
        <source>{printer} reports an error: look at its display.</source>
        <translation>{printer} meldet einen Fehler: auf die Anzeige sehen.</translation>
    </message>
    <message>
        <source>Contact with {printer} was lost while it printed: look whether the badge came out.</source>
        <translation>Die Verbindung zu {printer} brach beim Drucken ab: nachsehen, ob der Ausweis herauskam.</translation>
    </message>
    <message>
        <source>The program was closed before {printer} got this job: print it again.</source>
        <translation>Das Programm wurde geschlossen, bevor {printer} den Auftrag bekam: noch einmal drucken.</translation>
    </message>
    <message>
        <source>The file for {printer} cannot be read as a PDF: make it again.</source>
        <translation>Die Datei für {printer} ist kein lesbares PDF: neu erzeugen.</translation>
    </message>
    <message>
        <source>The picture {file} is too large. Take a smaller one.</source>
        <extracomment>A phone&apos;s photo has 12 to 50 million pixels; more is no ticket but an attack on the memory.</extracomment>
        <translation>Das Bild {file} ist zu groß. Bitte ein kleineres nehmen.</translation>
    </message>
    <message>
        <source>There is no file {file}. Check the name and the folder.</source>
        <translation>Es gibt keine Datei {file}. Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be read. Use a PNG or JPEG file.</source>
        <translation>{file} ist kein lesbares Bild. PNG oder JPEG verwenden.</translation>
    </message>
    <message>
        <source>No QR code was found in {file}. Take the picture closer and straight on.</source>
        <translation>In {file} wurde kein QR-Code gefunden. Näher und gerade von vorn fotografieren.</translation>
    </message>
    <message>
        <source>The second place for backups, {folder}, cannot be written ({reason}). The first copy was made; plug the stick in again or choose another folder.</source>
        <extracomment>Local values: every folder that ever got a backup, and those still to be cleared, with the time (ISO 8601, UTC).</extracomment>
        <translation>Der zweite Ort für Sicherungen, {folder}, ist nicht beschreibbar ({reason}). Die erste Kopie wurde gemacht; Stick wieder einstecken oder anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{file} exists already. Restore to another name; the old file is kept.</source>
        <translation>{file} gibt es schon. Unter anderem Namen wiederherstellen; die alte Datei bleibt.</translation>
    </message>
    <message>
        <source>There is no check-in with the id {id} in this event. Copy the id from the scan&apos;s answer.</source>
        <extracomment>Alerts that hold whatever the verdict.</extracomment>
        <translation>In dieser Veranstaltung gibt es keinen Check-in mit der Kennung {id}. Die Kennung aus der Antwort des Scans kopieren.</translation>
    </message>
    <message>
        <source>A walk-in needs a name. Type the given name, the family name, or both.</source>
        <translation>Wer vor Ort angemeldet wird, braucht einen Namen. Vorname, Nachname oder beides eingeben.</translation>
    </message>
    <message>
        <source>This event has no such check-in list. Choose one of its lists.</source>
        <translation>Diese Check-in-Liste gibt es in der Veranstaltung nicht. Eine ihrer Listen wählen.</translation>
    </message>
    <message>
        <source>{list} is full ({capacity} people). Nobody was added.</source>
        <translation>{list} ist voll ({capacity} Personen). Niemand wurde angemeldet.</translation>
    </message>
    <message>
        <source>There is no field named {field}. Use one of: {known}.</source>
        <extracomment>What may be corrected at the door, besides `answers.&lt;question&gt;`.</extracomment>
        <translation>Ein Feld {field} gibt es nicht. Eines davon verwenden: {known}.</translation>
    </message>
    <message>
        <source>{desks} queues are not possible. Give a number from 1 to {most}.</source>
        <extracomment>Letters that a sign can bear; a name that begins with none of them (digits, nothing) queues with A.</extracomment>
        <translation>{desks} Schlangen sind nicht möglich. Eine Zahl von 1 bis {most} angeben.</translation>
    </message>
    <message>
        <source>There is no export of the kind {kind}. Use one of: {known}.</source>
        <translation>Einen Export der Art {kind} gibt es nicht. Eine davon verwenden: {known}.</translation>
    </message>
    <message>
        <source>The export {kind} comes as {known}, not as {format}.</source>
        <translation>Den Export {kind} gibt es als {known}, nicht als {format}.</translation>
    </message>
    <message>
        <source>A passphrase needs at least one character.</source>
        <extracomment>Digits and capital letters that a US scanner or keyboard on a German system leaves alone, and no look-alikes. Bits that a word out of a dictionary, a year, and a word that everybody tries first are worth.</extracomment>
        <translation>Ein Kennwort braucht mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>The passphrase has control characters, such as a line break. Leave them out.</source>
        <translation>Das Kennwort enthält Steuerzeichen, etwa einen Zeilenumbruch. Bitte weglassen.</translation>
    </message>
    <message>
        <source>A kiosk has no PIN: whoever stands there may use it.</source>
        <extracomment>Tries before the waiting begins, the first wait, and the longest. What each role may do.</extracomment>
        <translation>Ein Selbstbedienungsplatz hat keine PIN: Wer davorsteht, darf ihn benutzen.</translation>
    </message>
    <message>
        <source>A PIN needs at least {count} characters.</source>
        <translation>Eine PIN braucht mindestens {count} Zeichen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {seconds} seconds.</source>
        <translation>Zu viele falsche PINs. In {seconds} Sekunden noch einmal versuchen.</translation>
    </message>
    <message>
        <source>That PIN is wrong. Type it again, or ask the organiser.</source>
        <translation>Diese PIN ist falsch. Noch einmal eingeben oder bei der Leitung fragen.</translation>
    </message>
    <message>
        <source>An event needs a name. Type what guests call it.</source>
        <extracomment>The main list&apos;s name and the first door&apos;s label, by the language of the event.</extracomment>
        <translation>Eine Veranstaltung braucht einen Namen. Bitte eingeben, wie die Gäste sie nennen.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Give one like Europe/Berlin.</source>
        <translation>Die Zeitzone {zone} gibt es nicht. Eine wie Europe/Berlin angeben.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://pretix.example.org.</source>
        <translation>Das ist keine Serveradresse. Sie sieht so aus: https://pretix.example.org.</translation>
    </message>
    <message>
        <source>The server&apos;s address must not hold a password, a question mark or a #.</source>
        <translation>Die Serveradresse darf kein Passwort, kein Fragezeichen und kein # enthalten.</translation>
    </message>
    <message>
        <source>{host} would be spoken to without encryption. Give its https address.</source>
        <translation>Mit {host} würde unverschlüsselt gesprochen. Bitte die https-Adresse angeben.</translation>
    </message>
    <message>
        <source>{file} holds no certificate that can be read (PEM is needed).</source>
        <translation>{file} enthält kein lesbares Zertifikat (PEM wird gebraucht).</translation>
    </message>
    <message>
        <source>{file} cannot be read. Is it still there, is a drive missing?</source>
        <extracomment>Said before the query; the driver is asked to open the connection read only as well where it can. The drivers that come with the program, by the address&apos;s beginning.</extracomment>
        <translation>{file} ist nicht lesbar. Ist die Datei noch da, fehlt ein Laufwerk?</translation>
    </message>
    <message>
        <source>{host} answers, but not as Indico does. Is the address right?</source>
        <translation>{host} antwortet, aber nicht wie Indico. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>This is not a set-up code of Indico. Its page “Check-in” shows one.</source>
        <translation>Das ist kein Einrichtungscode von Indico. Auf dessen Seite „Check-in“ steht einer.</translation>
    </message>
    <message>
        <source>{host} answers, but not as pretix does. Is the address right?</source>
        <extracomment>Pages asked for at the same time: two per server process of a small installation, far below the hosted limit.</extracomment>
        <translation>{host} antwortet, aber nicht wie pretix. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>{host} gives no verdict on this list. The key may lack the right to check in.</source>
        <extracomment>Longer than this nobody waits at a door; then this machine judges alone (seconds).</extracomment>
        <translation>{host} urteilt nicht über diese Liste. Vielleicht fehlt dem Schlüssel das Recht zum Einchecken.</translation>
    </message>
    <message>
        <source>This is not a pairing code of pretix. Add a device there and scan its code.</source>
        <translation>Das ist kein Kopplungscode von pretix. Dort ein Gerät anlegen und dessen Code scannen.</translation>
    </message>
    <message>
        <source>This pairing code is of a newer kind. Please update this program.</source>
        <translation>Dieser Kopplungscode ist von neuerer Art. Bitte dieses Programm aktualisieren.</translation>
    </message>
    <message>
        <source>{host} does not know this pairing code, or it was used before. Make a new one there.</source>
        <translation>{host} kennt diesen Kopplungscode nicht, oder er wurde schon benutzt. Dort einen neuen anlegen.</translation>
    </message>
    <message>
        <source>{source} has no product for this category. Choose one of its categories.</source>
        <translation>{source} hat kein Produkt für diese Kategorie. Eine ihrer Kategorien wählen.</translation>
    </message>
    <message>
        <source>{database} takes too long to answer the query. It is tried again.</source>
        <translation>{database} braucht für die Abfrage zu lange. Es wird weiter versucht.</translation>
    </message>
    <message>
        <source>{database} is out of reach, or user and password do not fit.</source>
        <translation>{database} ist nicht erreichbar, oder Benutzer und Passwort passen nicht.</translation>
    </message>
    <message>
        <source>{database} does not understand the query. Try it there first.</source>
        <translation>{database} versteht die Abfrage nicht. Bitte dort zuerst ausprobieren.</translation>
    </message>
    <message>
        <source>This is no database address. It looks like postgresql://user@host/name.</source>
        <translation>Das ist keine Datenbankadresse. Sie sieht so aus: postgresql://user@host/name.</translation>
    </message>
    <message>
        <source>There is no driver for {kind} here. Install the Python package for it.</source>
        <translation>Für {kind} fehlt hier ein Treiber. Bitte das Python-Paket dafür installieren.</translation>
    </message>
    <message>
        <source>The query returns more than {most} rows. Narrow it down.</source>
        <translation>Die Abfrage liefert mehr als {most} Zeilen. Bitte einschränken.</translation>
    </message>
    <message>
        <source>The query must be a SELECT. Nothing was asked of the database.</source>
        <extracomment>Texts, quoted names, comments and dollar-quoted texts (PostgreSQL) say nothing about what a statement does. Words that change something, lock it, or reach outside of the database, wherever they stand. Functions by these names change nothing: `replace(name, &apos;a&apos;, &apos;b&apos;)`.</extracomment>
        <translation>Die Abfrage muss ein SELECT sein. Die Datenbank wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>The query must be one statement only. Nothing was asked of the database.</source>
        <translation>Die Abfrage darf nur eine Anweisung sein. Die Datenbank wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>The query must only read, but it says “{word}”. Nothing was asked.</source>
        <translation>Die Abfrage darf nur lesen, aber sie enthält „{word}“. Nichts wurde gefragt.</translation>
    </message>
    <message>
        <source>“{encoding}” is no encoding that {file} can be read with; leave it out.</source>
        <extracomment>The first of those that look alike is taken. Letters that names in a German list have, and what a wrong code page makes of names: signs next to letters, capitals after small letters, accents in a row, and letters of Icelandic, in whose places the Turkish page has its own.</extracomment>
        <translation>Mit der Zeichencodierung „{encoding}“ ist {file} nicht lesbar; bitte weglassen.</translation>
    </message>
    <message>
        <source>{file} is not a list: it holds binary data; export the list as CSV or XLSX.</source>
        <translation>{file} ist keine Liste, sondern enthält Binärdaten; die Liste als CSV oder XLSX exportieren.</translation>
    </message>
    <message>
        <source>{file} is a folder; choose the list in it.</source>
        <extracomment>The largest list read, in bytes: a thousand bytes each for 200,000 people.</extracomment>
        <translation>{file} ist ein Ordner; bitte die Liste darin wählen.</translation>
    </message>
    <message>
        <source>{file} was not found; was it moved or renamed?</source>
        <translation>{file} wurde nicht gefunden; verschoben oder umbenannt?</translation>
    </message>
    <message>
        <source>{file} is larger than {megabytes} MB, too large for a registration list.</source>
        <translation>{file} ist größer als {megabytes} MB, zu groß für eine Anmeldeliste.</translation>
    </message>
    <message>
        <source>{file} is no file name; choose the list.</source>
        <translation>{file} ist kein Dateiname; bitte die Liste wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be opened ({reason}); close it elsewhere or copy it here.</source>
        <translation>{file} lässt sich nicht öffnen ({reason}); anderswo schließen oder hierher kopieren.</translation>
    </message>
    <message>
        <source>{file} is empty; export the list again.</source>
        <translation>{file} ist leer; die Liste noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{file} is not a list but a {kind} file; export the list as CSV or XLSX.</source>
        <translation>{file} ist keine Liste, sondern eine {kind}-Datei; die Liste als CSV oder XLSX exportieren.</translation>
    </message>
    <message>
        <source>{file} is a web page, whatever its name says; open it in a spreadsheet and save it as XLSX.</source>
        <translation>{file} ist eine Webseite, was immer der Name sagt; in der Tabellenkalkulation öffnen und als XLSX speichern.</translation>
    </message>
    <message>
        <source>{file} is protected by a password; save a copy without one and import that.</source>
        <extracomment>Cells of a sheet&apos;s rectangle, and bytes of all parts unpacked, that this program is ready to hold in memory.</extracomment>
        <translation>{file} ist mit einem Passwort geschützt; eine Kopie ohne Passwort speichern und diese einlesen.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete; open it in a spreadsheet and save it again as XLSX.</source>
        <translation>{file} ist beschädigt oder unvollständig; in der Tabellenkalkulation öffnen und neu als XLSX speichern.</translation>
    </message>
    <message>
        <source>{file} has a sheet too large to read; delete stray cells far away from the list and save it again.</source>
        <translation>{file} hat ein zu großes Tabellenblatt; verirrte Zellen weit weg von der Liste löschen und neu speichern.</translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”; it has: {sheets}.</source>
        <translation>{file} hat kein Blatt „{sheet}“; es gibt: {sheets}.</translation>
    </message>
    <message>
        <source>The mapping names the column “{header}” twice; keep one of the two.</source>
        <extracomment>The version of the JSON form written here; a newer one is refused.</extracomment>
        <translation>Die Zuordnung nennt die Spalte „{header}“ zweimal; eine davon behalten.</translation>
    </message>
    <message>
        <source>The mapping gives the meaning “{meaning}” to two columns; choose one.</source>
        <translation>Die Zuordnung gibt zwei Spalten die Bedeutung „{meaning}“; bitte eine wählen.</translation>
    </message>
    <message>
        <source>The mapping has no column for names; choose which column holds them.</source>
        <translation>Die Zuordnung hat keine Spalte für Namen; bitte wählen, wo sie stehen.</translation>
    </message>
    <message>
        <source>The mapping was written by a newer version of this program; update it.</source>
        <translation>Die Zuordnung stammt von einer neueren Programmversion; bitte aktualisieren.</translation>
    </message>
    <message>
        <source>This is no mapping of columns; choose a file that this program wrote.</source>
        <translation>Das ist keine Spaltenzuordnung; eine Datei wählen, die dieses Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>The mapping has an unknown meaning “{meaning}”; known are: {known}.</source>
        <translation>Die Zuordnung hat die unbekannte Bedeutung „{meaning}“; bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>{file} lacks the mapping&apos;s column “{header}”; choose another mapping.</source>
        <translation>In {file} fehlt die Spalte „{header}“ der Zuordnung; eine andere Zuordnung wählen.</translation>
    </message>
    <message>
        <source>The mapping has the header in row {number}, but {file} has {count} rows.</source>
        <translation>Laut Zuordnung steht die Kopfzeile in Zeile {number}, aber {file} hat {count} Zeilen.</translation>
    </message>
    <message>
        <source>{file} has only a header (row {number}) and nobody below it.</source>
        <extracomment>A header stands within this many rows from the top.</extracomment>
        <translation>{file} hat nur eine Kopfzeile (Zeile {number}) und niemanden darunter.</translation>
    </message>
    <message>
        <source>{file} has no header that is known (found: {found}); it needs “Name” or “Vorname” and “Nachname”.</source>
        <translation>{file} hat keine bekannte Kopfzeile (gefunden: {found}); nötig ist „Name“ oder „Vorname“ und „Nachname“.</translation>
    </message>
    <message>
        <source>{host} points to another server. Nothing was sent there.</source>
        <extracomment>Parameters of an address; one that is given several times has its values in a tuple.</extracomment>
        <translation>{host} verweist auf einen anderen Server. Dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The connection was given up.</source>
        <translation>Die Verbindung wurde aufgegeben.</translation>
    </message>
    <message>
        <source>{host} takes too long to answer. It is tried again.</source>
        <translation>{host} antwortet zu langsam. Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>{host} sends more than it should. It was cut off.</source>
        <translation>{host} sendet mehr als vorgesehen. Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off. It is tried again.</source>
        <translation>Die Verbindung zu {host} brach ab. Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>{host} does not answer as it should. Is the address right, is there a Wi-Fi log-in page?</source>
        <translation>{host} antwortet nicht wie erwartet. Stimmt die Adresse, gibt es eine WLAN-Anmeldeseite?</translation>
    </message>
    <message>
        <source>{host} has withdrawn this device&apos;s access.</source>
        <translation>{host} hat diesem Gerät den Zugang entzogen.</translation>
    </message>
    <message>
        <source>{host} is busy and asks to wait. It is tried again.</source>
        <translation>{host} ist ausgelastet und bittet zu warten. Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>{host} cannot prove who it is. If it has a certificate of its own, name its authority&apos;s file.</source>
        <translation>{host} kann sich nicht ausweisen. Bei einem eigenen Zertifikat die Datei der Zertifizierungsstelle angeben.</translation>
    </message>
    <message>
        <source>{host} is out of reach. It is tried again.</source>
        <translation>{host} ist nicht erreichbar. Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own just now. It is tried again.</source>
        <translation>{host} hat gerade selbst eine Störung. Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>{host} does not accept what was sent.</source>
        <translation>{host} nimmt das Gesendete nicht an.</translation>
    </message>
    <message>
        <source>{host} does not accept this key. Pair the device again or give a new token.</source>
        <translation>{host} nimmt diesen Schlüssel nicht an. Gerät neu koppeln oder neuen Schlüssel angeben.</translation>
    </message>
    <message>
        <source>{host} does not permit this. The token needs more rights.</source>
        <translation>{host} erlaubt das nicht. Der Schlüssel braucht mehr Rechte.</translation>
    </message>
    <message>
        <source>{host} does not have this event (any more). Check organizer and event.</source>
        <translation>{host} hat diese Veranstaltung nicht (mehr). Veranstalter und Veranstaltung prüfen.</translation>
    </message>
    <message>
        <source>The backup {file} is encrypted and needs its passphrase, or it is damaged.</source>
        <translation>Die Sicherung {file} ist verschlüsselt und braucht ihr Kennwort, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The passphrase does not open the backup {file}, or its first page is damaged. Try again.</source>
        <translation>Das Kennwort öffnet die Sicherung {file} nicht, oder ihr Anfang ist beschädigt. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged. Choose an older one; nothing was changed.</source>
        <translation>Die Sicherung {file} ist beschädigt. Eine ältere wählen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The event file {file} is damaged. Nothing was changed; restore it from a backup (the copies beside it end in .backup).</source>
        <extracomment>How long a writer waits for another program on the same file, in ms.</extracomment>
        <translation>Die Datei {file} ist beschädigt. Nichts wurde geändert; aus einer Sicherung wiederherstellen (die Kopien daneben enden auf .backup).</translation>
    </message>
    <message>
        <source>Another program is writing to {file}. Try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade in {file}. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The event file {file} cannot be written. Copy it to a folder where you may write.</source>
        <translation>Die Datei {file} ist nicht beschreibbar. In einen Ordner kopieren, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The event file {file} cannot be opened. Check the folder and its rights.</source>
        <translation>Die Datei {file} lässt sich nicht öffnen. Ordner und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The passphrase does not open {file}. The file was not changed; try again.</source>
        <translation>Das Kennwort öffnet {file} nicht. Die Datei wurde nicht geändert; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{file} is not an event file, or it is encrypted and needs its passphrase, or it is damaged. Choose a .checkin file, or give the passphrase.</source>
        <translation>{file} ist keine Veranstaltung, oder verschlüsselt und braucht ihr Kennwort, oder beschädigt. Eine .checkin-Datei wählen oder das Kennwort angeben.</translation>
    </message>
    <message>
        <source>The disk is full where {file} lies. Free some space and try again; what was confirmed is kept.</source>
        <translation>Der Datenträger mit {file} ist voll. Platz schaffen und noch einmal versuchen; was bestätigt war, bleibt.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>{file} kann nicht benutzt werden: {reason}.</translation>
    </message>
    <message>
        <source>No host with these words is on this network. Check the words and the Wi-Fi, or use the host&apos;s link.</source>
        <extracomment>On a slow network the handshakes alone take seconds.</extracomment>
        <translation>In diesem Netz ist kein Gastgeber mit diesen Wörtern. Wörter und WLAN prüfen oder den Link des Gastgebers nehmen.</translation>
    </message>
    <message>
        <source>This event is shared over an existing server. Give your credentials file for it as well.</source>
        <translation>Diese Veranstaltung wird über einen vorhandenen Server geteilt. Bitte auch die Zugangsdatei dafür angeben.</translation>
    </message>
    <message>
        <source>Whoever answers at that address is not the host that the link names. Copy the link from the host again; if it stays so, somebody else is on this network.</source>
        <translation>Unter dieser Adresse antwortet nicht der Gastgeber aus dem Link. Den Link dort noch einmal kopieren; bleibt es dabei, ist jemand Fremdes in diesem Netz.</translation>
    </message>
    <message>
        <source>The host of this link cannot be reached. Is it running, and are both on the same network?</source>
        <translation>Der Gastgeber dieses Links ist nicht erreichbar. Läuft er, und sind beide im selben Netz?</translation>
    </message>
    <message>
        <source>This link has expired: it is good for ten minutes. Copy the one that the host shows now.</source>
        <translation>Dieser Link ist abgelaufen, er gilt zehn Minuten. Den kopieren, den der Gastgeber jetzt zeigt.</translation>
    </message>
    <message>
        <source>This event is encrypted, so its copy must be too. Give a passphrase for the copy.</source>
        <translation>Diese Veranstaltung ist verschlüsselt, also muss es ihre Kopie auch sein. Ein Kennwort für die Kopie angeben.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open it.</source>
        <translation>{file} gibt es schon. Einen anderen Namen wählen oder die Datei öffnen.</translation>
    </message>
    <message>
        <source>{file} holds another event than the one this link is for. Choose another file name; the event is then brought over.</source>
        <translation>{file} enthält eine andere Veranstaltung als dieser Link. Einen anderen Dateinamen wählen; dann wird sie herübergeholt.</translation>
    </message>
    <message>
        <source>The connection to the host was lost. Try again; nothing was changed.</source>
        <translation>Die Verbindung zum Gastgeber ging verloren. Noch einmal versuchen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The host runs another version of Checkin. Bring both to the same version, then join again.</source>
        <translation>Der Gastgeber hat eine andere Version von Checkin. Beide auf dieselbe Version bringen, dann noch einmal verbinden.</translation>
    </message>
    <message>
        <source>This station was removed from the event. Join with a new file name to start anew.</source>
        <translation>Diese Station wurde aus der Veranstaltung entfernt. Mit einem neuen Dateinamen neu verbinden.</translation>
    </message>
    <message>
        <source>Another station with this file&apos;s identity takes part already. Join with a new file name.</source>
        <translation>Eine Station mit der Kennung dieser Datei ist schon dabei. Mit einem neuen Dateinamen verbinden.</translation>
    </message>
    <message>
        <source>The host could not let this station in. Try again.</source>
        <translation>Der Gastgeber konnte diese Station nicht aufnehmen. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a .checkin file.</source>
        <translation>{file} ist ein Ordner. Eine .checkin-Datei wählen.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose another event file, or restore it from a backup.</source>
        <translation>{file} ist leer. Eine andere Datei wählen oder aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>{file} is open elsewhere, so its passphrase cannot be changed now. Close it in every window and program, then try again; nothing was changed.</source>
        <extracomment>The new file while it is made, and the old one while it is overwritten. A crash may leave either behind.</extracomment>
        <translation>{file} ist anderswo offen, deshalb lässt sich das Kennwort jetzt nicht ändern. Überall schließen und noch einmal versuchen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file} is a database of another program, not an event file. Choose a .checkin file.</source>
        <extracomment>The newest Alembic revision; tests hold it against the scripts.</extracomment>
        <translation>{file} ist eine Datenbank eines anderen Programms, keine Veranstaltung. Eine .checkin-Datei wählen.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Checkin (file version {found}, this program knows {known}). Update the program; the file was not changed.</source>
        <translation>{file} stammt von einer neueren Version von Checkin (Dateiversion {found}, dieses Programm kennt {known}). Bitte aktualisieren; die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Give --new-passphrase-file F, or --remove, or --recovery-sheet PDF.</source>
        <translation>Bitte --new-passphrase-file F, --remove oder --recovery-sheet PDF angeben.</translation>
    </message>
    <message>
        <source>The event file has no passphrase, so there is nothing to print for the safe.</source>
        <translation>Die Datei hat kein Kennwort, also gibt es nichts für den Tresor zu drucken.</translation>
    </message>
    <message>
        <source>Give --out FILE.pdf or FILE.json, --restrict or --unrestrict.</source>
        <translation>Bitte --out DATEI.pdf oder DATEI.json, --restrict oder --unrestrict angeben.</translation>
    </message>
    <message>
        <source>Erasing cannot be undone. Give --yes to confirm.</source>
        <translation>Löschen lässt sich nicht rückgängig machen. Mit --yes bestätigen.</translation>
    </message>
    <message>
        <source>Give the PIN&apos;s file too: --pin-file F.</source>
        <translation>Bitte auch die Datei mit der PIN angeben: --pin-file F.</translation>
    </message>
    <message>
        <source>This event has no source {source}. It has: {known}.</source>
        <extracomment>People whose data is given up in one transaction. Called after a source was added, removed or given other settings.</extracomment>
        <translation>Diese Veranstaltung hat keine Quelle {source}. Sie hat: {known}.</translation>
    </message>
    <message>
        <source>{count} acts were not sent to {source} yet. Send them, or export them first.</source>
        <translation>{count} Vorgänge wurden noch nicht an {source} gesendet. Erst senden oder exportieren.</translation>
    </message>
    <message>
        <source>There is no kind of source named {kind}. Known are: {known}.</source>
        <extracomment>Where other packages offer further kinds of sources.</extracomment>
        <translation>Eine Quelle der Art {kind} gibt es nicht. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>The key of {source} is not on this machine. Pair it again or give its token.</source>
        <translation>Der Schlüssel von {source} ist nicht auf diesem Rechner. Neu koppeln oder Schlüssel angeben.</translation>
    </message>
    <message>
        <source>The message uses the unknown variable “{name}”.</source>
        <translation>Die Nachricht verwendet die unbekannte Variable „{name}“.</translation>
    </message>
    <message>
        <source>The sender&apos;s e-mail address is not one that can be used.</source>
        <translation>Die E-Mail-Adresse des Absenders ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Hosting has ended before it began. Try again.</source>
        <extracomment>All of this machine&apos;s addresses.</extracomment>
        <translation>Das Teilen endete, bevor es begann. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Another program on this machine shares {file} with other doors already. Use that one.</source>
        <translation>Ein anderes Programm auf diesem Rechner teilt {file} schon mit anderen Türen. Bitte dieses benutzen.</translation>
    </message>
    <message>
        <source>Tickets are not sent to {host} without encryption; choose STARTTLS or TLS.</source>
        <extracomment>Pauses before a server that went away, or is busy, is tried again, in s.</extracomment>
        <translation>Tickets werden nicht unverschlüsselt an {host} gesendet; STARTTLS oder TLS wählen.</translation>
    </message>
    <message>
        <source>{host} did not accept user and password; nothing more was sent.</source>
        <translation>{host} nahm Benutzer und Passwort nicht an; es wurde nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>{host} does not take messages from this sender&apos;s address; choose another one.</source>
        <translation>{host} nimmt von dieser Absenderadresse nichts an; eine andere wählen.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that cannot be trusted; nothing was sent.</source>
        <translation>{host} zeigt ein Zertifikat, dem nicht zu trauen ist; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The mail server {host} does not answer on port {port}; whoever has no ticket yet gets it next time.</source>
        <translation>Der Mailserver {host} antwortet nicht auf Port {port}; wer noch kein Ticket hat, bekommt es beim nächsten Mal.</translation>
    </message>
    <message>
        <source>The mail server {host} went away in the middle of a message; it is not sent again unless you say so.</source>
        <translation>Der Mailserver {host} brach mitten in einer Nachricht ab; sie wird nur auf Ihren Wunsch noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The mail server {host} takes no more messages now; go on later, nobody gets a ticket twice.</source>
        <translation>Der Mailserver {host} nimmt gerade nichts mehr an; später weitermachen, niemand bekommt ein Ticket doppelt.</translation>
    </message>
    <message>
        <source>{file} has to end in .csv, .xlsx or .json.</source>
        <translation>{file} muss auf .csv, .xlsx oder .json enden.</translation>
    </message>
    <message>
        <source>The layout cannot be deleted: check the rights of the folder {folder}.</source>
        <extracomment>What tells an own layout&apos;s id from a built-in one&apos;s.</extracomment>
        <translation>Die Vorlage kann nicht gelöscht werden: Rechte des Ordners {folder} prüfen.</translation>
    </message>
    <message>
        <source>{file} cannot be read: check that it is there and may be opened.</source>
        <translation>{file} ist nicht lesbar: prüfen, ob die Datei da ist und geöffnet werden darf.</translation>
    </message>
    <message>
        <source>A field is still empty. Please fill in all of them.</source>
        <extracomment>What was typed, by the name of the field.</extracomment>
        <translation>Ein Feld ist noch leer. Bitte alle ausfüllen.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>This is not a link to join. Copy the whole link that the host shows (it begins with checkin:).</source>
        <translation>Das ist kein Link zum Verbinden. Den ganzen Link kopieren, den der Gastgeber zeigt (er beginnt mit checkin:).</translation>
    </message>
    <message>
        <source>This link was made by another version of Checkin. Update the program here or there.</source>
        <translation>Dieser Link stammt von einer anderen Version von Checkin. Hier oder dort aktualisieren.</translation>
    </message>
    <message>
        <source>This is not a link to join. Copy the whole link that the host shows.</source>
        <translation>Das ist kein Link zum Verbinden. Den ganzen Link kopieren, den der Gastgeber zeigt.</translation>
    </message>
    <message>
        <source>{server} is not the address of a server. Give one like nats.example.org:4222.</source>
        <translation>{server} ist keine Serveradresse. Eine wie nats.example.org:4222 angeben.</translation>
    </message>
    <message>
        <source>The server {name} is missing from this installation. Install the program again.</source>
        <extracomment>Where we listen unless told otherwise: in no registry of well-known ports, and not NATS&apos;s own.</extracomment>
        <translation>Der Server {name} fehlt in dieser Installation. Das Programm neu installieren.</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program. Choose another one with --port.</source>
        <translation>Port {port} ist von einem anderen Programm belegt. Mit --port einen anderen wählen.</translation>
    </message>
    <message>
        <source>The server for the doors did not start. Is the port free, and may programs listen on this machine?</source>
        <translation>Der Server für die Türen startete nicht. Ist der Port frei, und dürfen Programme auf diesem Rechner lauschen?</translation>
    </message>
    <message>
        <source>This event has no registration source. Add one with: checkin source add</source>
        <translation>Diese Veranstaltung hat keine Anmeldequelle. Eine hinzufügen mit: checkin source add</translation>
    </message>
    <message>
        <source>{count} acts were not sent to {source}. Nothing was erased; give --export-unsent FILE too.</source>
        <translation>{count} Vorgänge wurden nicht an {source} gesendet. Nichts wurde gelöscht; auch --export-unsent DATEI angeben.</translation>
    </message>
    <message>
        <source>Give --server and --credentials together.</source>
        <extracomment>How long `--once` may take to bring both sides level, in seconds.</extracomment>
        <translation>--server und --credentials zusammen angeben.</translation>
    </message>
    <message>
        <source>The host could not be reached long enough. What is here is kept; join again.</source>
        <translation>Der Gastgeber war nicht lange genug erreichbar. Was hier ist, bleibt; noch einmal verbinden.</translation>
    </message>
    <message>
        <source>Say which station to erase with --remove STATION.</source>
        <translation>Mit --remove STATION sagen, welche Station gelöscht wird.</translation>
    </message>
    <message>
        <source>Nothing was sent: look at what would go out with --dry-run, then add --yes.</source>
        <extracomment>Under this name the password is kept.</extracomment>
        <translation>Nichts wurde gesendet: mit --dry-run ansehen, was hinausginge, dann --yes hinzufügen.</translation>
    </message>
    <message>
        <source>“{server}” is no mail server; write HOST or HOST:PORT.</source>
        <translation>„{server}“ ist kein Mailserver; HOST oder HOST:PORT schreiben.</translation>
    </message>
    <message>
        <source>{file} is no text in UTF-8; save it as such.</source>
        <translation>{file} ist kein Text in UTF-8; so speichern.</translation>
    </message>
    <message>
        <source>The mail server wants a password: give it with --password-file.</source>
        <translation>Der Mailserver verlangt ein Passwort: mit --password-file angeben.</translation>
    </message>
    <message>
        <source>A token needs --url and --organizer besides.</source>
        <translation>Zu einem Schlüssel gehören --url und --organizer.</translation>
    </message>
    <message>
        <source>The pairing code is of the organizer {organizer}. Give that, or none.</source>
        <translation>Der Kopplungscode gehört zum Veranstalter {organizer}. Diesen angeben oder keinen.</translation>
    </message>
    <message>
        <source>{file} is empty. Write the token in its first line.</source>
        <translation>{file} ist leer. Den Schlüssel in die erste Zeile schreiben.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Check its name and rights.</source>
        <translation>{file} ist nicht lesbar. Name und Rechte prüfen.</translation>
    </message>
    <message>
        <source>The scanner at {port} is not there. Plug it in again.</source>
        <translation>Der Scanner an {port} ist nicht da. Bitte wieder einstecken.</translation>
    </message>
    <message>
        <source>A scan arrived and was read.</source>
        <translation>Ein Scan ist angekommen und wurde gelesen.</translation>
    </message>
    <message>
        <source>The serial scanners are plugged in.</source>
        <translation>Die seriellen Scanner sind eingesteckt.</translation>
    </message>
    <message>
        <source>A USB scanner cannot be seen before it scans. Scan any ticket in the door&apos;s window.</source>
        <translation>Einen USB-Scanner sieht man erst, wenn er scannt. Im Fenster der Tür irgendein Ticket scannen.</translation>
    </message>
    <message>
        <source>No camera is there. It is only needed where there is no scanner.</source>
        <translation>Keine Kamera da. Sie wird nur gebraucht, wo kein Scanner ist.</translation>
    </message>
    <message>
        <source>There is {camera}.</source>
        <translation>{camera} ist da.</translation>
    </message>
    <message>
        <source>Sounds are switched off. Colour, symbol and word say the same.</source>
        <translation>Die Töne sind aus. Farbe, Symbol und Wort sagen dasselbe.</translation>
    </message>
    <message>
        <source>No loudspeaker is there. Colour, symbol and word say the same.</source>
        <translation>Kein Lautsprecher da. Farbe, Symbol und Wort sagen dasselbe.</translation>
    </message>
    <message>
        <source>Sounds come from {device}. Try one and set it loud enough.</source>
        <translation>Töne kommen aus {device}. Einen ausprobieren und laut genug stellen.</translation>
    </message>
    <message>
        <source>That does not work ({kind}). Install the program again.</source>
        <extracomment>Free space (bytes) below which a day&apos;s work may not fit, and below which nothing does. A battery (per cent) that does not last an hour. How far (time) ahead of this computer&apos;s clock the event&apos;s newest change may be.</extracomment>
        <translation>Das geht nicht ({kind}). Bitte das Programm neu installieren.</translation>
    </message>
    <message>
        <source>It is {time} here, but something in this event happened later than that. Set this computer&apos;s clock.</source>
        <translation>Hier ist es {time}, aber in dieser Veranstaltung ist schon Späteres geschehen. Bitte die Uhr dieses Computers stellen.</translation>
    </message>
    <message>
        <source>It is {time} ({zone}). Compare it with a watch.</source>
        <translation>Es ist {time} ({zone}). Mit einer Uhr vergleichen.</translation>
    </message>
    <message>
        <source>Only {free} GB are free. Delete or move something before the doors open.</source>
        <translation>Nur {free} GB sind frei. Vor dem Öffnen etwas löschen oder verschieben.</translation>
    </message>
    <message>
        <source>{free} GB are free, which is little. Make room when you can.</source>
        <translation>{free} GB sind frei, das ist wenig. Bei Gelegenheit Platz schaffen.</translation>
    </message>
    <message>
        <source>{free} GB are free.</source>
        <translation>{free} GB sind frei.</translation>
    </message>
    <message>
        <source>No battery: it runs from the socket.</source>
        <translation>Kein Akku: Strom kommt aus der Steckdose.</translation>
    </message>
    <message>
        <source>The battery is at {left} %. Plug in the charger.</source>
        <translation>Der Akku steht bei {left} %. Bitte das Netzteil anschließen.</translation>
    </message>
    <message>
        <source>The battery is at {left} %.</source>
        <translation>Der Akku steht bei {left} %.</translation>
    </message>
    <message>
        <source>{printer} is not there. Switch it on and plug it in, or choose another.</source>
        <translation>{printer} ist nicht da. Einschalten und anschließen, oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>No printer is set up. Badges are shown, and kept as PDF.</source>
        <translation>Kein Drucker eingerichtet. Ausweise werden gezeigt und als PDF aufgehoben.</translation>
    </message>
    <message>
        <source>{printer} is ready.</source>
        <translation>{printer} ist bereit.</translation>
    </message>
    <message>
        <source>{printer} does not say that it is ready. Print one badge to see whether it comes out.</source>
        <translation>{printer} meldet sich nicht bereit. Einen Ausweis drucken und sehen, ob er kommt.</translation>
    </message>
    <message>
        <source>The second place for backups, {folder}, is not in reach. Plug the stick in or choose another.</source>
        <translation>Der zweite Ort für Sicherungen, {folder}, ist nicht erreichbar. Den Stick einstecken oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made by itself once something has changed.</source>
        <translation>Noch keine Sicherung da. Sobald sich etwas ändert, wird von selbst eine angelegt.</translation>
    </message>
    <message>
        <source>The newest backup is of {time}. Make one in the office before the doors open.</source>
        <translation>Die letzte Sicherung ist vom {time}. Vor dem Öffnen im Büro eine neue anlegen.</translation>
    </message>
    <message>
        <source>The newest backup is of {time}.</source>
        <translation>Die letzte Sicherung ist vom {time}.</translation>
    </message>
    <message>
        <source>An encrypted event file can be made and read.</source>
        <translation>Eine verschlüsselte Datei lässt sich anlegen und lesen.</translation>
    </message>
    <message>
        <source>Fonts, layouts, translations, icons and sounds are there.</source>
        <translation>Schriften, Vorlagen, Übersetzungen, Symbole und Töne sind da.</translation>
    </message>
    <message>
        <source>A badge came out with {pages} pages. Install the program again.</source>
        <translation>Ein Ausweis kam mit {pages} Seiten heraus. Bitte das Programm neu installieren.</translation>
    </message>
    <message>
        <source>A badge can be drawn and read back.</source>
        <translation>Ein Ausweis lässt sich zeichnen und wieder lesen.</translation>
    </message>
    <message>
        <source>This window is closed: open it again to print.</source>
        <translation>Dieses Fenster ist geschlossen: Bitte zum Drucken wieder öffnen.</translation>
    </message>
    <message>
        <source>This event is closed. Open it again, then try once more.</source>
        <translation>Diese Veranstaltung ist geschlossen. Bitte wieder öffnen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This event has no column “{name}”. It has: {known}.</source>
        <extracomment>What the list shows when nothing was chosen, followed by the lists&apos; and questions&apos; columns. Ticket codes admit, so they must be asked for.</extracomment>
        <translation>Diese Veranstaltung hat keine Spalte „{name}“. Sie hat: {known}.</translation>
    </message>
    <message>
        <source>There is no station {station}. Give one&apos;s id, which stands in [ ] in the list of stations.</source>
        <translation>Es gibt keine Station {station}. Bitte ihre Kennung angeben; sie steht in der Liste der Stationen in [ ].</translation>
    </message>
    <message>
        <source>This is this station itself. Remove it at another one.</source>
        <translation>Das ist diese Station selbst. Bitte an einer anderen entfernen.</translation>
    </message>
    <message>
        <source>This text is too long to be kept: at most {most} letters. Nothing was changed.</source>
        <extracomment>From this many changes on, imported registrations are folded together. So many ids are looked up one by one with a statement that is already made. In letters of JSON; whatever they are, they fit into one message between doors (`stations.messages.MOST_BYTES`). No clock follows times from the year 2100 on (Unix ms as the hybrid clock&apos;s text): one who says such a time would drive everybody&apos;s to the end of what can be said, and all that came after would be malformed.</extracomment>
        <translation>Dieser Text ist zu lang: höchstens {most} Zeichen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>That does not open it. Please try again.</source>
        <translation>Damit lässt es sich nicht öffnen. Bitte noch einmal.</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>How often is looked whether it is time, in ms.</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>PIN or passphrase</source>
        <translation>PIN oder Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Scans are not judged until somebody unlocks. Nothing is lost.</source>
        <translation>Scans zählen erst wieder, wenn entsperrt ist. Nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unbezahlt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Desk lead</source>
        <translation>Leitung am Einlass</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Selbstbedienung</translation>
    </message>
</context>
<context>
    <name>self-test</name>
    <message>
        <source>Testing …</source>
        <extracomment>How long (s) the event may take to answer; an event that is being closed never does. The order in which a volunteer goes round.</extracomment>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Something is missing. Please see to what is marked red.</source>
        <translation>Etwas fehlt. Bitte um das rot Markierte kümmern.</translation>
    </message>
    <message>
        <source>The door works. Please look at what is marked.</source>
        <translation>Die Tür funktioniert. Bitte das Markierte ansehen.</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>Alles ist bereit.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>What guests call it</source>
        <translation>Wie die Gäste sie nennen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>Eine vorschlagen</translation>
    </message>
    <message>
        <source>guessed at once</source>
        <translation>sofort erraten</translation>
    </message>
    <message>
        <source>guessed within a day</source>
        <translation>in einem Tag erraten</translation>
    </message>
    <message>
        <source>guessed by somebody who tries hard</source>
        <translation>mit Mühe zu erraten</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>sehr gut</translation>
    </message>
    <message>
        <source>Strength: {level}</source>
        <translation>Stärke: {level}</translation>
    </message>
    <message>
        <source>Protect the file with a passphrase</source>
        <translation>Datei mit einer Passphrase schützen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Make event</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write it down: without it nobody opens the file. The office prints a sheet for the safe.</source>
        <translation>Bitte aufschreiben: Ohne sie öffnet niemand die Datei. Das Büro druckt ein Blatt für den Tresor.</translation>
    </message>
    <message>
        <source>Without one, whoever finds the laptop can read the list.</source>
        <translation>Ohne Passphrase kann die Liste lesen, wer den Laptop findet.</translation>
    </message>
    <message>
        <source>You are reminded to erase contact data on {contact} and the proof of attendance on {proof}. The office changes both.</source>
        <translation>Sie werden erinnert, die Kontaktdaten am {contact} und den Teilnahmenachweis am {proof} zu löschen. Beides lässt sich im Büro ändern.</translation>
    </message>
    <message>
        <source>Please give the event a name.</source>
        <translation>Bitte der Veranstaltung einen Namen geben.</translation>
    </message>
    <message>
        <source>Please type a passphrase, or untick the box.</source>
        <translation>Bitte eine Passphrase tippen oder das Häkchen wegnehmen.</translation>
    </message>
    <message>
        <source>Bringing the event over</source>
        <translation>Veranstaltung wird übertragen</translation>
    </message>
    <message>
        <source>The other laptop shows a code in its office under “Doors”. Scan it with this laptop&apos;s scanner, or type the six words.</source>
        <translation>Der andere Laptop zeigt im Büro unter „Türen“ einen Code. Mit dem Scanner dieses Laptops scannen oder die sechs Wörter tippen.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Join an event</source>
        <translation>Teilnehmen</translation>
    </message>
    <message>
        <source>Code or six words</source>
        <translation>Code oder sechs Wörter</translation>
    </message>
    <message>
        <source>Name of this door</source>
        <translation>Name dieser Tür</translation>
    </message>
    <message>
        <source>Looking for the other laptop …</source>
        <translation>Der andere Laptop wird gesucht …</translation>
    </message>
    <message>
        <source>The event is coming over …</source>
        <translation>Die Veranstaltung kommt herüber …</translation>
    </message>
    <message>
        <source>Remember it on this laptop (in the system&apos;s keyring)</source>
        <translation>Auf diesem Laptop merken (im Schlüsselbund des Systems)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>This file is encrypted.</source>
        <translation>Diese Datei ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open an event file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Let people in, print badges, know who is there. Works without a network.</source>
        <translation>Gäste einlassen, Ausweise drucken, wissen, wer da ist. Auch ohne Netz.</translation>
    </message>
    <message>
        <source>An event is one file. You can also drag it here.</source>
        <translation>Eine Veranstaltung ist eine Datei. Sie lässt sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>You get a file of your own; bring in the list of people afterwards.</source>
        <translation>Legt eine eigene Datei an; die Gästeliste kommt danach hinein.</translation>
    </message>
    <message>
        <source>From a stick, a shared folder, or another laptop.</source>
        <translation>Von einem Stick, einem gemeinsamen Ordner oder einem anderen Laptop.</translation>
    </message>
    <message>
        <source>Another laptop shares it; both doors then know of each other.</source>
        <translation>Ein anderer Laptop teilt sie; beide Türen wissen dann voneinander.</translation>
    </message>
    <message>
        <source>A made-up conference with 300 people, to play with.</source>
        <translation>Eine erfundene Konferenz mit 300 Gästen zum Üben.</translation>
    </message>
    <message>
        <source>Your events</source>
        <translation>Ihre Veranstaltungen</translation>
    </message>
    <message>
        <source>None yet. Make your first event, or look around in the demo.</source>
        <translation>Noch keine. Legen Sie die erste an oder sehen Sie sich in der Demo um.</translation>
    </message>
    <message>
        <source>Open an event file</source>
        <translation>Veranstaltung öffnen</translation>
    </message>
    <message>
        <source>Event files (*.checkin)</source>
        <translation>Veranstaltungen (*.checkin)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Shared event</source>
        <translation>Gemeinsame Veranstaltung</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>You can scan already.</source>
        <translation>Scannen geht schon.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Scans check nobody in.</source>
        <translation>Scans checken niemanden ein.</translation>
    </message>
    <message>
        <source>Bring in the registration list: Office ({key}).</source>
        <translation>Anmeldeliste hereinholen: Büro ({key}).</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Noch niemand auf der Liste</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>Bereit zum Scannen</translation>
    </message>
    <message>
        <source>No ticket? Just type the name.</source>
        <translation>Kein Ticket? Einfach den Namen tippen.</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Nochmal scannen</translation>
    </message>
    <message>
        <source>Guest of honour. Please call: {who}</source>
        <translation>Ehrengast. Bitte rufen: {who}</translation>
    </message>
    <message>
        <source>Guest of honour. Please tell the organisers.</source>
        <translation>Ehrengast. Bitte der Leitung Bescheid geben.</translation>
    </message>
    <message>
        <source>The registration system asks to look closely at this ticket.</source>
        <translation>Das Anmeldesystem bittet, dieses Ticket genau anzusehen.</translation>
    </message>
    <message>
        <source>These data may only be kept. Ask the desk lead before looking further.</source>
        <translation>Diese Daten dürfen nur noch aufbewahrt werden. Erst die Leitung am Einlass fragen.</translation>
    </message>
    <message>
        <source>Came in at {time}, {door}</source>
        <translation>Schon um {time} an {door} eingecheckt</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>Schon um {time} eingecheckt</translation>
    </message>
    <message>
        <source>Booked: {sessions}</source>
        <translation>Gebucht: {sessions}</translation>
    </message>
    <message>
        <source>{list}: {verdict}</source>
        <translation>{list}: {verdict}</translation>
    </message>
    <message>
        <source>checked in too</source>
        <translation>auch eingecheckt</translation>
    </message>
    <message>
        <source>Let in anyway: {reason}</source>
        <translation>Trotzdem eingelassen: {reason}</translation>
    </message>
    <message>
        <source>Opens at {time}.</source>
        <translation>Öffnet um {time}.</translation>
    </message>
    <message>
        <source>Closed at {time}.</source>
        <translation>Geschlossen seit {time}.</translation>
    </message>
    <message>
        <source>Nearly full: {number} are permitted.</source>
        <translation>Fast voll: {number} sind zugelassen.</translation>
    </message>
    <message>
        <source>The permitted number is reached: {number}.</source>
        <translation>Zugelassene Zahl erreicht: {number}.</translation>
    </message>
    <message>
        <source>The payment is open.</source>
        <translation>Die Zahlung ist offen.</translation>
    </message>
    <message>
        <source>Was not checked in.</source>
        <translation>War nicht eingecheckt.</translation>
    </message>
    <message>
        <source>The scanner is set to another keyboard; it was read all the same.</source>
        <translation>Der Scanner ist auf eine andere Tastatur eingestellt; gelesen wurde er trotzdem.</translation>
    </message>
    <message>
        <source>The other lists could not be written. Please scan once more.</source>
        <translation>Die anderen Listen konnten nicht geschrieben werden. Bitte noch einmal scannen.</translation>
    </message>
    <message>
        <source>The other doors do not answer, and this event lets nobody in without them.</source>
        <translation>Die anderen Eingänge antworten nicht; ohne sie wird hier niemand eingelassen.</translation>
    </message>
    <message>
        <source>Last: {name}, {time}</source>
        <translation>Zuletzt: {name}, {time}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Ausgecheckt</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>Kein Ticket</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Fremdes Ticket</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unbezahlt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Zu früh</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht hier</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>Kein Zutritt</translation>
    </message>
    <message>
        <source>Please ask</source>
        <translation>Bitte fragen</translation>
    </message>
    <message>
        <source>More than one</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Ask whether they went out, then let in again.</source>
        <translation>Fragen, ob die Person draußen war; dann wieder einlassen.</translation>
    </message>
    <message>
        <source>Type the name to find them, or add as walk-in.</source>
        <translation>Namen tippen und suchen, oder vor Ort anmelden.</translation>
    </message>
    <message>
        <source>Ask for the code in the confirmation, or type the name.</source>
        <translation>Nach dem Code aus der Bestätigung fragen, oder den Namen tippen.</translation>
    </message>
    <message>
        <source>This ticket is for another event. Type the name.</source>
        <translation>Das Ticket gehört zu einer anderen Veranstaltung. Namen tippen.</translation>
    </message>
    <message>
        <source>This registration was cancelled. Please send to the info desk.</source>
        <translation>Die Anmeldung wurde zurückgezogen. Bitte zum Infopunkt.</translation>
    </message>
    <message>
        <source>The payment is open. Please send to the info desk.</source>
        <translation>Die Zahlung ist offen. Bitte zum Infopunkt.</translation>
    </message>
    <message>
        <source>The registration is not confirmed. Please send to the info desk.</source>
        <translation>Die Anmeldung ist nicht bestätigt. Bitte zum Infopunkt.</translation>
    </message>
    <message>
        <source>This ticket was blocked. Please send to the info desk.</source>
        <translation>Das Ticket wurde gesperrt. Bitte zum Infopunkt.</translation>
    </message>
    <message>
        <source>There is a newer ticket. Ask for it, or find them by name.</source>
        <translation>Es gibt ein neueres Ticket. Danach fragen, oder den Namen tippen.</translation>
    </message>
    <message>
        <source>It does not admit yet.</source>
        <translation>Es gilt noch nicht.</translation>
    </message>
    <message>
        <source>It does not admit any more.</source>
        <translation>Es gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Not registered here.</source>
        <translation>Hier nicht angemeldet.</translation>
    </message>
    <message>
        <source>The rules of this list do not let them in. Please send to the info desk.</source>
        <translation>Die Regeln dieser Liste lassen das nicht zu. Bitte zum Infopunkt.</translation>
    </message>
    <message>
        <source>Ask, note the answer, then let in.</source>
        <translation>Fragen, Antwort notieren, dann einlassen.</translation>
    </message>
    <message>
        <source>The code names more than one. Find the right one by name.</source>
        <translation>Der Code passt zu mehreren. Bitte über den Namen suchen.</translation>
    </message>
    <message>
        <source>The permitted number is reached. Nobody may enter until somebody leaves.</source>
        <translation>Die zugelassene Zahl ist erreicht. Erst muss jemand hinausgehen.</translation>
    </message>
    <message>
        <source>They have been in as often as their ticket allows.</source>
        <translation>War schon so oft hier, wie das Ticket erlaubt.</translation>
    </message>
    <message>
        <source>Their kind of ticket does not admit here.</source>
        <translation>Diese Ticketart gilt hier nicht.</translation>
    </message>
    <message>
        <source>Their ticket admits at another entrance.</source>
        <translation>Dieses Ticket gilt an einem anderen Eingang.</translation>
    </message>
    <message>
        <source>Their ticket does not admit at this time.</source>
        <translation>Dieses Ticket gilt nicht um diese Zeit.</translation>
    </message>
    <message>
        <source>Their ticket does not admit on this day.</source>
        <translation>Dieses Ticket gilt nicht an diesem Tag.</translation>
    </message>
    <message>
        <source>It depends on when they came in last.</source>
        <translation>Es kommt darauf an, wann sie zuletzt hereinkamen.</translation>
    </message>
    <message>
        <source>It depends on when they first came in.</source>
        <translation>Es kommt darauf an, wann sie zuerst hereinkamen.</translation>
    </message>
</context>
</TS>
