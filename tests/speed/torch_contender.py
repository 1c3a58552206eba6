#!/usr/bin/python3
"""torch_contender.py: PyTorch as its tutorials write it, one thread, float."""
import numpy as np
import torch
from torch import nn

from contender import CLASSES, JUDGED, PEOPLE, PIXELS, XOR, Rows, digits, kernels, serve

torch.set_num_threads(1)
torch.manual_seed(3)


def network(widths, bias=True):
    return nn.Sequential(nn.Linear(widths[0], widths[1], bias=bias), nn.Sigmoid(),
                         nn.Linear(widths[1], widths[2], bias=bias), nn.Sigmoid())


def tensors(x, y):
    return (torch.from_numpy(table.astype(np.float32)) for table in (x, y))


def judge(net, x, y):
    with torch.no_grad():
        return ((net(x[:JUDGED]) - y[:JUDGED]) ** 2).sum().item() / len(x[:JUDGED])


def learning(net, x, y, count, rate):
    x, y = tensors(x, y)
    rows = Rows(x, y, count)
    loss = nn.MSELoss()  # the mean over the outputs, too
    sgd = torch.optim.SGD(net.parameters(), lr=rate * y.shape[1])

    def run(steps):
        for _ in range(steps):
            some, truth = rows.next()
            sgd.zero_grad()
            loss(net(some), truth).backward()
            sgd.step()

    return run, lambda: judge(net, x, y)


def answering(net, x, y, count):
    x, y = tensors(x, y)
    rows = Rows(x, y, count)

    def run(steps):
        with torch.no_grad():
            for _ in range(steps):
                net(rows.next()[0])

    return run, lambda: judge(net, x, y)


def wide(hidden):
    return network([PIXELS, hidden, CLASSES])


pixels, labels, dense = digits(np.float32)
serve(kernels(), {
    "xor": learning(network([2, 2, 1]), *XOR, 1, .5),
    "people": learning(network([3, 4, 1], False), *PEOPLE, 4, .5),
    "digits32": learning(wide(128), pixels, labels, 32, .2),
    "digits10": learning(wide(30), pixels, labels, 10, .2),
    "digits1": learning(wide(128), pixels, labels, 1, .05),
    "dense1": learning(wide(128), dense, labels, 1, .05),
    "answer1": answering(wide(128), pixels, labels, 1),
    "answer1000": answering(wide(128), pixels, labels, 1000)})
