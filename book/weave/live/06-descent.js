// A training of the book's network, from its start to its end.

const training = async (live) => {
  const c = await start();
  const left = make("div", { className: "view" }),
    right = make("div", { className: "view" });
  const drawing = network_drawing(
    2,
    2,
    "The network's weights, and its activations for your numbers.",
  );
  const state = states([
    ["epoch", "epoch"],
    ["loss", "loss"],
    ["wrong", "wrong rows"],
    ["Emily", "Emily"],
    ["Frank", "Frank"],
  ]);
  const yours = make("output", { className: "said" });
  let n = 0,
    epoch = 0,
    history = [],
    ready = false;
  const ask = (x, y) => {
    c.put(x, y);
    return c.page_forward();
  };
  const loss = () => c.page_train(0, rate(), 1, 0, 0);
  const rate = () => Number(eta.select.value);
  const begin = () => {
    n = open_people(c, Number(scale.select.value));
    c.page_seed(Number(seed.input.value));
    epoch = 0;
    history = [[0, loss()]];
  };
  const show = () => {
    if (!ready) return;
    const [last] = history.slice(-1);
    graph.set([history.map((h) => h[0]), history.map((h) => h[1])]);
    c.page_map(100, 180, 55, 78);
    map.set([[0], [null]], { map: [c.numbers().slice(), 101, 0.5], marks: map_marks });
    state.value.epoch(epoch, String(epoch));
    state.value.loss(last[1]);
    state.value.wrong(c.page_wrong(), `${c.page_wrong()} of 4`);
    for (const [name, x, y] of strangers) state.value[name](ask(x, y));
    try_yours();
  };
  const try_yours = () => {
    const metric = unit.select.value === "kg";
    const weight = Number(w.input.value),
      height = Number(h.input.value);
    const answer = ask(metric ? weight / 0.45359237 : weight, metric ? height / 2.54 : height);
    const activations = [...c.numbers().slice(0, 5)];
    drawing.show(activations, weights_of(c.theta(n), 2, 2, true));
    yours.textContent =
      `The network answers ${fixed(answer, 3)}: ` + (answer > 0.5 ? "female." : "male.");
    yours.dataset.name = "yours";
    yours.dataset.value = String(answer);
  };
  const train = (epochs) => {
    const each = Math.max(1, Math.floor(epochs / 200));
    for (let done = 0; done < epochs;) {
      const some = Math.min(each, epochs - done);
      history.push([(epoch += some), c.page_train(some, rate(), 1, Number(order.select.value), 0)]);
      done += some;
    }
    // A long history is thinned, so that drawing takes no longer.
    if (history.length > 2000)
      history = history.filter((h, i) => i % 2 === 0 || i === history.length - 1);
  };
  const whole = () => {
    run.stop();
    begin();
    train(until());
    show();
  };
  const until = () => Number(length.select.value);
  const restart = () => {
    run.stop();
    begin();
    show();
  };
  const seed = number("seed", 1, 999999, 1, 1, whole);
  const eta = choice(
    "η",
    [0.001, 0.01, 0.1, 1, 10, 100].map((v) => [v, String(v)]),
    whole,
  );
  eta.select.value = "0.1";
  const order = choice(
    "order",
    [
      ["0", "fixed"],
      ["1", "shuffled"],
    ],
    whole,
  );
  const scale = choice(
    "inputs",
    [
      ["1", "shifted by 135, 66"],
      ["0", "raw"],
      ["2", "standardised"],
    ],
    whole,
  );
  const length = choice(
    "epochs",
    [
      ["1000", "1000"],
      ["10000", "10,000"],
      ["100000", "100,000"],
    ],
    whole,
  );
  const unit = choice(
    "units",
    [
      ["lb", "lb and in"],
      ["kg", "kg and cm"],
    ],
    () => {
      const metric = unit.select.value === "kg";
      w.input.value = metric
        ? Math.round(Number(w.input.value) * 0.45359237)
        : Math.round(Number(w.input.value) / 0.45359237);
      h.input.value = metric
        ? Math.round(Number(h.input.value) * 2.54)
        : Math.round(Number(h.input.value) / 2.54);
      try_yours();
    },
  );
  const w = number("weight", 1, 700, "any", 128, () => try_yours());
  const h = number("height", 1, 300, "any", 63, () => try_yours());
  const graph = curve(left, 0.35, "loss");
  const map = plane(right);
  const play = button("Play", () => {});
  const run = runner(play, (budget) => {
    if (epoch >= until()) begin();
    const end = performance.now() + budget;
    const goal = Math.min(until(), epoch + Math.max(4, Math.ceil(epoch / 100)));
    while (epoch < goal && performance.now() < end) train(Math.min(goal - epoch, 200));
    show();
    return epoch < until();
  });
  live.append(
    make("div", { className: "pair" }, left, right),
    state.box,
    buttons(
      play,
      button("Step", () => {
        run.stop();
        train(1);
        show();
      }),
      button("To the start", restart),
      button("To the end", whole),
    ),
    controls(seed, eta, order, scale, length),
    make("p", {
      className: "said",
      textContent: "Try your own numbers on the network just trained:",
    }),
    controls(unit, w, h),
    yours,
    drawing.svg,
  );
  drawing.svg.style.maxWidth = "24rem";
  ready = true;
  whole();
};
figures.training = {
  begin: training,
  hint: "Choose a seed, a learning rate, an order, a scale; then play.",
};
