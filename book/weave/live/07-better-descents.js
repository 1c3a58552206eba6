// The exclusive or, learnt from a seed.

const xor = async (live) => {
  const c = await start();
  const left = make("div", { className: "view" }),
    right = make("div", { className: "view" });
  const rows = tangled_tables.xor;
  const names = rows.map((row) => row.slice(0, 3).join(","));
  const state = states([
    ["seed", "seed"],
    ["epoch", "step"],
    ["loss", "loss"],
    ...names.map((name) => ["predict " + name, name]),
  ]);
  let epoch = 0,
    history = [],
    ready = false;
  const train = (steps) => {
    for (let done = 0; done < steps; done += 5)
      history.push([(epoch += 5), c.page_train(5, rate(), 4, 0, 1)]);
  };
  const rate = () => Number(eta.select.value);
  const begin = () => {
    c.put(...rows.flat());
    c.page_open(3, 4, 0, 4, 0);
    c.page_seed(Number(seed.input.value));
    epoch = 0;
    history = [[0, c.page_train(0, rate(), 4, 0, 1)]];
  };
  const show = () => {
    if (!ready) return;
    const answers = rows.map((row) => {
      c.put(...row.slice(0, 3));
      return c.page_forward();
    });
    graph.set([history.map((p) => p[0]), history.map((p) => p[1])]);
    points.set([[0, 1, 2, 3], answers], {
      marks: rows.map((row, i) => ["line", i - 0.28, row[3], i + 0.28, row[3]]),
    });
    state.value.seed(Number(seed.input.value), seed.input.value);
    state.value.epoch(epoch, String(epoch));
    state.value.loss(history[history.length - 1][1]);
    answers.forEach((a, i) => state.value["predict " + names[i]](a, fixed(a, 3)));
  };
  const graph = chart(left, "The sum of squared errors over the steps.", 250, {
    series: [{}, { colour: "accent", width: 2.2 }],
    x: (u, low, high) => [0, Math.max(1500, high)],
    y: [0, 1.5],
    xlabel: "step",
    ylabel: "sum of squared errors",
    ysplits: [0, 0.5, 1, 1.5],
  });
  const points = chart(
    right,
    "The answers to the four inputs; the short lines are the truth.",
    250,
    {
      series: [{}, { colour: "accent", points: 9 }],
      x: [-0.5, 3.5],
      y: [-0.08, 1.08],
      xlabel: "input",
      ylabel: "answer",
      xsplits: [0, 1, 2, 3],
      xwords: ["0,0", "0,1", "1,0", "1,1"],
      ysplits: [0, 0.5, 1],
    },
  );
  const whole = () => {
    run.stop();
    begin();
    train(1500);
    show();
  };
  const seed = number("seed", 1, 999999, 1, 1, whole);
  const eta = choice(
    "η",
    [0.01, 0.1, 1, 10].map((v) => [v, String(v)]),
    whole,
  );
  eta.select.value = "1";
  const play = button("Play", () => {});
  const run = runner(play, (budget) => {
    if (epoch >= 1500) begin();
    const until = performance.now() + budget;
    for (let k = 0; k < 2 && performance.now() < until; k++) train(5);
    show();
    return epoch < 1500;
  });
  const set = (to) => () => {
    seed.input.value = to;
    seed.input.dispatchEvent(new Event("change"));
  };
  live.append(
    make("div", { className: "pair" }, left, right),
    state.box,
    buttons(
      play,
      button("A seed that gets stuck", set(live.dataset.stuck)),
      button("Seed 1", set(1)),
      button("Another seed", () => set((Number(seed.input.value) % 999999) + 1)()),
    ),
    controls(seed, eta),
  );
  ready = true;
  whole();
};
figures.xor = {
  begin: xor,
  hint: "Here you see one seed at a time.",
};

// A valley, and the ways of three rules down to its lowest point.

const valley = async (live) => {
  const c = await start();
  const view = make("div", { className: "view" });
  const rules = [
    ["sgd", "plain steps", "ink"],
    ["momentum", "momentum", "accent"],
    ["adam", "Adam", "link"],
  ];
  const state = states(rules.map(([name, words]) => [name, words + ": loss"]));
  let ready = false;
  c.page_valley_map();
  const map = c.numbers().slice();
  const changed = () => {
    if (!ready) return;
    const segments = [];
    rules.forEach(([name, , hue], rule) => {
      const loss = c.page_valley(rule, rule === 2 ? adam.value : rate.value, steps.value);
      const n = c.numbers();
      for (let i = 0; i < steps.value; i++) {
        const [x, y, u, v] = n.slice(2 * i, 2 * i + 4);
        if (Math.abs(u) < 12 && Math.abs(v) < 2) segments.push(["line", x, y, u, v, hue]);
      }
      state.value[name](loss, Number.isFinite(loss) ? short(loss) : "beyond all numbers");
    });
    plot.set([[-11], [null]], { map: [map, 101], marks: [...segments, ["cross", 0, 0]] });
  };
  const plot = chart(
    view,
    "A long narrow valley from above, with the ways of three rules " +
      "down to its lowest point, which is marked.",
    280,
    {
      series: [{}, { colour: "ink" }],
      x: [-11, 6],
      y: [-1.7, 1.7],
      xlabel: "x",
      ylabel: "y",
      ysplits: [-1, 0, 1],
    },
  );
  const rate = slider("rate", 0.001, 0.06, 0.001, 0.036, 3, changed);
  const adam = slider("rate of Adam", 0.05, 2, 0.05, 0.5, 2, changed);
  const steps = slider("steps", 1, 200, 1, 40, 0, changed);
  const key = make(
    "p",
    { className: "said" },
    ...rules.flatMap(([, words, hue]) => [
      make("span", { textContent: "\u2014 " + words + "  ", style: `color: var(--${hue})` }),
    ]),
  );
  live.append(view, key, state.box, controls(rate, adam, steps));
  ready = true;
  changed();
};
figures.valley = {
  begin: valley,
  hint: "Move a rate: where does each rule begin to swing, and where does it leave the valley?",
};
