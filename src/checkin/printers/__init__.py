"""Printers: the system's spooler, network printers, Brother QL and Zebra; a queue that loses and doubles nothing."""
