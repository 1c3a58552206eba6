#!/usr/bin/python3
"""measure.py [RUNS]: what speed says of this machine, several times.

Writes ladder.csv, roof.csv and widths.csv to tests/record. Where a
program's memory lies differs from run to run, and so does its speed; so each
number is the median of runs in turn; of the roof, the best. Part of `make bench`.
"""
import glob
import os
import statistics
import subprocess
import sys
import tempfile

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
JOBS = {"ladder": 3, "roof": 3, "widths": 2}  # columns before the numbers


def table(program, job):
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/table.csv"
        options = [] if job == "ladder" else ["--" + job]
        subprocess.run([program, *options, "--csv", path], check=True, stdout=subprocess.DEVNULL, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"})
        with open(path, encoding="utf-8") as file:
            return file.read().splitlines()


def measure(job, keys, programs):
    header, runs = "", {}
    for _ in range(RUNS):
        for program in programs:
            header, *lines = table(program, job)
            for line in lines:
                fields = line.split(",")
                runs.setdefault(tuple(fields[:keys]), []).append([float(field) for field in fields[keys:]])
    middle = max if job == "roof" else statistics.median
    with open(f"tests/record/{job}.csv", "w", encoding="utf-8") as file:
        file.write(header + "\n")
        for key, numbers in runs.items():
            file.write(",".join(key + tuple(f"{middle(column):.7g}" for column in zip(*numbers))) + "\n")


def main():
    plain = ["build/bin/speed", "build/float/bin/speed"]
    for job, keys in JOBS.items():
        measure(job, keys, plain + (sorted(glob.glob("build/bench/speed-*-BLAS")) if job == "ladder" else []))


main()
