// One neuron: a line through the plane of two inputs.

const neuron = async (live) => {
  const c = await start();
  const view = make("div", { className: "view" });
  const gates = { and: [0, 0, 0, 1], or: [0, 1, 1, 1], nand: [1, 1, 1, 0], xor: [0, 1, 1, 0] };
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const state = states([
    ["total", "total"],
    ["output", "output"],
    ["right", "rows right"],
  ]);
  const said = make("p", { className: "said", role: "status" });
  const answer = (x1, x2) => {
    c.put(w1.value, w2.value, x1, x2);
    return [c.page_neuron(2, b.value), c.numbers()[0]];
  };
  const changed = () => {
    const map = new Float64Array(101 * 101);
    for (let j = 0; j <= 100; j++)
      for (let i = 0; i <= 100; i++)
        map[j * 101 + i] = answer(-0.35 + (1.7 * i) / 100, -0.35 + (1.7 * j) / 100)[1];
    const outputs = corners.map(([u, v]) => answer(u, v)[1]);
    const [total, output] = answer(x1.value, x2.value);
    const right = outputs.filter((o, i) => o === gates[goal.select.value][i]).length;
    plot.set([[0], [null]], {
      map: [map, 101, 0.5],
      marks: [
        ...corners.map(([u, v], i) => [outputs[i] ? "on" : "off", u, v]),
        ["here", x1.value, x2.value],
        ["ink", x1.value, x2.value, output ? "fires" : "silent", "above"],
      ],
    });
    state.value.total(total);
    state.value.output(output);
    state.value.right(right, right + " of 4");
    const name = goal.select.value;
    said.textContent =
      right === 4
        ? `This neuron is ${name}.`
        : name === "xor" && right === 3
          ? "Three of four: for xor, no neuron does better."
          : "";
  };
  const plot = chart(
    view,
    "The plane of two inputs, shaded where the neuron fires; " +
      "the four corners are filled where it fires.",
    300,
    {
      series: [{}, { colour: "ink" }],
      x: [-0.35, 1.35],
      y: [-0.35, 1.35],
      xlabel: "first input",
      ylabel: "second input",
      xsplits: [0, 1],
      ysplits: [0, 1],
    },
  );
  const w1 = slider("<i>w</i><sub>1</sub>", -2, 2, 0.1, 1, 1, changed);
  const w2 = slider("<i>w</i><sub>2</sub>", -2, 2, 0.1, 1, 1, changed);
  const b = slider("bias", -3, 3, 0.1, -1.5, 1, changed);
  const x1 = slider("<i>x</i><sub>1</sub>", -0.3, 1.3, 0.05, 1, 2, changed);
  const x2 = slider("<i>x</i><sub>2</sub>", -0.3, 1.3, 0.05, 1, 2, changed);
  const goal = choice(
    "try",
    [
      ["and", "to make and"],
      ["or", "to make or"],
      ["nand", "to make nand"],
      ["xor", "to make xor"],
    ],
    changed,
  );
  live.append(view, state.box, said, controls(w1, w2, b, x1, x2, goal));
  changed();
};
figures.neuron = {
  begin: neuron,
  hint: "Move the weights and the bias: the line turns and shifts. Can you make the exclusive or?",
};
