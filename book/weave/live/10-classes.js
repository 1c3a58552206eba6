// Three totals and the shares that softmax makes of them.

const shares = async (live) => {
  const c = await start();
  const hues = ["accent", "link", "third"],
    names = ["first", "second", "third"];
  const svg = draw("svg", {
    viewBox: "0 0 420 150",
    role: "img",
    "aria-label":
      "Bars of three totals, of their shares, and of the slopes of the loss by the totals.",
  });
  const view = make("div", { className: "view" }, svg);
  const state = states([
    ["surprise", "surprise"],
    ["slope 0", "first slope"],
    ["slope 1", "second"],
    ["slope 2", "third"],
  ]);
  let ready = false;
  // A panel: a word, a line, and three bars that stand on it or hang from it.
  const panel = (left, word, base, scale, digits) => {
    const bars = hues.map((hue) => draw("rect", { width: 28, fill: `var(--${hue})` }));
    const words = hues.map(() => draw("text", { "font-size": 12, "text-anchor": "middle" }));
    svg.append(
      draw("text", { x: left + 60, y: 11, "font-size": 13, "text-anchor": "middle" }, word),
      ...bars,
      ...words,
      draw("line", {
        x1: left,
        x2: left + 120,
        y1: base,
        y2: base,
        stroke: "var(--soft)",
        "stroke-width": 0.8,
      }),
    );
    return (list) =>
      list.forEach((value, i) => {
        const x = left + 6 + 40 * i,
          height = Math.abs(value) * scale;
        for (const [name, to] of Object.entries({ x, y: value > 0 ? base - height : base, height }))
          bars[i].setAttribute(name, to);
        words[i].setAttribute("x", x + 14);
        words[i].setAttribute("y", value < 0 ? base + height + 13 : base - height - 4);
        words[i].textContent = fixed(value, digits);
      });
  };
  const totals = panel(0, "totals", 82, 9.5, 1),
    parts = panel(150, "shares", 142, 105, 2),
    slopes = panel(300, "slopes", 82, 48, 2);
  const changed = () => {
    if (!ready) return;
    const chosen = sliders.map((s) => s.value);
    c.put(...chosen);
    const loss = c.page_shares(3, Number(truth.select.value));
    const [a, b, d, ...slope] = c.numbers().slice(0, 6);
    (totals(chosen), parts([a, b, d]), slopes(slope));
    state.value.surprise(loss);
    slope.forEach((s, i) => state.value["slope " + i](s));
  };
  const sliders = [2, 1, -1].map((value, i) =>
    slider(names[i] + " total", -5, 5, 0.1, value, 1, changed),
  );
  const truth = choice(
    "truth",
    names.map((name, i) => [i, name]),
    changed,
  );
  live.append(view, state.box, controls(...sliders, truth));
  ready = true;
  changed();
};
figures.shares = {
  begin: shares,
  hint:
    "Move a total: the others' shares move too. The slopes add up to zero, " +
    "whatever the truth is.",
};
