// A line through twelve flats, and the bowl of its loss.

const line = async (live) => {
  const c = await start();
  const flats = tangled_tables.rent.map((row) => [...row]);
  const count = flats.length,
    end = 2 * count;
  const left = make("div", { className: "view" }),
    right = make("div", { className: "view" });
  const state = states([
    ["slope", "slope"],
    ["intercept", "intercept"],
    ["mse", "mean squared error"],
    ["best", "least"],
  ]);
  let here = null,
    path = [],
    scale = null,
    extent = null,
    ready = false;
  const fill = () => c.put(...flats.map((f) => f[0]), ...flats.map((f) => f[1]));
  const standardise = () => {
    fill();
    c.page_line_scale(count);
    scale = [...c.numbers().slice(end, end + 2)];
  };
  const best = () => {
    standardise();
    const mse = c.page_line_fit(count);
    return [...c.numbers().slice(end, end + 2), mse];
  };
  const raw = () => {
    c.page_line_raw(count, here[0], here[1], ...scale);
    return [...c.numbers().slice(end, end + 2)];
  };
  const landscape = () => {
    const least = best();
    extent = [
      least[0] - 2 * Math.abs(least[0]),
      least[0] + 2 * Math.abs(least[0]),
      -least[1],
      3 * least[1],
    ];
    c.page_line_landscape(count, ...extent);
    const all = [...c.numbers().slice(end, end + 41 * 41)];
    const most = Math.max(...all);
    // Dark where the loss is small; the root lets the bottom of the bowl be seen.
    return [all.map((v) => 1 - Math.sqrt((v - least[2]) / (most - least[2]))), 41];
  };
  const bar = (i) => {
    const [x, y] = flats[i];
    handles[i].style.left = scatter.plot.valToPos(x, "x") + "px";
    handles[i].style.top = scatter.plot.valToPos(y, "y") + "px";
  };
  const changed = () => {
    if (!ready) return;
    const least = best();
    if (!here) here = [least[0], least[1]];
    const mse = c.page_line(count, here[0], here[1]);
    const [slope, intercept] = raw();
    state.value.slope(slope);
    state.value.intercept(intercept);
    state.value.mse(mse);
    state.value.best(least[2]);
    const ends = [10, 120];
    scatter.set([ends, ends.map((x) => slope * x + intercept)], {
      marks: flats.map(([x, y]) => ["line", x, y, x, slope * x + intercept]),
      after: () => flats.forEach((_, i) => bar(i)),
    });
    const map = landscape();
    bowl.set(
      [
        [extent[0], extent[1]],
        [null, null],
      ],
      {
        map,
        marks: [
          ...path.slice(1).map((p, i) => ["line", path[i][0], path[i][1], p[0], p[1]]),
          ["cross", least[0], least[1]],
          ["here", here[0], here[1]],
        ],
      },
    );
  };
  const scatter = chart(
    left,
    "Rent over area of twelve flats, with a line and the residuals.",
    300,
    {
      series: [{}, { colour: "accent" }],
      x: [10, 120],
      y: [0, 1500],
      xlabel: "area (m²)",
      ylabel: "rent",
      made: (u) => {
        if (ready) u.over.append(...handles);
      },
    },
  );
  const first = (() => {
    const least = best();
    return [
      least[0] - 2 * Math.abs(least[0]),
      least[0] + 2 * Math.abs(least[0]),
      -least[1],
      3 * least[1],
    ];
  })();
  extent = first;
  const bowl = chart(
    right,
    "The loss over slope and intercept, dark where it is small, with the place of the line.",
    300,
    {
      series: [{}, { colour: "paper" }],
      x: () => [extent[0], extent[1]],
      y: () => [extent[2], extent[3]],
      xlabel: "slope (standardised)",
      ylabel: "intercept",
    },
  );
  // A point can be dragged, or chosen and moved with two sliders.
  const move = (i, x, y) => {
    run.stop();
    flats[i][0] = Math.min(118, Math.max(12, Math.round(x)));
    flats[i][1] = Math.min(1480, Math.max(0, Math.round(y / 10) * 10));
    path = [];
    here = null;
    choose(i);
    changed();
  };
  const choose = (i) => {
    flat.select.value = i;
    [area.value, rent.value] = flats[i];
  };
  const flat = choice(
    "flat",
    flats.map((_, i) => [i, "flat " + (i + 1)]),
    (i) => choose(Number(i)),
  );
  const area = slider("area", 12, 118, 1, flats[0][0], 0, (x) =>
    move(Number(flat.select.value), x, rent.value),
  );
  const rent = slider("rent", 0, 1480, 10, flats[0][1], 0, (y) =>
    move(Number(flat.select.value), area.value, y),
  );
  const handles = flats.map((_, i) => {
    const handle = make("span", { className: "handle" });
    handle.style.cssText =
      "position: absolute; width: 24px; height: 24px; margin: -12px 0 0 -12px; " +
      "border-radius: 50%; background: radial-gradient(circle, var(--ink) 5px, transparent 5.5px)";
    handle.addEventListener("pointerdown", (e) => {
      e.preventDefault();
      handle.setPointerCapture(e.pointerId);
      choose(i);
    });
    handle.addEventListener("pointermove", (e) => {
      if (!handle.hasPointerCapture(e.pointerId)) return;
      const box = scatter.plot.over.getBoundingClientRect();
      move(
        i,
        scatter.plot.posToVal(e.clientX - box.left, "x"),
        scatter.plot.posToVal(e.clientY - box.top, "y"),
      );
    });
    scatter.plot.over.append(handle);
    return handle;
  });
  const rate = slider("η", 0.01, 1.1, 0.01, 0.1, 2, () => {});
  const step = () => {
    best();
    if (!path.length) path = [here];
    c.page_line_step(count, here[0], here[1], rate.value);
    here = [...c.numbers().slice(end, end + 2)];
    path = [...path, here].slice(-200);
  };
  const zero = () => {
    here = [0, 0];
    path = [here];
  };
  const play = button("Play", () => {});
  let turn = 0;
  const run = runner(play, () => {
    const least = best();
    if (Math.hypot(here[0] - least[0], here[1] - least[1]) < 1e-3 || !path.length) zero();
    if (turn++ % 6 === 0) {
      step();
      changed();
    }
    return Math.abs(here[0]) < 1e6 && Math.hypot(here[0] - least[0], here[1] - least[1]) > 0.01;
  });
  live.append(
    make("div", { className: "pair" }, left, right),
    state.box,
    controls(flat, area, rent, rate),
    buttons(
      play,
      button("Step", () => {
        run.stop();
        step();
        changed();
      }),
      button("Start at zero", () => {
        run.stop();
        zero();
        changed();
      }),
      button("The best line", () => {
        run.stop();
        here = null;
        path = [];
        changed();
      }),
      button("Reset", () => {
        run.stop();
        tangled_tables.rent.forEach((row, i) => {
          flats[i][0] = row[0];
          flats[i][1] = row[1];
        });
        here = null;
        path = [];
        choose(Number(flat.select.value));
        changed();
      }),
    ),
  );
  ready = true;
  changed();
};
figures.line = {
  begin: line,
  hint:
    "Drag a point, or choose a flat and move it with the sliders. Play lets the walk of this " +
    "chapter begin at zero; at the right is where it stands.",
};
