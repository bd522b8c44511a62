"""Serial scanners over a pty, cameras by frames fed into a capture session."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from symbols import symbol

from checkin.scanners.frames import Frame, InView, read_frame
from checkin.scanners.framing import MOST, ByteFraming

texts = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=60)


@given(st.lists(texts, max_size=8), st.sampled_from([b"\r", b"\n", b"\r\n", b"\t", b"\x03"]), st.data())
def test_texts_are_framed_however_the_bytes_are_cut(lines, end, data):
    stream = b"".join(b"\x02" + line.encode() + end for line in lines)
    framing, found = ByteFraming(), []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        found += framing.feed(stream[:size])
        stream = stream[size:]
    assert found == lines


@given(st.binary(max_size=3 * MOST))
def test_no_bytes_upset_the_framing(data):
    framing = ByteFraming()
    for text in framing.feed(data) + framing.flush():
        assert 0 < len(text) <= MOST


def test_umlauts_in_either_encoding():
    framing = ByteFraming()
    assert framing.feed("Müller\r".encode()) + framing.feed("Müller\r".encode("cp1252")) == ["Müller", "Müller"]


def test_a_code_that_stays_in_view_is_one_scan():
    view = InView(1.5)
    assert view.new(["A"], 0.0) == ["A"]
    assert [view.new(["A", "A"], now / 10) for now in range(1, 30)] == [[]] * 29
    assert view.new(["A", "B"], 3.0) == ["B"]
    assert view.new([], 4.0) == []
    assert view.new(["A"], 5.0) == ["A"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
class TestSerial:
    @pytest.fixture
    def line(self, tmp_path):
        """A pseudo-terminal behind a link, so that it can be unplugged and plugged in again."""
        import pty
        import tty

        class Line:
            def __init__(self):
                self.path = tmp_path / "scanner"
                self.plug()

            def plug(self):
                self.master, self._slave = pty.openpty()
                tty.setraw(self._slave)
                self.path.symlink_to(os.ttyname(self._slave))

            def unplug(self):
                self.path.unlink()
                os.close(self._slave)
                os.close(self.master)

            def send(self, data: bytes):
                os.write(self.master, data)

        made = Line()
        yield made
        made.unplug()

    @pytest.fixture
    def scanners(self, qtbot):
        from checkin.gui.devices.serial import SerialScanners

        made = SerialScanners()
        yield made
        made.close()

    def test_codes_arrive(self, line, scanners, qtbot):
        scanners.use([str(line.path)])
        seen = []
        scanners.scanned.connect(lambda scan: seen.append(scan.text))
        qtbot.waitUntil(lambda: scanners.states() == {str(line.path): True})
        line.send(b"ABC123\r\nDEF456\r")
        qtbot.waitUntil(lambda: seen == ["ABC123", "DEF456"])

    def test_a_scanner_without_an_end_is_read_after_a_pause(self, line, scanners, qtbot):
        scanners.use([str(line.path)])
        seen = []
        scanners.scanned.connect(lambda scan: seen.append(scan.text))
        line.send(b"ABC123")
        qtbot.waitUntil(lambda: seen == ["ABC123"])

    def test_unplugged_and_plugged_in_again(self, line, scanners, qtbot):
        scanners.use([str(line.path)])
        seen = []
        scanners.scanned.connect(lambda scan: seen.append(scan.text))
        qtbot.waitUntil(lambda: scanners.states() == {str(line.path): True})
        line.unplug()
        qtbot.waitUntil(lambda: scanners.states() == {str(line.path): False}, timeout=10_000)
        line.plug()
        qtbot.waitUntil(lambda: scanners.states() == {str(line.path): True}, timeout=10_000)
        line.send(b"AGAIN1\r")
        qtbot.waitUntil(lambda: seen == ["AGAIN1"])

    def test_a_scanner_that_is_not_there_is_a_quiet_state(self, scanners, qtbot, tmp_path):
        scanners.use([str(tmp_path / "nothing")])
        assert scanners.states() == {str(tmp_path / "nothing"): False}


def grey(image: QImage) -> Frame:
    made = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return Frame(bytes(made.constBits()), made.width(), made.height(), made.bytesPerLine())


def test_a_code_is_read_from_a_frame_upright_faint_and_inverted():
    assert read_frame(grey(symbol("CODE-1"))) == ["CODE-1"]
    assert read_frame(grey(symbol("CODE-2", light=150, dark=105))) == ["CODE-2"]
    assert read_frame(grey(symbol("CODE-3", light=0, dark=255)), inverted=True) == ["CODE-3"]


def test_a_broken_frame_is_nothing():
    assert read_frame(Frame(b"", 0, 0, 0)) == []
    assert read_frame(Frame(b"123", 100, 100, 100)) == []


def write_film(path, texts) -> None:
    """Write a film, 10 pictures a second, each with a ticket or empty, in grey."""
    size = 320
    blank = QImage(size, size, QImage.Format.Format_Grayscale8)
    blank.fill(255)
    with path.open("wb") as film:
        film.write(f"YUV4MPEG2 W{size} H{size} F10:1 Ip A1:1 C420jpeg\n".encode())
        for text in texts:
            picture = grey((symbol(text) if text else blank).scaled(size, size))
            film.write(b"FRAME\n")
            for y in range(size):
                film.write(picture.content[y * picture.stride : y * picture.stride + size])
            film.write(b"\x80" * (size * size // 2))


class TestCamera:
    @pytest.fixture
    def camera(self, qtbot):
        from checkin.gui.devices.camera import CameraScanner

        made = CameraScanner()
        made.seen = []
        made.scanned.connect(lambda scan: made.seen.append(scan.text))
        made.start()
        yield made
        made.stop()

    def test_frames_of_a_capture_session_become_one_scan_each(self, camera, qtbot):
        from PySide6.QtMultimedia import QVideoFrame, QVideoFrameInput

        source = QVideoFrameInput()
        camera.session.setVideoFrameInput(source)
        pictures = [QVideoFrame(symbol(text)) for text in ("TICKET-A", "TICKET-A", "TICKET-B")]
        sent = iter([*pictures[:2] * 3, *pictures[2:] * 3])

        def more():
            frame = next(sent, pictures[2])
            source.sendVideoFrame(frame)

        source.readyToSendVideoFrame.connect(more)
        for text in ("TICKET-A", "TICKET-B"):
            frame = QVideoFrame(symbol(text))

            def arrived(wanted=text, picture=frame):
                source.sendVideoFrame(picture)
                return wanted in camera.seen

            qtbot.waitUntil(arrived, timeout=10_000)
        assert sorted(set(camera.seen)) == sorted(camera.seen) == ["TICKET-A", "TICKET-B"]
        camera.session.setVideoFrameInput(None)

    def test_a_video_file_of_two_tickets_becomes_two_scans(self, camera, qtbot, tmp_path):
        """Frames as a decoder gives them: a film of one ticket, nothing, another ticket (YUV4MPEG2, uncompressed)."""
        from PySide6.QtCore import QUrl
        from PySide6.QtMultimedia import QMediaPlayer

        film = tmp_path / "film.y4m"
        write_film(film, ["TICKET-C"] * 12 + [""] * 6 + ["TICKET-D"] * 12)
        player = QMediaPlayer()
        player.setVideoSink(camera.sink)
        player.setSource(QUrl.fromLocalFile(str(film)))
        player.setLoops(QMediaPlayer.Loops.Infinite)  # a loaded machine drops frames
        player.play()
        qtbot.waitUntil(lambda: {"TICKET-C", "TICKET-D"} <= set(camera.seen), timeout=30_000)
        player.stop()
        player.setVideoSink(None)
        assert set(camera.seen) == {"TICKET-C", "TICKET-D"}

    @pytest.mark.parametrize(
        "pixel", ["Format_NV12", "Format_YUYV", "Format_UYVY", "Format_BGRA8888", "Format_ARGB8888"]
    )
    def test_brightness_of_each_kind_of_frame(self, camera, qtbot, pixel):
        from PySide6.QtCore import QSize
        from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

        from checkin.gui.devices.camera import brightness

        wanted = getattr(QVideoFrameFormat.PixelFormat, pixel)
        picture = grey(symbol("FORMAT"))
        width, height = picture.width, picture.height
        frame = QVideoFrame(QVideoFrameFormat(QSize(width, height), wanted))
        assert frame.map(QVideoFrame.MapMode.WriteOnly)
        stride, target = frame.bytesPerLine(0), frame.bits(0)
        step, first = {"Format_NV12": (1, 0), "Format_YUYV": (2, 0), "Format_UYVY": (2, 1)}.get(pixel, (4, 0))
        for y in range(height):
            row = picture.content[y * picture.stride : y * picture.stride + width]
            line = bytearray(stride)
            for channel in range(step if step == 4 else 1):
                line[first + channel : step * width : step] = row
            target[y * stride : (y + 1) * stride] = bytes(line)
        frame.unmap()
        assert read_frame(brightness(frame)) == ["FORMAT"]

    def test_no_camera_is_a_quiet_state(self, camera):
        assert camera.cameras() == []
        assert camera.is_on
