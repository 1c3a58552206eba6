#!/usr/bin/python3
"""race.py: the time of an epoch for each rule of chapter 7, in turn, medians.

Writes tests/record/race.txt. Part of `make bench`.
"""
import statistics
import subprocess
import sys
import time

RULES = ("sgd", "momentum", "adam")


def seconds(rule, epochs):
    began = time.perf_counter()
    subprocess.run(["build/bin/descend", "--optimiser", rule, "--epochs", str(epochs), "--learning-rate", "0.01"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main():
    took = {rule: [] for rule in RULES}
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 9):
        for rule in RULES:
            # Two lengths, so that what a run takes besides its epochs falls out.
            took[rule].append((seconds(rule, 3000) - seconds(rule, 1000)) / 2000)
    with open("tests/record/race.txt", "w", encoding="utf-8") as file:
        for rule in RULES:
            file.write(f"{rule}_epoch_microseconds = {statistics.median(took[rule]) * 1e6:.4g}\n")
        for rule in RULES[1:]:
            ratio = statistics.median(a / b for a, b in zip(took[rule], took["sgd"]))
            file.write(f"{rule}_per_sgd = {ratio:.3g}\n")


main()
