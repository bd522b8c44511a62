"""Reading symbols out of pictures and camera frames, and framing raw bytes of scanners."""
