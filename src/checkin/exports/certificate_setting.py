"""What an event's certificates ask for and how they look, as one setting of the event; and a logo made fit for it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from checkin.domain.presence import MissingCheckOut
from checkin.exports.attendance import CertificateRule
from checkin.exports.certificates import CertificateDesign, not_a_picture
from checkin.exports.choice import check_version
from checkin.exports.model import ExportTable

VERSION = 1
#: Signatures side by side on a certificate.
MOST_SIGNERS = 3
#: Pixels of a logo: 300 to the inch of the room that a certificate has for it (190 x 62 pt).
_LOGO_PIXELS = (792, 260)
#: A larger PNG is kept as JPEG: the setting goes to every station.
_MOST_BYTES = 120_000


@dataclass(frozen=True, slots=True)
class CertificateSetting:
    """Rule and design together, as the event keeps them. `language` "de", "en", or "" for the document's own."""

    rule: CertificateRule = field(default_factory=CertificateRule)
    design: CertificateDesign = field(default_factory=CertificateDesign)
    language: str = ""

    def spoken(self, table: ExportTable) -> ExportTable:
        """Return the table in the certificates' language, unless another was asked for."""
        return replace(table, language=table.language or self.language)

    def to_json(self) -> dict[str, Any]:
        """Return the setting as plain JSON values, with the version of this format."""
        rule, design = self.rule, self.design
        return {
            "version": VERSION,
            "share": rule.share,
            "missing": rule.missing.value,
            "minutes": rule.minutes,
            "sessions": list(rule.sessions),
            "heading": design.heading,
            "body": design.body,
            "issuer": design.issuer,
            "place": design.place,
            "signers": [list(signer) for signer in design.signers],
            "logo": b64encode(design.logo).decode("ascii"),
            "show_time": design.show_time,
            "show_sessions": design.show_sessions,
            "language": self.language,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> CertificateSetting:
        """Read what `to_json` wrote; what is missing or of the wrong type is as by default.

        Raises BadInputError for a newer version.
        """
        check_version(data, VERSION)
        language = data.get("language")
        return cls(_rule(data), _design(data), language if language in ("de", "en") else "")


def _rule(data: Mapping[str, Any]) -> CertificateRule:
    usual = CertificateRule()
    share, minutes = data.get("share"), data.get("minutes")
    sessions = data.get("sessions")
    try:
        missing = MissingCheckOut(data.get("missing", usual.missing))
    except ValueError:
        missing = usual.missing
    return CertificateRule(
        share=min(1.0, max(0.0, float(share))) if isinstance(share, int | float) else usual.share,
        missing=missing,
        minutes=max(0, minutes) if isinstance(minutes, int) else usual.minutes,
        sessions=tuple(one for one in sessions if isinstance(one, str)) if isinstance(sessions, list) else (),
    )


def _design(data: Mapping[str, Any]) -> CertificateDesign:
    usual = CertificateDesign()
    signers = data.get("signers")
    pairs = [pair for pair in signers if isinstance(pair, list) and len(pair) == 2] if isinstance(signers, list) else []
    try:
        logo = b64decode(str(data.get("logo") or ""), validate=True)
    except ValueError:
        logo = b""
    return CertificateDesign(
        heading=str(data.get("heading") or ""),
        body=str(data.get("body") or ""),
        issuer=str(data.get("issuer") or ""),
        place=str(data.get("place") or ""),
        signers=tuple((str(name), str(function)) for name, function in pairs[:MOST_SIGNERS]) or usual.signers,
        logo=logo,
        show_time=data.get("show_time") is not False,
        show_sessions=data.get("show_sessions") is not False,
    )


def fit_logo(content: bytes) -> bytes:
    """Return a picture as PNG or JPEG, no larger than certificates print it. Raises BadInputError for no picture."""
    try:
        with Image.open(BytesIO(content)) as picture:
            # a camera's picture lies on its side; a palette has no half-transparent edge
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise not_a_picture() from error
    upright.thumbnail(_LOGO_PIXELS, Image.Resampling.LANCZOS)
    target = BytesIO()
    upright.save(target, "PNG", optimize=True)
    if target.tell() > _MOST_BYTES:
        white = Image.new("RGBA", upright.size, "white")
        white.alpha_composite(upright)
        target = BytesIO()
        white.convert("RGB").save(target, "JPEG", quality=85)
    return target.getvalue()
