#!/usr/bin/python3
"""numpy_contender.py KIND: NumPy as one writes it; KIND is float32 or float64."""
import sys

import numpy as np

from contender import CLASSES, JUDGED, PEOPLE, PIXELS, XOR, Rows, digits, kernels, serve

KIND = np.dtype(sys.argv[1])


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Network:
    def __init__(self, widths, bias, rate):
        random = np.random.default_rng(3)
        self.w1, self.w2 = ((random.standard_normal(shape) / (shape[0] ** .5 if shape[0] > 10 else 1)).astype(KIND) for shape in zip(widths, widths[1:]))
        self.b1, self.b2 = (np.zeros(width, KIND) for width in widths[1:])
        self.bias, self.rate = bias, KIND.type(rate)

    def forward(self, x):
        self.a1 = sigmoid(x @ self.w1 + self.b1)
        return sigmoid(self.a1 @ self.w2 + self.b2)

    def step(self, x, y):
        a2 = self.forward(x)
        d2 = 2 * (a2 - y) * a2 * (1 - a2) / len(x)
        d1 = (d2 @ self.w2.T) * self.a1 * (1 - self.a1)
        self.w2 -= self.rate * (self.a1.T @ d2)
        self.w1 -= self.rate * (x.T @ d1)
        if self.bias:
            self.b2 -= self.rate * d2.sum(axis=0)
            self.b1 -= self.rate * d1.sum(axis=0)


def work(network, x, y, count, learns=True):
    x, y = x.astype(KIND), y.astype(KIND)
    rows = Rows(x, y, count)

    def run(steps):
        for _ in range(steps):
            network.step(*rows.next()) if learns else network.forward(rows.next()[0])

    return run, lambda: ((network.forward(x[:JUDGED]) - y[:JUDGED]) ** 2).sum() / len(x[:JUDGED])


def wide(hidden, rate=.1):
    return Network([PIXELS, hidden, CLASSES], True, rate)


pixels, labels, dense = digits(KIND)
serve(kernels(), {
    "xor": work(Network([2, 2, 1], True, .5), *XOR, 1),
    "people": work(Network([3, 4, 1], False, .5), *PEOPLE, 4),
    "digits32": work(wide(128, .2), pixels, labels, 32),
    "digits10": work(wide(30, .2), pixels, labels, 10),
    "digits1": work(wide(128, .05), pixels, labels, 1),
    "dense1": work(wide(128, .05), dense, labels, 1),
    "answer1": work(wide(128), pixels, labels, 1, False),
    "answer1000": work(wide(128), pixels, labels, 1000, False)})
