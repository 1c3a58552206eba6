#!/usr/bin/python3
"""carry.py MODULE: the page's module and the book's tables, as a script.

A page that is read from a disk may load scripts and nothing else. The module
is compressed, as text that a script can hold.
"""
import base64
import csv
import json
import sys
import zlib
from glob import glob
from os.path import basename

with open(sys.argv[1], "rb") as file:
    module = base64.b64encode(zlib.compress(file.read(), 9)).decode()
tables = {}
for path in sorted(glob("tangled/data/*.csv")):
    with open(path, newline="", encoding="utf-8") as file:
        tables[basename(path)[:-4]] = [[float(field) for field in row] for row in list(csv.reader(file))[1:]]
print(f'tangled_module = "{module}";')
print(f"tangled_tables = {json.dumps(tables)};")
