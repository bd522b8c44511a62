<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Office</name>
    <message>
        <source>Arrivals by five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most arrivals at {time}: {count} in five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendee list</source>
        <extracomment>How soon the picture of the day follows what happens, in ms; it reads everybody, so not at every scan. Formats, the one most people want first; what is for paper comes as PDF first.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody, with presence per list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign at the entrance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge pick-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticking off badges by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is enrolled where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an evacuation, big, by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For those present long enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a mail merge; nothing is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day&apos;s report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals, head count, turnout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in open formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for German Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports and the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendee list of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those who came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those who did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those inside now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those who withdrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the attendee list shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of: {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save: {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {file} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is ready ({rows} rows).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and programme</source>
        <extracomment>Changes that this page shows. How soon the page follows, in ms: one change comes seldom alone.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where entry is counted: the hall, a forum, lunch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forums and workshops that people enrol in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished">Fragen</translation>
    </message>
    <message>
        <source>Columns of your own from the list, and what is asked at the door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">Tag</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">Rückgängig</translation>
    </message>
    <message>
        <source>Undo removing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff may admit unpaid registrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permitted number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admits the categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admits those enrolled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count entry there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count entry to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} enrolled, more than there are seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked at check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after checking out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any time</source>
        <extracomment>Stands for a day that is not set.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time such as 8:30, or a date and a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a time. Type one such as 8:30, or a date and a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges and tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {place} of 3: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in {count} registrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a registration list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with what is known …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing in {file} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors go on checking people in meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing in the list, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <extracomment>Rows of the list that are shown: enough to recognise it. The two rows above the list&apos;s own.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the list, with the meaning of each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Header in row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow up and down change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {rows} rows. Check what each column means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning of column “{header}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one column can be “{meaning}”: “{header}” is a question now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column holds the names? Choose it above that column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished">Organisation</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">E-Mail</translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished">Kategorie</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These people are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your list says differently than last time. Corrections made at a door stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were in the list before and are not any more. They are kept; tick whoever has withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same name in several rows. Nobody is merged: mend your list if it is one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows seem to stand for several people, who get one ticket together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was odd, with its place in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back everything that this import did; check-ins stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was different from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your registration list here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, Excel or OpenDocument, from any tool. Nothing is written before you have seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished">Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished">Nachname</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished">Voller Name</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation type="unfinished">Anrede</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">Titel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished">Funktion</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Sprache</translation>
    </message>
    <message>
        <source>Chosen session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes part in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be photographed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not be photographed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Hinweis</translation>
    </message>
    <message>
        <source>State of the registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished">Bestellung</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form sent at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header says “{header}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header contains “{evidence}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands beside the given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>option “{option}” of a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like e-mail addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds yes and no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same few values again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names written with a comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the form tool needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another column says it better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same in many rows, so no id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name in this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters were destroyed before the file came here; correct the name in your list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row has the same ticket code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row has the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier row has the same name and e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row seems to stand for several people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row has more cells than the header; the surplus was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long and was cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters were taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form was begun but not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a row of sums, not a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This state is not known; the registration counts as confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row&apos;s id belonged to somebody else before; name and e-mail were compared instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation marks in this row do not close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office · {event}</source>
        <extracomment>How long something said stays in the quiet line, in ms.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the door window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the window in which people are checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
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
        <extracomment>The last scans are redrawn this long (ms) after a verdict, so that the verdict is painted first.</extracomment>
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
        <source>Check in all {count} of this order</source>
        <translation>Alle {count} dieser Bestellung einchecken</translation>
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
        <source>Badge printed</source>
        <translation>Ausweis gedruckt</translation>
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
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nobody has been scanned yet.</source>
        <translation>Noch niemand gescannt.</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Letzten zurück</translation>
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
        <source>Not now</source>
        <translation>Doch nicht</translation>
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
        <translation>Tür</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No built-in layout is called {name}; there are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels of {sheet} are too small for every built-in layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be unpacked; fetch it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a badge layout: it holds no layout.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} would unpack into too much for a badge layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an SVG drawing, which badges do not take; save it as PNG with at least 300 dots an inch.</source>
        <extracomment>8,000 by 5,000 dots print a poster; more is a mistake or an attack.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read; use PNG or JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged; save the picture once more and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large for a badge (at most {megapixels} megapixels and {megabytes} MB); save it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: an element of the kind “{kind}” cannot be understood.</source>
        <extracomment>pretix&apos; usual badge: A6 across. A symbol that pretix draws without its white border still needs one here: four modules on each side of some 29. What pretix&apos; line height means in terms of the font size.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a badge layout of pretix: a list of elements was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: its background is not a PDF that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet} has {count} labels: start at one of 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); choose another place or make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too large for a badge layout.</source>
        <extracomment>A0; a badge is smaller, a sign may come near.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a badge layout: it is no JSON document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made by a newer version of this program (layout version {version}); update this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has more than {most} elements on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place} is of the unknown kind “{kind}”; known are text, qr, image and shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place} has no text (“items”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place} has no size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place} is too small for a QR symbol; give it at least 8 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place}: “error” must be L, M, Q or H.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: the picture {image} is missing; put it beside the layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a badge layout: {place} is not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: “{key}” is missing or wrong in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be between {least} and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be a colour like #1f5fa8, “category” or “on-category”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place} uses the unknown variable “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {place} has the unknown key “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sheet is called {name}; known are for example {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout {layout} ({width} x {height} mm) is larger than a label of {sheet} ({label_width} x {label_height} mm); choose a layout of that size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another place.</source>
        <extracomment>The list for the mail merge, beside the tickets. A spreadsheet takes a cell that begins so for a formula.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {file} cannot be read. Check its name and rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {file} is empty. Write the passphrase in its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a time. Give one like 2026-09-25T08:41:00+02:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no check-in list {name}. It has: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not of the form KEY=TEXT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either a code, or - to read codes from standard input, or --image FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody with the id {id} in this event. Search for the person again.</source>
        <extracomment>How many tombstones this copy of the file had when its traces were last cleared.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing cannot be undone. Give --yes to confirm, and --reason TEXT for the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no programme session {session}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping {file} cannot be read. Check its name and rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of changes is exported as json only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket code of {length} characters is too long for a QR symbol; give this ticket a shorter code.</source>
        <extracomment>Rows from the top, modules from the left, True = dark. No quiet zone: leave four modules free on each side. Any mask is read well; a fixed one spares the search for the prettiest, which is most of the work.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an archive of an event, or it is damaged: take another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder: choose a file name to export to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: the file or its folder is read-only. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: the disk is full. Make room or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: its folder is not there (any more). Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is open in another program: close it there and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate&apos;s text has a single brace: write {open} and {close} twice to print them.</source>
        <extracomment>What may stand in braces in a certificate&apos;s heading and body.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate&apos;s text has an unknown placeholder {{{placeholder}}}: use one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate&apos;s logo is not a picture: choose a PNG or JPEG file.</source>
        <extracomment>Where the signed block begins (pt above the page&apos;s foot).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved export was made by a newer version of Checkin: update Checkin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved export is damaged: choose its columns and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no column “{name}”: take it out of the export&apos;s columns.</source>
        <extracomment>What the list shows when nothing was chosen, followed by the lists&apos; and questions&apos; columns. Ticket codes admit, so they must be asked for.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export format “{format}”: use one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no check-in list “{name}”: choose one of its lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no session “{name}”: choose one of its sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person&apos;s record is written as .pdf or .json, not as {ending}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work, and it is our mistake ({kind}). Nothing was lost; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print jobs cannot be kept in {file}: check the disk and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} cannot be set up like this: check its kind, address (tcp://host:9100) and roll.</source>
        <extracomment>Entry-point groups: a language is made of a `KnownPrinter`, a transport of an address.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printers cannot be kept in {file}: check the disk and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A printer cannot hold fewer than no labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a printer and at least one copy.</source>
        <extracomment>Tried again by itself after so many seconds: somebody may have closed the cover by then. Nothing that waiting mends.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge may have come out of {printer} already: look, and print it again if not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is known already what became of this print job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This print job is still waiting: cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is out of labels: put in a new roll, it goes on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is out of paper: fill it, it goes on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is out of ink, toner or ribbon: change it, it goes on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is open: close its cover, it goes on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} holds another roll than the badge needs: change the roll or the layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} has no paper of this size: load it, or choose another layout or printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is jammed: open it and take the paper out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is too hot: it goes on when it has cooled down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} is paused: resume it at the printer or in the system&apos;s printer list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} does not answer: switch it on and check its cable or network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s print service does not run, so {printer} is out of reach: start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer {printer} here any more: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} refused the job: check its settings, or choose another printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} reports an error: look at its display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with {printer} was lost while it printed: look whether the badge came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was closed before {printer} got this job: print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file for {printer} cannot be read as a PDF: make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {file} is too large. Take a smaller one.</source>
        <extracomment>A phone&apos;s photo has 12 to 50 million pixels; more is no ticket but an attack on the memory.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {file}. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a picture that can be read. Use a PNG or JPEG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QR code was found in {file}. Take the picture closer and straight on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second place for backups, {folder}, cannot be written ({reason}). The first copy was made; plug the stick in again or choose another folder.</source>
        <extracomment>Local values: every folder that ever got a backup, and those still to be cleared, with the time (ISO 8601, UTC).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already. Restore to another name; the old file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no check-in with the id {id} in this event. Copy the id from the scan&apos;s answer.</source>
        <extracomment>What may be corrected at the door.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walk-in needs a name. Type the given name, the family name, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no such check-in list. Choose one of its lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} is full ({capacity} people). Nobody was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field named {field}. Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{desks} queues are not possible. Give a number from 1 to {most}.</source>
        <extracomment>Letters that a sign can bear; a name that begins with none of them (digits, nothing) queues with A.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export of the kind {kind}. Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export {kind} comes as {known}, not as {format}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase needs at least one character.</source>
        <extracomment>Digits and capital letters that a US scanner or keyboard on a German system leaves alone, and no look-alikes. Bits that a word out of a dictionary, a year, and a word that everybody tries first are worth.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase has control characters, such as a line break. Leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kiosk has no PIN: whoever stands there may use it.</source>
        <extracomment>Tries before the waiting begins, the first wait, and the longest. What each role may do.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN needs at least {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN is wrong. Type it again, or ask the organiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event needs a name. Type what guests call it.</source>
        <extracomment>The main list&apos;s name and the first door&apos;s label, by the language of the event.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Give one like Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://pretix.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s address must not hold a password, a question mark or a #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} would be spoken to without encryption. Give its https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no certificate that can be read (PEM is needed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read. Is it still there, is a drive missing?</source>
        <extracomment>Said before the query; the driver is asked to open the connection read only as well where it can.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answers, but not as Indico does. Is the address right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a set-up code of Indico. Its page “Check-in” shows one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answers, but not as pretix does. Is the address right?</source>
        <extracomment>Pages asked for at the same time: two per server process of a small installation, far below the hosted limit.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} gives no verdict on this list. The key may lack the right to check in.</source>
        <extracomment>Longer than this nobody waits at a door; then this machine judges alone (seconds).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a pairing code of pretix. Add a device there and scan its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pairing code is of a newer kind. Please update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not know this pairing code, or it was used before. Make a new one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} has no product for this category. Choose one of its categories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} is out of reach, or user and password do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} does not understand the query. Try it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no database address. It looks like postgresql+psycopg://user@host/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no driver for {kind} here. Install the Python package for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query returns more than {most} rows. Narrow it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query must be a SELECT. Nothing was asked of the database.</source>
        <extracomment>Texts, quoted names, comments and dollar-quoted texts (PostgreSQL) say nothing about what a statement does. Words that change something, lock it, or reach outside of the database, wherever they stand. Functions by these names change nothing: `replace(name, &apos;a&apos;, &apos;b&apos;)`.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query must be one statement only. Nothing was asked of the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query must only read, but it says “{word}”. Nothing was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{encoding}” is no encoding that {file} can be read with; leave it out.</source>
        <extracomment>Letters that names in a German list have, and what a wrong code page makes of names: signs next to letters, capitals after small letters, accents in a row.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a list: it holds binary data; export the list as CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder; choose the list in it.</source>
        <extracomment>The largest list read, in bytes: a thousand bytes each for 200,000 people.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not found; was it moved or renamed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is larger than {megabytes} MB, too large for a registration list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no file name; choose the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be opened ({reason}); close it elsewhere or copy it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty; export the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a list but a {kind} file; export the list as CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a web page, whatever its name says; open it in a spreadsheet and save it as XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is protected by a password; save a copy without one and import that.</source>
        <extracomment>Cells of a sheet&apos;s rectangle, and bytes of all parts unpacked, that this program is ready to hold in memory.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete; open it in a spreadsheet and save it again as XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has a sheet too large to read; delete stray cells far away from the list and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”; it has: {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping names the column “{header}” twice; keep one of the two.</source>
        <extracomment>The version of the JSON form written here; a newer one is refused.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping gives the meaning “{meaning}” to two columns; choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping has no column for names; choose which column holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping was written by a newer version of this program; update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no mapping of columns; choose a file that this program wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping has an unknown meaning “{meaning}”; known are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lacks the mapping&apos;s column “{header}”; choose another mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping has the header in row {number}, but {file} has {count} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has only a header (row {number}) and nobody below it.</source>
        <extracomment>A header stands within this many rows from the top.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no header that is known (found: {found}); it needs “Name” or “Vorname” and “Nachname”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} points to another server. Nothing was sent there.</source>
        <extracomment>Parameters of an address; one that is given several times has its values in a tuple.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} takes too long to answer. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends more than it should. It was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} broke off. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not answer as it should. Is the address right, is there a Wi-Fi log-in page?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has withdrawn this device&apos;s access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is busy and asks to wait. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot prove who it is. If it has a certificate of its own, name its authority&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is out of reach. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has a fault of its own just now. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not accept this key. Pair the device again or give a new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not permit this. The token needs more rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not have this event (any more). Check organizer and event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} is encrypted and needs its passphrase, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open the backup {file}, or its first page is damaged. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} is damaged. Choose an older one; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file {file} is damaged. Nothing was changed; restore it from a backup (the copies beside it end in .backup).</source>
        <extracomment>How long a writer waits for another program on the same file, in ms.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to {file}. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file {file} cannot be written. Copy it to a folder where you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file {file} cannot be opened. Check the folder and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open {file}. The file was not changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an event file, or it is encrypted and needs its passphrase, or it is damaged. Choose a .checkin file, or give the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full where {file} lies. Free some space and try again; what was confirmed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a .checkin file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty. Choose another event file, or restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is open elsewhere, so its passphrase cannot be changed now. Close it in every window and program, then try again; nothing was changed.</source>
        <extracomment>The new file while it is made, and the old one while it is overwritten. A crash may leave either behind.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a database of another program, not an event file. Choose a .checkin file.</source>
        <extracomment>The newest Alembic revision; tests hold it against the scripts.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Checkin (file version {found}, this program knows {known}). Update the program; the file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --new-passphrase-file F, or --remove, or --recovery-sheet PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event file has no passphrase, so there is nothing to print for the safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --out FILE.pdf or FILE.json, --restrict or --unrestrict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing cannot be undone. Give --yes to confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the PIN&apos;s file too: --pin-file F.</source>
        <translation type="unfinished"></translation>
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
        <source>Make event</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Please give the event a name.</source>
        <translation>Bitte der Veranstaltung einen Namen geben.</translation>
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
        <source>The server says otherwise. Please look into it.</source>
        <translation>Der Server sagt etwas anderes. Bitte klären.</translation>
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
</context>
</TS>
