"""What the contenders in Python share: the data, the protocol."""
import ctypes
import sys
import time

import numpy as np

ROWS, PIXELS, CLASSES, JUDGED = 2048, 784, 10, 256
XOR = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0], [1], [1], [0]])
PEOPLE = np.array([[-1, .2, .5], [.3, -1, .8], [.9, .1, -1], [-.4, 1, .6]]), np.array([[1], [0], [0], [1]])


def digits(kind):
    """Pixels, truths, and pixels none of which is 0."""
    numbers = np.fromfile("build/bench/digits.bin", np.float32).astype(kind)
    pixels, labels, dense = np.split(numbers, [ROWS * PIXELS, ROWS * (PIXELS + CLASSES)])
    return pixels.reshape(ROWS, -1), labels.reshape(ROWS, -1), dense.reshape(ROWS, -1)


def kernels():
    """What OpenBLAS takes this machine for."""
    try:
        core = ctypes.CDLL("libopenblas.so.0").openblas_get_corename
        core.restype = ctypes.c_char_p
        return "OpenBLAS " + core().decode()
    except (OSError, AttributeError):
        return "without OpenBLAS"


class Rows:
    """Rows in order, over and over, some at a time."""

    def __init__(self, x, y, count):
        self.x, self.y, self.count, self.at = x, y, count, 0

    def next(self):
        at = 0 if self.at + self.count > len(self.x) else self.at
        self.at = at + self.count
        return self.x[at:self.at], self.y[at:self.at]


def serve(path, work):
    """work: by name, functions run(steps) and loss()."""
    print(path, flush=True)
    for line in sys.stdin:
        name, steps = line.split()
        run, loss = work[name]
        before = float(loss())
        began = time.perf_counter()
        run(int(steps))
        took = time.perf_counter() - began
        print(took, before, float(loss()), flush=True)
