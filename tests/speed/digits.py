#!/usr/bin/python3
"""digits.py: what the contenders learn from, into build/bench/digits.bin.

2048 rows of 784 pixels, four fifths of them 0, of ten classes; the ten truths
of each row; and the pixels again, with noise where they were 0. A class is 120
pixels; a row has half of its own, and 105 of any.
"""
import array
import os
import random

ROWS, PIXELS, CLASSES = 2048, 784, 10


def main():
    random.seed(5)
    of_class = [random.sample(range(PIXELS), 120) for _ in range(CLASSES)]
    pixels, labels = array.array("f"), array.array("f")
    for _ in range(ROWS):
        own = random.randrange(CLASSES)
        lit = {*random.sample(of_class[own], 60), *random.sample(range(PIXELS), 105)}
        pixels.extend(random.random() if i in lit else 0 for i in range(PIXELS))
        labels.extend(float(i == own) for i in range(CLASSES))
    dense = array.array("f", (pixel or 0.01 + 0.1 * random.random() for pixel in pixels))
    os.makedirs("build/bench", exist_ok=True)
    with open("build/bench/digits.bin", "wb") as file:
        for part in (pixels, labels, dense):
            part.tofile(file)


main()
