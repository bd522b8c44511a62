"""The usual Latin spellings of names in scripts that leave vowels out."""

from __future__ import annotations

_TABLE = """
ال al el|محمد mohammed muhammad mohamed mehmet mohamad|احمد ahmed ahmad|أحمد ahmed ahmad
محمود mahmoud mahmut|علي ali|حسن hassan hasan|حسين hussein husain hossein huseyin
عمر omar umar|عثمان othman osman|خالد khaled khalid chaled halid
يوسف yusuf youssef jussuf yousef|إبراهيم ibrahim|ابراهيم ibrahim|إسماعيل ismail
اسماعيل ismail|عبدالله abdullah abdallah|عبدالرحمن abdulrahman abdelrahman
عبد abd abdul abdel|الله allah ullah|الرحمن rahman|مصطفى mustafa mostafa moustafa
فاطمة fatima fatma|فاطمه fatemeh fatima|زينب zainab zeinab zeynep seinab|مريم mariam maryam meryem
عائشة aisha aischa ayse|خديجة khadija hatice|سارة sara sarah|ليلى leila layla|نور nour nur
هدى huda hoda|سعيد said saeed|سامي sami|سمير samir|كريم karim|رشيد rashid raschid
طارق tarek tariq|جمال jamal gamal dschamal|ناصر nasser nasir|حمزة hamza|بلال bilal
ياسين yassin yasin|أمينة amina|امينة amina|رامي rami|وليد walid waleed|فيصل faisal
ماجد majed majid|هاني hani|عادل adel adil|أنور anwar|انور anwar|منى mona muna|نادية nadia
سلمى salma|رنا rana|ديمة dima|هالة hala|صالح saleh salih|حداد haddad|خوري khoury chouri
منصور mansour mansur|نجار najjar naggar|عيسى issa isa|داود daoud dawud dawood
سليمان suleiman sulaiman suleyman|يحيى yahya|زكريا zakaria|يعقوب yaqub yakub
موسى musa moussa|جعفر jafar dschafar|قاسم qasim kassem|هاشم hashem haschim|رضا reza rida
زهرا zahra|زهراء zahra|مهدی mehdi mahdi|مهدي mehdi mahdi|علی ali|حسینی hosseini
محمدی mohammadi|احمدی ahmadi|رضایی rezaei|کریمی karimi|شیرین shirin schirin
شيرين shirin schirin|پریسا parisa|نسرین nasrin|مینا mina|آرش arash arasch|بابک babak
کاوه kaveh kawe|سارا sara|امیر amir|أمير amir|حمید hamid|حامد hamed|فرهاد farhad
بهرام bahram|داریوش dariush darius|یوسف yusef yousef|مریم maryam mariam|שרה sara sarah
רחל rachel|רבקה rivka rebekka|לאה lea leah|מרים miriam|רות ruth rut|אסתר esther ester
חנה hanna channa|יעל yael|נועה noa|תמר tamar|מיכל michal|דוד david|משה moshe mosche
יעקב yaakov jakob jakov|יצחק yitzhak itzhak jizchak|אברהם abraham avraham|יוסף yosef josef
חיים chaim haim|צבי zvi tzvi|שמואל shmuel samuel schmuel|דניאל daniel|מיכאל michael
יונתן jonathan yonatan|אריה arie aryeh|שלמה shlomo schlomo|כהן cohen kohen|לוי levi levy
מזרחי mizrahi misrachi|פרץ peretz perez|ביטון biton|אליהו eliyahu eliahu|בן ben|בר bar
עדי adi|איתן eitan etan
"""

#: normal word → spellings
VOCALISED: dict[str, tuple[str, ...]] = {
    word: tuple(spellings)
    for word, *spellings in (entry.split() for entry in _TABLE.strip().replace("\n", "|").split("|"))
}
