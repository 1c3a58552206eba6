#!/usr/bin/python3
"""sklearn_contender.py: scikit-learn, partial_fit for each batch.

Its classifier minimises another loss, the cross-entropy of a softmax; judged is
the squared error all the same.
"""
import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier

from contender import JUDGED, Rows, digits, kernels, serve

warnings.filterwarnings("ignore")


def work(x, y, hidden, count, rate):
    net = MLPClassifier((hidden,), activation="logistic", solver="sgd", momentum=0, nesterovs_momentum=False,
                        alpha=0, batch_size=count, learning_rate_init=rate, random_state=3)
    rows = Rows(x, y.argmax(axis=1), count)
    net.partial_fit(*rows.next(), classes=range(y.shape[1]))

    def run(steps):
        for _ in range(steps):
            net.partial_fit(*rows.next())

    return run, lambda: ((net.predict_proba(x[:JUDGED]) - y[:JUDGED]) ** 2).sum() / JUDGED


pixels, labels, dense = digits(np.float32)
serve(kernels(), {
    "digits32": work(pixels, labels, 128, 32, .2),
    "digits10": work(pixels, labels, 30, 10, .2),
    "digits1": work(pixels, labels, 128, 1, .05),
    "dense1": work(dense, labels, 128, 1, .05)})
