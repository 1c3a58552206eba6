// Charts, and what lies under and over their curves.

// Axes and curves by uPlot, in the colours and the type of the book.
const chart = (view, what, height, options) => {
  // What lies over and under the curves: set with the data, drawn after them.
  let plot = null,
    data = options.series.map(() => [null]),
    layers = {};
  data[0] = [0];
  view.setAttribute("role", "img");
  view.setAttribute("aria-label", what);
  const axis = (name, size, splits, words) => ({
    stroke: colour("soft"),
    font: "13px Pagella, serif",
    labelFont: "14px Pagella, serif",
    label: name,
    labelSize: 20,
    labelGap: 0,
    size,
    gap: 4,
    grid: { show: false },
    ticks: { stroke: colour("soft"), width: 0.8, size: 4 },
    border: { show: true, stroke: colour("soft"), width: 0.8 },
    values: (u, list) => words || list.map((v) => (v === null ? "" : minus(v))),
    ...(splits ? { splits: () => splits } : {}),
  });
  const build = () => {
    if (plot) plot.destroy();
    const series = options.series.map((s, i) =>
      i === 0
        ? {}
        : {
            stroke: colour(s.colour),
            width: s.width || 2,
            dash: s.dash,
            spanGaps: false,
            points: s.points
              ? {
                  show: true,
                  size: s.points,
                  fill: colour(s.open ? "paper" : s.colour),
                  stroke: colour(s.colour),
                  width: 1.4,
                }
              : { show: false },
            ...(s.points ? { paths: () => null } : {}),
          },
    );
    plot = new uPlot(
      {
        width: view.clientWidth || 300,
        height,
        series,
        legend: { show: false },
        cursor: { show: false },
        padding: [10, 12, 0, 0],
        scales: { x: { time: false, range: options.x }, y: { range: options.y } },
        axes: [
          axis(options.xlabel, 28, options.xsplits, options.xwords),
          axis(options.ylabel, 48, options.ysplits),
        ],
        hooks: {
          draw: [
            (u) => {
              if (layers.map) picture(u, ...layers.map);
              if (layers.marks) marks(u, layers.marks);
              if (layers.after) layers.after(u);
            },
          ],
        },
      },
      data,
      view,
    );
    if (options.made) options.made(plot);
  };
  const watch = new ResizeObserver(() => {
    if (plot && Math.abs(plot.width - view.clientWidth) > 1)
      plot.setSize({ width: view.clientWidth, height });
  });
  build();
  watch.observe(view);
  document.addEventListener("theme", build);
  (document.fonts ? document.fonts.ready : Promise.resolve()).then(build);
  return {
    set(to, over) {
      data = to;
      layers = over || {};
      plot.setData(to);
    },
    get plot() {
      return plot;
    },
  };
};

// A picture of answers: 0 is paper, 1 is shade; between them as they are.
// Where they cross `level`, a line.
const picture = (chart_plot, answers, side, level) => {
  const image = new ImageData(side, side);
  const paper = channels("paper"),
    shade = channels("shade");
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const part = answers[row * side + column];
      const to = 4 * ((side - 1 - row) * side + column);
      for (let k = 0; k < 3; k++) image.data[to + k] = paper[k] + (shade[k] - paper[k]) * part;
      image.data[to + 3] = 255;
    }
  }
  const small = new OffscreenCanvas(side, side);
  small.getContext("2d").putImageData(image, 0, 0);
  let canvas = chart_plot.over.parentElement.querySelector("canvas.map");
  if (!canvas) {
    canvas = make("canvas", { className: "map" });
    canvas.style.cssText = "position: absolute; pointer-events: none";
    chart_plot.under.append(canvas);
  }
  const { width, height } = chart_plot.bbox;
  const ratio = uPlot.pxRatio;
  if (canvas.width !== Math.round(width)) canvas.width = Math.round(width);
  if (canvas.height !== Math.round(height)) canvas.height = Math.round(height);
  canvas.style.width = width / ratio + "px";
  canvas.style.height = height / ratio + "px";
  const context = canvas.getContext("2d");
  context.imageSmoothingEnabled = true;
  context.drawImage(small, 0, 0, side, side, 0, 0, canvas.width, canvas.height);
  if (level === undefined) return;
  const wide = canvas.width / (side - 1),
    high = canvas.height / (side - 1);
  context.beginPath();
  for (let row = 0; row < side - 1; row++) {
    for (let column = 0; column < side - 1; column++) {
      const corner = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ].map(([i, j]) => [column + i, row + j, answers[(row + j) * side + column + i] - level]);
      const ends = corner.flatMap(([x, y, a], k) => {
        const [u, v, b] = corner[(k + 1) % 4];
        return a < 0 === b < 0 ? [] : [[x + ((u - x) * a) / (a - b), y + ((v - y) * a) / (a - b)]];
      });
      for (let k = 0; k + 1 < ends.length; k += 2) {
        context.moveTo(ends[k][0] * wide, canvas.height - ends[k][1] * high);
        context.lineTo(ends[k + 1][0] * wide, canvas.height - ends[k + 1][1] * high);
      }
    }
  }
  context.strokeStyle = colour("accent");
  context.lineWidth = 1.6 * ratio;
  context.stroke();
};

// Words and marks over a chart, each at a place of its axes.
const marks = (plot, list) => {
  let layer = plot.over.querySelector("svg.marks");
  if (!layer) {
    layer = draw("svg", {
      class: "marks",
      "aria-hidden": "true",
      style:
        "position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; " +
        "pointer-events: none",
    });
    plot.over.append(layer);
  }
  layer.replaceChildren(
    ...list.map(([kind, x, y, text, where, hue]) => {
      const left = plot.valToPos(x, "x"),
        top = plot.valToPos(y, "y");
      if (kind === "cross")
        return draw("path", {
          d: `M${left - 5} ${top - 5}l10 10m0 -10l-10 10`,
          stroke: "var(--accent)",
          "stroke-width": 2,
        });
      if (kind === "on" || kind === "off")
        return draw("circle", {
          cx: left,
          cy: top,
          r: 5,
          fill: kind === "on" ? "var(--ink)" : "var(--paper)",
          stroke: "var(--ink)",
          "stroke-width": 1.5,
        });
      if (kind === "here")
        return draw("circle", { cx: left, cy: top, r: 5.5, fill: "var(--accent)" });
      if (kind === "line")
        return draw("path", {
          d: `M${left} ${top}L${plot.valToPos(text, "x")} ${plot.valToPos(where, "y")}`,
          stroke: `var(--${hue || "soft"})`,
          "stroke-width": hue ? 1.4 : 1,
        });
      return draw(
        "text",
        {
          x: left + (where === "left" ? -9 : where === "above" ? 0 : 9),
          y: top + (where === "above" ? -10 : 4),
          "font-size": 13,
          "text-anchor": where === "left" ? "end" : where === "above" ? "middle" : "start",
          style: `fill: var(--${kind})`,
        },
        text,
      );
    }),
  );
};
