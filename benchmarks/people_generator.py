"""Makes up people as they sign up for a conference in western Germany: many origins, common and rare surnames.

Deterministic: the same seed gives the same people. Nobody real is meant. Names in other scripts come with the Latin
spellings that their bearers use, so that a benchmark can ask for them as they are heard.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from checkin.search import SearchDocument


@dataclass(frozen=True)
class Person:
    """A made-up person. `spoken` are Latin spellings of the full name; () where the name is Latin already."""

    document: SearchDocument
    spoken: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The name as the list has it."""
        return f"{self.document.given_name} {self.document.family_name}".strip()


@dataclass(frozen=True)
class Origin:
    """Given names, common surnames (the commonest first), and parts of which rarer surnames are put together.

    An entry may be `written=spoken/spoken`.
    """

    share: int
    given: list[str]
    family: list[str]
    heads: list[str] = field(default_factory=list)
    tails: list[str] = field(default_factory=list)
    rare: float = 0.45
    double: float = 0.02


def _list(text: str) -> list[str]:
    return text.replace("\n", " ").split()


_GERMAN = Origin(
    520,
    _list("""Peter Thomas Michael Andreas Wolfgang Klaus Jürgen Hans Stefan Christian Frank Uwe Bernd Martin Jörg Matthias Ralf
    Günter Werner Heinz Horst Dieter Manfred Jan Tim Lukas Felix Jonas Leon Paul Maximilian Philipp Florian Sebastian Tobias
    Maria Ursula Monika Petra Elisabeth Sabine Renate Karin Ingrid Brigitte Andrea Claudia Susanne Gisela Anna Julia Laura Lena
    Hannah Sophie Marie Katharina Christine Birgit Heike Ute Angelika Eva Annegret Käthe Bärbel Zoë Ruth Ilse Gabriele Jutta
    Hans-Peter Karl-Heinz Anna-Lena Anne-Marie Marie-Luise Eva-Maria Klaus-Dieter Franz-Josef Björn Sören Götz Kristin Kerstin
    Doris Nadine Nicole Melanie Stephanie Sandra Anja Silke Tanja Bettina Cornelia Ulrike Barbara Johanna Theresa Clara Emma Mia"""),
    _list("""Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
    Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann Schmid
    Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel
    Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus
    Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn
    Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Lüdecke Ott Strauß Möitgen Sicking Heß Größer
    Kirchner Jansen Janßen Küppers Thelen Cremer Frings Heinrichs Esser Nießen Wirtz Schiffer Plum Houben Lambertz Dohmen Jansen
    Rütten Gerhards Offermanns Zander Reiners Claßen Philippen Coenen Paulußen Königs Hermanns Krings Thönnissen Louven Hilgers"""),
    _list("""Alten Neuen Ober Unter Schwarzen Weißen Grünen Rosen Stein Eichen Buchen Linden Birken Hohen Tiefen Wald Berg Bach
    Brunn Schön Schnee Silber Gold Eisen Kupfer Falken Adler Hirsch Wolfs Bären Fuchs Hasen Kirch Kloster Mühl Hammer Schmied
    Breiten Langen Kurz Krumm Zwie Dorn Hasel Kreuz Königs Grafen Herren Bischofs Mönch Nieder Mittel Sonnen Mond Stern Sommer
    Winter Herbst Lichten Finster Kalten Warmen Roggen Weizen Gersten Hafer Wein Trauben Apfel Birn Nuss Reh Lämmer Schaf Ochsen
    Stier Ross Hengst Wieden Wiesen Anger Hage Hag Rott Reut Brand Senger Asch Ohlen Uhlen Kron Kling Kessel Pfannen Löffel Messer"""),
    _list("""berg berger feld felder mann bach bacher hof hofer dorf dörfer haus häuser hausen thal thaler wald stein steiner meier
    müller bauer brecht hardt hard wig mut fried garten gartner brunn brunner kamp kämper busch büscher horst loh lohe rath
    scheid scheidt siepen stock stöcker moser egger reiter richter schmidt huber weiler städter kötter hövel brink brinker heide
    born borner au auer ried rieder eck ecker burg burger brück brücker furt further holz hölzer kirch kirchner land länder"""),
)  # fmt: skip
_TURKISH = Origin(
    95,
    _list("""Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Emre Burak Can
    Cem Cemal Kemal Onur Özgür Serkan Tolga Uğur Volkan Yiğit Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Çağla
    Gülşen Işıl Özlem Sevgi Şule Yasemin Ebru Esra Büşra İrem Aslı Derya Gizem Nazlı Tuğba Pınar Ece Selin Dilek Gönül Hülya"""),
    _list("""Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan
    Şimşek Polat Korkmaz Çakır Erdoğan Özcan Acar Güneş Yavuz Can Ateş Bulut Aksoy Keskin Ünal Turan Gül Özer Işık Kaplan Avcı
    Sarı Tekin Taş Köse Yüksel Ünlü Sevinçim Güler Çınar Karaca Bozkurt Güngör Coşkun Uçar Duman Tunç Erdem Bayram Toprak"""),
    _list(
        "Ak Kara Öz Demir Yıl Tan Kaya Gök Bay Er Koca Sarı Kızıl Boz Çam Taş Tek Gün Ay Sev Uz Ulu Alp Tur Eren Şen Can Dal"
    ),
    _list(
        "er oğlu türk kan dağ taş tepe su göz gül çelik soy baş han demir kurt bulut ay maz dal tekin alp öz can sel kaya"
    ),
)
_POLISH = Origin(
    70,
    _list("""Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Stanisław Jakub Łukasz Grzegorz Zbigniew Wojciech Mateusz
    Anna Maria Katarzyna Małgorzata Agnieszka Krystyna Barbara Ewa Elżbieta Zofia Janina Joanna Magdalena Żaneta Bożena Grażyna"""),
    _list("""Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski
    Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek
    Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski
    Walczak Sikora Baran Rutkowski Szewczyk Tomaszewski Pietrzak Marciniak Wróblewski Zalewski Jakubowski Żółć Brzęczyszczykiewicz"""),
    _list("Brzoz Dęb Lip Wierzb Sosn Grab Jesion Olch Kalin Róż Kwiat Zamoy Ostrow Król Ksią Gór Dol Las Łąk Jezior Rzecz Wilcz"),
    _list("owski ińska iński owska ecki ecka kiewicz owicz czyk czak arz ewski ewska ak ek icki icka"),
)  # fmt: skip
_UKRAINIAN = Origin(
    55,
    _list("""Олександр=Oleksandr/Aleksandr/Alexander Сергій=Serhii/Sergej/Serhij Володимир=Volodymyr/Wolodymyr Андрій=Andrii/Andrej/Andrij
    Олексій=Oleksii/Oleksij Юрій=Yurii/Jurij/Yuriy Ігор=Ihor/Igor Дмитро=Dmytro Василь=Vasyl/Wassyl Михайло=Mykhailo/Mychajlo
    Євген=Yevhen/Jewhen/Evgen Тарас=Taras Богдан=Bohdan/Bogdan Іван=Ivan/Iwan Микола=Mykola Оксана=Oksana/Oxana Олена=Olena
    Наталія=Nataliia/Natalija/Natalia Тетяна=Tetiana/Tetjana Ірина=Iryna/Irina Світлана=Svitlana/Switlana Людмила=Liudmyla/Ljudmyla/Ludmila
    Юлія=Yuliia/Julija/Julia Катерина=Kateryna/Katerina Ганна=Hanna/Ganna Ольга=Olha/Olga Марія=Mariia/Marija/Maria Ґалина=Halyna/Galina"""),
    _list("""Шевченко=Shevchenko/Schewtschenko Мельник=Melnyk Коваленко=Kovalenko/Kowalenko Бондаренко=Bondarenko Бойко=Boiko/Bojko
    Ткаченко=Tkachenko/Tkatschenko Кравченко=Kravchenko/Krawtschenko Коваль=Koval/Kowal Шевчук=Shevchuk/Schewtschuk Поліщук=Polishchuk/Polischtschuk
    Бондар=Bondar Олійник=Oliinyk/Olijnyk Лисенко=Lysenko Мороз=Moroz/Moros Марченко=Marchenko/Martschenko Ткачук=Tkachuk/Tkatschuk
    Савченко=Savchenko/Sawtschenko Руденко=Rudenko Петренко=Petrenko Клименко=Klymenko Павленко=Pavlenko/Pawlenko Кузьменко=Kuzmenko
    Гончаренко=Honcharenko/Hontscharenko Щербак=Shcherbak/Schtscherbak Ґалаґан=Galagan Зеленський=Zelenskyi/Selenskyj Харченко=Kharchenko/Chartschenko"""),
    _list("Гриц=Hryts/Hryz Пет=Pet Мар=Mar Сав=Sav/Saw Дан=Dan Рома=Roma Степа=Stepa Федо=Fedo Іва=Iva/Iwa Захар=Zakhar/Sachar Яре=Yare/Jare"
          " Черв=Cherv/Tscherw Біло=Bilo Чорно=Chorno/Tschorno Вовч=Vovch/Wowtsch Лоз=Loz/Los Гай=Hai/Haj Вишн=Vyshn/Wyschn Скор=Skor"),
    _list("енко=enko чук=chuk/tschuk ський=skyi/skyj ська=ska юк=iuk/juk ко=ko ів=iv/iw ець=ets/ez няк=niak/njak"),
)  # fmt: skip
_RUSSIAN = Origin(
    25,
    _list("""Антон=Anton Елена=Elena/Jelena Дмитрий=Dmitri/Dmitrij/Dmitry Алексей=Alexej/Aleksei/Alexey Николай=Nikolai/Nikolaj Сергей=Sergej/Sergey
    Анастасия=Anastasia/Anastasija Татьяна=Tatjana/Tatiana/Tatyana Ольга=Olga Евгений=Jewgeni/Evgeny/Evgenij Юрий=Yuri/Juri Михаил=Michail/Mikhail"""),
    _list("""Чехов=Chekhov/Tschechow Иванов=Ivanov/Iwanow Смирнов=Smirnov/Smirnow Кузнецов=Kuznetsov/Kusnezow Попов=Popov/Popow
    Соколов=Sokolov/Sokolow Лебедев=Lebedev/Lebedew Козлов=Kozlov/Koslow Новиков=Novikov/Nowikow Морозов=Morozov/Morosow Волков=Volkov/Wolkow
    Зайцев=Zaitsev/Saizew Щукин=Shchukin/Schtschukin Жуков=Zhukov/Schukow Хрущёв=Khrushchev/Chruschtschow Чайковский=Tchaikovsky/Tschaikowski"""),
    _list("Бел=Bel Черн=Chern/Tschern Серг=Serg Миха=Mikha/Micha Пав=Pav/Paw Орл=Orl Голуб=Golub Виногр=Vinogr/Winogr Бори=Bori Жда=Zhda/Schda"),
    _list("ов=ov/ow ин=in ский=sky/ski ева=eva/ewa ова=ova/owa еев=eev/eew адов=adov/adow"),
)  # fmt: skip
_ARABIC_SCRIPT = Origin(
    30,
    _list("""محمد=Mohammed/Muhammad/Mohamed أحمد=Ahmed/Ahmad محمود=Mahmoud/Mahmud علي=Ali حسن=Hassan/Hasan حسين=Hussein/Husain عمر=Omar/Umar
    خالد=Khaled/Khalid يوسف=Yousef/Yusuf/Youssef إبراهيم=Ibrahim مصطفى=Mustafa/Mostafa فاطمة=Fatima زينب=Zainab/Zeinab مريم=Mariam/Maryam
    عائشة=Aisha/Aischa سارة=Sara/Sarah ليلى=Leila/Layla نور=Nour/Nur كريم=Karim سمير=Samir طارق=Tarek/Tariq جمال=Jamal/Gamal بلال=Bilal"""),
    _list("""العلي=Al-Ali/Alali حداد=Haddad خوري=Khoury/Khouri منصور=Mansour/Mansur نجار=Najjar/Najar الحسيني=Al-Husseini/Alhusaini
    سليمان=Suleiman/Sulaiman درويش=Darwish/Darwisch الخطيب=Al-Khatib/Alkhatib قاسم=Qasim/Kassem صالح=Saleh/Salih إسماعيل=Ismail
    شاهين=Shahin/Schahin بكر=Bakr عباس=Abbas فارس=Fares/Faris حمدان=Hamdan الزعبي=Al-Zoubi/Alzoubi كنعان=Kanaan/Kanan برهان=Burhan"""),
    rare=0,
)  # fmt: skip
_ARABIC_LATIN = Origin(
    50,
    _list("""Mohammed Mohamed Muhammad Ahmed Ahmad Mahmoud Ali Hassan Hussein Omar Khaled Khalid Yousef Ibrahim Mustafa Fatima Zainab
    Mariam Aisha Sara Layla Nour Karim Samir Tarek Jamal Bilal Abdulrahman Abdullah Amina Hamza Rania Rami Walid Yasmin Dima Hala"""),
    _list("""Al-Ali Haddad Khoury Mansour Najjar Al-Husseini Suleiman Darwish Al-Khatib Qasim Saleh Ismail Shahin Bakr Abbas Fares
    Hamdan Al-Zoubi Kanaan Burhan El-Sayed Abdel-Rahman Othman Jaber Aziz Habib Sabbagh Attar Hamadeh Barakat Ayoub Chaker Ghanem"""),
    ["Al-", "El-", "Abu", "Ben"], _list("Masri Hamad Sayegh Tamimi Rashid Salem Jabari Qadi Amin Najar Halabi Homsi Shami Baghdadi Tikriti Karimi"),
    rare=0.3,
)  # fmt: skip
_KURDISH = Origin(
    20, _list("Şêrko Azad Rojîn Dilan Berîvan Hêvî Zîlan Baran Rêber Cîhan Welat Evîn Xezal Şîlan Ciwan Jiyan Nûjîn Sîdar Hogir"),
    _list("Xelîl Hesen Mihemed Ehmed Îbrahîm Bakir Osê Şêxo Cemîl Ûsiv Eli Hisên Mistefa Silo Kurdî Botan Serhed Amed Barzanî"), rare=0,
)  # fmt: skip
_PERSIAN = Origin(
    15,
    _list("""نیلوفر=Niloufar/Nilufar شیرین=Shirin/Schirin پریسا=Parisa آرش=Arash/Arasch بابک=Babak امیر=Amir حمید=Hamid فرهاد=Farhad
    داریوش=Dariush/Dariusch مریم=Maryam/Mariam سارا=Sara رضا=Reza مهدی=Mehdi علی=Ali زهرا=Zahra نسرین=Nasrin"""),
    _list("""کریمی=Karimi حسینی=Hosseini/Hoseini محمدی=Mohammadi احمدی=Ahmadi رضایی=Rezaei/Rezai پژمان=Pezhman/Pejman رحیمی=Rahimi
    صادقی=Sadeghi موسوی=Mousavi/Musavi جعفری=Jafari نوری=Nouri/Nuri تهرانی=Tehrani"""), rare=0,
)  # fmt: skip
_DUTCH = Origin(
    40, _list("Jan Piet Kees Willem Hendrik Johannes Sanne Lotte Femke Anouk Maaike Joost Bram Daan Sjoerd Thijs Marijke Ilse Wouter"),
    ["de Jong", "Jansen", "de Vries", "van den Berg", "van Dijk", "Bakker", "Visser", "Smit", "Meijer", "de Boer", "Mulder", "de Groot",
     "Bos", "Vos", "van der Heijden", "van Leeuwen", "Dekker", "Brouwer", "de Wit", "Dijkstra", "van der Meer", "Kuijpers", "van 't Hoff"],
    ["van ", "van der ", "de ", "ter ", "Ooster", "Wester", "Noorder", "Zuider"], _list("Veld Kamp Huis Berg Dam Linden Horst Molen Brug Woude Wijk Beek Poel"),
    rare=0.3,
)  # fmt: skip
_ITALIAN = Origin(
    20, _list("Marco Giuseppe Giovanni Antonio Luigi Francesca Chiara Giulia Alessandro Niccolò Giorgia Matteo Salvatore Concetta"),
    _list("Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco D'Angelo Dell'Acqua Conti Giordano Rizzo Lombardi"),
    _list("Bell Mont Camp Ross Fior Cas Vill Gatt Pellegr Sant"), _list("ini etti ucci oni aro ero ani ella otti aldi"),
)  # fmt: skip
_ROMANIAN = Origin(
    20, _list("Ștefan Ion Andrei Mihai Ioana Elena Cristina Gheorghe Ana-Maria Vasile Călin Răzvan Mădălina Țvetana"),
    _list("Popescu Ionescu Popa Țurcanu Rădulescu Stoica Dumitru Gheorghe Munteanu Șerban Constantinescu Mureșan Bălan"),
    _list("Vasil Petr Mihăil Grigor Alexandr Marin Stan Dobr Florin"), _list("escu eanu oiu ache aru uță"),
)  # fmt: skip
_GREEK = Origin(
    10, _list("Γιώργος=Giorgos/Yorgos Δημήτρης=Dimitris Κώστας=Kostas Ελένη=Eleni Μαρία=Maria Αθανάσιος=Athanasios Ευάγγελος=Evangelos"),
    _list("Παπαδόπουλος=Papadopoulos Βλάχος=Vlachos/Vlahos Αγγελόπουλος=Angelopoulos Νικολάου=Nikolaou/Nikolau Γεωργίου=Georgiou Χατζής=Chatzis/Hatzis"),
    rare=0,
)  # fmt: skip
_GEORGIAN = Origin(
    6, _list("გიორგი=Giorgi ნინო=Nino დავით=Davit/Davit თამარ=Tamar ლევან=Levan მარიამ=Mariam"),
    _list("ბერიძე=Beridze კაპანაძე=Kapanadze გელაშვილი=Gelashvili/Gelaschwili მაისურაძე=Maisuradze ჭავჭავაძე=Chavchavadze/Tschawtschawadse"),
    rare=0,
)  # fmt: skip
_HEBREW = Origin(
    6, _list("שרה=Sara/Sarah דוד=David משה=Moshe/Mosche יעקב=Yaakov/Jakob רחל=Rachel חנה=Hanna/Channa יעל=Yael תמר=Tamar"),
    _list("כהן=Cohen/Kohen לוי=Levi/Levy מזרחי=Mizrahi פרץ=Peretz ביטון=Biton אברהם=Avraham/Abraham"), rare=0,
)  # fmt: skip
_VIETNAMESE = Origin(
    18, ["Thị Phương", "Văn An", "Minh Tuấn", "Thị Hồng", "Quốc Hưng", "Thanh Hà", "Đức Anh", "Thị Ngọc Lan", "Hữu Nghĩa", "Bảo Châu"],
    _list("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý"), rare=0,
)  # fmt: skip
ORIGINS = (
    _GERMAN, _TURKISH, _POLISH, _UKRAINIAN, _RUSSIAN, _ARABIC_SCRIPT, _ARABIC_LATIN, _KURDISH, _PERSIAN, _DUTCH, _ITALIAN, _ROMANIAN,
    _GREEK, _GEORGIAN, _HEBREW, _VIETNAMESE,
)  # fmt: skip
_PLACES = _list("""Heinsberg Erkelenz Hückelhoven Wegberg Geilenkirchen Übach-Palenberg Wassenberg Gangelt Selfkant Waldfeucht Aachen Düren Jülich
Mönchengladbach Köln Düsseldorf Neuss Viersen Krefeld Roermond Maastricht""")
_BODIES = ["Stadt {}", "Kreis {}", "Caritasverband {}", "Diakonie {}", "AWO {}", "Jobcenter {}", "Volkshochschule {}", "DRK-Ortsverein {}",
           "Gesamtschule {}", "Integrationsrat {}", "Gemeinde {}", "Moscheeverein {}", "Flüchtlingshilfe {} e. V.", "IHK {}", "Polizei {}", "Kita Regenbogen {}"]  # fmt: skip
_LETTERS = str.maketrans("äöüßçşğıłńóśżźćęąéèáíúîêûțșăñ", "aousscgilnoszzceaeeaiuieutsan")


def _entry(text: str) -> tuple[str, list[str]]:
    written, _, spoken = text.partition("=")
    return written, spoken.split("/") if spoken else []


def _family(origin: Origin, rng: random.Random) -> tuple[str, list[str]]:
    if origin.heads and rng.random() < origin.rare:
        (head, head_spoken), (tail, tail_spoken) = _entry(rng.choice(origin.heads)), _entry(rng.choice(origin.tails))
        spoken = [a + b for a, b in zip(head_spoken * 2, tail_spoken * 2, strict=False)]
        return head + tail, spoken
    # commoner names come first: the index falls off as 1/rank, as surnames do
    rank = int(len(origin.family) ** rng.random()) - 1
    return _entry(origin.family[rank])


def _address(given: str, family: str, number: int, rng: random.Random) -> str:
    local = f"{given[:1]}.{family}".lower().translate(_LETTERS).replace(" ", "")
    local = local if local.isascii() else f"gast{number}"
    return f"{local}{rng.choice(['', '', number % 97])}@example.{rng.choice(['org', 'com', 'net'])}"


def _person(number: int, rng: random.Random) -> Person:
    origin = rng.choices(ORIGINS, weights=[origin.share for origin in ORIGINS])[0]
    given, given_spoken = _entry(rng.choice(origin.given))
    family, family_spoken = _family(origin, rng)
    if not family_spoken and rng.random() < (0.06 if origin is _GERMAN else 0.02):
        family = f"{family}-{_family(rng.choice((_GERMAN, _GERMAN, _TURKISH, _POLISH)), rng)[0]}"
    if not given_spoken and origin in (_GERMAN, _DUTCH, _ITALIAN) and rng.random() < 0.12:
        given = f"{given} {rng.choice(origin.given)}"
    spoken = [f"{a} {b}" for a in given_spoken for b in family_spoken]
    organisation = rng.choice(_BODIES).format(rng.choice(_PLACES)) if rng.random() < 0.8 else ""
    document = SearchDocument(
        f"attendee-{number:06d}", given, family, organisation=organisation, email=_address(given, family, number, rng),
        phone=f"+49 {rng.randint(150, 9999)} {rng.randint(1000, 9999999)}" if rng.random() < 0.6 else "",
        order_code=f"{rng.getrandbits(28):07X}",
        codes=("".join(rng.choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWX", k=26)),), category=rng.choice(["Gast", "Team", "Presse"]),
    )  # fmt: skip
    return Person(document, tuple(spoken))


def people(count: int, seed: int = 20261125) -> Iterator[Person]:
    """Yield `count` people, the same ones for the same seed; a longer list begins as the shorter one does."""
    rng = random.Random(seed)
    for number in range(count):
        yield _person(number, rng)
