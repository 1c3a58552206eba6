#!/usr/bin/python3
"""oracle.py BIN: the book's two networks once more, in numpy. TAP.

Written from the mathematics, not from the C: matrices, the chain rule, and
nothing else. It starts from the model file that `sgd --epochs 0 --save` wrote
and must end where sgd ends: all parameters to 1e-9 relative, and the loss at
every recorded epoch.
"""
import os
import subprocess
import sys
import tempfile

import numpy as np

BIN = os.path.abspath(sys.argv[1])
DATA = os.path.abspath("tangled/data")
count = failures = 0


def report(good, name, why=""):
    global count, failures
    count += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {count} - {name}" + (f"\n  # {why}" if why else ""))


def sgd(*words):
    return subprocess.run([BIN + "/sgd", *words], check=True, capture_output=True, text=True).stdout


def read_model(path):
    lines = [line.split() for line in open(path) if line.strip() and not line.startswith("#")]
    words = {line[0]: line[1:] for line in lines[:7]}
    widths = [int(word) for word in words["layers"]]
    theta = [float(line[0]) for line in lines[7:]]
    bias = words["bias"] == ["yes"]
    layers, at = [], 0
    for inputs, width in zip(widths, widths[1:]):
        weights = np.array(theta[at:at + inputs * width]).reshape(width, inputs)
        at += inputs * width
        biases = np.array(theta[at:at + width]) if bias else None
        at += width if bias else 0
        layers.append([weights, biases])
    assert at == len(theta) == int(words["theta"][0])
    shift, scale = (np.array([float(w) for w in words[name]]) for name in ("shift", "scale"))
    return layers, shift, scale


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(layers, x):
    """The activations of every layer; a column a sample."""
    a = [x]
    for weights, biases in layers:
        z = weights @ a[-1]
        a.append(sigmoid(z if biases is None else z + biases[:, None]))
    return a


def gradients(layers, x, y):
    """Of the sum of the squared errors over the columns of x."""
    a = forward(layers, x)
    delta = 2 * (a[-1] - y) * a[-1] * (1 - a[-1])
    out = []
    for (weights, biases), below in zip(reversed(layers), reversed(a[:-1])):
        out.append((delta @ below.T, delta.sum(axis=1)))
        delta = (weights.T @ delta) * below * (1 - below)
    return out[::-1]


def step(layers, x, y, rate):
    for layer, (dw, db) in zip(layers, gradients(layers, x, y)):
        layer[0] = layer[0] - rate * dw
        if layer[1] is not None:
            layer[1] = layer[1] - rate * db


def flat(layers):
    return np.concatenate([np.concatenate([w.ravel()] + ([] if b is None else [b])) for w, b in layers])


def losses(output):
    return {int(w[1]): float(w[3]) for w in (line.split() for line in output.splitlines()) if w[0] == "epoch"}


def compare(name, table, words, epochs, train, loss):
    values = np.loadtxt(f"{DATA}/{table}", delimiter=",", skiprows=1)
    sgd(*words, "--epochs", "0", "--save", "start.model")
    told = losses(sgd(*words, "--epochs", str(epochs), "--save", "end.model"))
    layers, shift, scale = read_model("start.model")
    x, y = ((values[:, :-1] - shift) / scale).T, values[:, -1][None, :]
    worst_loss = 0
    for epoch in range(epochs + 1):
        if epoch > 0:
            train(layers, x, y)
        if epoch in told:
            mine = loss((y - forward(layers, x)[-1]) ** 2)
            worst_loss = max(worst_loss, abs(mine - told[epoch]) / told[epoch])
    end = flat(read_model("end.model")[0])
    worst = np.max(np.abs(flat(layers) - end) / np.abs(end))
    report(len(told) > 90 and worst < 1e-9, f"{name}: all {len(end)} parameters after {epochs} epochs", f"worst relative difference {worst:.1e}")
    report(worst_loss < 1e-9, f"{name}: the loss at {len(told)} epochs", f"worst relative difference {worst_loss:.1e}")


def each_sample(layers, x, y):
    for i in range(x.shape[1]):
        step(layers, x[:, [i]], y[:, [i]], 0.1)


os.chdir(tempfile.mkdtemp(prefix="tangled-"))
for seed in ("1", "2", "3"):
    compare(f"2-2-1, seed {seed}", "people.csv", ["--seed", seed], 1000, each_sample, np.mean)
    compare(f"3-4-1, seed {seed}", "xor.csv",
            ["--data", DATA + "/xor.csv", "--raw", "--layers", "3,4,1", "--no-bias", "--batch", "all", "--loss", "sse",
             "--learning-rate", "1", "--seed", seed],
            1500, lambda layers, x, y: step(layers, x, y, 1.0), np.sum)

print(f"1..{count}")
sys.exit(failures > 0)
