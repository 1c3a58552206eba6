// A slice of the loss along each parameter, and its slope.

const slices = async (live) => {
  const c = await start();
  const names = ["w1", "w2", "w3", "w4", "b1", "b2", "w5", "w6", "b3"];
  c.put(-2, -1, 1); // Alice, shifted: female
  const n = c.page_open(2, 2, 1, 1, 0);
  const reset = () => c.theta(n).set([1, 1, 1, 1, 0, 0, 1, 1, 0]);
  reset();
  const view = make("div", { className: "view" });
  const state = states([
    ["value", "value"],
    ["loss", "loss"],
    ["slope", "slope, by backprop"],
  ]);
  const changed = () => {
    const i = names.indexOf(which.select.value),
      theta = c.theta(n);
    const loss = c.page_gradient();
    const slope = c.numbers()[i],
      value = theta[i];
    c.page_slice(i, value - 6, value + 6, 121);
    const xs = Array.from({ length: 121 }, (_, k) => value - 6 + k / 10);
    plot.set([xs, [...c.numbers().slice(0, 121)], xs.map((x) => loss + (x - value) * slope)], {
      marks: [["here", value, loss]],
    });
    state.value.value(value);
    state.value.loss(loss);
    state.value.slope(slope);
  };
  const plot = chart(
    view,
    "The loss while one parameter moves, with the tangent that backpropagation gives.",
    270,
    {
      series: [{}, { colour: "ink" }, { colour: "accent" }],
      x: (u, low, high) => [low, high],
      y: (u, low, high) => [
        Math.max(-0.2, Math.min(0, low)),
        Math.min(1.1, Math.max(0.3, 1.05 * high)),
      ],
      xlabel: "the parameter",
      ylabel: "loss",
    },
  );
  const which = choice(
    "slice",
    names.map((name) => [name, name]),
    changed,
  );
  const rate = slider("η", 0.1, 20, 0.1, 1, 1, () => {});
  const step = (all) => {
    c.page_step(all ? -1 : names.indexOf(which.select.value), rate.value);
    changed();
  };
  live.append(
    view,
    state.box,
    controls(which, rate),
    buttons(
      button("Step this one", () => step(false)),
      button("Step all nine", () => step(true)),
      button("Reset", () => {
        reset();
        changed();
      }),
    ),
  );
  changed();
};
figures.slices = {
  begin: slices,
  hint: "Choose a parameter and step: one goes down its own slice, all nine go down together.",
};
