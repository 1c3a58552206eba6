// A network of nine parameters, each with a slider.

const feedforward = async (live) => {
  const c = await start();
  const n = c.page_open(2, 2, 1, 0, 0);
  const names = ["w1", "w2", "w3", "w4", "b1", "b2", "w5", "w6", "b3"];
  const drawing = network_drawing(
    2,
    2,
    "A network of two inputs, two hidden neurons and one output, with its activations.",
  );
  const state = states([
    ["h1", "h1"],
    ["h2", "h2"],
    ["o1", "o1"],
  ]);
  const changed = () => {
    const theta = c.theta(n);
    sliders.forEach((s, i) => {
      theta[i] = s.value;
    });
    c.put(x1.value, x2.value);
    c.page_forward();
    const activations = [...c.numbers().slice(0, 5)];
    drawing.show(activations, weights_of(theta, 2, 2, true));
    ["h1", "h2", "o1"].forEach((name, i) => state.value[name](activations[2 + i]));
  };
  const html = (name) => `<i>${name[0]}</i><sub>${name[1]}</sub>`;
  const x1 = slider(html("x1"), -5, 5, 0.1, 2, 1, changed);
  const x2 = slider(html("x2"), -5, 5, 0.1, 3, 1, changed);
  const sliders = names.map((name) =>
    slider(
      html(name),
      -30,
      30,
      0.1,
      Number(name[0] === "w" && Number(name[1]) % 2 === 0),
      1,
      changed,
    ),
  );
  const put = (values) => {
    values.forEach((v, i) => {
      sliders[i].value = v;
    });
    changed();
  };
  const xor = button("The exclusive or, by hand", () => {
    x1.value = 0;
    x2.value = 1;
    put([20, 20, -20, -20, -10, 30, 20, 20, -30]);
  });
  const reset = button("Reset", () => {
    x1.value = 2;
    x2.value = 3;
    put([0, 1, 0, 1, 0, 0, 0, 1, 0]);
  });
  // Play: let the activations flow through once.
  let begun = 0;
  const play = button("Play", () => {
    begun = performance.now();
  });
  runner(play, () => {
    const part = (performance.now() - begun) / 900;
    drawing.flow(part < 2 ? part : 0);
    return part < 2;
  });
  live.append(drawing.svg, state.box, controls(x1, x2, ...sliders), buttons(play, xor, reset));
  changed();
};
figures.feedforward = {
  begin: feedforward,
  hint:
    "Move a number, and play to see what flows. Broken lines are negative weights; " +
    "the thicker a line, the more it carries.",
};
