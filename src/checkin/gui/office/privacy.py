"""Data protection: encryption, how long data is kept, one person's rights, the record, PINs, backups."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.privacy_encryption import EncryptionCard
from checkin.gui.office.privacy_guarding import BackupsCard, RolesCard
from checkin.gui.office.privacy_people import PersonCard, RetentionCard
from checkin.gui.office.privacy_record import RecordCard
from checkin.gui.words import translate


class PrivacyPage(QWidget):
    """Six cards, each a task of its own."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        column = widgets.page_column(self)
        column.addWidget(widgets.label(translate("Office", "Data protection"), "title"))
        content = QWidget()
        inside = widgets.page_column(content)
        for card in (EncryptionCard, RetentionCard, PersonCard, RecordCard, RolesCard, BackupsCard):
            inside.addWidget(card(office))
        inside.addStretch(1)
        column.addWidget(widgets.scrolling(content), 1)
