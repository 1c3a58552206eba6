#!/usr/bin/python3
"""carry.py MODULE SCRIPT...: what live figures need, as one small script.

A page that is read from a disk may load scripts and nothing else. The module
of the C and the scripts are compressed, as text that a script can hold; the
book's tables of numbers are carried as they are.
"""
import base64
import csv
import json
import sys
import zlib
from glob import glob
from os.path import basename


def packed(path):
    with open(path, "rb") as file:
        return base64.b64encode(zlib.compress(file.read(), 9)).decode()


tables = {}
for path in sorted(glob("tangled/data/*.csv")):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    if rows[0][-1][:1].isdigit():        # no figure needs a table of names
        tables[basename(path)[:-4]] = [[float(field) for field in row] for row in rows]
print("/* The C of this book as WebAssembly; its live figures; uPlot, by Leon Sorokin, MIT licence. */")
print(f"tangled_module = {json.dumps(packed(sys.argv[1]))};")
print(f"tangled_scripts = {json.dumps([packed(path) for path in sys.argv[2:]])};")
print(f"tangled_tables = {json.dumps(tables)};")
