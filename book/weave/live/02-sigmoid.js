// The step and the sigmoid, with a tangent.

const sigmoid = async (live) => {
  const c = await start();
  const view = make("div", { className: "view" });
  let ready = false;
  const state = states([
    ["total", "total"],
    ["step", "step"],
    ["output", "sigmoid"],
    ["slope", "slope"],
  ]);
  const at = (z) => {
    c.put(w.value, z);
    const total = c.page_neuron(1, b.value);
    return [total, ...c.numbers().slice(0, 4)];
  };
  const changed = () => {
    const xs = Array.from({ length: 241 }, (_, i) => -10 + i / 12);
    const all = xs.map(at);
    const [total, step, output, slope, tangent] = at(x.value);
    const reach = 2.2;
    plot.set(
      [
        xs,
        all.map((a) => a[2]),
        all.map((a) => a[1]),
        xs.map((v) => (Math.abs(v - x.value) <= reach ? output + (v - x.value) * tangent : null)),
      ],
      { marks: [["here", x.value, output]] },
    );
    state.value.total(total);
    state.value.step(step);
    state.value.output(output);
    state.value.slope(
      slope,
      short(slope) + (w.value === 1 ? "" : `, by the input ${short(tangent)}`),
    );
  };
  const plot = chart(
    view,
    "The step and the sigmoid over the input, with the tangent at one point.",
    270,
    {
      series: [
        {},
        { colour: "accent", width: 2.2 },
        { colour: "soft", width: 1.4, dash: [4, 3] },
        { colour: "link", width: 2 },
      ],
      x: [-10, 10],
      y: [-0.08, 1.08],
      xlabel: "input",
      ylabel: "output",
      xsplits: [-10, -5, 0, 5, 10],
      ysplits: [0, 0.5, 1],
      made: (u) => {
        u.over.onpointermove = (e) => {
          if (ready) {
            x.value = u.posToVal(e.clientX - u.over.getBoundingClientRect().left, "x");
            changed();
          }
        };
      },
    },
  );
  const w = slider("steepness", 0.2, 5, 0.1, 1, 1, changed);
  const b = slider("shift", -8, 8, 0.1, 0, 1, changed);
  const x = slider("input", -10, 10, 0.1, 0, 1, changed);
  live.append(view, state.box, controls(x, w, b));
  ready = true;
  changed();
};
figures.sigmoid = {
  begin: sigmoid,
  hint: "The tangent follows your pointer, or the first slider.",
};
