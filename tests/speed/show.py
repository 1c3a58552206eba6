#!/usr/bin/python3
"""show.py bench|ladder|roof: what `make bench` measured, as name = value, for chapters 8 and 9."""
import csv
import sys


def rows(name):
    with open(f"tests/record/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def show(name, value):
    print(f"{name} = {value:.6g}")


def bench():
    for row in rows("bench"):
        name = f"{row['work']}/{row['contender']}"
        show(name + " ns", float(row["ns"]))
        show(name + " us", float(row["ns"]) / 1000)
        show(name + " ratio", float(row["ratio"]))
        if name == "2-2-1 many seeds/ours double":
            show("lanes sixteen ns", 16 * float(row["ns"]))


def ladder():
    for real in ("double", "float"):
        rungs = [(row["rung"], float(row["us"])) for row in rows("ladder") if row["real"] == real and row["path"] != "OpenBLAS"]
        for row in rows("ladder"):
            if row["real"] == real and row["path"] == "OpenBLAS":
                show(f"{real} BLAS {row['rung']}", float(row["us"]))
        for (_, before), (rung, us) in zip([(None, None)] + rungs, rungs):
            show(f"{real} {rung}", us)
            if before:
                show(f"{real} {rung} gain", before / us)
        took = dict(rungs)
        show(f"{real} rows and vectors gain", took["library"] / took["vectors"])
        show(f"{real} all", rungs[0][1] / rungs[-1][1])


def roof():
    for row in rows("roof"):
        if row["what"] == "read":
            show(f"{row['real']} read {row['at']} kB", float(row["speed"]))
        else:
            show(f"{row['real']} {row['what']} gflops", float(row["speed"]))
            show(f"{row['real']} {row['what']} operations per byte", float(row["at"]))
    # The two products of the first layer of 784-128-10 with 32 rows, each as fast as it runs alone.
    fast = {row["what"]: float(row["speed"]) for row in rows("roof") if row["real"] == "float"}
    bound = 2 * 784 * 128 * 32 / 1000 * (1 / fast["forward"] + 1 / fast["gradient"])
    took = [float(row["ns"]) / 1000 for row in rows("bench") if row["work"] == "784-128-10 batch 32" and row["contender"] == "ours float"]
    show("float bound us", bound)
    show("float bound percent", 100 * bound / took[0])


{"bench": bench, "ladder": ladder, "roof": roof}[sys.argv[1]]()
