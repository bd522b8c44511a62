<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Office</name>
    <message>
        <source>Arrivals by five minutes</source>
        <extracomment>Categories, and organisations, of which is told who stayed away.</extracomment>
        <translation>Arrivals by five minutes</translation>
    </message>
    <message>
        <source>People in the hall</source>
        <translation>People in the hall</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Who stayed away</source>
        <translation>Who stayed away</translation>
    </message>
    <message>
        <source>without a category</source>
        <translation>without a category</translation>
    </message>
    <message>
        <source>{absent} of {count} ({percent} %)</source>
        <translation>{absent} of {count} ({percent} %)</translation>
    </message>
    <message>
        <source>{count} booked</source>
        <translation>{count} booked</translation>
    </message>
    <message>
        <source>{count} came</source>
        <translation>{count} came</translation>
    </message>
    <message>
        <source>{count} seats</source>
        <translation>{count} seats</translation>
    </message>
    <message>
        <source>Most arrivals at {time}: {count} in five minutes</source>
        <translation>Most arrivals at {time}: {count} in five minutes</translation>
    </message>
    <message>
        <source>Nobody has arrived yet.</source>
        <translation>Nobody has arrived yet.</translation>
    </message>
    <message>
        <source>Attendee list</source>
        <extracomment>How soon the picture of the day follows what happens, in ms; it reads everybody, so not at every scan. How long after the last change the choice of the attendee list is kept with the event, in ms. Formats, the one most people want first; what is for paper comes as PDF first.</extracomment>
        <translation>Attendee list</translation>
    </message>
    <message>
        <source>Everybody, with presence per list</source>
        <translation>Everybody, with presence per list</translation>
    </message>
    <message>
        <source>Signature list</source>
        <translation>Signature list</translation>
    </message>
    <message>
        <source>To sign at the entrance</source>
        <translation>To sign at the entrance</translation>
    </message>
    <message>
        <source>Badge pick-up</source>
        <translation>Badge pick-up</translation>
    </message>
    <message>
        <source>Ticking off badges by letter</source>
        <translation>Ticking off badges by letter</translation>
    </message>
    <message>
        <source>Forum lists</source>
        <translation>Forum lists</translation>
    </message>
    <message>
        <source>Who is enrolled where</source>
        <translation>Who is enrolled where</translation>
    </message>
    <message>
        <source>Who is inside</source>
        <translation>Who is inside</translation>
    </message>
    <message>
        <source>For an evacuation, big, by letter</source>
        <translation>For an evacuation, big, by letter</translation>
    </message>
    <message>
        <source>counts until the part of the programme ends</source>
        <translation>counts until the part of the programme ends</translation>
    </message>
    <message>
        <source>counts until the list closes</source>
        <translation>counts until the list closes</translation>
    </message>
    <message>
        <source>counts for a fixed time</source>
        <translation>counts for a fixed time</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>all that have times</source>
        <translation>all that have times</translation>
    </message>
    <message>
        <source>the event&apos;s</source>
        <translation>the event&apos;s</translation>
    </message>
    <message>
        <source>Tell the time attended</source>
        <translation>Tell the time attended</translation>
    </message>
    <message>
        <source>Name the parts of the programme</source>
        <translation>Name the parts of the programme</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Fixed time</source>
        <translation>Fixed time</translation>
    </message>
    <message>
        <source>Who gets one</source>
        <translation>Who gets one</translation>
    </message>
    <message>
        <source>Share of the programme attended, at least</source>
        <translation>Share of the programme attended, at least</translation>
    </message>
    <message>
        <source>A stay without check-out</source>
        <translation>A stay without check-out</translation>
    </message>
    <message>
        <source>Parts of the programme that count</source>
        <translation>Parts of the programme that count</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Choose a logo …</source>
        <translation>Choose a logo …</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Signature {number}</source>
        <translation>Signature {number}</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Puts a placeholder into the text</source>
        <translation>Puts a placeholder into the text</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choose a logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The logo stands at the top.</source>
        <translation>The logo stands at the top.</translation>
    </message>
    <message>
        <source>There is no logo.</source>
        <translation>There is no logo.</translation>
    </message>
    <message>
        <source>For those present long enough</source>
        <translation>For those present long enough</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>No-shows</translation>
    </message>
    <message>
        <source>For a mail merge; nothing is sent</source>
        <translation>For a mail merge; nothing is sent</translation>
    </message>
    <message>
        <source>The day&apos;s report</source>
        <translation>The day&apos;s report</translation>
    </message>
    <message>
        <source>Arrivals, head count, turnout</source>
        <translation>Arrivals, head count, turnout</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Everything in open formats</source>
        <translation>Everything in open formats</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV for German Excel</source>
        <translation>CSV for German Excel</translation>
    </message>
    <message>
        <source>CSV, plain</source>
        <translation>CSV, plain</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>Exports and the day</source>
        <translation>Exports and the day</translation>
    </message>
    <message>
        <source>How far the document is</source>
        <translation>How far the document is</translation>
    </message>
    <message>
        <source>Options …</source>
        <translation>Options …</translation>
    </message>
    <message>
        <source>Options of the signature list</source>
        <translation>Options of the signature list</translation>
    </message>
    <message>
        <source>Design …</source>
        <translation>Design …</translation>
    </message>
    <message>
        <source>Design the certificates</source>
        <translation>Design the certificates</translation>
    </message>
    <message>
        <source>Attendee list of</source>
        <translation>Attendee list of</translation>
    </message>
    <message>
        <source>everybody</source>
        <extracomment>How long the test page may take to come out, in s.</extracomment>
        <translation>everybody</translation>
    </message>
    <message>
        <source>those who came</source>
        <translation>those who came</translation>
    </message>
    <message>
        <source>those who did not come</source>
        <translation>those who did not come</translation>
    </message>
    <message>
        <source>those inside now</source>
        <translation>those inside now</translation>
    </message>
    <message>
        <source>walk-ins</source>
        <translation>walk-ins</translation>
    </message>
    <message>
        <source>those who withdrew</source>
        <translation>those who withdrew</translation>
    </message>
    <message>
        <source>Who the attendee list shows</source>
        <translation>Who the attendee list shows</translation>
    </message>
    <message>
        <source>How the attendee list is sorted</source>
        <translation>How the attendee list is sorted</translation>
    </message>
    <message>
        <source>Categories in the attendee list</source>
        <translation>Categories in the attendee list</translation>
    </message>
    <message>
        <source>all forums</source>
        <translation>all forums</translation>
    </message>
    <message>
        <source>Forums in the attendee list</source>
        <translation>Forums in the attendee list</translation>
    </message>
    <message>
        <source>Columns of the attendee list, in their order</source>
        <translation>Columns of the attendee list, in their order</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Columns …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>The usual columns</translation>
    </message>
    <message>
        <source>Tick what the list shows; drag a row to move its column.</source>
        <translation>Tick what the list shows; drag a row to move its column.</translation>
    </message>
    <message>
        <source>Format of: {document}</source>
        <translation>Format of: {document}</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Save …</translation>
    </message>
    <message>
        <source>Save: {document}</source>
        <translation>Save: {document}</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Writing {file} …</source>
        <translation>Writing {file} …</translation>
    </message>
    <message>
        <source>{file} is ready ({rows} rows).</source>
        <translation>{file} is ready ({rows} rows).</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>Changes that this page shows. How soon the page follows, in ms: one change comes seldom alone.</extracomment>
        <translation>nobody</translation>
    </message>
    <message>
        <source>for example: Ms Winter, 0171 555 01 02</source>
        <translation>for example: Ms Winter, 0171 555 01 02</translation>
    </message>
    <message>
        <source>Lists and programme</source>
        <translation>Lists and programme</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Check-in lists</translation>
    </message>
    <message>
        <source>Where entry is counted: the hall, a forum, lunch.</source>
        <translation>Where entry is counted: the hall, a forum, lunch.</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>Add a list</translation>
    </message>
    <message>
        <source>Forums and workshops that people enrol in.</source>
        <translation>Forums and workshops that people enrol in.</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Add a session</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Columns of your own from the list, and what is asked at the door.</source>
        <translation>Columns of your own from the list, and what is asked at the door.</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Add a question</translation>
    </message>
    <message>
        <source>Call somebody for</source>
        <translation>Call somebody for</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Whom to call</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name of the event</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>New list</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>New session</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>New question</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>“{name}” was removed.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo removing {name}</source>
        <translation>Undo removing {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Doors</source>
        <extracomment>How often what changes by itself (since when, how long the code is good) is shown anew while the page is seen, in ms.</extracomment>
        <translation>Doors</translation>
    </message>
    <message>
        <source>Share this event</source>
        <translation>Share this event</translation>
    </message>
    <message>
        <source>Take over from the host</source>
        <translation>Take over from the host</translation>
    </message>
    <message>
        <source>Stop taking part</source>
        <translation>Stop taking part</translation>
    </message>
    <message>
        <source>Copy as a link</source>
        <translation>Copy as a link</translation>
    </message>
    <message>
        <source>On the other laptop: “Join an event”, then scan this code or type the six words.</source>
        <translation>On the other laptop: “Join an event”, then scan this code or type the six words.</translation>
    </message>
    <message>
        <source>Link or six words of the host</source>
        <translation>Link or six words of the host</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>From a picture …</source>
        <translation>From a picture …</translation>
    </message>
    <message>
        <source>Does another laptop share this event? Join it, and both know what the other did.</source>
        <translation>Does another laptop share this event? Join it, and both know what the other did.</translation>
    </message>
    <message>
        <source>Join another laptop</source>
        <translation>Join another laptop</translation>
    </message>
    <message>
        <source>Good until {time}, then there is a new one.</source>
        <translation>Good until {time}, then there is a new one.</translation>
    </message>
    <message>
        <source>Sharing begins …</source>
        <translation>Sharing begins …</translation>
    </message>
    <message>
        <source>Taking leave …</source>
        <translation>Taking leave …</translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation>Joining …</translation>
    </message>
    <message>
        <source>Picture of the host&apos;s code</source>
        <translation>Picture of the host&apos;s code</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>The link is copied. Whoever has it can join until it runs out.</source>
        <translation>The link is copied. Whoever has it can join until it runs out.</translation>
    </message>
    <message>
        <source>{door} is removed. Its access ended at once.</source>
        <translation>{door} is removed. Its access ended at once.</translation>
    </message>
    <message>
        <source>here since {time}</source>
        <translation>here since {time}</translation>
    </message>
    <message>
        <source>not heard since {time}</source>
        <translation>not heard since {time}</translation>
    </message>
    <message>
        <source>Code to join by, as a QR symbol</source>
        <translation>Code to join by, as a QR symbol</translation>
    </message>
    <message>
        <source>Laptops of this event</source>
        <translation>Laptops of this event</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Battery</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>End its access</source>
        <translation>End its access</translation>
    </message>
    <message>
        <source>End it and erase its copy</source>
        <translation>End it and erase its copy</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Remove {name}?</translation>
    </message>
    <message>
        <source>Staff may admit unpaid registrations</source>
        <translation>Staff may admit unpaid registrations</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Permitted number</source>
        <translation>Permitted number</translation>
    </message>
    <message>
        <source>When it is reached</source>
        <translation>When it is reached</translation>
    </message>
    <message>
        <source>Coming in again</source>
        <translation>Coming in again</translation>
    </message>
    <message>
        <source>Admits the categories</source>
        <translation>Admits the categories</translation>
    </message>
    <message>
        <source>Admits those enrolled in</source>
        <translation>Admits those enrolled in</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Count entry there</source>
        <translation>Count entry there</translation>
    </message>
    <message>
        <source>Count entry to {name}</source>
        <translation>Count entry to {name}</translation>
    </message>
    <message>
        <source>{count} enrolled</source>
        <translation>{count} enrolled</translation>
    </message>
    <message>
        <source>{count} enrolled, more than there are seats</source>
        <translation>{count} enrolled, more than there are seats</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>Shown at the door</source>
        <translation>Shown at the door</translation>
    </message>
    <message>
        <source>Asked at check-in</source>
        <translation>Asked at check-in</translation>
    </message>
    <message>
        <source>No entry without an answer</source>
        <translation>No entry without an answer</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Answers to choose from</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>warn</translation>
    </message>
    <message>
        <source>stop entry</source>
        <translation>stop entry</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>after checking out</source>
        <translation>after checking out</translation>
    </message>
    <message>
        <source>always</source>
        <translation>always</translation>
    </message>
    <message>
        <source>a line of text</source>
        <translation>a line of text</translation>
    </message>
    <message>
        <source>several lines</source>
        <translation>several lines</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>one of several</translation>
    </message>
    <message>
        <source>some of several</source>
        <translation>some of several</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>a date</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>a time</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>date and time</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>an e-mail address</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>a phone number</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>a country</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>a file</translation>
    </message>
    <message>
        <source>any time</source>
        <extracomment>More people than any room of ours holds. Stands for a day that is not set.</extracomment>
        <translation>any time</translation>
    </message>
    <message>
        <source>A time such as 8:30, or a date and a time</source>
        <translation>A time such as 8:30, or a date and a time</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Type one such as 8:30, or a date and a time.</source>
        <translation>“{text}” is not a time. Type one such as 8:30, or a date and a time.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Registration list</source>
        <translation>Registration list</translation>
    </message>
    <message>
        <source>Badges and tickets</source>
        <translation>Badges and tickets</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Data protection</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Whether a list is being written, and whether somebody has thought better of it meanwhile.</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Step {place} of 3: {name}</source>
        <translation>Step {place} of 3: {name}</translation>
    </message>
    <message>
        <source>See what will happen</source>
        <translation>See what will happen</translation>
    </message>
    <message>
        <source>Bring in one registration</source>
        <translation>Bring in one registration</translation>
    </message>
    <message>
        <source>Bring in {count} registrations</source>
        <translation>Bring in {count} registrations</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Bring it in</translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>Nothing to bring in</translation>
    </message>
    <message>
        <source>Choose a registration list</source>
        <translation>Choose a registration list</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>Reading {file} …</translation>
    </message>
    <message>
        <source>Comparing with what is known …</source>
        <translation>Comparing with what is known …</translation>
    </message>
    <message>
        <source>Bringing in {file} …</source>
        <translation>Bringing in {file} …</translation>
    </message>
    <message>
        <source>Doors go on checking people in meanwhile.</source>
        <translation>Doors go on checking people in meanwhile.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>further members of groups</source>
        <translation>further members of groups</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>missing in the list, kept</source>
        <translation>missing in the list, kept</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>as before</translation>
    </message>
    <message>
        <source>Taking the import back …</source>
        <translation>Taking the import back …</translation>
    </message>
    <message>
        <source>taken out again</source>
        <translation>taken out again</translation>
    </message>
    <message>
        <source>as before the import</source>
        <translation>as before the import</translation>
    </message>
    <message>
        <source>back in</source>
        <translation>back in</translation>
    </message>
    <message>
        <source>kept, since they came through a door</source>
        <translation>kept, since they came through a door</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>rows left out</translation>
    </message>
    <message>
        <source>row left out</source>
        <translation>row left out</translation>
    </message>
    <message>
        <source>Meaning</source>
        <extracomment>Rows of the list that are shown: enough to recognise it. The two rows above the list&apos;s own. Between these a column is as wide as what stands in it (px at 100 %).</extracomment>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>First rows of the list, with the meaning of each column</source>
        <translation>First rows of the list, with the meaning of each column</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>&amp;Header in row</source>
        <translation>&amp;Header in row</translation>
    </message>
    <message>
        <source>Row of the header</source>
        <translation>Row of the header</translation>
    </message>
    <message>
        <source>Arrow up and down change it</source>
        <translation>Arrow up and down change it</translation>
    </message>
    <message>
        <source>{file}: {rows} rows. Check what each column means.</source>
        <translation>{file}: {rows} rows. Check what each column means.</translation>
    </message>
    <message>
        <source>There are people in “{sheets}” too; only the chosen sheet comes in.</source>
        <translation>There are people in “{sheets}” too; only the chosen sheet comes in.</translation>
    </message>
    <message>
        <source>Meaning of column “{header}”</source>
        <translation>Meaning of column “{header}”</translation>
    </message>
    <message>
        <source>Only one column can be “{meaning}”: “{header}” is a question now.</source>
        <translation>Only one column can be “{meaning}”: “{header}” is a question now.</translation>
    </message>
    <message>
        <source>Which column holds the names? Choose it above that column.</source>
        <translation>Which column holds the names? Choose it above that column.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Further people</source>
        <translation>Further people</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation>Keep all of them</translation>
    </message>
    <message>
        <source>Withdraw all of them</source>
        <translation>Withdraw all of them</translation>
    </message>
    <message>
        <source>Further people in the chosen row</source>
        <translation>Further people in the chosen row</translation>
    </message>
    <message>
        <source>Their names, where known</source>
        <translation>Their names, where known</translation>
    </message>
    <message>
        <source>New in the programme: {names}</source>
        <translation>New in the programme: {names}</translation>
    </message>
    <message>
        <source>New questions: {names}</source>
        <translation>New questions: {names}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>These people are added.</source>
        <translation>These people are added.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>What your list says differently than last time. Corrections made at a door stay.</source>
        <translation>What your list says differently than last time. Corrections made at a door stay.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>They were in the list before and are not any more. They are kept; tick whoever has withdrawn.</source>
        <translation>They were in the list before and are not any more. They are kept; tick whoever has withdrawn.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>in already</source>
        <translation>in already</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>The same name in several rows, or in the event already. Nobody is merged: mend your list if need be.</source>
        <translation>The same name in several rows, or in the event already. Nobody is merged: mend your list if need be.</translation>
    </message>
    <message>
        <source>These rows seem to stand for several people. Tick a row to give each of them a ticket of their own.</source>
        <translation>These rows seem to stand for several people. Tick a row to give each of them a ticket of their own.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>What was odd, with its place in the file.</source>
        <translation>What was odd, with its place in the file.</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>Takes back everything that this import did; check-ins stay</source>
        <translation>Takes back everything that this import did; check-ins stay</translation>
    </message>
    <message>
        <source>“{file}” is in.</source>
        <translation>“{file}” is in.</translation>
    </message>
    <message>
        <source>The import is taken back.</source>
        <translation>The import is taken back.</translation>
    </message>
    <message>
        <source>Nothing was different from before.</source>
        <translation>Nothing was different from before.</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <extracomment>Endings of the files that the system&apos;s chooser offers.</extracomment>
        <translation>Undo the last import</translation>
    </message>
    <message>
        <source>Really? What it added, changed and withdrew becomes as it was.</source>
        <translation>Really? What it added, changed and withdrew becomes as it was.</translation>
    </message>
    <message>
        <source>A list came in last: {at}</source>
        <translation>A list came in last: {at}</translation>
    </message>
    <message>
        <source>Drop your registration list here</source>
        <translation>Drop your registration list here</translation>
    </message>
    <message>
        <source>CSV, Excel or OpenDocument, from any tool. Nothing is written before you have seen it.</source>
        <translation>CSV, Excel or OpenDocument, from any tool. Nothing is written before you have seen it.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Family name, given name</source>
        <translation>Family name, given name</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Salutation</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>With a passphrase, a stolen laptop tells nobody who was there.</source>
        <translation>With a passphrase, a stolen laptop tells nobody who was there.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>Suggest one</translation>
    </message>
    <message>
        <source>Encrypt with this passphrase</source>
        <translation>Encrypt with this passphrase</translation>
    </message>
    <message>
        <source>Recovery sheet for the safe …</source>
        <translation>Recovery sheet for the safe …</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Remove the passphrase</translation>
    </message>
    <message>
        <source>Really remove? The file can then be read by anybody.</source>
        <translation>Really remove? The file can then be read by anybody.</translation>
    </message>
    <message>
        <source>This event file is encrypted.</source>
        <translation>This event file is encrypted.</translation>
    </message>
    <message>
        <source>This event file is not encrypted.</source>
        <translation>This event file is not encrypted.</translation>
    </message>
    <message>
        <source>very weak</source>
        <translation>very weak</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>weak</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>strong</translation>
    </message>
    <message>
        <source>Strength: {level}</source>
        <translation>Strength: {level}</translation>
    </message>
    <message>
        <source>Done. Keep the passphrase in a safe place: without it nobody gets in.</source>
        <translation>Done. Keep the passphrase in a safe place: without it nobody gets in.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>How long data is kept</source>
        <translation>How long data is kept</translation>
    </message>
    <message>
        <source>Contact data goes soon, the proof of attendance later. Nothing goes by itself.</source>
        <translation>Contact data goes soon, the proof of attendance later. Nothing goes by itself.</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>Contact data</translation>
    </message>
    <message>
        <source>Proof of attendance</source>
        <translation>Proof of attendance</translation>
    </message>
    <message>
        <source>Erase on: {what}</source>
        <translation>Erase on: {what}</translation>
    </message>
    <message>
        <source>Keep these days</source>
        <translation>Keep these days</translation>
    </message>
    <message>
        <source>Erase what is due</source>
        <translation>Erase what is due</translation>
    </message>
    <message>
        <source>Really erase? This cannot be undone.</source>
        <translation>Really erase? This cannot be undone.</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{count} people, due now</source>
        <translation>{count} people, due now</translation>
    </message>
    <message>
        <source>The days are kept.</source>
        <translation>The days are kept.</translation>
    </message>
    <message>
        <source>What was due is erased, and a record of it is kept.</source>
        <translation>What was due is erased, and a record of it is kept.</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>What somebody may ask for: a copy, a restriction, erasure.</source>
        <translation>What somebody may ask for: a copy, a restriction, erasure.</translation>
    </message>
    <message>
        <source>Name, organisation, e-mail …</source>
        <translation>Name, organisation, e-mail …</translation>
    </message>
    <message>
        <source>Find the person</source>
        <translation>Find the person</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Save everything stored …</source>
        <translation>Save everything stored …</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Restrict</translation>
    </message>
    <message>
        <source>Lift the restriction</source>
        <translation>Lift the restriction</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Their data is only kept from now on.</source>
        <translation>Their data is only kept from now on.</translation>
    </message>
    <message>
        <source>The restriction is lifted.</source>
        <translation>The restriction is lifted.</translation>
    </message>
    <message>
        <source>The person&apos;s data is erased; the record names nobody.</source>
        <translation>The person&apos;s data is erased; the record names nobody.</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PINs</translation>
    </message>
    <message>
        <source>With PINs, a laptop at the door does only what door staff need.</source>
        <translation>With PINs, a laptop at the door does only what door staff need.</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Desk lead</source>
        <translation>Desk lead</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Set the PIN</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>No PIN</translation>
    </message>
    <message>
        <source>With a PIN: {roles}</source>
        <translation>With a PIN: {roles}</translation>
    </message>
    <message>
        <source>Nobody needs a PIN.</source>
        <translation>Nobody needs a PIN.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Made on a timer, before imports and at quitting; on a USB stick too, if you name one.</source>
        <translation>Made on a timer, before imports and at quitting; on a USB stick too, if you name one.</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Backups, the newest first</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Second place …</source>
        <translation>Second place …</translation>
    </message>
    <message>
        <source>Restore into a new file …</source>
        <translation>Restore into a new file …</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>Backed up.</translation>
    </message>
    <message>
        <source>A second place for backups</source>
        <translation>A second place for backups</translation>
    </message>
    <message>
        <source>Restored with {people} people: {file}</source>
        <translation>Restored with {people} people: {file}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Chosen session</source>
        <translation>Chosen session</translation>
    </message>
    <message>
        <source>Takes part in this session</source>
        <translation>Takes part in this session</translation>
    </message>
    <message>
        <source>May be photographed</source>
        <translation>May be photographed</translation>
    </message>
    <message>
        <source>Must not be photographed</source>
        <translation>Must not be photographed</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Question and answer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>State of the registration</source>
        <translation>State of the registration</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>Ticket code</translation>
    </message>
    <message>
        <source>Id of the registration</source>
        <translation>Id of the registration</translation>
    </message>
    <message>
        <source>Registered at</source>
        <translation>Registered at</translation>
    </message>
    <message>
        <source>Form sent at</source>
        <translation>Form sent at</translation>
    </message>
    <message>
        <source>Has come (not brought in)</source>
        <translation>Has come (not brought in)</translation>
    </message>
    <message>
        <source>Came at (not brought in)</source>
        <translation>Came at (not brought in)</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Row number</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>chosen by you</translation>
    </message>
    <message>
        <source>header says “{header}”</source>
        <translation>header says “{header}”</translation>
    </message>
    <message>
        <source>header contains “{evidence}”</source>
        <translation>header contains “{evidence}”</translation>
    </message>
    <message>
        <source>stands beside the given name</source>
        <translation>stands beside the given name</translation>
    </message>
    <message>
        <source>option “{option}” of a question</source>
        <translation>option “{option}” of a question</translation>
    </message>
    <message>
        <source>looks like e-mail addresses</source>
        <translation>looks like e-mail addresses</translation>
    </message>
    <message>
        <source>holds yes and no</source>
        <translation>holds yes and no</translation>
    </message>
    <message>
        <source>the same few values again and again</source>
        <translation>the same few values again and again</translation>
    </message>
    <message>
        <source>names written with a comma</source>
        <translation>names written with a comma</translation>
    </message>
    <message>
        <source>only the form tool needs it</source>
        <translation>only the form tool needs it</translation>
    </message>
    <message>
        <source>another column says it better</source>
        <translation>another column says it better</translation>
    </message>
    <message>
        <source>the same in many rows, so no id</source>
        <translation>the same in many rows, so no id</translation>
    </message>
    <message>
        <source>a column of your own</source>
        <translation>a column of your own</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>This is neither yes nor no; it counts as not answered.</source>
        <translation>This is neither yes nor no; it counts as not answered.</translation>
    </message>
    <message>
        <source>There is no name in this row.</source>
        <translation>There is no name in this row.</translation>
    </message>
    <message>
        <source>Letters were destroyed before the file came here; correct the name in your list.</source>
        <translation>Letters were destroyed before the file came here; correct the name in your list.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>This is not an e-mail address.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>This is not a date.</translation>
    </message>
    <message>
        <source>Another row has the same ticket code.</source>
        <translation>Another row has the same ticket code.</translation>
    </message>
    <message>
        <source>Another row has the same id.</source>
        <translation>Another row has the same id.</translation>
    </message>
    <message>
        <source>An earlier row has the same name and e-mail address.</source>
        <translation>An earlier row has the same name and e-mail address.</translation>
    </message>
    <message>
        <source>This row seems to stand for several people.</source>
        <translation>This row seems to stand for several people.</translation>
    </message>
    <message>
        <source>This row has more cells than the header; the surplus was left out.</source>
        <translation>This row has more cells than the header; the surplus was left out.</translation>
    </message>
    <message>
        <source>This text is too long and was cut.</source>
        <translation>This text is too long and was cut.</translation>
    </message>
    <message>
        <source>Invisible characters were taken out.</source>
        <translation>Invisible characters were taken out.</translation>
    </message>
    <message>
        <source>The form was begun but not sent.</source>
        <translation>The form was begun but not sent.</translation>
    </message>
    <message>
        <source>This is a row of sums, not a person.</source>
        <translation>This is a row of sums, not a person.</translation>
    </message>
    <message>
        <source>The headings stand here once more.</source>
        <translation>The headings stand here once more.</translation>
    </message>
    <message>
        <source>This state is not known; the registration counts as confirmed.</source>
        <translation>This state is not known; the registration counts as confirmed.</translation>
    </message>
    <message>
        <source>This row&apos;s id belonged to somebody else before; name and e-mail were compared instead.</source>
        <translation>This row&apos;s id belonged to somebody else before; name and e-mail were compared instead.</translation>
    </message>
    <message>
        <source>The quotation marks in this row do not close.</source>
        <translation>The quotation marks in this row do not close.</translation>
    </message>
    <message>
        <source>Photo consent</source>
        <translation>Photo consent</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Office · {event}</source>
        <extracomment>How long something said stays in the quiet line, in ms.</extracomment>
        <translation>Office · {event}</translation>
    </message>
    <message>
        <source>Open the door window</source>
        <translation>Open the door window</translation>
    </message>
    <message>
        <source>Opens the window in which people are checked in</source>
        <translation>Opens the window in which people are checked in</translation>
    </message>
    <message>
        <source>Shows what is due, to erase it</source>
        <translation>Shows what is due, to erase it</translation>
    </message>
    <message>
        <source>contact data since {day} (people: {count})</source>
        <translation>contact data since {day} (people: {count})</translation>
    </message>
    <message>
        <source>proof of attendance since {day} (people: {count})</source>
        <translation>proof of attendance since {day} (people: {count})</translation>
    </message>
    <message>
        <source>Due to be erased: {what}.</source>
        <translation>Due to be erased: {what}.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Certificates of attendance</source>
        <extracomment>How soon the preview follows what is typed, and how soon it is kept with the event, in ms.</extracomment>
        <translation>Certificates of attendance</translation>
    </message>
    <message>
        <source>A file for each …</source>
        <translation>A file for each …</translation>
    </message>
    <message>
        <source>Who gets one, and who not, and why …</source>
        <translation>Who gets one, and who not, and why …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{earned} of {count} get a certificate</source>
        <translation>{earned} of {count} get a certificate</translation>
    </message>
    <message>
        <source>There is nobody yet whose certificate could be shown.</source>
        <translation>There is nobody yet whose certificate could be shown.</translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>Folder for the certificates</translation>
    </message>
    <message>
        <source>Name, organisation, ticket</source>
        <extracomment>Names of those picked, by their id.</extracomment>
        <translation>Name, organisation, ticket</translation>
    </message>
    <message>
        <source>Search for people to pick</source>
        <translation>Search for people to pick</translation>
    </message>
    <message>
        <source>People found; the space bar picks</source>
        <translation>People found; the space bar picks</translation>
    </message>
    <message>
        <source>A4, to be printed</source>
        <translation>A4, to be printed</translation>
    </message>
    <message>
        <source>For the phone</source>
        <translation>For the phone</translation>
    </message>
    <message>
        <source>Also those who may have got one before a break</source>
        <translation>Also those who may have got one before a break</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Show one message</source>
        <translation>Show one message</translation>
    </message>
    <message>
        <source>Variables: {name}, {given_name}, {event}, {event_date}, {venue}, {organisation}</source>
        <translation>Variables: {name}, {given_name}, {event}, {event_date}, {venue}, {organisation}</translation>
    </message>
    <message>
        <source>1. From where</source>
        <translation>1. From where</translation>
    </message>
    <message>
        <source>2. What</source>
        <translation>2. What</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>3. To whom</source>
        <translation>3. To whom</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>Messages a minute</translation>
    </message>
    <message>
        <source>Yes, send 1 message</source>
        <translation>Yes, send 1 message</translation>
    </message>
    <message>
        <source>Yes, send {count} messages</source>
        <translation>Yes, send {count} messages</translation>
    </message>
    <message>
        <source>There is nobody who would get a message.</source>
        <translation>There is nobody who would get a message.</translation>
    </message>
    <message>
        <source>Attached: {files}</source>
        <translation>Attached: {files}</translation>
    </message>
    <message>
        <source>Enter the mail server and the sender&apos;s address first.</source>
        <translation>Enter the mail server and the sender&apos;s address first.</translation>
    </message>
    <message>
        <source>Sending tickets …</source>
        <translation>Sending tickets …</translation>
    </message>
    <message>
        <source>Stopped: sent so far: {count}. “Send now” goes on with the others.</source>
        <translation>Stopped: sent so far: {count}. “Send now” goes on with the others.</translation>
    </message>
    <message>
        <source>Sent: {count}. Refused by the server: {refused}.</source>
        <translation>Sent: {count}. Refused by the server: {refused}.</translation>
    </message>
    <message>
        <source>1 message is sent.</source>
        <translation>1 message is sent.</translation>
    </message>
    <message>
        <source>{count} messages are sent.</source>
        <translation>{count} messages are sent.</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>none (this machine only)</source>
        <translation>none (this machine only)</translation>
    </message>
    <message>
        <source>Remember the password (in the system&apos;s keyring, or in this event file)</source>
        <translation>Remember the password (in the system&apos;s keyring, or in this event file)</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mail server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Sender&apos;s address</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Sender&apos;s name</translation>
    </message>
    <message>
        <source>have no message yet</source>
        <translation>have no message yet</translation>
    </message>
    <message>
        <source>got theirs already</source>
        <translation>got theirs already</translation>
    </message>
    <message>
        <source>may have got theirs before a break; left out</source>
        <translation>may have got theirs before a break; left out</translation>
    </message>
    <message>
        <source>have no e-mail address</source>
        <translation>have no e-mail address</translation>
    </message>
    <message>
        <source>have no ticket that is good</source>
        <translation>have no ticket that is good</translation>
    </message>
    <message>
        <source>First free label of the sheet</source>
        <translation>First free label of the sheet</translation>
    </message>
    <message>
        <source>Click the first free label, or walk there with the arrow keys</source>
        <translation>Click the first free label, or walk there with the arrow keys</translation>
    </message>
    <message>
        <source>Label {label} of {count}</source>
        <translation>Label {label} of {count}</translation>
    </message>
    <message>
        <source>Print jobs that wait or failed</source>
        <extracomment>More lines than anybody reads.</extracomment>
        <translation>Print jobs that wait or failed</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>To the printer chosen</source>
        <translation>To the printer chosen</translation>
    </message>
    <message>
        <source>Prints it, and all that wait, on the printer that is chosen below instead</source>
        <translation>Prints it, and all that wait, on the printer that is chosen below instead</translation>
    </message>
    <message>
        <source>Print it all again</source>
        <translation>Print it all again</translation>
    </message>
    <message>
        <source>Prints also what came out already</source>
        <translation>Prints also what came out already</translation>
    </message>
    <message>
        <source>Print the rest</source>
        <translation>Print the rest</translation>
    </message>
    <message>
        <source>Prints what did not come out, on the printer that is chosen below</source>
        <translation>Prints what did not come out, on the printer that is chosen below</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancel all</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>It did not</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>{out} of {count} print jobs are out</source>
        <translation>{out} of {count} print jobs are out</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>on its way</translation>
    </message>
    <message>
        <source>held up</source>
        <translation>held up</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>printing</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
    <message>
        <source>sent; the printer does not tell more</source>
        <translation>sent; the printer does not tell more</translation>
    </message>
    <message>
        <source>perhaps printed: look</source>
        <translation>perhaps printed: look</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Badge 86 × 54 mm</source>
        <translation>Badge 86 × 54 mm</translation>
    </message>
    <message>
        <source>Badge 80 × 50 mm (L4785)</source>
        <translation>Badge 80 × 50 mm (L4785)</translation>
    </message>
    <message>
        <source>Badge 90 × 55 mm</source>
        <translation>Badge 90 × 55 mm</translation>
    </message>
    <message>
        <source>Badge 70 × 50 mm</source>
        <translation>Badge 70 × 50 mm</translation>
    </message>
    <message>
        <source>Badge A6, upright</source>
        <translation>Badge A6, upright</translation>
    </message>
    <message>
        <source>Badge 95 × 134 mm, four on A4 with margins</source>
        <translation>Badge 95 × 134 mm, four on A4 with margins</translation>
    </message>
    <message>
        <source>Label 62 × 100 mm (Brother)</source>
        <translation>Label 62 × 100 mm (Brother)</translation>
    </message>
    <message>
        <source>Label 54 × 101 mm (DYMO)</source>
        <translation>Label 54 × 101 mm (DYMO)</translation>
    </message>
    <message>
        <source>Label 57 × 102 mm (Zebra)</source>
        <translation>Label 57 × 102 mm (Zebra)</translation>
    </message>
    <message>
        <source>Label 51 × 89 mm (DYMO)</source>
        <translation>Label 51 × 89 mm (DYMO)</translation>
    </message>
    <message>
        <source>Badge A6, folded, with the programme on the back</source>
        <translation>Badge A6, folded, with the programme on the back</translation>
    </message>
    <message>
        <source>Badge 86 × 54 mm, printed on both sides</source>
        <translation>Badge 86 × 54 mm, printed on both sides</translation>
    </message>
    <message>
        <source>Name label 63 × 29 mm, without QR code</source>
        <translation>Name label 63 × 29 mm, without QR code</translation>
    </message>
    <message>
        <source>A4, four A6 badges</source>
        <translation>A4, four A6 badges</translation>
    </message>
    <message>
        <source>A4, four badges, for printers with margins</source>
        <translation>A4, four badges, for printers with margins</translation>
    </message>
    <message>
        <source>A4, ten badges, to be cut</source>
        <translation>A4, ten badges, to be cut</translation>
    </message>
    <message>
        <source>A4, ten business cards, to be cut</source>
        <translation>A4, ten business cards, to be cut</translation>
    </message>
    <message>
        <source>by family name</source>
        <translation>by family name</translation>
    </message>
    <message>
        <source>by given name</source>
        <translation>by given name</translation>
    </message>
    <message>
        <source>by organisation</source>
        <translation>by organisation</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>by category</translation>
    </message>
    <message>
        <source>1 badge</source>
        <translation>1 badge</translation>
    </message>
    <message>
        <source>{count} badges</source>
        <translation>{count} badges</translation>
    </message>
    <message>
        <source>{count} badges on one sheet</source>
        <translation>{count} badges on one sheet</translation>
    </message>
    <message>
        <source>{count} badges on {pages} sheets</source>
        <translation>{count} badges on {pages} sheets</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Save as PDF …</translation>
    </message>
    <message>
        <source>Save name tents as PDF</source>
        <translation>Save name tents as PDF</translation>
    </message>
    <message>
        <source>Name tents</source>
        <translation>Name tents</translation>
    </message>
    <message>
        <source>A4, folded once, to be read from both sides of the table.</source>
        <translation>A4, folded once, to be read from both sides of the table.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Save door signs as PDF</source>
        <translation>Save door signs as PDF</translation>
    </message>
    <message>
        <source>A4 across, one for each part of the programme, with room and time.</source>
        <translation>A4 across, one for each part of the programme, with room and time.</translation>
    </message>
    <message>
        <source>Door signs</source>
        <translation>Door signs</translation>
    </message>
    <message>
        <source>12; Volkshochschule Rurtal; Sprachkurse</source>
        <translation>12; Volkshochschule Rurtal; Sprachkurse</translation>
    </message>
    <message>
        <source>Stands, one a line</source>
        <translation>Stands, one a line</translation>
    </message>
    <message>
        <source>Save booth signs as PDF</source>
        <translation>Save booth signs as PDF</translation>
    </message>
    <message>
        <source>A4 across. One stand a line: number; name; note. Number and note may be missing.</source>
        <translation>A4 across. One stand a line: number; name; note. Number and note may be missing.</translation>
    </message>
    <message>
        <source>Booth signs</source>
        <translation>Booth signs</translation>
    </message>
    <message>
        <source>Save test page as PDF</source>
        <translation>Save test page as PDF</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Print the test page</translation>
    </message>
    <message>
        <source>Shows whether the printer keeps to the size, and where the labels lie.</source>
        <translation>Shows whether the printer keeps to the size, and where the labels lie.</translation>
    </message>
    <message>
        <source>Test page with rulers</source>
        <translation>Test page with rulers</translation>
    </message>
    <message>
        <source>Printing the test page …</source>
        <translation>Printing the test page …</translation>
    </message>
    <message>
        <source>The test page came out of {printer}.</source>
        <translation>The test page came out of {printer}.</translation>
    </message>
    <message>
        <source>Sheet or label</source>
        <translation>Sheet or label</translation>
    </message>
    <message>
        <source>{file} is ready.</source>
        <translation>{file} is ready.</translation>
    </message>
    <message>
        <source>There is nothing to print yet.</source>
        <translation>There is nothing to print yet.</translation>
    </message>
    <message>
        <source>Making signs …</source>
        <translation>Making signs …</translation>
    </message>
    <message>
        <source>Badges</source>
        <extracomment>How soon the badges follow what happens to the event, in ms.</extracomment>
        <translation>Badges</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Signs and test page</source>
        <translation>Signs and test page</translation>
    </message>
    <message>
        <source>Designer</source>
        <translation>Designer</translation>
    </message>
    <message>
        <source>Count them as printed</source>
        <translation>Count them as printed</translation>
    </message>
    <message>
        <source>“Not printed yet” then leaves these people out; untick it for a proof</source>
        <translation>“Not printed yet” then leaves these people out; untick it for a proof</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Stopped: nothing was written.</translation>
    </message>
    <message>
        <source>Making badges …</source>
        <translation>Making badges …</translation>
    </message>
    <message>
        <source>{file} is ready. Badges that could not be drawn and are not in it: {count}.</source>
        <translation>{file} is ready. Badges that could not be drawn and are not in it: {count}.</translation>
    </message>
    <message>
        <source>Looked at again and again; what changed there is brought in by itself.</source>
        <extracomment>Kinds of sources that can judge a scan themselves. How long a source may take to let go when the window is closed. How many acts waited for a source when they were saved to a file.</extracomment>
        <translation>Looked at again and again; what changed there is brought in by itself.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Look now</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Add a source</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Save what was not sent …</source>
        <translation>Save what was not sent …</translation>
    </message>
    <message>
        <source>Erase what it brought</source>
        <translation>Erase what it brought</translation>
    </message>
    <message>
        <source>Really erase? What was not sent is lost if it was not saved.</source>
        <translation>Really erase? What was not sent is lost if it was not saved.</translation>
    </message>
    <message>
        <source>The server no longer lets this laptop in.</source>
        <translation>The server no longer lets this laptop in.</translation>
    </message>
    <message>
        <source>Ask the server first; where it is slow, judge here</source>
        <translation>Ask the server first; where it is slow, judge here</translation>
    </message>
    <message>
        <source>What {name} brought is erased here.</source>
        <translation>What {name} brought is erased here.</translation>
    </message>
    <message>
        <source>being looked at …</source>
        <translation>being looked at …</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>not looked at yet</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>out of reach</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>needs you</translation>
    </message>
    <message>
        <source>access withdrawn</source>
        <translation>access withdrawn</translation>
    </message>
    <message>
        <source>check-ins of other doors</source>
        <translation>check-ins of other doors</translation>
    </message>
    <message>
        <source>corrected: {names}</source>
        <extracomment>So many are told by name.</extracomment>
        <translation>corrected: {names}</translation>
    </message>
    <message>
        <source>came without registration: {names}</source>
        <translation>came without registration: {names}</translation>
    </message>
    <message>
        <source>more</source>
        <translation>more</translation>
    </message>
    <message>
        <source>{count} other acts</source>
        <translation>{count} other acts</translation>
    </message>
    <message>
        <source>Only known here, {what}</source>
        <translation>Only known here, {what}</translation>
    </message>
    <message>
        <source>{count} still to be sent</source>
        <translation>{count} still to be sent</translation>
    </message>
    <message>
        <source>looked at {at}</source>
        <translation>looked at {at}</translation>
    </message>
    <message>
        <source>{count} missing there, kept</source>
        <translation>{count} missing there, kept</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>contradicted</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nothing new</translation>
    </message>
    <message>
        <source>no printer found</source>
        <translation>no printer found</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>the printer’s choice</source>
        <translation>the printer’s choice</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Tray or roll</source>
        <translation>Tray or roll</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>Why again</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Labels left</source>
        <translation>Labels left</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Name corrected</source>
        <translation>Name corrected</translation>
    </message>
    <message>
        <source>Badly printed</source>
        <translation>Badly printed</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>New layout</translation>
    </message>
    <message>
        <source>1 person chosen has a badge already, printed {time}.</source>
        <translation>1 person chosen has a badge already, printed {time}.</translation>
    </message>
    <message>
        <source>{count} people chosen have a badge already, the last printed {time}.</source>
        <translation>{count} people chosen have a badge already, the last printed {time}.</translation>
    </message>
    <message>
        <source>All that are ready, in turn</source>
        <translation>All that are ready, in turn</translation>
    </message>
    <message>
        <source>Choose a printer first.</source>
        <translation>Choose a printer first.</translation>
    </message>
    <message>
        <source>{count} print jobs are handed to {printer}.</source>
        <translation>{count} print jobs are handed to {printer}.</translation>
    </message>
    <message>
        <source>1 print job is handed to {printer}.</source>
        <translation>1 print job is handed to {printer}.</translation>
    </message>
    <message>
        <source>Handing badges to the printer …</source>
        <translation>Handing badges to the printer …</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>One page each, as large as the badge</source>
        <extracomment>Which people: the radio buttons, in this order.</extracomment>
        <translation>One page each, as large as the badge</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Not printed yet</translation>
    </message>
    <message>
        <source>Not printed, or changed since</source>
        <translation>Not printed, or changed since</translation>
    </message>
    <message>
        <source>Single people</source>
        <translation>Single people</translation>
    </message>
    <message>
        <source>all categories</source>
        <translation>all categories</translation>
    </message>
    <message>
        <source>Marks for cutting</source>
        <translation>Marks for cutting</translation>
    </message>
    <message>
        <source>Moved right, in millimetres</source>
        <translation>Moved right, in millimetres</translation>
    </message>
    <message>
        <source>Moved down, in millimetres</source>
        <translation>Moved down, in millimetres</translation>
    </message>
    <message>
        <source>What the printer leaves white at each edge of the paper</source>
        <translation>What the printer leaves white at each edge of the paper</translation>
    </message>
    <message>
        <source>Whose badges</source>
        <translation>Whose badges</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>Begin at label</translation>
    </message>
    <message>
        <source>Shift right</source>
        <translation>Shift right</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>Shift down</translation>
    </message>
    <message>
        <source>White edge of the printer</source>
        <translation>White edge of the printer</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Moves everything, for printers that pull paper in askew.</source>
        <translation>Moves everything, for printers that pull paper in askew.</translation>
    </message>
    <message>
        <source>On what paper</source>
        <translation>On what paper</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>The one that fits best</source>
        <translation>The one that fits best</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>How long the window must have had its size before a page is rendered for it, in ms. So many names are measured without anybody noticing. What is chosen is not what `_pages` are of.</extracomment>
        <translation>Preview</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Hard names first</source>
        <translation>Hard names first</translation>
    </message>
    <message>
        <source>Shows the longest, the shortest and the most foreign names of the list first</source>
        <translation>Shows the longest, the shortest and the most foreign names of the list first</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Nobody is chosen: there is no badge to show.</source>
        <translation>Nobody is chosen: there is no badge to show.</translation>
    </message>
    <message>
        <source>This preview cannot be shown.</source>
        <translation>This preview cannot be shown.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>{labels} of {count} labels reach into the {edge} mm that the printer leaves white: what lies there is cut off. Choose a layout or sheet with more margin.</source>
        <translation>{labels} of {count} labels reach into the {edge} mm that the printer leaves white: what lies there is cut off. Choose a layout or sheet with more margin.</translation>
    </message>
    <message>
        <source>Characters that nobody can see were left out.</source>
        <translation>Characters that nobody can see were left out.</translation>
    </message>
    <message>
        <source>Emoji were left out of a text.</source>
        <translation>Emoji were left out of a text.</translation>
    </message>
    <message>
        <source>A text in a script without a font is written in Latin letters.</source>
        <translation>A text in a script without a font is written in Latin letters.</translation>
    </message>
    <message>
        <source>A character that no font has was left out.</source>
        <translation>A character that no font has was left out.</translation>
    </message>
    <message>
        <source>A text does not fit even in the smallest size and was cut.</source>
        <translation>A text does not fit even in the smallest size and was cut.</translation>
    </message>
    <message>
        <source>A text is set smaller than this layout would like.</source>
        <translation>A text is set smaller than this layout would like.</translation>
    </message>
    <message>
        <source>A letter with more marks than any spelling needs lost some of them.</source>
        <translation>A letter with more marks than any spelling needs lost some of them.</translation>
    </message>
    <message>
        <source>A file that is watched</source>
        <extracomment>Fields that nobody looking over a shoulder should read.</extracomment>
        <translation>A file that is watched</translation>
    </message>
    <message>
        <source>pretix, by a device&apos;s code</source>
        <translation>pretix, by a device&apos;s code</translation>
    </message>
    <message>
        <source>pretix, by a team&apos;s token</source>
        <translation>pretix, by a team&apos;s token</translation>
    </message>
    <message>
        <source>Indico</source>
        <translation>Indico</translation>
    </message>
    <message>
        <source>A database</source>
        <translation>A database</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Short name of the event there</source>
        <translation>Short name of the event there</translation>
    </message>
    <message>
        <source>File of its certificate authority, if it has one of its own</source>
        <translation>File of its certificate authority, if it has one of its own</translation>
    </message>
    <message>
        <source>Text of the device&apos;s QR code</source>
        <translation>Text of the device&apos;s QR code</translation>
    </message>
    <message>
        <source>Short name of the organiser</source>
        <translation>Short name of the organiser</translation>
    </message>
    <message>
        <source>Number of the event</source>
        <translation>Number of the event</translation>
    </message>
    <message>
        <source>Number of the form</source>
        <translation>Number of the form</translation>
    </message>
    <message>
        <source>Address of the database</source>
        <translation>Address of the database</translation>
    </message>
    <message>
        <source>One SELECT</source>
        <translation>One SELECT</translation>
    </message>
    <message>
        <source>This is another code. Show the one that pretix shows for the device.</source>
        <translation>This is another code. Show the one that pretix shows for the device.</translation>
    </message>
    <message>
        <source>The code is read.</source>
        <translation>The code is read.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Where the list comes from</source>
        <translation>Where the list comes from</translation>
    </message>
    <message>
        <source>One PDF …</source>
        <translation>One PDF …</translation>
    </message>
    <message>
        <source>ZIP …</source>
        <translation>ZIP …</translation>
    </message>
    <message>
        <source>A PDF and a calendar entry for each person, and a list for a mail merge</source>
        <translation>A PDF and a calendar entry for each person, and a list for a mail merge</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Folder …</translation>
    </message>
    <message>
        <source>Tickets for everybody</source>
        <translation>Tickets for everybody</translation>
    </message>
    <message>
        <source>One file for each person</source>
        <translation>One file for each person</translation>
    </message>
    <message>
        <source>With calendar entries and a list for a mail merge. Nothing is sent.</source>
        <translation>With calendar entries and a list for a mail merge. Nothing is sent.</translation>
    </message>
    <message>
        <source>Another example</source>
        <translation>Another example</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 ticket</translation>
    </message>
    <message>
        <source>{count} tickets</source>
        <translation>{count} tickets</translation>
    </message>
    <message>
        <source>There is nobody yet who could get a ticket.</source>
        <translation>There is nobody yet who could get a ticket.</translation>
    </message>
    <message>
        <source>Folder for the tickets</source>
        <translation>Folder for the tickets</translation>
    </message>
    <message>
        <source>{file} is ready. Tickets in it: {count}.</source>
        <translation>{file} is ready. Tickets in it: {count}.</translation>
    </message>
    <message>
        <source>Making tickets …</source>
        <translation>Making tickets …</translation>
    </message>
    <message>
        <source>not folded</source>
        <translation>not folded</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>at the top</translation>
    </message>
    <message>
        <source>at the left</source>
        <translation>at the left</translation>
    </message>
    <message>
        <source>Printed turned, for narrow rolls</source>
        <translation>Printed turned, for narrow rolls</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Name of the layout</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Folded</translation>
    </message>
    <message>
        <source>Guides, mm from the left</source>
        <translation>Guides, mm from the left</translation>
    </message>
    <message>
        <source>Guides, mm from the top</source>
        <translation>Guides, mm from the top</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elements</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>How long after a change the badge is rendered anew, in ms: while it is dragged it follows.</extracomment>
        <translation>Front</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Back side</translation>
    </message>
    <message>
        <source>Layout to work on</source>
        <translation>Layout to work on</translation>
    </message>
    <message>
        <source>Whose badge is shown</source>
        <translation>Whose badge is shown</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Shown for</translation>
    </message>
    <message>
        <source>Save as a new layout</source>
        <translation>Save as a new layout</translation>
    </message>
    <message>
        <source>Open a layout file …</source>
        <translation>Open a layout file …</translation>
    </message>
    <message>
        <source>Keep as a file to share …</source>
        <translation>Keep as a file to share …</translation>
    </message>
    <message>
        <source>Delete this layout</source>
        <translation>Delete this layout</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>{name} (own)</source>
        <translation>{name} (own)</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copy)</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>“{name}” is saved.</translation>
    </message>
    <message>
        <source>The layouts that come with the program stay.</source>
        <translation>The layouts that come with the program stay.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>“{name}” is deleted. “Save” brings it back while it is open here.</source>
        <translation>“{name}” is deleted. “Save” brings it back while it is open here.</translation>
    </message>
    <message>
        <source>Badge layouts (*.checkin-layout *.json)</source>
        <translation>Badge layouts (*.checkin-layout *.json)</translation>
    </message>
    <message>
        <source>Open a layout file</source>
        <translation>Open a layout file</translation>
    </message>
    <message>
        <source>Taken over without: {names}.</source>
        <translation>Taken over without: {names}.</translation>
    </message>
    <message>
        <source>“{name}” is open.</source>
        <translation>“{name}” is open.</translation>
    </message>
    <message>
        <source>Badge layout (*.checkin-layout)</source>
        <translation>Badge layout (*.checkin-layout)</translation>
    </message>
    <message>
        <source>Keep as a file to share</source>
        <translation>Keep as a file to share</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp *.svg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp *.svg)</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Add picture</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>low (7 %)</source>
        <translation>low (7 %)</translation>
    </message>
    <message>
        <source>usual (15 %)</source>
        <translation>usual (15 %)</translation>
    </message>
    <message>
        <source>high (25 %)</source>
        <translation>high (25 %)</translation>
    </message>
    <message>
        <source>highest (30 %)</source>
        <translation>highest (30 %)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Says</translation>
    </message>
    <message>
        <source>Readable when damaged</source>
        <translation>Readable when damaged</translation>
    </message>
    <message>
        <source>Choose picture …</source>
        <translation>Choose picture …</translation>
    </message>
    <message>
        <source>The attendee&apos;s photo</source>
        <translation>The attendee&apos;s photo</translation>
    </message>
    <message>
        <source>Fill the box, cut off the rest</source>
        <translation>Fill the box, cut off the rest</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>No photos, please</source>
        <translation>No photos, please</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Line width</translation>
    </message>
    <message>
        <source>Round corners</source>
        <translation>Round corners</translation>
    </message>
    <message>
        <source>as the script reads</source>
        <translation>as the script reads</translation>
    </message>
    <message>
        <source>left</source>
        <translation>left</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in the middle</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>top</source>
        <translation>top</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>bottom</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Picture: {file}</source>
        <translation>Picture: {file}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>Text: {text}</source>
        <translation>Text: {text}</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>From the left</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>From the top</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Turned</translation>
    </message>
    <message>
        <source>Place and size</source>
        <translation>Place and size</translation>
    </message>
    <message>
        <source>food = vegan, vegetarian</source>
        <translation>food = vegan, vegetarian</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Only for the categories</source>
        <translation>Only for the categories</translation>
    </message>
    <message>
        <source>Not for the categories</source>
        <translation>Not for the categories</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Only where answered</source>
        <translation>Only where answered</translation>
    </message>
    <message>
        <source>Only where filled in</source>
        <translation>Only where filled in</translation>
    </message>
    <message>
        <source>Only where empty</source>
        <translation>Only where empty</translation>
    </message>
    <message>
        <source>Shown always …</source>
        <translation>Shown always …</translation>
    </message>
    <message>
        <source>Shown on condition …</source>
        <translation>Shown on condition …</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>whatever was said</source>
        <translation>whatever was said</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>refused or not asked</source>
        <translation>refused or not asked</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>Badge being designed</source>
        <translation>Badge being designed</translation>
    </message>
    <message>
        <source>Tab goes through the elements, arrow keys move by half a millimetre, Shift by five</source>
        <translation>Tab goes through the elements, arrow keys move by half a millimetre, Shift by five</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Resize</translation>
    </message>
    <message>
        <source>own colour</source>
        <translation>own colour</translation>
    </message>
    <message>
        <source>the category&apos;s</source>
        <translation>the category&apos;s</translation>
    </message>
    <message>
        <source>to be read on it</source>
        <translation>to be read on it</translation>
    </message>
    <message>
        <source>Given name, or whole name</source>
        <translation>Given name, or whole name</translation>
    </message>
    <message>
        <source>First session booked</source>
        <translation>First session booked</translation>
    </message>
    <message>
        <source>Its room</source>
        <translation>Its room</translation>
    </message>
    <message>
        <source>All sessions booked</source>
        <translation>All sessions booked</translation>
    </message>
    <message>
        <source>All sessions with rooms</source>
        <translation>All sessions with rooms</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Date of the event</source>
        <translation>Date of the event</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Adds a paragraph</source>
        <translation>Adds a paragraph</translation>
    </message>
    <message>
        <source>Removes this paragraph</source>
        <translation>Removes this paragraph</translation>
    </message>
    <message>
        <source>Insert …</source>
        <translation>Insert …</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Gap above</source>
        <translation>Gap above</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Across</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Add text</translation>
    </message>
    <message>
        <source>Add QR code</source>
        <translation>Add QR code</translation>
    </message>
    <message>
        <source>Add shape</source>
        <translation>Add shape</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Double</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>Equal gaps across</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>Equal gaps down</translation>
    </message>
    <message>
        <source>Bring to the front</source>
        <translation>Bring to the front</translation>
    </message>
    <message>
        <source>Send to the back</source>
        <translation>Send to the back</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Align</translation>
    </message>
    <message>
        <source>Equal gaps</source>
        <translation>Equal gaps</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Align left</translation>
    </message>
    <message>
        <source>Centre across</source>
        <translation>Centre across</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Align right</translation>
    </message>
    <message>
        <source>Align at the top</source>
        <translation>Align at the top</translation>
    </message>
    <message>
        <source>Centre down</source>
        <translation>Centre down</translation>
    </message>
    <message>
        <source>Align at the bottom</source>
        <translation>Align at the bottom</translation>
    </message>
    <message>
        <source>A heading for each letter</source>
        <translation>A heading for each letter</translation>
    </message>
    <message>
        <source>One list for</source>
        <translation>One list for</translation>
    </message>
    <message>
        <source>Lines on a page</source>
        <translation>Lines on a page</translation>
    </message>
    <message>
        <source>Free lines for walk-ins</source>
        <translation>Free lines for walk-ins</translation>
    </message>
    <message>
        <source>each forum</source>
        <translation>each forum</translation>
    </message>
    <message>
        <source>each: {column}</source>
        <translation>each: {column}</translation>
    </message>
    <message>
        <source>Most inside at {time}: {count}</source>
        <translation>Most inside at {time}: {count}</translation>
    </message>
    <message>
        <source>Permitted: {count}</source>
        <translation>Permitted: {count}</translation>
    </message>
    <message>
        <source>Record of processing</source>
        <translation>Record of processing</translation>
    </message>
    <message>
        <source>What is processed, why, where and how long: ready for the file.</source>
        <translation>What is processed, why, where and how long: ready for the file.</translation>
    </message>
    <message>
        <source>Save the record as PDF …</source>
        <translation>Save the record as PDF …</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Data protection officer</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <extracomment>How wide the camera&apos;s picture is, px at 100 %.</extracomment>
        <translation>What the camera sees</translation>
    </message>
    <message>
        <source>Read it from a picture …</source>
        <translation>Read it from a picture …</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>Picture of the code</translation>
    </message>
    <message>
        <source>No camera is there. Is it plugged in?</source>
        <translation>No camera is there. Is it plugged in?</translation>
    </message>
    <message>
        <source>Hold the code in front of the camera.</source>
        <translation>Hold the code in front of the camera.</translation>
    </message>
    <message>
        <source>Read it with the camera</source>
        <translation>Read it with the camera</translation>
    </message>
    <message>
        <source>Switch the camera off</source>
        <translation>Switch the camera off</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>The code was misread. Please scan it again.</source>
        <translation>The code was misread. Please scan it again.</translation>
    </message>
    <message>
        <source>Nothing was in the code.</source>
        <translation>Nothing was in the code.</translation>
    </message>
    <message>
        <source>That is a very long text, not a ticket.</source>
        <translation>That is a very long text, not a ticket.</translation>
    </message>
    <message>
        <source>That is plain text.</source>
        <translation>That is plain text.</translation>
    </message>
    <message>
        <source>That is data of another program.</source>
        <translation>That is data of another program.</translation>
    </message>
    <message>
        <source>That sets up the Indico app.</source>
        <translation>That sets up the Indico app.</translation>
    </message>
    <message>
        <source>That pairs a device with pretix.</source>
        <translation>That pairs a device with pretix.</translation>
    </message>
    <message>
        <source>That joins a door to this event.</source>
        <translation>That joins a door to this event.</translation>
    </message>
    <message>
        <source>That is a web address.</source>
        <translation>That is a web address.</translation>
    </message>
    <message>
        <source>That is a business card.</source>
        <translation>That is a business card.</translation>
    </message>
    <message>
        <source>That is a Wi-Fi code.</source>
        <translation>That is a Wi-Fi code.</translation>
    </message>
    <message>
        <source>That is a boarding pass.</source>
        <translation>That is a boarding pass.</translation>
    </message>
    <message>
        <source>That is a train ticket.</source>
        <translation>That is a train ticket.</translation>
    </message>
    <message>
        <source>That is a health certificate.</source>
        <translation>That is a health certificate.</translation>
    </message>
    <message>
        <source>That is a payment code.</source>
        <translation>That is a payment code.</translation>
    </message>
    <message>
        <source>That is a code for signing in.</source>
        <translation>That is a code for signing in.</translation>
    </message>
    <message>
        <source>That is an e-mail address.</source>
        <translation>That is an e-mail address.</translation>
    </message>
    <message>
        <source>That is a phone number.</source>
        <translation>That is a phone number.</translation>
    </message>
    <message>
        <source>That is a place on a map.</source>
        <translation>That is a place on a map.</translation>
    </message>
    <message>
        <source>That is a calendar entry.</source>
        <translation>That is a calendar entry.</translation>
    </message>
    <message>
        <source>Several codes came at once. Please scan them one by one.</source>
        <translation>Several codes came at once. Please scan them one by one.</translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>ready</source>
        <extracomment>How often printers are asked how they are, in s.</extracomment>
        <translation>ready</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>printing</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>{count} labels left</source>
        <translation>{count} labels left</translation>
    </message>
    <message>
        <source>(optional)</source>
        <translation>(optional)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Seen at the door: what was shown</source>
        <translation>Seen at the door: what was shown</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>That is right</translation>
    </message>
    <message>
        <source>The badge as it will be printed</source>
        <translation>The badge as it will be printed</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Keep as PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>No printer is set up. Keep the PDF and print it, or go on.</source>
        <translation>No printer is set up. Keep the PDF and print it, or go on.</translation>
    </message>
    <message>
        <source>Badge printed: {printer}</source>
        <translation>Badge printed: {printer}</translation>
    </message>
    <message>
        <source>The PDF cannot be written: {why}</source>
        <translation>The PDF cannot be written: {why}</translation>
    </message>
    <message>
        <source>Kept: {path}</source>
        <translation>Kept: {path}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Inside since {time}</source>
        <translation>Inside since {time}</translation>
    </message>
    <message>
        <source>Went out at {time}</source>
        <translation>Went out at {time}</translation>
    </message>
    <message>
        <source>Not yet here</source>
        <translation>Not yet here</translation>
    </message>
    <message>
        <source>Ticket blocked</source>
        <translation>Ticket blocked</translation>
    </message>
    <message>
        <source>{count} badges printed</source>
        <translation>{count} badges printed</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Check out</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>Print again …</source>
        <translation>Print again …</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Print badge</translation>
    </message>
    <message>
        <source>Unblock ticket</source>
        <translation>Unblock ticket</translation>
    </message>
    <message>
        <source>Block ticket</source>
        <translation>Block ticket</translation>
    </message>
    <message>
        <source>Correct name</source>
        <translation>Correct name</translation>
    </message>
    <message>
        <source>Registered together</source>
        <translation>Registered together</translation>
    </message>
    <message>
        <source>A note for the next scan, then Enter</source>
        <translation>A note for the next scan, then Enter</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Undone at {time} by {who}</source>
        <translation>Undone at {time} by {who}</translation>
    </message>
    <message>
        <source>Undone at {time}</source>
        <translation>Undone at {time}</translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation>Badge printed</translation>
    </message>
    <message>
        <source>Check in all {count}</source>
        <translation>Check in all {count}</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Checked out</translation>
    </message>
    <message>
        <source>let in anyway</source>
        <translation>let in anyway</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>Undo: {name}</translation>
    </message>
    <message>
        <source>Still to solve</source>
        <translation>Still to solve</translation>
    </message>
    <message>
        <source>↑ ↓ choose  ·  {enter} card  ·  {delete} solved</source>
        <translation>↑ ↓ choose  ·  {enter} card  ·  {delete} solved</translation>
    </message>
    <message>
        <source>Nothing is left to solve.</source>
        <translation>Nothing is left to solve.</translation>
    </message>
    <message>
        <source>Nobody known by this code</source>
        <translation>Nobody known by this code</translation>
    </message>
    <message>
        <source>Show card</source>
        <translation>Show card</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>Admitted twice: {name}</source>
        <translation>Admitted twice: {name}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} and {second}</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Mark as seen</translation>
    </message>
    <message>
        <source>Let in here, but the registration system says no: {name}</source>
        <translation>Let in here, but the registration system says no: {name}</translation>
    </message>
    <message>
        <source>there since {time}</source>
        <translation>there since {time}</translation>
    </message>
    <message>
        <source>Inside: {inside}</source>
        <extracomment>More lists than this go into a drop-down.</extracomment>
        <translation>Inside: {inside}</translation>
    </message>
    <message>
        <source>Inside: {inside} of {permitted}</source>
        <translation>Inside: {inside} of {permitted}</translation>
    </message>
    <message>
        <source>{number} came</source>
        <translation>{number} came</translation>
    </message>
    <message>
        <source>Name of this door</source>
        <translation>Name of this door</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>This laptop alone</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Sound off</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Guest’s screen</source>
        <translation>Guest’s screen</translation>
    </message>
    <message>
        <source>Lists of this door</source>
        <translation>Lists of this door</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Look up only</source>
        <translation>Look up only</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Check-in list</translation>
    </message>
    <message>
        <source>Not here? Add as walk-in</source>
        <translation>Not here? Add as walk-in</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Nobody found for “{text}”.</translation>
    </message>
    <message>
        <source>The list is still being read …</source>
        <translation>The list is still being read …</translation>
    </message>
    <message>
        <source>Name, organisation, e-mail, code …</source>
        <extracomment>Pages that a scan does not take away: somebody is at work there. The last scans are redrawn this long (ms) after a verdict, so that the verdict is painted first.</extracomment>
        <translation>Name, organisation, e-mail, code …</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Find somebody</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Misused</source>
        <translation>Misused</translation>
    </message>
    <message>
        <source>Organisers agreed</source>
        <translation>Organisers agreed</translation>
    </message>
    <message>
        <source>Why is this ticket blocked?</source>
        <translation>Why is this ticket blocked?</translation>
    </message>
    <message>
        <source>Name corrected</source>
        <translation>Name corrected</translation>
    </message>
    <message>
        <source>Badge lost</source>
        <translation>Badge lost</translation>
    </message>
    <message>
        <source>Badge misprinted</source>
        <translation>Badge misprinted</translation>
    </message>
    <message>
        <source>Why once more?</source>
        <translation>Why once more?</translation>
    </message>
    <message>
        <source>{inside} of {count} are in.</source>
        <translation>{inside} of {count} are in.</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>Not yet: {names}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Nobody has been scanned yet.</source>
        <translation>Nobody has been scanned yet.</translation>
    </message>
    <message>
        <source>This door</source>
        <translation>This door</translation>
    </message>
    <message>
        <source>With “too” one scan counts for several lists: the hall and the forum that somebody booked. A forum that they did not book is left out.</source>
        <translation>With “too” one scan counts for several lists: the hall and the forum that somebody booked. A forum that they did not book is left out.</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Check-in lists</translation>
    </message>
    <message>
        <source>too</source>
        <translation>too</translation>
    </message>
    <message>
        <source>{list} too</source>
        <translation>{list} too</translation>
    </message>
    <message>
        <source>Who is at this door</source>
        <translation>Who is at this door</translation>
    </message>
    <message>
        <source>A name or sign, kept with every act</source>
        <translation>A name or sign, kept with every act</translation>
    </message>
    <message>
        <source>Number of desks</source>
        <translation>Number of desks</translation>
    </message>
    <message>
        <source>Queues by letter</source>
        <translation>Queues by letter</translation>
    </message>
    <message>
        <source>Desk {number}: {letters}</source>
        <translation>Desk {number}: {letters}</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>Devices and self-test</source>
        <translation>Devices and self-test</translation>
    </message>
    <message>
        <source>Note seen</source>
        <translation>Note seen</translation>
    </message>
    <message>
        <source>Entry, exit, look up only</source>
        <translation>Entry, exit, look up only</translation>
    </message>
    <message>
        <source>Badge: try again</source>
        <translation>Badge: try again</translation>
    </message>
    <message>
        <source>Badge: on another printer</source>
        <translation>Badge: on another printer</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Undo the last</translation>
    </message>
    <message>
        <source>Another list, by its number</source>
        <translation>Another list, by its number</translation>
    </message>
    <message>
        <source>That list too</source>
        <translation>That list too</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Last scans</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Went out</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>Notes not yet seen</source>
        <translation>Notes not yet seen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Note: {name}</source>
        <translation>Note: {name}</translation>
    </message>
    <message>
        <source>One more not yet seen</source>
        <translation>One more not yet seen</translation>
    </message>
    <message>
        <source>{count} more not yet seen</source>
        <translation>{count} more not yet seen</translation>
    </message>
    <message>
        <source>Another reason, then Enter</source>
        <translation>Another reason, then Enter</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Who works here</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Who works here?</translation>
    </message>
    <message>
        <source>{role} needs a PIN.</source>
        <translation>{role} needs a PIN.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Save and let in</source>
        <translation>Save and let in</translation>
    </message>
    <message>
        <source>Let in without an answer</source>
        <translation>Let in without an answer</translation>
    </message>
    <message>
        <source>Please answer: {question}</source>
        <translation>Please answer: {question}</translation>
    </message>
    <message>
        <source>Let in anyway</source>
        <translation>Let in anyway</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>Let in unpaid</translation>
    </message>
    <message>
        <source>Add walk-in</source>
        <translation>Add walk-in</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Let in again</translation>
    </message>
    <message>
        <source>Went out for a moment</source>
        <translation>Went out for a moment</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identity checked</translation>
    </message>
    <message>
        <source>Why is {name} let in?</source>
        <translation>Why is {name} let in?</translation>
    </message>
    <message>
        <source>Still to solve: {count}</source>
        <translation>Still to solve: {count}</translation>
    </message>
    <message>
        <source>Print the badge at once</source>
        <translation>Print the badge at once</translation>
    </message>
    <message>
        <source>Add and let in</source>
        <translation>Add and let in</translation>
    </message>
    <message>
        <source>Add a walk-in</source>
        <translation>Add a walk-in</translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation>Please type a name.</translation>
    </message>
    <message>
        <source>Door</source>
        <extracomment>What the window&apos;s own keys need (services.roles.Permission).</extracomment>
        <translation>Door</translation>
    </message>
    <message>
        <source>Scanner not there: {name}</source>
        <translation>Scanner not there: {name}</translation>
    </message>
    <message>
        <source>Scanner set to another keyboard: F1</source>
        <translation>Scanner set to another keyboard: F1</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>What the camera sees</translation>
    </message>
    <message>
        <source>Switch camera off</source>
        <translation>Switch camera off</translation>
    </message>
    <message>
        <source>The camera is not there. It is used again as soon as it is plugged in.</source>
        <translation>The camera is not there. It is used again as soon as it is plugged in.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>There is no picture in the clipboard.</translation>
    </message>
    <message>
        <source>There is no QR code in the copied picture.</source>
        <translation>There is no QR code in the copied picture.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Scan something to see what arrives. It counts as at the door.</source>
        <translation>Scan something to see what arrives. It counts as at the door.</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Scanner test</translation>
    </message>
    <message>
        <source>That looks like a ticket.</source>
        <translation>That looks like a ticket.</translation>
    </message>
    <message>
        <source>“{begin}”, {count} characters. {kind}</source>
        <translation>“{begin}”, {count} characters. {kind}</translation>
    </message>
    <message>
        <source>Before the doors open</source>
        <translation>Before the doors open</translation>
    </message>
    <message>
        <source>The scanner is set to another keyboard than this computer. Tickets are read all the same. The cure: in the scanner’s manual, scan the code for the keyboard of this computer ({language}), then scan a ticket here again.</source>
        <translation>The scanner is set to another keyboard than this computer. Tickets are read all the same. The cure: in the scanner’s manual, scan the code for the keyboard of this computer ({language}), then scan a ticket here again.</translation>
    </message>
    <message>
        <source>Sent before each code</source>
        <translation>Sent before each code</translation>
    </message>
    <message>
        <source>Sent behind each code</source>
        <translation>Sent behind each code</translation>
    </message>
    <message>
        <source>USB scanners that act as a keyboard need no setting. Enter these only if yours adds something.</source>
        <translation>USB scanners that act as a keyboard need no setting. Enter these only if yours adds something.</translation>
    </message>
    <message>
        <source>USB scanner</source>
        <translation>USB scanner</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Serial scanners</source>
        <translation>Serial scanners</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>None is plugged in.</source>
        <translation>None is plugged in.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>No camera is there.</source>
        <translation>No camera is there.</translation>
    </message>
    <message>
        <source>As in a mirror</source>
        <translation>As in a mirror</translation>
    </message>
    <message>
        <source>Switch camera on</source>
        <translation>Switch camera on</translation>
    </message>
    <message>
        <source>Read a picture file …</source>
        <translation>Read a picture file …</translation>
    </message>
    <message>
        <source>Read what was copied</source>
        <translation>Read what was copied</translation>
    </message>
    <message>
        <source>A picture with a QR code</source>
        <translation>A picture with a QR code</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>A sound for each scan</source>
        <translation>A sound for each scan</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>A verdict stays for</source>
        <translation>A verdict stays for</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>For the guest</source>
        <translation>For the guest</translation>
    </message>
    <message>
        <source>List for an evacuation (PDF)</source>
        <translation>List for an evacuation (PDF)</translation>
    </message>
    <message>
        <source>Everybody inside, big and by letter, with the room where each was seen last.</source>
        <translation>Everybody inside, big and by letter, with the room where each was seen last.</translation>
    </message>
    <message>
        <source>Who is inside</source>
        <translation>Who is inside</translation>
    </message>
    <message>
        <source>Came last</source>
        <translation>Came last</translation>
    </message>
    <message>
        <source>{inside} of {permitted}</source>
        <translation>{inside} of {permitted}</translation>
    </message>
    <message>
        <source>Nobody is inside.</source>
        <translation>Nobody is inside.</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>inside</translation>
    </message>
    <message>
        <source>{count} people are on the list: {path}</source>
        <translation>{count} people are on the list: {path}</translation>
    </message>
    <message>
        <source>{inside} are inside, {permitted} are permitted. Nobody may enter.</source>
        <translation>{inside} are inside, {permitted} are permitted. Nobody may enter.</translation>
    </message>
    <message>
        <source>Nearly full: one more may enter.</source>
        <translation>Nearly full: one more may enter.</translation>
    </message>
    <message>
        <source>Nearly full: {free} more may enter.</source>
        <translation>Nearly full: {free} more may enter.</translation>
    </message>
    <message>
        <source>Badge that did not come out</source>
        <translation>Badge that did not come out</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>Do not print it</source>
        <translation>Do not print it</translation>
    </message>
    <message>
        <source>Badge: {name}</source>
        <translation>Badge: {name}</translation>
    </message>
    <message>
        <source>{printer} does not tell whether it printed: look whether the badge came out.</source>
        <translation>{printer} does not tell whether it printed: look whether the badge came out.</translation>
    </message>
    <message>
        <source>One more badge waits</source>
        <translation>One more badge waits</translation>
    </message>
    <message>
        <source>{count} more badges wait</source>
        <translation>{count} more badges wait</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Print it again</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Print on {printer}</source>
        <translation>Print on {printer}</translation>
    </message>
    <message>
        <source>Print a badge at each check-in</source>
        <translation>Print a badge at each check-in</translation>
    </message>
    <message>
        <source>Tray or roll</source>
        <translation>Tray or roll</translation>
    </message>
    <message>
        <source>Badge printer</source>
        <translation>Badge printer</translation>
    </message>
    <message>
        <source>Shares the badges with</source>
        <translation>Shares the badges with</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Set it up</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Label as it lies, in millimetres</source>
        <translation>Label as it lies, in millimetres</translation>
    </message>
    <message>
        <source>Dots per inch of its head</source>
        <translation>Dots per inch of its head</translation>
    </message>
    <message>
        <source>Set up a label printer</source>
        <translation>Set up a label printer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>The system’s default</source>
        <translation>The system’s default</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>no other</translation>
    </message>
    <message>
        <source>Badge 86 × 54 mm</source>
        <translation>Badge 86 × 54 mm</translation>
    </message>
    <message>
        <source>The one in the printer</source>
        <translation>The one in the printer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove {printer}</source>
        <translation>Remove {printer}</translation>
    </message>
    <message>
        <source>The printer’s choice</source>
        <translation>The printer’s choice</translation>
    </message>
    <message>
        <source>{printer} (not there)</source>
        <translation>{printer} (not there)</translation>
    </message>
</context>
<context>
    <name>doors</name>
    <message>
        <source>The host removed this laptop and had its copy of the event erased.</source>
        <translation>The host removed this laptop and had its copy of the event erased.</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>This laptop alone</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connecting …</translation>
    </message>
    <message>
        <source>Doors level</source>
        <translation>Doors level</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Catching up</translation>
    </message>
    <message>
        <source>Apart, judging alone</source>
        <translation>Apart, judging alone</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Not let in</translation>
    </message>
    <message>
        <source>Removed from the doors</source>
        <translation>Removed from the doors</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Other version</translation>
    </message>
    <message>
        <source>Shared by another program</source>
        <translation>Shared by another program</translation>
    </message>
    <message>
        <source>Nobody else works on this event. Share it, or join another laptop.</source>
        <translation>Nobody else works on this event. Share it, or join another laptop.</translation>
    </message>
    <message>
        <source>One moment. The door judges meanwhile.</source>
        <translation>One moment. The door judges meanwhile.</translation>
    </message>
    <message>
        <source>Every door knows what happened at the others.</source>
        <translation>Every door knows what happened at the others.</translation>
    </message>
    <message>
        <source>What happened at other doors is coming in.</source>
        <translation>What happened at other doors is coming in.</translation>
    </message>
    <message>
        <source>No connection to the other doors. This one judges alone; both sides meet again by themselves.</source>
        <translation>No connection to the other doors. This one judges alone; both sides meet again by themselves.</translation>
    </message>
    <message>
        <source>The host does not let this laptop in any more. Join again with a new code.</source>
        <translation>The host does not let this laptop in any more. Join again with a new code.</translation>
    </message>
    <message>
        <source>The host removed this laptop. It works alone; join again with a new code.</source>
        <translation>The host removed this laptop. It works alone; join again with a new code.</translation>
    </message>
    <message>
        <source>The host runs another version of Checkin. Bring both to the same version, then join again.</source>
        <translation>The host runs another version of Checkin. Bring both to the same version, then join again.</translation>
    </message>
    <message>
        <source>Another program on this laptop shares this file already. Use that one, or close it.</source>
        <translation>Another program on this laptop shares this file already. Use that one, or close it.</translation>
    </message>
    <message>
        <source>Level with {door}</source>
        <translation>Level with {door}</translation>
    </message>
    <message>
        <source>{count} not sent yet</source>
        <translation>{count} not sent yet</translation>
    </message>
    <message>
        <source>here</source>
        <translation>here</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>not heard</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>this laptop</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>{count} behind</source>
        <translation>{count} behind</translation>
    </message>
    <message>
        <source>clock wrong: please set it</source>
        <translation>clock wrong: please set it</translation>
    </message>
    <message>
        <source>same name as another door</source>
        <translation>same name as another door</translation>
    </message>
    <message>
        <source>{count} set aside</source>
        <translation>{count} set aside</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>No built-in layout is called {name}; there are {known}.</source>
        <translation>No built-in layout is called {name}; there are {known}.</translation>
    </message>
    <message>
        <source>The labels of {sheet} are too small for every built-in layout.</source>
        <translation>The labels of {sheet} are too small for every built-in layout.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be unpacked; fetch it once more.</source>
        <translation>{file} is damaged and cannot be unpacked; fetch it once more.</translation>
    </message>
    <message>
        <source>{file} is not a badge layout: it holds no layout.json.</source>
        <translation>{file} is not a badge layout: it holds no layout.json.</translation>
    </message>
    <message>
        <source>{file} would unpack into too much for a badge layout.</source>
        <translation>{file} would unpack into too much for a badge layout.</translation>
    </message>
    <message>
        <source>{name} is an SVG drawing, which badges do not take; save it as PNG with at least 300 dots an inch.</source>
        <extracomment>8,000 by 5,000 dots print a poster; more is a mistake or an attack.</extracomment>
        <translation>{name} is an SVG drawing, which badges do not take; save it as PNG with at least 300 dots an inch.</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read; use PNG or JPEG.</source>
        <translation>{name} is not a picture that can be read; use PNG or JPEG.</translation>
    </message>
    <message>
        <source>{name} is damaged; save the picture once more and try again.</source>
        <translation>{name} is damaged; save the picture once more and try again.</translation>
    </message>
    <message>
        <source>{name} is too large for a badge (at most {megapixels} megapixels and {megabytes} MB); save it smaller.</source>
        <translation>{name} is too large for a badge (at most {megapixels} megapixels and {megabytes} MB); save it smaller.</translation>
    </message>
    <message>
        <source>{name}: an element of the kind “{kind}” cannot be understood.</source>
        <extracomment>pretix&apos; usual badge: A6 across. A symbol that pretix draws without its white border still needs one here: four modules on each side of some 29. What pretix&apos; line height means in terms of the font size.</extracomment>
        <translation>{name}: an element of the kind “{kind}” cannot be understood.</translation>
    </message>
    <message>
        <source>{name} is not a badge layout of pretix: a list of elements was expected.</source>
        <translation>{name} is not a badge layout of pretix: a list of elements was expected.</translation>
    </message>
    <message>
        <source>{name}: its background is not a PDF that can be read.</source>
        <translation>{name}: its background is not a PDF that can be read.</translation>
    </message>
    <message>
        <source>{sheet} has {count} labels: start at one of 1 to {count}.</source>
        <translation>{sheet} has {count} labels: start at one of 1 to {count}.</translation>
    </message>
    <message>
        <source>{file} is too large for a badge layout.</source>
        <extracomment>A0; a badge is smaller, a sign may come near.</extracomment>
        <translation>{file} is too large for a badge layout.</translation>
    </message>
    <message>
        <source>{file} is not a badge layout: it is no JSON document.</source>
        <extracomment>A pretix layout is a few kilobytes of JSON.</extracomment>
        <translation>{file} is not a badge layout: it is no JSON document.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of this program (layout version {version}); update this one.</source>
        <translation>{file} was made by a newer version of this program (layout version {version}); update this one.</translation>
    </message>
    <message>
        <source>{file} has more than {most} elements on one side.</source>
        <translation>{file} has more than {most} elements on one side.</translation>
    </message>
    <message>
        <source>{file}: {place} is of the unknown kind “{kind}”; known are text, qr, image and shape.</source>
        <translation>{file}: {place} is of the unknown kind “{kind}”; known are text, qr, image and shape.</translation>
    </message>
    <message>
        <source>{file}: {place} has no text (“items”).</source>
        <translation>{file}: {place} has no text (“items”).</translation>
    </message>
    <message>
        <source>{file}: {place} has no size.</source>
        <translation>{file}: {place} has no size.</translation>
    </message>
    <message>
        <source>{file}: {place} is too small for a QR symbol; give it at least 8 mm.</source>
        <translation>{file}: {place} is too small for a QR symbol; give it at least 8 mm.</translation>
    </message>
    <message>
        <source>{file}: {place}: “error” must be L, M, Q or H.</source>
        <translation>{file}: {place}: “error” must be L, M, Q or H.</translation>
    </message>
    <message>
        <source>{file}: the picture {image} is missing; put it beside the layout.</source>
        <translation>{file}: the picture {image} is missing; put it beside the layout.</translation>
    </message>
    <message>
        <source>{file} is not a badge layout: {place} is not an object.</source>
        <translation>{file} is not a badge layout: {place} is not an object.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is missing or wrong in {place}.</source>
        <translation>{file}: “{key}” is missing or wrong in {place}.</translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be between {least} and {most}.</source>
        <translation>{file}: “{key}” of {place} must be between {least} and {most}.</translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be one of: {known}.</source>
        <translation>{file}: “{key}” of {place} must be one of: {known}.</translation>
    </message>
    <message>
        <source>{file}: “{key}” of {place} must be a colour like #1f5fa8, “category” or “on-category”.</source>
        <translation>{file}: “{key}” of {place} must be a colour like #1f5fa8, “category” or “on-category”.</translation>
    </message>
    <message>
        <source>{file}: {place} uses the unknown variable “{name}”.</source>
        <translation>{file}: {place} uses the unknown variable “{name}”.</translation>
    </message>
    <message>
        <source>{file}: {place} has the unknown key “{key}”.</source>
        <translation>{file}: {place} has the unknown key “{key}”.</translation>
    </message>
    <message>
        <source>No sheet is called {name}; known are for example {examples}.</source>
        <translation>No sheet is called {name}; known are for example {examples}.</translation>
    </message>
    <message>
        <source>The layout {layout} ({width} x {height} mm) is larger than a label of {sheet} ({label_width} x {label_height} mm); choose a layout of that size.</source>
        <translation>The layout {layout} ({width} x {height} mm) is larger than a label of {sheet} ({label_width} x {label_height} mm); choose a layout of that size.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); choose another place.</source>
        <extracomment>The list for the mail merge, beside the tickets. A spreadsheet takes a cell that begins so for a formula.</extracomment>
        <translation>The folder {folder} cannot be made ({reason}); choose another place.</translation>
    </message>
    <message>
        <source>The passphrase file {file} cannot be read. Check its name and rights.</source>
        <translation>The passphrase file {file} cannot be read. Check its name and rights.</translation>
    </message>
    <message>
        <source>The passphrase file {file} is empty. Write the passphrase in its first line.</source>
        <translation>The passphrase file {file} is empty. Write the passphrase in its first line.</translation>
    </message>
    <message>
        <source>{text} is not a time. Give one like 2026-09-25T08:41:00+02:00.</source>
        <translation>{text} is not a time. Give one like 2026-09-25T08:41:00+02:00.</translation>
    </message>
    <message>
        <source>This event has no check-in list {name}. It has: {known}.</source>
        <translation>This event has no check-in list {name}. It has: {known}.</translation>
    </message>
    <message>
        <source>{text} is not of the form KEY=TEXT.</source>
        <translation>{text} is not of the form KEY=TEXT.</translation>
    </message>
    <message>
        <source>{file} is not a folder.</source>
        <translation>{file} is not a folder.</translation>
    </message>
    <message>
        <source>Give either a code, or - to read codes from standard input, or --image FILE.</source>
        <translation>Give either a code, or - to read codes from standard input, or --image FILE.</translation>
    </message>
    <message>
        <source>A group can have {most} people at most, not {count}.</source>
        <extracomment>What members of a group have in common with whoever registered them. More than this at once is a slip of the finger.</extracomment>
        <translation>A group can have {most} people at most, not {count}.</translation>
    </message>
    <message>
        <source>There is nobody with the id {id} in this event. Search for the person again.</source>
        <extracomment>How many tombstones this copy of the file had when its traces were last cleared.</extracomment>
        <translation>There is nobody with the id {id} in this event. Search for the person again.</translation>
    </message>
    <message>
        <source>Erasing cannot be undone. Give --yes to confirm, and --reason TEXT for the record.</source>
        <translation>Erasing cannot be undone. Give --yes to confirm, and --reason TEXT for the record.</translation>
    </message>
    <message>
        <source>This event has no programme session {session}.</source>
        <translation>This event has no programme session {session}.</translation>
    </message>
    <message>
        <source>Give the list to import, or --undo-last without one.</source>
        <translation>Give the list to import, or --undo-last without one.</translation>
    </message>
    <message>
        <source>There is no import that could be taken back.</source>
        <translation>There is no import that could be taken back.</translation>
    </message>
    <message>
        <source>The mapping {file} cannot be read. Check its name and rights.</source>
        <translation>The mapping {file} cannot be read. Check its name and rights.</translation>
    </message>
    <message>
        <source>The log of changes is exported as json only.</source>
        <translation>The log of changes is exported as json only.</translation>
    </message>
    <message>
        <source>A ticket code of {length} characters is too long for a QR symbol; give this ticket a shorter code.</source>
        <extracomment>Rows from the top, modules from the left, True = dark. No quiet zone: leave four modules free on each side. Any mask is read well; a fixed one spares the search for the prettiest, which is most of the work.</extracomment>
        <translation>A ticket code of {length} characters is too long for a QR symbol; give this ticket a shorter code.</translation>
    </message>
    <message>
        <source>{file} is not an archive of an event, or it is damaged: take another copy.</source>
        <translation>{file} is not an archive of an event, or it is damaged: take another copy.</translation>
    </message>
    <message>
        <source>{file} is a folder: choose a file name.</source>
        <translation>{file} is a folder: choose a file name.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the file or its folder is read-only. Choose another place.</source>
        <translation>{file} cannot be written: the file or its folder is read-only. Choose another place.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the disk is full. Make room or choose another place.</source>
        <translation>{file} cannot be written: the disk is full. Make room or choose another place.</translation>
    </message>
    <message>
        <source>{file} cannot be written: its folder is not there (any more). Choose another place.</source>
        <translation>{file} cannot be written: its folder is not there (any more). Choose another place.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another place.</source>
        <translation>{file} cannot be written: {reason}. Choose another place.</translation>
    </message>
    <message>
        <source>{file} is open in another program: close it there and try again.</source>
        <translation>{file} is open in another program: close it there and try again.</translation>
    </message>
    <message>
        <source>The certificate&apos;s text has a single brace: write {open} and {close} twice to print them.</source>
        <extracomment>What may stand in braces in a certificate&apos;s heading and body.</extracomment>
        <translation>The certificate&apos;s text has a single brace: write {open} and {close} twice to print them.</translation>
    </message>
    <message>
        <source>The certificate&apos;s text has an unknown placeholder {{{placeholder}}}: use one of {known}.</source>
        <translation>The certificate&apos;s text has an unknown placeholder {{{placeholder}}}: use one of {known}.</translation>
    </message>
    <message>
        <source>The certificate&apos;s logo is not a picture: choose a PNG or JPEG file.</source>
        <extracomment>Where the signed block begins (pt above the page&apos;s foot).</extracomment>
        <translation>The certificate&apos;s logo is not a picture: choose a PNG or JPEG file.</translation>
    </message>
    <message>
        <source>The saved export was made by a newer version of Checkin: update Checkin.</source>
        <translation>The saved export was made by a newer version of Checkin: update Checkin.</translation>
    </message>
    <message>
        <source>The saved export is damaged: choose its columns and save it again.</source>
        <translation>The saved export is damaged: choose its columns and save it again.</translation>
    </message>
    <message>
        <source>There is no export format “{format}”: use one of {known}.</source>
        <translation>There is no export format “{format}”: use one of {known}.</translation>
    </message>
    <message>
        <source>This event has no check-in list “{name}”: choose one of its lists.</source>
        <translation>This event has no check-in list “{name}”: choose one of its lists.</translation>
    </message>
    <message>
        <source>This event has no session “{name}”: choose one of its sessions.</source>
        <translation>This event has no session “{name}”: choose one of its sessions.</translation>
    </message>
    <message>
        <source>A person&apos;s record is written as .pdf or .json, not as {ending}.</source>
        <translation>A person&apos;s record is written as .pdf or .json, not as {ending}.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>column {column}</translation>
    </message>
    <message>
        <source>That did not work, and it is our mistake ({kind}). Nothing was lost; please try again.</source>
        <translation>That did not work, and it is our mistake ({kind}). Nothing was lost; please try again.</translation>
    </message>
    <message>
        <source>The print jobs cannot be kept in {file}: check the disk and its rights.</source>
        <extracomment>Programs with one event open on one machine at the same time.</extracomment>
        <translation>The print jobs cannot be kept in {file}: check the disk and its rights.</translation>
    </message>
    <message>
        <source>Too many programs print for this event on this machine: close some.</source>
        <translation>Too many programs print for this event on this machine: close some.</translation>
    </message>
    <message>
        <source>{printer} cannot be set up like this: check its kind, address (tcp://host:9100) and roll.</source>
        <extracomment>Entry-point groups: a language is made of a `KnownPrinter`, a transport of an address.</extracomment>
        <translation>{printer} cannot be set up like this: check its kind, address (tcp://host:9100) and roll.</translation>
    </message>
    <message>
        <source>A printer cannot hold fewer than no labels.</source>
        <translation>A printer cannot hold fewer than no labels.</translation>
    </message>
    <message>
        <source>The labels left cannot be kept in {file}: check the disk and its rights.</source>
        <translation>The labels left cannot be kept in {file}: check the disk and its rights.</translation>
    </message>
    <message>
        <source>Choose a printer and at least one copy.</source>
        <extracomment>Tried again by itself after so many seconds: somebody may have closed the cover by then. Nothing that waiting mends.</extracomment>
        <translation>Choose a printer and at least one copy.</translation>
    </message>
    <message>
        <source>This badge may have come out of {printer} already: look, and print it again if not.</source>
        <translation>This badge may have come out of {printer} already: look, and print it again if not.</translation>
    </message>
    <message>
        <source>It is known already what became of this print job.</source>
        <translation>It is known already what became of this print job.</translation>
    </message>
    <message>
        <source>Nothing of this print job is left to be printed.</source>
        <translation>Nothing of this print job is left to be printed.</translation>
    </message>
    <message>
        <source>This print job is still waiting: cancel it first.</source>
        <translation>This print job is still waiting: cancel it first.</translation>
    </message>
    <message>
        <source>{printer} is out of labels: put in a new roll, it goes on then.</source>
        <translation>{printer} is out of labels: put in a new roll, it goes on then.</translation>
    </message>
    <message>
        <source>{printer} is out of paper: fill it, it goes on then.</source>
        <translation>{printer} is out of paper: fill it, it goes on then.</translation>
    </message>
    <message>
        <source>{printer} is out of ink, toner or ribbon: change it, it goes on then.</source>
        <translation>{printer} is out of ink, toner or ribbon: change it, it goes on then.</translation>
    </message>
    <message>
        <source>{printer} is open: close its cover, it goes on then.</source>
        <translation>{printer} is open: close its cover, it goes on then.</translation>
    </message>
    <message>
        <source>{printer} holds another roll than the badge needs: change the roll or the layout.</source>
        <translation>{printer} holds another roll than the badge needs: change the roll or the layout.</translation>
    </message>
    <message>
        <source>{printer} has no paper of this size: load it, or choose another layout or printer.</source>
        <translation>{printer} has no paper of this size: load it, or choose another layout or printer.</translation>
    </message>
    <message>
        <source>{printer} is jammed: open it and take the paper out.</source>
        <translation>{printer} is jammed: open it and take the paper out.</translation>
    </message>
    <message>
        <source>{printer} is too hot: it goes on when it has cooled down.</source>
        <translation>{printer} is too hot: it goes on when it has cooled down.</translation>
    </message>
    <message>
        <source>{printer} is paused: resume it at the printer or in the system&apos;s printer list.</source>
        <translation>{printer} is paused: resume it at the printer or in the system&apos;s printer list.</translation>
    </message>
    <message>
        <source>{printer} does not answer: switch it on and check its cable or network.</source>
        <translation>{printer} does not answer: switch it on and check its cable or network.</translation>
    </message>
    <message>
        <source>The system&apos;s print service does not run, so {printer} is out of reach: start it.</source>
        <translation>The system&apos;s print service does not run, so {printer} is out of reach: start it.</translation>
    </message>
    <message>
        <source>There is no printer {printer} here any more: choose another one.</source>
        <translation>There is no printer {printer} here any more: choose another one.</translation>
    </message>
    <message>
        <source>{printer} refused the job: check its settings, or choose another printer.</source>
        <translation>{printer} refused the job: check its settings, or choose another printer.</translation>
    </message>
    <message>
        <source>{printer} reports an error: look at its display.</source>
        <translation>{printer} reports an error: look at its display.</translation>
    </message>
    <message>
        <source>Contact with {printer} was lost while it printed: look whether the badge came out.</source>
        <translation>Contact with {printer} was lost while it printed: look whether the badge came out.</translation>
    </message>
    <message>
        <source>The program was closed before {printer} got this job: print it again.</source>
        <translation>The program was closed before {printer} got this job: print it again.</translation>
    </message>
    <message>
        <source>The file for {printer} cannot be read as a PDF: make it again.</source>
        <translation>The file for {printer} cannot be read as a PDF: make it again.</translation>
    </message>
    <message>
        <source>The picture {file} is too large. Take a smaller one.</source>
        <extracomment>A phone&apos;s photo has 12 to 50 million pixels; more is no ticket but an attack on the memory.</extracomment>
        <translation>The picture {file} is too large. Take a smaller one.</translation>
    </message>
    <message>
        <source>There is no file {file}. Check the name and the folder.</source>
        <translation>There is no file {file}. Check the name and the folder.</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be read. Use a PNG or JPEG file.</source>
        <translation>{file} is not a picture that can be read. Use a PNG or JPEG file.</translation>
    </message>
    <message>
        <source>No QR code was found in {file}. Take the picture closer and straight on.</source>
        <translation>No QR code was found in {file}. Take the picture closer and straight on.</translation>
    </message>
    <message>
        <source>The second place for backups, {folder}, cannot be written ({reason}). The first copy was made; plug the stick in again or choose another folder.</source>
        <extracomment>Local values: every folder that ever got a backup, and those still to be cleared, with the time (ISO 8601, UTC).</extracomment>
        <translation>The second place for backups, {folder}, cannot be written ({reason}). The first copy was made; plug the stick in again or choose another folder.</translation>
    </message>
    <message>
        <source>{file} exists already. Restore to another name; the old file is kept.</source>
        <translation>{file} exists already. Restore to another name; the old file is kept.</translation>
    </message>
    <message>
        <source>There is no check-in with the id {id} in this event. Copy the id from the scan&apos;s answer.</source>
        <extracomment>Alerts that hold whatever the verdict.</extracomment>
        <translation>There is no check-in with the id {id} in this event. Copy the id from the scan&apos;s answer.</translation>
    </message>
    <message>
        <source>A walk-in needs a name. Type the given name, the family name, or both.</source>
        <translation>A walk-in needs a name. Type the given name, the family name, or both.</translation>
    </message>
    <message>
        <source>This event has no such check-in list. Choose one of its lists.</source>
        <translation>This event has no such check-in list. Choose one of its lists.</translation>
    </message>
    <message>
        <source>{list} is full ({capacity} people). Nobody was added.</source>
        <translation>{list} is full ({capacity} people). Nobody was added.</translation>
    </message>
    <message>
        <source>There is no field named {field}. Use one of: {known}.</source>
        <extracomment>What may be corrected at the door, besides `answers.&lt;question&gt;`.</extracomment>
        <translation>There is no field named {field}. Use one of: {known}.</translation>
    </message>
    <message>
        <source>{desks} queues are not possible. Give a number from 1 to {most}.</source>
        <extracomment>Letters that a sign can bear; a name that begins with none of them (digits, nothing) queues with A.</extracomment>
        <translation>{desks} queues are not possible. Give a number from 1 to {most}.</translation>
    </message>
    <message>
        <source>There is no export of the kind {kind}. Use one of: {known}.</source>
        <translation>There is no export of the kind {kind}. Use one of: {known}.</translation>
    </message>
    <message>
        <source>The export {kind} comes as {known}, not as {format}.</source>
        <translation>The export {kind} comes as {known}, not as {format}.</translation>
    </message>
    <message>
        <source>A passphrase needs at least one character.</source>
        <extracomment>Digits and capital letters that a US scanner or keyboard on a German system leaves alone, and no look-alikes. Bits that a word out of a dictionary, a year, and a word that everybody tries first are worth.</extracomment>
        <translation>A passphrase needs at least one character.</translation>
    </message>
    <message>
        <source>The passphrase has control characters, such as a line break. Leave them out.</source>
        <translation>The passphrase has control characters, such as a line break. Leave them out.</translation>
    </message>
    <message>
        <source>A kiosk has no PIN: whoever stands there may use it.</source>
        <extracomment>Tries before the waiting begins, the first wait, and the longest. What each role may do.</extracomment>
        <translation>A kiosk has no PIN: whoever stands there may use it.</translation>
    </message>
    <message>
        <source>A PIN needs at least {count} characters.</source>
        <translation>A PIN needs at least {count} characters.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {seconds} seconds.</source>
        <translation>Too many wrong PINs. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>That PIN is wrong. Type it again, or ask the organiser.</source>
        <translation>That PIN is wrong. Type it again, or ask the organiser.</translation>
    </message>
    <message>
        <source>An event needs a name. Type what guests call it.</source>
        <extracomment>The main list&apos;s name and the first door&apos;s label, by the language of the event.</extracomment>
        <translation>An event needs a name. Type what guests call it.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Give one like Europe/Berlin.</source>
        <translation>There is no time zone {zone}. Give one like Europe/Berlin.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://pretix.example.org.</source>
        <translation>This is not the address of a server. It looks like https://pretix.example.org.</translation>
    </message>
    <message>
        <source>The server&apos;s address must not hold a password, a question mark or a #.</source>
        <translation>The server&apos;s address must not hold a password, a question mark or a #.</translation>
    </message>
    <message>
        <source>{host} would be spoken to without encryption. Give its https address.</source>
        <translation>{host} would be spoken to without encryption. Give its https address.</translation>
    </message>
    <message>
        <source>{file} holds no certificate that can be read (PEM is needed).</source>
        <translation>{file} holds no certificate that can be read (PEM is needed).</translation>
    </message>
    <message>
        <source>{file} cannot be read. Is it still there, is a drive missing?</source>
        <extracomment>Said before the query; the driver is asked to open the connection read only as well where it can. The drivers that come with the program, by the address&apos;s beginning.</extracomment>
        <translation>{file} cannot be read. Is it still there, is a drive missing?</translation>
    </message>
    <message>
        <source>{host} answers, but not as Indico does. Is the address right?</source>
        <translation>{host} answers, but not as Indico does. Is the address right?</translation>
    </message>
    <message>
        <source>This is not a set-up code of Indico. Its page “Check-in” shows one.</source>
        <translation>This is not a set-up code of Indico. Its page “Check-in” shows one.</translation>
    </message>
    <message>
        <source>{host} answers, but not as pretix does. Is the address right?</source>
        <extracomment>Pages asked for at the same time: two per server process of a small installation, far below the hosted limit.</extracomment>
        <translation>{host} answers, but not as pretix does. Is the address right?</translation>
    </message>
    <message>
        <source>{host} gives no verdict on this list. The key may lack the right to check in.</source>
        <extracomment>Longer than this nobody waits at a door; then this machine judges alone (seconds).</extracomment>
        <translation>{host} gives no verdict on this list. The key may lack the right to check in.</translation>
    </message>
    <message>
        <source>This is not a pairing code of pretix. Add a device there and scan its code.</source>
        <translation>This is not a pairing code of pretix. Add a device there and scan its code.</translation>
    </message>
    <message>
        <source>This pairing code is of a newer kind. Please update this program.</source>
        <translation>This pairing code is of a newer kind. Please update this program.</translation>
    </message>
    <message>
        <source>{host} does not know this pairing code, or it was used before. Make a new one there.</source>
        <translation>{host} does not know this pairing code, or it was used before. Make a new one there.</translation>
    </message>
    <message>
        <source>{source} has no product for this category. Choose one of its categories.</source>
        <translation>{source} has no product for this category. Choose one of its categories.</translation>
    </message>
    <message>
        <source>{database} takes too long to answer the query. It is tried again.</source>
        <translation>{database} takes too long to answer the query. It is tried again.</translation>
    </message>
    <message>
        <source>{database} is out of reach, or user and password do not fit.</source>
        <translation>{database} is out of reach, or user and password do not fit.</translation>
    </message>
    <message>
        <source>{database} does not understand the query. Try it there first.</source>
        <translation>{database} does not understand the query. Try it there first.</translation>
    </message>
    <message>
        <source>This is no database address. It looks like postgresql://user@host/name.</source>
        <translation>This is no database address. It looks like postgresql://user@host/name.</translation>
    </message>
    <message>
        <source>There is no driver for {kind} here. Install the Python package for it.</source>
        <translation>There is no driver for {kind} here. Install the Python package for it.</translation>
    </message>
    <message>
        <source>The query returns more than {most} rows. Narrow it down.</source>
        <translation>The query returns more than {most} rows. Narrow it down.</translation>
    </message>
    <message>
        <source>The query must be a SELECT. Nothing was asked of the database.</source>
        <extracomment>Texts, quoted names, comments and dollar-quoted texts (PostgreSQL) say nothing about what a statement does. Words that change something, lock it, or reach outside of the database, wherever they stand. Functions by these names change nothing: `replace(name, &apos;a&apos;, &apos;b&apos;)`.</extracomment>
        <translation>The query must be a SELECT. Nothing was asked of the database.</translation>
    </message>
    <message>
        <source>The query must be one statement only. Nothing was asked of the database.</source>
        <translation>The query must be one statement only. Nothing was asked of the database.</translation>
    </message>
    <message>
        <source>The query must only read, but it says “{word}”. Nothing was asked.</source>
        <translation>The query must only read, but it says “{word}”. Nothing was asked.</translation>
    </message>
    <message>
        <source>“{encoding}” is no encoding that {file} can be read with; leave it out.</source>
        <extracomment>The first of those that look alike is taken. Letters that names in a German list have, and what a wrong code page makes of names: signs next to letters, capitals after small letters, accents in a row, and letters of Icelandic, in whose places the Turkish page has its own.</extracomment>
        <translation>“{encoding}” is no encoding that {file} can be read with; leave it out.</translation>
    </message>
    <message>
        <source>{file} is not a list: it holds binary data; export the list as CSV or XLSX.</source>
        <translation>{file} is not a list: it holds binary data; export the list as CSV or XLSX.</translation>
    </message>
    <message>
        <source>{file} is a folder; choose the list in it.</source>
        <extracomment>The largest list read, in bytes: a thousand bytes each for 200,000 people.</extracomment>
        <translation>{file} is a folder; choose the list in it.</translation>
    </message>
    <message>
        <source>{file} was not found; was it moved or renamed?</source>
        <translation>{file} was not found; was it moved or renamed?</translation>
    </message>
    <message>
        <source>{file} is larger than {megabytes} MB, too large for a registration list.</source>
        <translation>{file} is larger than {megabytes} MB, too large for a registration list.</translation>
    </message>
    <message>
        <source>{file} is no file name; choose the list.</source>
        <translation>{file} is no file name; choose the list.</translation>
    </message>
    <message>
        <source>{file} cannot be opened ({reason}); close it elsewhere or copy it here.</source>
        <translation>{file} cannot be opened ({reason}); close it elsewhere or copy it here.</translation>
    </message>
    <message>
        <source>{file} is empty; export the list again.</source>
        <translation>{file} is empty; export the list again.</translation>
    </message>
    <message>
        <source>{file} is not a list but a {kind} file; export the list as CSV or XLSX.</source>
        <translation>{file} is not a list but a {kind} file; export the list as CSV or XLSX.</translation>
    </message>
    <message>
        <source>{file} is a web page, whatever its name says; open it in a spreadsheet and save it as XLSX.</source>
        <translation>{file} is a web page, whatever its name says; open it in a spreadsheet and save it as XLSX.</translation>
    </message>
    <message>
        <source>{file} is protected by a password; save a copy without one and import that.</source>
        <extracomment>Cells of a sheet&apos;s rectangle, and bytes of all parts unpacked, that this program is ready to hold in memory.</extracomment>
        <translation>{file} is protected by a password; save a copy without one and import that.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete; open it in a spreadsheet and save it again as XLSX.</source>
        <translation>{file} is damaged or incomplete; open it in a spreadsheet and save it again as XLSX.</translation>
    </message>
    <message>
        <source>{file} has a sheet too large to read; delete stray cells far away from the list and save it again.</source>
        <translation>{file} has a sheet too large to read; delete stray cells far away from the list and save it again.</translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”; it has: {sheets}.</source>
        <translation>{file} has no sheet “{sheet}”; it has: {sheets}.</translation>
    </message>
    <message>
        <source>The mapping names the column “{header}” twice; keep one of the two.</source>
        <extracomment>The version of the JSON form written here; a newer one is refused.</extracomment>
        <translation>The mapping names the column “{header}” twice; keep one of the two.</translation>
    </message>
    <message>
        <source>The mapping gives the meaning “{meaning}” to two columns; choose one.</source>
        <translation>The mapping gives the meaning “{meaning}” to two columns; choose one.</translation>
    </message>
    <message>
        <source>The mapping has no column for names; choose which column holds them.</source>
        <translation>The mapping has no column for names; choose which column holds them.</translation>
    </message>
    <message>
        <source>The mapping was written by a newer version of this program; update it.</source>
        <translation>The mapping was written by a newer version of this program; update it.</translation>
    </message>
    <message>
        <source>This is no mapping of columns; choose a file that this program wrote.</source>
        <translation>This is no mapping of columns; choose a file that this program wrote.</translation>
    </message>
    <message>
        <source>The mapping has an unknown meaning “{meaning}”; known are: {known}.</source>
        <translation>The mapping has an unknown meaning “{meaning}”; known are: {known}.</translation>
    </message>
    <message>
        <source>{file} lacks the mapping&apos;s column “{header}”; choose another mapping.</source>
        <translation>{file} lacks the mapping&apos;s column “{header}”; choose another mapping.</translation>
    </message>
    <message>
        <source>The mapping has the header in row {number}, but {file} has {count} rows.</source>
        <translation>The mapping has the header in row {number}, but {file} has {count} rows.</translation>
    </message>
    <message>
        <source>{file} has only a header (row {number}) and nobody below it.</source>
        <extracomment>A header stands within this many rows from the top.</extracomment>
        <translation>{file} has only a header (row {number}) and nobody below it.</translation>
    </message>
    <message>
        <source>{file} has no header that is known (found: {found}); it needs “Name” or “Vorname” and “Nachname”.</source>
        <translation>{file} has no header that is known (found: {found}); it needs “Name” or “Vorname” and “Nachname”.</translation>
    </message>
    <message>
        <source>{host} points to another server. Nothing was sent there.</source>
        <extracomment>Parameters of an address; one that is given several times has its values in a tuple.</extracomment>
        <translation>{host} points to another server. Nothing was sent there.</translation>
    </message>
    <message>
        <source>The connection was given up.</source>
        <translation>The connection was given up.</translation>
    </message>
    <message>
        <source>{host} takes too long to answer. It is tried again.</source>
        <translation>{host} takes too long to answer. It is tried again.</translation>
    </message>
    <message>
        <source>{host} sends more than it should. It was cut off.</source>
        <translation>{host} sends more than it should. It was cut off.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off. It is tried again.</source>
        <translation>The connection to {host} broke off. It is tried again.</translation>
    </message>
    <message>
        <source>{host} does not answer as it should. Is the address right, is there a Wi-Fi log-in page?</source>
        <translation>{host} does not answer as it should. Is the address right, is there a Wi-Fi log-in page?</translation>
    </message>
    <message>
        <source>{host} has withdrawn this device&apos;s access.</source>
        <translation>{host} has withdrawn this device&apos;s access.</translation>
    </message>
    <message>
        <source>{host} is busy and asks to wait. It is tried again.</source>
        <translation>{host} is busy and asks to wait. It is tried again.</translation>
    </message>
    <message>
        <source>{host} cannot prove who it is. If it has a certificate of its own, name its authority&apos;s file.</source>
        <translation>{host} cannot prove who it is. If it has a certificate of its own, name its authority&apos;s file.</translation>
    </message>
    <message>
        <source>{host} is out of reach. It is tried again.</source>
        <translation>{host} is out of reach. It is tried again.</translation>
    </message>
    <message>
        <source>{host} has a fault of its own just now. It is tried again.</source>
        <translation>{host} has a fault of its own just now. It is tried again.</translation>
    </message>
    <message>
        <source>{host} does not accept what was sent.</source>
        <translation>{host} does not accept what was sent.</translation>
    </message>
    <message>
        <source>{host} does not accept this key. Pair the device again or give a new token.</source>
        <translation>{host} does not accept this key. Pair the device again or give a new token.</translation>
    </message>
    <message>
        <source>{host} does not permit this. The token needs more rights.</source>
        <translation>{host} does not permit this. The token needs more rights.</translation>
    </message>
    <message>
        <source>{host} does not have this event (any more). Check organizer and event.</source>
        <translation>{host} does not have this event (any more). Check organizer and event.</translation>
    </message>
    <message>
        <source>The backup {file} is encrypted and needs its passphrase, or it is damaged.</source>
        <translation>The backup {file} is encrypted and needs its passphrase, or it is damaged.</translation>
    </message>
    <message>
        <source>The passphrase does not open the backup {file}, or its first page is damaged. Try again.</source>
        <translation>The passphrase does not open the backup {file}, or its first page is damaged. Try again.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged. Choose an older one; nothing was changed.</source>
        <translation>The backup {file} is damaged. Choose an older one; nothing was changed.</translation>
    </message>
    <message>
        <source>The event file {file} is damaged. Nothing was changed; restore it from a backup (the copies beside it end in .backup).</source>
        <extracomment>How long a writer waits for another program on the same file, in ms.</extracomment>
        <translation>The event file {file} is damaged. Nothing was changed; restore it from a backup (the copies beside it end in .backup).</translation>
    </message>
    <message>
        <source>Another program is writing to {file}. Try again in a moment.</source>
        <translation>Another program is writing to {file}. Try again in a moment.</translation>
    </message>
    <message>
        <source>The event file {file} cannot be written. Copy it to a folder where you may write.</source>
        <translation>The event file {file} cannot be written. Copy it to a folder where you may write.</translation>
    </message>
    <message>
        <source>The event file {file} cannot be opened. Check the folder and its rights.</source>
        <translation>The event file {file} cannot be opened. Check the folder and its rights.</translation>
    </message>
    <message>
        <source>The passphrase does not open {file}. The file was not changed; try again.</source>
        <translation>The passphrase does not open {file}. The file was not changed; try again.</translation>
    </message>
    <message>
        <source>{file} is not an event file, or it is encrypted and needs its passphrase, or it is damaged. Choose a .checkin file, or give the passphrase.</source>
        <translation>{file} is not an event file, or it is encrypted and needs its passphrase, or it is damaged. Choose a .checkin file, or give the passphrase.</translation>
    </message>
    <message>
        <source>The disk is full where {file} lies. Free some space and try again; what was confirmed is kept.</source>
        <translation>The disk is full where {file} lies. Free some space and try again; what was confirmed is kept.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>{file} cannot be used: {reason}.</translation>
    </message>
    <message>
        <source>No host with these words is on this network. Check the words and the Wi-Fi, or use the host&apos;s link.</source>
        <extracomment>On a slow network the handshakes alone take seconds.</extracomment>
        <translation>No host with these words is on this network. Check the words and the Wi-Fi, or use the host&apos;s link.</translation>
    </message>
    <message>
        <source>This event is shared over an existing server. Give your credentials file for it as well.</source>
        <translation>This event is shared over an existing server. Give your credentials file for it as well.</translation>
    </message>
    <message>
        <source>Whoever answers at that address is not the host that the link names. Copy the link from the host again; if it stays so, somebody else is on this network.</source>
        <translation>Whoever answers at that address is not the host that the link names. Copy the link from the host again; if it stays so, somebody else is on this network.</translation>
    </message>
    <message>
        <source>The host of this link cannot be reached. Is it running, and are both on the same network?</source>
        <translation>The host of this link cannot be reached. Is it running, and are both on the same network?</translation>
    </message>
    <message>
        <source>This link has expired: it is good for ten minutes. Copy the one that the host shows now.</source>
        <translation>This link has expired: it is good for ten minutes. Copy the one that the host shows now.</translation>
    </message>
    <message>
        <source>This event is encrypted, so its copy must be too. Give a passphrase for the copy.</source>
        <translation>This event is encrypted, so its copy must be too. Give a passphrase for the copy.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open it.</source>
        <translation>{file} exists already. Choose another name, or open it.</translation>
    </message>
    <message>
        <source>{file} holds another event than the one this link is for. Choose another file name; the event is then brought over.</source>
        <translation>{file} holds another event than the one this link is for. Choose another file name; the event is then brought over.</translation>
    </message>
    <message>
        <source>The connection to the host was lost. Try again; nothing was changed.</source>
        <translation>The connection to the host was lost. Try again; nothing was changed.</translation>
    </message>
    <message>
        <source>The host runs another version of Checkin. Bring both to the same version, then join again.</source>
        <translation>The host runs another version of Checkin. Bring both to the same version, then join again.</translation>
    </message>
    <message>
        <source>This station was removed from the event. Join with a new file name to start anew.</source>
        <translation>This station was removed from the event. Join with a new file name to start anew.</translation>
    </message>
    <message>
        <source>Another station with this file&apos;s identity takes part already. Join with a new file name.</source>
        <translation>Another station with this file&apos;s identity takes part already. Join with a new file name.</translation>
    </message>
    <message>
        <source>The host could not let this station in. Try again.</source>
        <translation>The host could not let this station in. Try again.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a .checkin file.</source>
        <translation>{file} is a folder. Choose a .checkin file.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose another event file, or restore it from a backup.</source>
        <translation>{file} is empty. Choose another event file, or restore it from a backup.</translation>
    </message>
    <message>
        <source>{file} is open elsewhere, so its passphrase cannot be changed now. Close it in every window and program, then try again; nothing was changed.</source>
        <extracomment>The new file while it is made, and the old one while it is overwritten. A crash may leave either behind.</extracomment>
        <translation>{file} is open elsewhere, so its passphrase cannot be changed now. Close it in every window and program, then try again; nothing was changed.</translation>
    </message>
    <message>
        <source>{file} is a database of another program, not an event file. Choose a .checkin file.</source>
        <extracomment>The newest Alembic revision; tests hold it against the scripts.</extracomment>
        <translation>{file} is a database of another program, not an event file. Choose a .checkin file.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Checkin (file version {found}, this program knows {known}). Update the program; the file was not changed.</source>
        <translation>{file} was made by a newer version of Checkin (file version {found}, this program knows {known}). Update the program; the file was not changed.</translation>
    </message>
    <message>
        <source>Give --new-passphrase-file F, or --remove, or --recovery-sheet PDF.</source>
        <translation>Give --new-passphrase-file F, or --remove, or --recovery-sheet PDF.</translation>
    </message>
    <message>
        <source>The event file has no passphrase, so there is nothing to print for the safe.</source>
        <translation>The event file has no passphrase, so there is nothing to print for the safe.</translation>
    </message>
    <message>
        <source>Give --out FILE.pdf or FILE.json, --restrict or --unrestrict.</source>
        <translation>Give --out FILE.pdf or FILE.json, --restrict or --unrestrict.</translation>
    </message>
    <message>
        <source>Erasing cannot be undone. Give --yes to confirm.</source>
        <translation>Erasing cannot be undone. Give --yes to confirm.</translation>
    </message>
    <message>
        <source>Give the PIN&apos;s file too: --pin-file F.</source>
        <translation>Give the PIN&apos;s file too: --pin-file F.</translation>
    </message>
    <message>
        <source>This event has no source {source}. It has: {known}.</source>
        <extracomment>People whose data is given up in one transaction. Called after a source was added, removed or given other settings.</extracomment>
        <translation>This event has no source {source}. It has: {known}.</translation>
    </message>
    <message>
        <source>{count} acts were not sent to {source} yet. Send them, or export them first.</source>
        <translation>{count} acts were not sent to {source} yet. Send them, or export them first.</translation>
    </message>
    <message>
        <source>There is no kind of source named {kind}. Known are: {known}.</source>
        <extracomment>Where other packages offer further kinds of sources.</extracomment>
        <translation>There is no kind of source named {kind}. Known are: {known}.</translation>
    </message>
    <message>
        <source>The key of {source} is not on this machine. Pair it again or give its token.</source>
        <translation>The key of {source} is not on this machine. Pair it again or give its token.</translation>
    </message>
    <message>
        <source>The message uses the unknown variable “{name}”.</source>
        <translation>The message uses the unknown variable “{name}”.</translation>
    </message>
    <message>
        <source>The sender&apos;s e-mail address is not one that can be used.</source>
        <translation>The sender&apos;s e-mail address is not one that can be used.</translation>
    </message>
    <message>
        <source>Hosting has ended before it began. Try again.</source>
        <extracomment>All of this machine&apos;s addresses.</extracomment>
        <translation>Hosting has ended before it began. Try again.</translation>
    </message>
    <message>
        <source>Another program on this machine shares {file} with other doors already. Use that one.</source>
        <translation>Another program on this machine shares {file} with other doors already. Use that one.</translation>
    </message>
    <message>
        <source>Tickets are not sent to {host} without encryption; choose STARTTLS or TLS.</source>
        <extracomment>Pauses before a server that went away, or is busy, is tried again, in s.</extracomment>
        <translation>Tickets are not sent to {host} without encryption; choose STARTTLS or TLS.</translation>
    </message>
    <message>
        <source>{host} did not accept user and password; nothing more was sent.</source>
        <translation>{host} did not accept user and password; nothing more was sent.</translation>
    </message>
    <message>
        <source>{host} does not take messages from this sender&apos;s address; choose another one.</source>
        <translation>{host} does not take messages from this sender&apos;s address; choose another one.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that cannot be trusted; nothing was sent.</source>
        <translation>{host} shows a certificate that cannot be trusted; nothing was sent.</translation>
    </message>
    <message>
        <source>The mail server {host} does not answer on port {port}; whoever has no ticket yet gets it next time.</source>
        <translation>The mail server {host} does not answer on port {port}; whoever has no ticket yet gets it next time.</translation>
    </message>
    <message>
        <source>The mail server {host} went away in the middle of a message; it is not sent again unless you say so.</source>
        <translation>The mail server {host} went away in the middle of a message; it is not sent again unless you say so.</translation>
    </message>
    <message>
        <source>The mail server {host} takes no more messages now; go on later, nobody gets a ticket twice.</source>
        <translation>The mail server {host} takes no more messages now; go on later, nobody gets a ticket twice.</translation>
    </message>
    <message>
        <source>{file} has to end in .csv, .xlsx or .json.</source>
        <translation>{file} has to end in .csv, .xlsx or .json.</translation>
    </message>
    <message>
        <source>The layout cannot be deleted: check the rights of the folder {folder}.</source>
        <extracomment>What tells an own layout&apos;s id from a built-in one&apos;s.</extracomment>
        <translation>The layout cannot be deleted: check the rights of the folder {folder}.</translation>
    </message>
    <message>
        <source>{file} cannot be read: check that it is there and may be opened.</source>
        <translation>{file} cannot be read: check that it is there and may be opened.</translation>
    </message>
    <message>
        <source>A field is still empty. Please fill in all of them.</source>
        <extracomment>What was typed, by the name of the field.</extracomment>
        <translation>A field is still empty. Please fill in all of them.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}” is not a number.</translation>
    </message>
    <message>
        <source>This is not a link to join. Copy the whole link that the host shows (it begins with checkin:).</source>
        <translation>This is not a link to join. Copy the whole link that the host shows (it begins with checkin:).</translation>
    </message>
    <message>
        <source>This link was made by another version of Checkin. Update the program here or there.</source>
        <translation>This link was made by another version of Checkin. Update the program here or there.</translation>
    </message>
    <message>
        <source>This is not a link to join. Copy the whole link that the host shows.</source>
        <translation>This is not a link to join. Copy the whole link that the host shows.</translation>
    </message>
    <message>
        <source>{server} is not the address of a server. Give one like nats.example.org:4222.</source>
        <translation>{server} is not the address of a server. Give one like nats.example.org:4222.</translation>
    </message>
    <message>
        <source>The server {name} is missing from this installation. Install the program again.</source>
        <extracomment>Where we listen unless told otherwise: in no registry of well-known ports, and not NATS&apos;s own.</extracomment>
        <translation>The server {name} is missing from this installation. Install the program again.</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program. Choose another one with --port.</source>
        <translation>Port {port} is taken by another program. Choose another one with --port.</translation>
    </message>
    <message>
        <source>The server for the doors did not start. Is the port free, and may programs listen on this machine?</source>
        <translation>The server for the doors did not start. Is the port free, and may programs listen on this machine?</translation>
    </message>
    <message>
        <source>This event has no registration source. Add one with: checkin source add</source>
        <translation>This event has no registration source. Add one with: checkin source add</translation>
    </message>
    <message>
        <source>{count} acts were not sent to {source}. Nothing was erased; give --export-unsent FILE too.</source>
        <translation>{count} acts were not sent to {source}. Nothing was erased; give --export-unsent FILE too.</translation>
    </message>
    <message>
        <source>Give --server and --credentials together.</source>
        <extracomment>How long `--once` may take to bring both sides level, in seconds.</extracomment>
        <translation>Give --server and --credentials together.</translation>
    </message>
    <message>
        <source>The host could not be reached long enough. What is here is kept; join again.</source>
        <translation>The host could not be reached long enough. What is here is kept; join again.</translation>
    </message>
    <message>
        <source>Say which station to erase with --remove STATION.</source>
        <translation>Say which station to erase with --remove STATION.</translation>
    </message>
    <message>
        <source>Nothing was sent: look at what would go out with --dry-run, then add --yes.</source>
        <extracomment>Under this name the password is kept.</extracomment>
        <translation>Nothing was sent: look at what would go out with --dry-run, then add --yes.</translation>
    </message>
    <message>
        <source>“{server}” is no mail server; write HOST or HOST:PORT.</source>
        <translation>“{server}” is no mail server; write HOST or HOST:PORT.</translation>
    </message>
    <message>
        <source>{file} is no text in UTF-8; save it as such.</source>
        <translation>{file} is no text in UTF-8; save it as such.</translation>
    </message>
    <message>
        <source>The mail server wants a password: give it with --password-file.</source>
        <translation>The mail server wants a password: give it with --password-file.</translation>
    </message>
    <message>
        <source>A token needs --url and --organizer besides.</source>
        <translation>A token needs --url and --organizer besides.</translation>
    </message>
    <message>
        <source>The pairing code is of the organizer {organizer}. Give that, or none.</source>
        <translation>The pairing code is of the organizer {organizer}. Give that, or none.</translation>
    </message>
    <message>
        <source>{file} is empty. Write the token in its first line.</source>
        <translation>{file} is empty. Write the token in its first line.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Check its name and rights.</source>
        <translation>{file} cannot be read. Check its name and rights.</translation>
    </message>
    <message>
        <source>The scanner at {port} is not there. Plug it in again.</source>
        <translation>The scanner at {port} is not there. Plug it in again.</translation>
    </message>
    <message>
        <source>A scan arrived and was read.</source>
        <translation>A scan arrived and was read.</translation>
    </message>
    <message>
        <source>The serial scanners are plugged in.</source>
        <translation>The serial scanners are plugged in.</translation>
    </message>
    <message>
        <source>A USB scanner cannot be seen before it scans. Scan any ticket in the door&apos;s window.</source>
        <translation>A USB scanner cannot be seen before it scans. Scan any ticket in the door&apos;s window.</translation>
    </message>
    <message>
        <source>No camera is there. It is only needed where there is no scanner.</source>
        <translation>No camera is there. It is only needed where there is no scanner.</translation>
    </message>
    <message>
        <source>There is {camera}.</source>
        <translation>There is {camera}.</translation>
    </message>
    <message>
        <source>Sounds are switched off. Colour, symbol and word say the same.</source>
        <translation>Sounds are switched off. Colour, symbol and word say the same.</translation>
    </message>
    <message>
        <source>No loudspeaker is there. Colour, symbol and word say the same.</source>
        <translation>No loudspeaker is there. Colour, symbol and word say the same.</translation>
    </message>
    <message>
        <source>Sounds come from {device}. Try one and set it loud enough.</source>
        <translation>Sounds come from {device}. Try one and set it loud enough.</translation>
    </message>
    <message>
        <source>That does not work ({kind}). Install the program again.</source>
        <extracomment>Free space (bytes) below which a day&apos;s work may not fit, and below which nothing does. A battery (per cent) that does not last an hour. How far (time) ahead of this computer&apos;s clock the event&apos;s newest change may be.</extracomment>
        <translation>That does not work ({kind}). Install the program again.</translation>
    </message>
    <message>
        <source>It is {time} here, but something in this event happened later than that. Set this computer&apos;s clock.</source>
        <translation>It is {time} here, but something in this event happened later than that. Set this computer&apos;s clock.</translation>
    </message>
    <message>
        <source>It is {time} ({zone}). Compare it with a watch.</source>
        <translation>It is {time} ({zone}). Compare it with a watch.</translation>
    </message>
    <message>
        <source>Only {free} GB are free. Delete or move something before the doors open.</source>
        <translation>Only {free} GB are free. Delete or move something before the doors open.</translation>
    </message>
    <message>
        <source>{free} GB are free, which is little. Make room when you can.</source>
        <translation>{free} GB are free, which is little. Make room when you can.</translation>
    </message>
    <message>
        <source>{free} GB are free.</source>
        <translation>{free} GB are free.</translation>
    </message>
    <message>
        <source>No battery: it runs from the socket.</source>
        <translation>No battery: it runs from the socket.</translation>
    </message>
    <message>
        <source>The battery is at {left} %. Plug in the charger.</source>
        <translation>The battery is at {left} %. Plug in the charger.</translation>
    </message>
    <message>
        <source>The battery is at {left} %.</source>
        <translation>The battery is at {left} %.</translation>
    </message>
    <message>
        <source>{printer} is not there. Switch it on and plug it in, or choose another.</source>
        <translation>{printer} is not there. Switch it on and plug it in, or choose another.</translation>
    </message>
    <message>
        <source>No printer is set up. Badges are shown, and kept as PDF.</source>
        <translation>No printer is set up. Badges are shown, and kept as PDF.</translation>
    </message>
    <message>
        <source>{printer} is ready.</source>
        <translation>{printer} is ready.</translation>
    </message>
    <message>
        <source>{printer} does not say that it is ready. Print one badge to see whether it comes out.</source>
        <translation>{printer} does not say that it is ready. Print one badge to see whether it comes out.</translation>
    </message>
    <message>
        <source>The second place for backups, {folder}, is not in reach. Plug the stick in or choose another.</source>
        <translation>The second place for backups, {folder}, is not in reach. Plug the stick in or choose another.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made by itself once something has changed.</source>
        <translation>There is no backup yet. One is made by itself once something has changed.</translation>
    </message>
    <message>
        <source>The newest backup is of {time}. Make one in the office before the doors open.</source>
        <translation>The newest backup is of {time}. Make one in the office before the doors open.</translation>
    </message>
    <message>
        <source>The newest backup is of {time}.</source>
        <translation>The newest backup is of {time}.</translation>
    </message>
    <message>
        <source>An encrypted event file can be made and read.</source>
        <translation>An encrypted event file can be made and read.</translation>
    </message>
    <message>
        <source>Fonts, layouts, translations, icons and sounds are there.</source>
        <translation>Fonts, layouts, translations, icons and sounds are there.</translation>
    </message>
    <message>
        <source>A badge came out with {pages} pages. Install the program again.</source>
        <translation>A badge came out with {pages} pages. Install the program again.</translation>
    </message>
    <message>
        <source>A badge can be drawn and read back.</source>
        <translation>A badge can be drawn and read back.</translation>
    </message>
    <message>
        <source>This window is closed: open it again to print.</source>
        <translation>This window is closed: open it again to print.</translation>
    </message>
    <message>
        <source>This event is closed. Open it again, then try once more.</source>
        <translation>This event is closed. Open it again, then try once more.</translation>
    </message>
    <message>
        <source>This event has no column “{name}”. It has: {known}.</source>
        <extracomment>What the list shows when nothing was chosen, followed by the lists&apos; and questions&apos; columns. Ticket codes admit, so they must be asked for.</extracomment>
        <translation>This event has no column “{name}”. It has: {known}.</translation>
    </message>
    <message>
        <source>There is no station {station}. Give one&apos;s id, which stands in [ ] in the list of stations.</source>
        <translation>There is no station {station}. Give one&apos;s id, which stands in [ ] in the list of stations.</translation>
    </message>
    <message>
        <source>This is this station itself. Remove it at another one.</source>
        <translation>This is this station itself. Remove it at another one.</translation>
    </message>
    <message>
        <source>This text is too long to be kept: at most {most} letters. Nothing was changed.</source>
        <extracomment>From this many changes on, imported registrations are folded together. So many ids are looked up one by one with a statement that is already made. In letters of JSON; whatever they are, they fit into one message between doors (`stations.messages.MOST_BYTES`). No clock follows times from the year 2100 on (Unix ms as the hybrid clock&apos;s text): one who says such a time would drive everybody&apos;s to the end of what can be said, and all that came after would be malformed.</extracomment>
        <translation>This text is too long to be kept: at most {most} letters. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>That does not open it. Please try again.</source>
        <translation>That does not open it. Please try again.</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>How often is looked whether it is time, in ms.</extracomment>
        <translation>Locked</translation>
    </message>
    <message>
        <source>PIN or passphrase</source>
        <translation>PIN or passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Scans are not judged until somebody unlocks. Nothing is lost.</source>
        <translation>Scans are not judged until somebody unlocks. Nothing is lost.</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Booked</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Salutation</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Door</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Desk lead</source>
        <translation>Desk lead</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
</context>
<context>
    <name>self-test</name>
    <message>
        <source>Testing …</source>
        <extracomment>How long (s) the event may take to answer; an event that is being closed never does. The order in which a volunteer goes round.</extracomment>
        <translation>Testing …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Test again</translation>
    </message>
    <message>
        <source>Something is missing. Please see to what is marked red.</source>
        <translation>Something is missing. Please see to what is marked red.</translation>
    </message>
    <message>
        <source>The door works. Please look at what is marked.</source>
        <translation>The door works. Please look at what is marked.</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>Everything is ready.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>please look</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>Event file</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Battery</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>What guests call it</source>
        <translation>What guests call it</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>Suggest one</translation>
    </message>
    <message>
        <source>guessed at once</source>
        <translation>guessed at once</translation>
    </message>
    <message>
        <source>guessed within a day</source>
        <translation>guessed within a day</translation>
    </message>
    <message>
        <source>guessed by somebody who tries hard</source>
        <translation>guessed by somebody who tries hard</translation>
    </message>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>very good</translation>
    </message>
    <message>
        <source>Strength: {level}</source>
        <translation>Strength: {level}</translation>
    </message>
    <message>
        <source>Protect the file with a passphrase</source>
        <translation>Protect the file with a passphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Make event</source>
        <translation>Make event</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Write it down: without it nobody opens the file. The office prints a sheet for the safe.</source>
        <translation>Write it down: without it nobody opens the file. The office prints a sheet for the safe.</translation>
    </message>
    <message>
        <source>Without one, whoever finds the laptop can read the list.</source>
        <translation>Without one, whoever finds the laptop can read the list.</translation>
    </message>
    <message>
        <source>You are reminded to erase contact data on {contact} and the proof of attendance on {proof}. The office changes both.</source>
        <translation>You are reminded to erase contact data on {contact} and the proof of attendance on {proof}. The office changes both.</translation>
    </message>
    <message>
        <source>Please give the event a name.</source>
        <translation>Please give the event a name.</translation>
    </message>
    <message>
        <source>Please type a passphrase, or untick the box.</source>
        <translation>Please type a passphrase, or untick the box.</translation>
    </message>
    <message>
        <source>Bringing the event over</source>
        <translation>Bringing the event over</translation>
    </message>
    <message>
        <source>The other laptop shows a code in its office under “Doors”. Scan it with this laptop&apos;s scanner, or type the six words.</source>
        <translation>The other laptop shows a code in its office under “Doors”. Scan it with this laptop&apos;s scanner, or type the six words.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Join an event</source>
        <translation>Join an event</translation>
    </message>
    <message>
        <source>Code or six words</source>
        <translation>Code or six words</translation>
    </message>
    <message>
        <source>Name of this door</source>
        <translation>Name of this door</translation>
    </message>
    <message>
        <source>Looking for the other laptop …</source>
        <translation>Looking for the other laptop …</translation>
    </message>
    <message>
        <source>The event is coming over …</source>
        <translation>The event is coming over …</translation>
    </message>
    <message>
        <source>Remember it on this laptop (in the system&apos;s keyring)</source>
        <translation>Remember it on this laptop (in the system&apos;s keyring)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>This file is encrypted.</source>
        <translation>This file is encrypted.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open an event file …</source>
        <translation>Open an event file …</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Try the demo</translation>
    </message>
    <message>
        <source>Let people in, print badges, know who is there. Works without a network.</source>
        <translation>Let people in, print badges, know who is there. Works without a network.</translation>
    </message>
    <message>
        <source>An event is one file. You can also drag it here.</source>
        <translation>An event is one file. You can also drag it here.</translation>
    </message>
    <message>
        <source>You get a file of your own; bring in the list of people afterwards.</source>
        <translation>You get a file of your own; bring in the list of people afterwards.</translation>
    </message>
    <message>
        <source>From a stick, a shared folder, or another laptop.</source>
        <translation>From a stick, a shared folder, or another laptop.</translation>
    </message>
    <message>
        <source>Another laptop shares it; both doors then know of each other.</source>
        <translation>Another laptop shares it; both doors then know of each other.</translation>
    </message>
    <message>
        <source>A made-up conference with 300 people, to play with.</source>
        <translation>A made-up conference with 300 people, to play with.</translation>
    </message>
    <message>
        <source>Your events</source>
        <translation>Your events</translation>
    </message>
    <message>
        <source>None yet. Make your first event, or look around in the demo.</source>
        <translation>None yet. Make your first event, or look around in the demo.</translation>
    </message>
    <message>
        <source>Open an event file</source>
        <translation>Open an event file</translation>
    </message>
    <message>
        <source>Event files (*.checkin)</source>
        <translation>Event files (*.checkin)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Shared event</source>
        <translation>Shared event</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>You can scan already.</source>
        <translation>You can scan already.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Scans check nobody in.</source>
        <translation>Scans check nobody in.</translation>
    </message>
    <message>
        <source>Bring in the registration list: Office ({key}).</source>
        <translation>Bring in the registration list: Office ({key}).</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>Nobody is on the list yet</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>Ready to scan</translation>
    </message>
    <message>
        <source>No ticket? Just type the name.</source>
        <translation>No ticket? Just type the name.</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(without a name)</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>Guest of honour. Please call: {who}</source>
        <translation>Guest of honour. Please call: {who}</translation>
    </message>
    <message>
        <source>Guest of honour. Please tell the organisers.</source>
        <translation>Guest of honour. Please tell the organisers.</translation>
    </message>
    <message>
        <source>The registration system asks to look closely at this ticket.</source>
        <translation>The registration system asks to look closely at this ticket.</translation>
    </message>
    <message>
        <source>These data may only be kept. Ask the desk lead before looking further.</source>
        <translation>These data may only be kept. Ask the desk lead before looking further.</translation>
    </message>
    <message>
        <source>Came in at {time}, {door}</source>
        <translation>Came in at {time}, {door}</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>Came in at {time}</translation>
    </message>
    <message>
        <source>Booked: {sessions}</source>
        <translation>Booked: {sessions}</translation>
    </message>
    <message>
        <source>{list}: {verdict}</source>
        <translation>{list}: {verdict}</translation>
    </message>
    <message>
        <source>checked in too</source>
        <translation>checked in too</translation>
    </message>
    <message>
        <source>Let in anyway: {reason}</source>
        <translation>Let in anyway: {reason}</translation>
    </message>
    <message>
        <source>Opens at {time}.</source>
        <translation>Opens at {time}.</translation>
    </message>
    <message>
        <source>Closed at {time}.</source>
        <translation>Closed at {time}.</translation>
    </message>
    <message>
        <source>Nearly full: {number} are permitted.</source>
        <translation>Nearly full: {number} are permitted.</translation>
    </message>
    <message>
        <source>The permitted number is reached: {number}.</source>
        <translation>The permitted number is reached: {number}.</translation>
    </message>
    <message>
        <source>The payment is open.</source>
        <translation>The payment is open.</translation>
    </message>
    <message>
        <source>Was not checked in.</source>
        <translation>Was not checked in.</translation>
    </message>
    <message>
        <source>The scanner is set to another keyboard; it was read all the same.</source>
        <translation>The scanner is set to another keyboard; it was read all the same.</translation>
    </message>
    <message>
        <source>The other lists could not be written. Please scan once more.</source>
        <translation>The other lists could not be written. Please scan once more.</translation>
    </message>
    <message>
        <source>The other doors do not answer, and this event lets nobody in without them.</source>
        <translation>The other doors do not answer, and this event lets nobody in without them.</translation>
    </message>
    <message>
        <source>Last: {name}, {time}</source>
        <translation>Last: {name}, {time}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Checked out</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Already in</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>Not a ticket</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Another event</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Too early</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>No entry</translation>
    </message>
    <message>
        <source>Please ask</source>
        <translation>Please ask</translation>
    </message>
    <message>
        <source>More than one</source>
        <translation>More than one</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>Ask whether they went out, then let in again.</source>
        <translation>Ask whether they went out, then let in again.</translation>
    </message>
    <message>
        <source>Type the name to find them, or add as walk-in.</source>
        <translation>Type the name to find them, or add as walk-in.</translation>
    </message>
    <message>
        <source>Ask for the code in the confirmation, or type the name.</source>
        <translation>Ask for the code in the confirmation, or type the name.</translation>
    </message>
    <message>
        <source>This ticket is for another event. Type the name.</source>
        <translation>This ticket is for another event. Type the name.</translation>
    </message>
    <message>
        <source>This registration was cancelled. Please send to the info desk.</source>
        <translation>This registration was cancelled. Please send to the info desk.</translation>
    </message>
    <message>
        <source>The payment is open. Please send to the info desk.</source>
        <translation>The payment is open. Please send to the info desk.</translation>
    </message>
    <message>
        <source>The registration is not confirmed. Please send to the info desk.</source>
        <translation>The registration is not confirmed. Please send to the info desk.</translation>
    </message>
    <message>
        <source>This ticket was blocked. Please send to the info desk.</source>
        <translation>This ticket was blocked. Please send to the info desk.</translation>
    </message>
    <message>
        <source>There is a newer ticket. Ask for it, or find them by name.</source>
        <translation>There is a newer ticket. Ask for it, or find them by name.</translation>
    </message>
    <message>
        <source>It does not admit yet.</source>
        <translation>It does not admit yet.</translation>
    </message>
    <message>
        <source>It does not admit any more.</source>
        <translation>It does not admit any more.</translation>
    </message>
    <message>
        <source>Not registered here.</source>
        <translation>Not registered here.</translation>
    </message>
    <message>
        <source>The rules of this list do not let them in. Please send to the info desk.</source>
        <translation>The rules of this list do not let them in. Please send to the info desk.</translation>
    </message>
    <message>
        <source>Ask, note the answer, then let in.</source>
        <translation>Ask, note the answer, then let in.</translation>
    </message>
    <message>
        <source>The code names more than one. Find the right one by name.</source>
        <translation>The code names more than one. Find the right one by name.</translation>
    </message>
    <message>
        <source>The permitted number is reached. Nobody may enter until somebody leaves.</source>
        <translation>The permitted number is reached. Nobody may enter until somebody leaves.</translation>
    </message>
    <message>
        <source>They have been in as often as their ticket allows.</source>
        <translation>They have been in as often as their ticket allows.</translation>
    </message>
    <message>
        <source>Their kind of ticket does not admit here.</source>
        <translation>Their kind of ticket does not admit here.</translation>
    </message>
    <message>
        <source>Their ticket admits at another entrance.</source>
        <translation>Their ticket admits at another entrance.</translation>
    </message>
    <message>
        <source>Their ticket does not admit at this time.</source>
        <translation>Their ticket does not admit at this time.</translation>
    </message>
    <message>
        <source>Their ticket does not admit on this day.</source>
        <translation>Their ticket does not admit on this day.</translation>
    </message>
    <message>
        <source>It depends on when they came in last.</source>
        <translation>It depends on when they came in last.</translation>
    </message>
    <message>
        <source>It depends on when they first came in.</source>
        <translation>It depends on when they first came in.</translation>
    </message>
</context>
</TS>
