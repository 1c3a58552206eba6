// A small network, drawn.

const network_drawing = (inputs, hidden, label) => {
  const svg = draw("svg", { viewBox: "0 0 380 170", role: "img", "aria-label": label });
  const column = (n, x) =>
    Array.from({ length: n }, (_, i) => [
      x,
      85 + (i - (n - 1) / 2) * Math.min(86, 150 / Math.max(1, n - 1 || 1)),
    ]);
  const places = [column(inputs, 30), column(hidden, 190), column(1, 350)];
  const lines = [],
    texts = [],
    nodes = [],
    words = [];
  for (let layer = 1; layer < 3; layer++) {
    places[layer].forEach(([x2, y2]) =>
      places[layer - 1].forEach(([x1, y1], k) => {
        const line = draw("line", { x1, y1, x2, y2, class: "edge" });
        const part = y1 === y2 ? 0.5 : 0.27;
        const text = draw("text", {
          x: x1 + (x2 - x1) * part,
          y: y1 + (y2 - y1) * part + (y2 > y1 ? 13 : -5),
          "font-size": 10.5,
          "text-anchor": "middle",
          style: "paint-order: stroke; stroke: var(--paper); stroke-width: 3px",
        });
        lines.push(line);
        texts.push(text);
      }),
    );
  }
  svg.append(...lines, ...texts);
  places.flat().forEach(([cx, cy]) => {
    const node = draw("circle", {
      cx,
      cy,
      r: 21,
      stroke: "var(--ink)",
      "stroke-width": 1.2,
      fill: "var(--paper)",
    });
    const fill = draw("circle", { cx, cy, r: 21, fill: "var(--shade)", "fill-opacity": 0 });
    const word = draw("text", { x: cx, y: cy + 4.5, "font-size": 12.5, "text-anchor": "middle" });
    nodes.push(fill);
    words.push(word);
    svg.append(node, fill, word);
  });
  // Activations, inputs first; weights in the order of theta, biases left out.
  const show = (activations, weights) => {
    activations.forEach((a, i) => {
      nodes[i].setAttribute("fill-opacity", i < inputs ? 0 : a);
      words[i].textContent = i < inputs ? minus(Number(a.toPrecision(3))) : fixed(a, 2);
    });
    weights.forEach((w, i) => {
      const from = i < inputs * hidden ? i % inputs : inputs + i - inputs * hidden;
      const flow = Math.abs(w * activations[from]);
      lines[i].setAttribute("stroke", w < 0 ? "var(--link)" : "var(--accent)");
      lines[i].setAttribute("stroke-width", 0.6 + 3.4 * (flow / (flow + 2)));
      lines[i].setAttribute("stroke-dasharray", w < 0 ? "5 3" : "none");
      texts[i].textContent = fixed(w, 1);
    });
  };
  // The activations on their way: dots along the edges, a layer after the other.
  const dots = lines.map(() => draw("circle", { r: 0, fill: "var(--accent)" }));
  svg.append(...dots);
  // part, 0 to 2: how far through the two layers.
  const flow = (part) => {
    lines.forEach((line, i) => {
      const along = part - (i < inputs * hidden ? 0 : 1);
      const moving = along > 0 && along < 1;
      const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) =>
        Number(line.getAttribute(name)),
      );
      dots[i].setAttribute("r", moving ? 1.5 + Number(line.getAttribute("stroke-width")) : 0);
      dots[i].setAttribute("cx", x1 + (x2 - x1) * along);
      dots[i].setAttribute("cy", y1 + (y2 - y1) * along);
    });
    nodes.forEach((node, i) => {
      if (i >= inputs)
        node.style.visibility = part < (i < inputs + hidden ? 1 : 2) && part > 0 ? "hidden" : "";
      words[i].style.visibility = node.style.visibility;
    });
  };
  return { svg, show, flow };
};
const weights_of = (theta, inputs, hidden, bias) => [
  ...theta.slice(0, inputs * hidden),
  ...theta.slice(
    inputs * hidden + (bias ? hidden : 0),
    inputs * hidden + (bias ? hidden : 0) + hidden,
  ),
];
