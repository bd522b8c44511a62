"""Scanners that need Qt: the keyboard wedge, serial ports, cameras."""
