"""What the guest reads on the second screen, in their language where it is known.

These few words are not in the translation catalogues: they follow the guest's language, not the program's.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GuestWords:
    """Welcome, goodbye, a moment please, and what stands before forum and room."""

    welcome: str
    goodbye: str
    moment: str
    scan: str


WORDS: dict[str, GuestWords] = {
    "ar": GuestWords("أهلاً وسهلاً", "مع السلامة", "لحظة من فضلك", "يرجى إظهار التذكرة"),
    "bg": GuestWords("Добре дошли", "Довиждане", "Един момент, моля", "Моля, покажете билета си"),
    "de": GuestWords("Herzlich willkommen", "Auf Wiedersehen", "Einen Moment bitte", "Bitte zeigen Sie Ihr Ticket"),
    "en": GuestWords("Welcome", "Goodbye", "One moment, please", "Please show your ticket"),
    "es": GuestWords("Bienvenida, bienvenido", "Hasta luego", "Un momento, por favor", "Muestre su entrada, por favor"),
    "fa": GuestWords("خوش آمدید", "خدانگهدار", "لطفاً یک لحظه", "لطفاً بلیت خود را نشان دهید"),
    "fr": GuestWords("Bienvenue", "Au revoir", "Un instant, s’il vous plaît", "Veuillez montrer votre billet"),
    "it": GuestWords("Benvenuti", "Arrivederci", "Un momento, per favore", "Mostri il suo biglietto, per favore"),
    "ku": GuestWords("Bi xêr hatin", "Bi xatirê we", "Ji kerema xwe kêliyekê", "Ji kerema xwe bilêta xwe nîşan bidin"),
    "nl": GuestWords("Welkom", "Tot ziens", "Een ogenblik alstublieft", "Toon uw ticket alstublieft"),
    "pl": GuestWords("Witamy", "Do widzenia", "Chwileczkę, proszę", "Proszę pokazać bilet"),
    "ro": GuestWords("Bun venit", "La revedere", "Un moment, vă rugăm", "Vă rugăm să arătați biletul"),
    "ru": GuestWords("Добро пожаловать", "До свидания", "Одну минуту, пожалуйста", "Покажите, пожалуйста, билет"),
    "tr": GuestWords("Hoş geldiniz", "Güle güle", "Bir dakika lütfen", "Lütfen biletinizi gösterin"),
    "uk": GuestWords("Ласкаво просимо", "До побачення", "Хвилинку, будь ласка", "Будь ласка, покажіть квиток"),
}


def guest_words(language: str, event_language: str) -> GuestWords:
    """Return the words for a guest's language (BCP 47, or "" where nobody knows), else for the event's."""
    for tag in (language, event_language, "en"):
        if found := WORDS.get(tag.replace("_", "-").partition("-")[0].lower()):
            return found
    return WORDS["en"]
