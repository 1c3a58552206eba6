// Live figures.  What stands here draws, and passes numbers to the C of the
// book and back (tangled/page.h); it does no mathematics of neurons.
let tangled_live;
(() => {
  "use strict";

  // ---------------------------------------------------------------- the C
  const module = tangled_unpack(tangled_module).arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
  // What the C library would ask of a system: nobody listens here.
  const nothing = () => 8;
  const start = async () => {
    const system = { fd_close: nothing, fd_seek: nothing, fd_write: nothing };
    const { exports } = await WebAssembly.instantiate(await module, { wasi_snapshot_preview1: system });
    exports._initialize();
    const at = exports.page_numbers();
    return {
      ...exports,
      numbers: () => new Float64Array(exports.memory.buffer, at, 10201),
      theta: (count) => new Float64Array(exports.memory.buffer, exports.page_theta(), count),
      put(...values) { this.numbers().set(values); },
    };
  };

  // ---------------------------------------------------------------- parts of a figure
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const SVG = "http://www.w3.org/2000/svg";
  const draw = (tag, attributes, ...children) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const minus = (text) => String(text).replace(/-/g, "\u2212");
  const fixed = (value, digits) => minus(Number(value).toFixed(digits).replace(/^-(0\.?0*)$/, "$1"));
  const short = (value) => {
    const size = Math.abs(value);
    if (value === 0) return "0";
    return size >= 1e5 || size < 1e-3 ? minus(value.toExponential(2)) : minus(String(Number(value.toPrecision(4))));
  };
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let serial = 0;

  // The colours of the page, as they are now.
  const probe = make("span", { hidden: true });
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const channels = (name) => colour(name).match(/[\d.]+/g).slice(0, 3).map(Number);

  const slider = (label, low, high, step, value, digits, changed) => {
    const id = "live-" + ++serial;
    const input = make("input", { type: "range", id, min: low, max: high, step, value });
    const output = make("output", { htmlFor: id });
    const control = make("div", { className: "control" }, make("label", { htmlFor: id, innerHTML: label }), input, output);
    const show = () => {
      output.textContent = fixed(input.value, digits);
      input.setAttribute("aria-valuetext", output.textContent);
    };
    input.addEventListener("input", () => { show(); changed(Number(input.value)); });
    show();
    return {
      control, input,
      get value() { return Number(input.value); },
      set value(to) { input.value = to; show(); },
    };
  };
  const choice = (label, options, changed) => {
    const id = "live-" + ++serial;
    const select = make("select", { id }, ...options.map(([value, text]) => make("option", { value, textContent: text })));
    select.addEventListener("change", () => changed(select.value));
    return { control: make("div", { className: "control choice" }, make("label", { htmlFor: id, textContent: label }), select), select };
  };
  const number = (label, low, high, step, value, changed) => {
    const id = "live-" + ++serial;
    const input = make("input", { type: "number", id, min: low, max: high, step, value });
    input.addEventListener("change", () => {
      const to = Number(input.value);
      if (input.value === "" || !(to >= low && to <= high)) input.value = value;
      else value = to;
      changed(Number(input.value));
    });
    return { control: make("div", { className: "control choice" }, make("label", { htmlFor: id, textContent: label }), input), input };
  };
  const button = (text, pressed) => {
    const element = make("button", { type: "button", textContent: text });
    element.addEventListener("click", pressed);
    return element;
  };
  const controls = (...list) => make("div", { className: "controls" }, ...list.map((c) => c.control));
  const buttons = (...list) => make("div", { className: "buttons" }, ...list);

  // Numbers that a figure states; the whole number stands in data-value.
  const states = (list) => {
    const box = make("div", { className: "numbers" });
    const value = {};
    for (const [name, label] of list) {
      const output = make("b", { style: "font-weight: 400" });
      output.dataset.name = name;
      box.append(make("div", {}, make("span", { textContent: label + " " }), output));
      value[name] = (to, text) => {
        output.textContent = text === undefined ? short(to) : text;
        output.dataset.value = String(to);
      };
    }
    return { box, value };
  };

  // ---------------------------------------------------------------- charts
  // Axes and curves by uPlot, in the colours and the type of the book.
  const chart = (view, what, height, options) => {
    // What lies over and under the curves: set with the data, drawn after them.
    let plot = null, data = options.series.map(() => [null]), layers = {};
    data[0] = [0];
    view.setAttribute("role", "img");
    view.setAttribute("aria-label", what);
    const axis = (name, size, splits, words) => ({
      stroke: colour("soft"), font: "13px Pagella, serif", labelFont: "14px Pagella, serif", label: name, labelSize: 20, labelGap: 0, size, gap: 4,
      grid: { show: false }, ticks: { stroke: colour("soft"), width: 0.8, size: 4 }, border: { show: true, stroke: colour("soft"), width: 0.8 },
      values: (u, list) => words || list.map((v) => (v === null ? "" : minus(v))),
      ...(splits ? { splits: () => splits } : {}),
    });
    const build = () => {
      if (plot) plot.destroy();
      const series = options.series.map((s, i) => (i === 0 ? {} : {
        stroke: colour(s.colour), width: s.width || 2, dash: s.dash, spanGaps: false,
        points: s.points ? { show: true, size: s.points, fill: colour(s.open ? "paper" : s.colour), stroke: colour(s.colour), width: 1.4 } : { show: false },
        ...(s.points ? { paths: () => null } : {}),
      }));
      plot = new uPlot({
        width: view.clientWidth || 300, height, series, legend: { show: false }, cursor: { show: false }, padding: [10, 12, 0, 0],
        scales: { x: { time: false, range: options.x }, y: { range: options.y } },
        axes: [axis(options.xlabel, 28, options.xsplits, options.xwords), axis(options.ylabel, 48, options.ysplits)],
        hooks: {
          draw: [(u) => {
            if (layers.map) picture(u, ...layers.map);
            if (layers.marks) marks(u, layers.marks);
            if (layers.after) layers.after(u);
          }],
        },
      }, data, view);
      if (options.made) options.made(plot);
    };
    const watch = new ResizeObserver(() => {
      if (plot && Math.abs(plot.width - view.clientWidth) > 1) plot.setSize({ width: view.clientWidth, height });
    });
    build();
    watch.observe(view);
    document.addEventListener("theme", build);
    (document.fonts ? document.fonts.ready : Promise.resolve()).then(build);
    return {
      set(to, over) { data = to; layers = over || {}; plot.setData(to); },
      get plot() { return plot; },
    };
  };

  // A picture of answers: 0 is paper, 1 is shade; between them as they are.
  // Where they cross `level`, a line.
  const picture = (chart_plot, answers, side, level) => {
    const image = new ImageData(side, side);
    const paper = channels("paper"), shade = channels("shade");
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
    const wide = canvas.width / (side - 1), high = canvas.height / (side - 1);
    context.beginPath();
    for (let row = 0; row < side - 1; row++) {
      for (let column = 0; column < side - 1; column++) {
        const corner = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([i, j]) => [column + i, row + j, answers[(row + j) * side + column + i] - level]);
        const ends = corner.flatMap(([x, y, a], k) => {
          const [u, v, b] = corner[(k + 1) % 4];
          return (a < 0) === (b < 0) ? [] : [[x + (u - x) * a / (a - b), y + (v - y) * a / (a - b)]];
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
      layer = draw("svg", { class: "marks", "aria-hidden": "true", style: "position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none" });
      plot.over.append(layer);
    }
    layer.replaceChildren(...list.map(([kind, x, y, text, where, hue]) => {
      const left = plot.valToPos(x, "x"), top = plot.valToPos(y, "y");
      if (kind === "cross") return draw("path", { d: `M${left - 5} ${top - 5}l10 10m0 -10l-10 10`, stroke: "var(--accent)", "stroke-width": 2 });
      if (kind === "on" || kind === "off") return draw("circle", { cx: left, cy: top, r: 5, fill: kind === "on" ? "var(--ink)" : "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.5 });
      if (kind === "here") return draw("circle", { cx: left, cy: top, r: 5.5, fill: "var(--accent)" });
      if (kind === "line") return draw("path", { d: `M${left} ${top}L${plot.valToPos(text, "x")} ${plot.valToPos(where, "y")}`, stroke: `var(--${hue || "soft"})`, "stroke-width": hue ? 1.4 : 1 });
      return draw("text", { x: left + (where === "left" ? -9 : where === "above" ? 0 : 9), y: top + (where === "above" ? -10 : 4), "font-size": 13, "text-anchor": where === "left" ? "end" : where === "above" ? "middle" : "start",
        style: `fill: var(--${kind})` }, text);
    }));
  };

  // ---------------------------------------------------------------- a network, drawn
  const network_drawing = (inputs, hidden, label) => {
    const svg = draw("svg", { viewBox: "0 0 380 170", role: "img", "aria-label": label });
    const column = (n, x) => Array.from({ length: n }, (_, i) => [x, 85 + (i - (n - 1) / 2) * Math.min(86, 150 / Math.max(1, n - 1 || 1))]);
    const places = [column(inputs, 30), column(hidden, 190), column(1, 350)];
    const lines = [], texts = [], nodes = [], words = [];
    for (let layer = 1; layer < 3; layer++) {
      places[layer].forEach(([x2, y2]) => places[layer - 1].forEach(([x1, y1], k) => {
        const line = draw("line", { x1, y1, x2, y2, class: "edge" });
        const part = y1 === y2 ? 0.5 : 0.27;
        const text = draw("text", { x: x1 + (x2 - x1) * part, y: y1 + (y2 - y1) * part + (y2 > y1 ? 13 : -5), "font-size": 10.5, "text-anchor": "middle", style: "paint-order: stroke; stroke: var(--paper); stroke-width: 3px" });
        lines.push(line);
        texts.push(text);
      }));
    }
    svg.append(...lines, ...texts);
    places.flat().forEach(([cx, cy]) => {
      const node = draw("circle", { cx, cy, r: 21, stroke: "var(--ink)", "stroke-width": 1.2, fill: "var(--paper)" });
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
    const flow = (part) => {                    // 0 to 2: how far through the two layers
      lines.forEach((line, i) => {
        const along = part - (i < inputs * hidden ? 0 : 1);
        const moving = along > 0 && along < 1;
        const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => Number(line.getAttribute(name)));
        dots[i].setAttribute("r", moving ? 1.5 + Number(line.getAttribute("stroke-width")) : 0);
        dots[i].setAttribute("cx", x1 + (x2 - x1) * along);
        dots[i].setAttribute("cy", y1 + (y2 - y1) * along);
      });
      nodes.forEach((node, i) => {
        if (i >= inputs) node.style.visibility = part < (i < inputs + hidden ? 1 : 2) && part > 0 ? "hidden" : "";
        words[i].style.visibility = node.style.visibility;
      });
    };
    return { svg, show, flow };
  };
  const weights_of = (theta, inputs, hidden, bias) => [...theta.slice(0, inputs * hidden), ...theta.slice(inputs * hidden + (bias ? hidden : 0), inputs * hidden + (bias ? hidden : 0) + hidden)];

  // ---------------------------------------------------------------- something that runs
  // Calls advance(budget in ms) between pictures until it returns false.
  const runner = (play, advance) => {
    let running = false;
    const say = () => {
      play.textContent = running ? "Pause" : "Play";
      play.setAttribute("aria-pressed", String(running));
    };
    const turn = () => {
      if (!running) return;
      running = advance(6);
      if (running) requestAnimationFrame(turn);
      else say();
    };
    const set = (to) => {
      if (running === to) return;
      running = to;
      say();
      if (running) requestAnimationFrame(turn);
    };
    play.addEventListener("click", () => set(!running));
    say();
    return { stop: () => set(false), go: () => set(true), get running() { return running; } };
  };

  // ================================================================ 1 one neuron
  const neuron = async (live) => {
    const c = await start();
    const view = make("div", { className: "view" });
    const gates = { and: [0, 0, 0, 1], or: [0, 1, 1, 1], nand: [1, 1, 1, 0], xor: [0, 1, 1, 0] };
    const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
    const state = states([["total", "total"], ["output", "output"], ["right", "rows right"]]);
    const said = make("p", { className: "said", role: "status" });
    const answer = (x1, x2) => {
      c.put(w1.value, w2.value, x1, x2);
      return [c.page_neuron(2, b.value), c.numbers()[0]];
    };
    const changed = () => {
      const map = new Float64Array(101 * 101);
      for (let j = 0; j <= 100; j++) for (let i = 0; i <= 100; i++) map[j * 101 + i] = answer(-0.35 + 1.7 * i / 100, -0.35 + 1.7 * j / 100)[1];
      const outputs = corners.map(([u, v]) => answer(u, v)[1]);
      const [total, output] = answer(x1.value, x2.value);
      const right = outputs.filter((o, i) => o === gates[goal.select.value][i]).length;
      plot.set([[0], [null]], { map: [map, 101, 0.5], marks: [...corners.map(([u, v], i) => [outputs[i] ? "on" : "off", u, v]),
        ["here", x1.value, x2.value], ["ink", x1.value, x2.value, output ? "fires" : "silent", "above"]] });
      state.value.total(total);
      state.value.output(output);
      state.value.right(right, right + " of 4");
      const name = goal.select.value;
      said.textContent = right === 4 ? `This neuron is ${name}.` : name === "xor" && right === 3 ? "Three of four: for xor, no neuron does better." : "";
    };
    const plot = chart(view, "The plane of two inputs, shaded where the neuron fires; the four corners are filled where it fires.", 300, {
      series: [{}, { colour: "ink" }], x: [-0.35, 1.35], y: [-0.35, 1.35], xlabel: "first input", ylabel: "second input", xsplits: [0, 1], ysplits: [0, 1] });
    const w1 = slider("<i>w</i><sub>1</sub>", -2, 2, 0.1, 1, 1, changed);
    const w2 = slider("<i>w</i><sub>2</sub>", -2, 2, 0.1, 1, 1, changed);
    const b = slider("bias", -3, 3, 0.1, -1.5, 1, changed);
    const x1 = slider("<i>x</i><sub>1</sub>", -0.3, 1.3, 0.05, 1, 2, changed);
    const x2 = slider("<i>x</i><sub>2</sub>", -0.3, 1.3, 0.05, 1, 2, changed);
    const goal = choice("try", [["and", "to make and"], ["or", "to make or"], ["nand", "to make nand"], ["xor", "to make xor"]], changed);
    live.append(view, state.box, said, controls(w1, w2, b, x1, x2, goal));
    changed();
  };

  // ================================================================ 2 step and sigmoid
  const sigmoid = async (live) => {
    const c = await start();
    const view = make("div", { className: "view" });
    let ready = false;
    const state = states([["total", "total"], ["step", "step"], ["output", "sigmoid"], ["slope", "slope"]]);
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
      plot.set([xs, all.map((a) => a[2]), all.map((a) => a[1]), xs.map((v) => (Math.abs(v - x.value) <= reach ? output + (v - x.value) * tangent : null))],
        { marks: [["here", x.value, output]] });
      state.value.total(total);
      state.value.step(step);
      state.value.output(output);
      state.value.slope(slope, short(slope) + (w.value === 1 ? "" : `, by the input ${short(tangent)}`));
    };
    const plot = chart(view, "The step and the sigmoid over the input, with the tangent at one point.", 270, {
      series: [{}, { colour: "accent", width: 2.2 }, { colour: "soft", width: 1.4, dash: [4, 3] }, { colour: "link", width: 2 }],
      x: [-10, 10], y: [-0.08, 1.08], xlabel: "input", ylabel: "output", xsplits: [-10, -5, 0, 5, 10], ysplits: [0, 0.5, 1],
      made: (u) => { u.over.onpointermove = (e) => { if (ready) { x.value = u.posToVal(e.clientX - u.over.getBoundingClientRect().left, "x"); changed(); } }; } });
    const w = slider("steepness", 0.2, 5, 0.1, 1, 1, changed);
    const b = slider("shift", -8, 8, 0.1, 0, 1, changed);
    const x = slider("input", -10, 10, 0.1, 0, 1, changed);
    live.append(view, state.box, controls(x, w, b));
    ready = true;
    changed();
  };

  // ================================================================ 3 feedforward
  const feedforward = async (live) => {
    const c = await start();
    const n = c.page_open(2, 2, 1, 0, 0);
    const names = ["w1", "w2", "w3", "w4", "b1", "b2", "w5", "w6", "b3"];
    const drawing = network_drawing(2, 2, "A network of two inputs, two hidden neurons and one output, with its activations.");
    const state = states([["h1", "h1"], ["h2", "h2"], ["o1", "o1"]]);
    const changed = () => {
      const theta = c.theta(n);
      sliders.forEach((s, i) => { theta[i] = s.value; });
      c.put(x1.value, x2.value);
      c.page_forward();
      const activations = [...c.numbers().slice(0, 5)];
      drawing.show(activations, weights_of(theta, 2, 2, true));
      ["h1", "h2", "o1"].forEach((name, i) => state.value[name](activations[2 + i]));
    };
    const html = (name) => `<i>${name[0]}</i><sub>${name[1]}</sub>`;
    const x1 = slider(html("x1"), -5, 5, 0.1, 2, 1, changed);
    const x2 = slider(html("x2"), -5, 5, 0.1, 3, 1, changed);
    const sliders = names.map((name) => slider(html(name), -30, 30, 0.1, Number(name[0] === "w" && Number(name[1]) % 2 === 0), 1, changed));
    const put = (values) => { values.forEach((v, i) => { sliders[i].value = v; }); changed(); };
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
    const play = button("Play", () => { begun = performance.now(); });
    runner(play, () => {
      const part = (performance.now() - begun) / 900;
      drawing.flow(part < 2 ? part : 0);
      return part < 2;
    });
    live.append(drawing.svg, state.box, controls(x1, x2, ...sliders), buttons(play, xor, reset));
    changed();
  };

  // ================================================================ 4 the line
  const line = async (live) => {
    const c = await start();
    const flats = tangled_tables.rent.map((row) => [...row]);
    const count = flats.length, end = 2 * count;
    const left = make("div", { className: "view" }), right = make("div", { className: "view" });
    const state = states([["slope", "slope"], ["intercept", "intercept"], ["mse", "mean squared error"], ["best", "least"]]);
    let here = null, path = [], scale = null, extent = null, ready = false;
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
      extent = [least[0] - 2 * Math.abs(least[0]), least[0] + 2 * Math.abs(least[0]), -least[1], 3 * least[1]];
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
        marks: flats.map(([x, y]) => ["line", x, y, x, slope * x + intercept]), after: () => flats.forEach((_, i) => bar(i)) });
      const map = landscape();
      bowl.set([[extent[0], extent[1]], [null, null]], { map, marks: [...path.slice(1).map((p, i) => ["line", path[i][0], path[i][1], p[0], p[1]]),
        ["cross", least[0], least[1]], ["here", here[0], here[1]]] });
    };
    const scatter = chart(left, "Rent over area of twelve flats, with a line and the residuals.", 300, {
      series: [{}, { colour: "accent" }], x: [10, 120], y: [0, 1500], xlabel: "area (m²)", ylabel: "rent", made: (u) => { if (ready) u.over.append(...handles); } });
    const first = (() => { const least = best(); return [least[0] - 2 * Math.abs(least[0]), least[0] + 2 * Math.abs(least[0]), -least[1], 3 * least[1]]; })();
    extent = first;
    const bowl = chart(right, "The loss over slope and intercept, dark where it is small, with the place of the line.", 300, {
      series: [{}, { colour: "paper" }], x: () => [extent[0], extent[1]], y: () => [extent[2], extent[3]], xlabel: "slope (standardised)", ylabel: "intercept" });
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
    const flat = choice("flat", flats.map((_, i) => [i, "flat " + (i + 1)]), (i) => choose(Number(i)));
    const area = slider("area", 12, 118, 1, flats[0][0], 0, (x) => move(Number(flat.select.value), x, rent.value));
    const rent = slider("rent", 0, 1480, 10, flats[0][1], 0, (y) => move(Number(flat.select.value), area.value, y));
    const handles = flats.map((_, i) => {
      const handle = make("span", { className: "handle" });
      handle.style.cssText = "position: absolute; width: 24px; height: 24px; margin: -12px 0 0 -12px; border-radius: 50%; background: radial-gradient(circle, var(--ink) 5px, transparent 5.5px)";
      handle.addEventListener("pointerdown", (e) => { e.preventDefault(); handle.setPointerCapture(e.pointerId); choose(i); });
      handle.addEventListener("pointermove", (e) => {
        if (!handle.hasPointerCapture(e.pointerId)) return;
        const box = scatter.plot.over.getBoundingClientRect();
        move(i, scatter.plot.posToVal(e.clientX - box.left, "x"), scatter.plot.posToVal(e.clientY - box.top, "y"));
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
    const zero = () => { here = [0, 0]; path = [here]; };
    const play = button("Play", () => {});
    let turn = 0;
    const run = runner(play, () => {
      const least = best();
      if (Math.hypot(here[0] - least[0], here[1] - least[1]) < 1e-3 || !path.length) zero();
      if (turn++ % 6 === 0) { step(); changed(); }
      return Math.abs(here[0]) < 1e6 && Math.hypot(here[0] - least[0], here[1] - least[1]) > 0.01;
    });
    live.append(make("div", { className: "pair" }, left, right), state.box, controls(flat, area, rent, rate),
      buttons(play, button("Step", () => { run.stop(); step(); changed(); }), button("Start at zero", () => { run.stop(); zero(); changed(); }),
        button("The best line", () => { run.stop(); here = null; path = []; changed(); }),
        button("Reset", () => { run.stop(); tangled_tables.rent.forEach((row, i) => { flats[i][0] = row[0]; flats[i][1] = row[1]; }); here = null; path = []; choose(Number(flat.select.value)); changed(); })));
    ready = true;
    changed();
  };

  // ================================================================ 5 backpropagation
  const slices = async (live) => {
    const c = await start();
    const names = ["w1", "w2", "w3", "w4", "b1", "b2", "w5", "w6", "b3"];
    c.put(-2, -1, 1);                           // Alice, shifted: female
    const n = c.page_open(2, 2, 1, 1, 0);
    const reset = () => c.theta(n).set([1, 1, 1, 1, 0, 0, 1, 1, 0]);
    reset();
    const view = make("div", { className: "view" });
    const state = states([["value", "value"], ["loss", "loss"], ["slope", "slope, by backprop"]]);
    const changed = () => {
      const i = names.indexOf(which.select.value), theta = c.theta(n);
      const loss = c.page_gradient();
      const slope = c.numbers()[i], value = theta[i];
      c.page_slice(i, value - 6, value + 6, 121);
      const xs = Array.from({ length: 121 }, (_, k) => value - 6 + k / 10);
      plot.set([xs, [...c.numbers().slice(0, 121)], xs.map((x) => loss + (x - value) * slope)], { marks: [["here", value, loss]] });
      state.value.value(value);
      state.value.loss(loss);
      state.value.slope(slope);
    };
    const plot = chart(view, "The loss while one parameter moves, with the tangent that backpropagation gives.", 270, {
      series: [{}, { colour: "ink" }, { colour: "accent" }], x: (u, low, high) => [low, high], y: (u, low, high) => [Math.max(-0.2, Math.min(0, low)), Math.min(1.1, Math.max(0.3, 1.05 * high))], xlabel: "the parameter", ylabel: "loss" });
    const which = choice("slice", names.map((name) => [name, name]), changed);
    const rate = slider("η", 0.1, 20, 0.1, 1, 1, () => {});
    const step = (all) => {
      c.page_step(all ? -1 : names.indexOf(which.select.value), rate.value);
      changed();
    };
    live.append(view, state.box, controls(which, rate), buttons(button("Step this one", () => step(false)), button("Step all nine", () => step(true)), button("Reset", () => { reset(); changed(); })));
    changed();
  };

  // ================================================================ 6 training
  const people = [["Alice", 133, 65, 1, "right"], ["Bob", 160, 72, 0, "right"], ["Charlie", 152, 70, 0, "left"], ["Diana", 120, 60, 1, "right"]];
  const strangers = [["Emily", 128, 63, "left"], ["Frank", 155, 68, "right"]];
  const map_marks = [
    ...people.map(([, x, y, label]) => [label ? "on" : "off", x, y]), ...people.map(([name, x, y, , where]) => ["ink", x, y, name, where]),
    ...strangers.map(([, x, y]) => ["cross", x, y]), ...strangers.map(([name, x, y, where]) => ["accent", x, y, name, where])];
  const open_people = (c, how) => {
    c.put(...people.flatMap(([, x, y, label]) => [x, y, label]));
    return c.page_open(2, 2, 1, 4, how);
  };
  const curve = (view, top, ylabel) => chart(view, "The loss over the epochs.", 260, {
    series: [{}, { colour: "accent", width: 2.2 }], x: (u, low, high) => [0, Math.max(1000, high)], y: (u, low, high) => [0, Math.max(top, high)], xlabel: "epoch", ylabel });
  const plane = (view) => chart(view, "What the network answers for every weight and height: shaded where it says female.", 260, {
    series: [{}, { colour: "ink" }], x: [100, 180], y: [55, 78], xlabel: "weight (lb)", ylabel: "height (in)", xsplits: [100, 120, 140, 160, 180], ysplits: [55, 60, 65, 70, 75] });

  const training = async (live) => {
    const c = await start();
    const left = make("div", { className: "view" }), right = make("div", { className: "view" });
    const drawing = network_drawing(2, 2, "The network's weights, and its activations for your numbers.");
    const state = states([["epoch", "epoch"], ["loss", "loss"], ["wrong", "wrong rows"], ["Emily", "Emily"], ["Frank", "Frank"]]);
    const yours = make("output", { className: "said" });
    let n = 0, epoch = 0, history = [], ready = false;
    const ask = (x, y) => { c.put(x, y); return c.page_forward(); };
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
      const weight = Number(w.input.value), height = Number(h.input.value);
      const answer = ask(metric ? weight / 0.45359237 : weight, metric ? height / 2.54 : height);
      const activations = [...c.numbers().slice(0, 5)];
      drawing.show(activations, weights_of(c.theta(n), 2, 2, true));
      yours.textContent = `The network answers ${fixed(answer, 3)}: ` + (answer > 0.5 ? "female." : "male.");
      yours.dataset.name = "yours";
      yours.dataset.value = String(answer);
    };
    const train = (epochs) => {
      const each = Math.max(1, Math.floor(epochs / 200));
      for (let done = 0; done < epochs;) {
        const some = Math.min(each, epochs - done);
        history.push([epoch += some, c.page_train(some, rate(), 1, Number(order.select.value), 0)]);
        done += some;
      }
      // A long history is thinned, so that drawing takes no longer.
      if (history.length > 2000) history = history.filter((h, i) => i % 2 === 0 || i === history.length - 1);
    };
    const whole = () => { run.stop(); begin(); train(until()); show(); };
    const until = () => Number(length.select.value);
    const restart = () => { run.stop(); begin(); show(); };
    const seed = number("seed", 1, 999999, 1, 1, whole);
    const eta = choice("η", [0.001, 0.01, 0.1, 1, 10, 100].map((v) => [v, String(v)]), whole);
    eta.select.value = "0.1";
    const order = choice("order", [["0", "fixed"], ["1", "shuffled"]], whole);
    const scale = choice("inputs", [["1", "shifted by 135, 66"], ["0", "raw"], ["2", "standardised"]], whole);
    const length = choice("epochs", [["1000", "1000"], ["10000", "10,000"], ["100000", "100,000"]], whole);
    const unit = choice("units", [["lb", "lb and in"], ["kg", "kg and cm"]], () => {
      const metric = unit.select.value === "kg";
      w.input.value = metric ? Math.round(Number(w.input.value) * 0.45359237) : Math.round(Number(w.input.value) / 0.45359237);
      h.input.value = metric ? Math.round(Number(h.input.value) * 2.54) : Math.round(Number(h.input.value) / 2.54);
      try_yours();
    });
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
    live.append(make("div", { className: "pair" }, left, right), state.box,
      buttons(play, button("Step", () => { run.stop(); train(1); show(); }), button("To the start", restart), button("To the end", whole)),
      controls(seed, eta, order, scale, length),
      make("p", { className: "said", textContent: "Try your own numbers on the network just trained:" }), controls(unit, w, h), yours, drawing.svg);
    drawing.svg.style.maxWidth = "24rem";
    ready = true;
    whole();
  };

  // ================================================================ 7 the exclusive or
  const xor = async (live) => {
    const c = await start();
    const left = make("div", { className: "view" }), right = make("div", { className: "view" });
    const rows = tangled_tables.xor;
    const names = rows.map((row) => row.slice(0, 3).join(","));
    const state = states([["seed", "seed"], ["epoch", "step"], ["loss", "loss"], ...names.map((name) => ["predict " + name, name])]);
    let epoch = 0, history = [], ready = false;
    const train = (steps) => {
      for (let done = 0; done < steps; done += 5) history.push([epoch += 5, c.page_train(5, rate(), 4, 0, 1)]);
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
      const answers = rows.map((row) => { c.put(...row.slice(0, 3)); return c.page_forward(); });
      graph.set([history.map((p) => p[0]), history.map((p) => p[1])]);
      points.set([[0, 1, 2, 3], answers], { marks: rows.map((row, i) => ["line", i - 0.28, row[3], i + 0.28, row[3]]) });
      state.value.seed(Number(seed.input.value), seed.input.value);
      state.value.epoch(epoch, String(epoch));
      state.value.loss(history[history.length - 1][1]);
      answers.forEach((a, i) => state.value["predict " + names[i]](a, fixed(a, 3)));
    };
    const graph = chart(left, "The sum of squared errors over the steps.", 250, {
      series: [{}, { colour: "accent", width: 2.2 }], x: (u, low, high) => [0, Math.max(1500, high)], y: [0, 1.5], xlabel: "step", ylabel: "sum of squared errors", ysplits: [0, 0.5, 1, 1.5] });
    const points = chart(right, "The answers to the four inputs; the short lines are the truth.", 250, {
      series: [{}, { colour: "accent", points: 9 }], x: [-0.5, 3.5], y: [-0.08, 1.08], xlabel: "input", ylabel: "answer", xsplits: [0, 1, 2, 3], xwords: ["0,0", "0,1", "1,0", "1,1"], ysplits: [0, 0.5, 1] });
    const whole = () => { run.stop(); begin(); train(1500); show(); };
    const seed = number("seed", 1, 999999, 1, 1, whole);
    const eta = choice("η", [0.01, 0.1, 1, 10].map((v) => [v, String(v)]), whole);
    eta.select.value = "1";
    const play = button("Play", () => {});
    const run = runner(play, (budget) => {
      if (epoch >= 1500) begin();
      const until = performance.now() + budget;
      for (let k = 0; k < 2 && performance.now() < until; k++) train(5);
      show();
      return epoch < 1500;
    });
    const set = (to) => () => { seed.input.value = to; seed.input.dispatchEvent(new Event("change")); };
    live.append(make("div", { className: "pair" }, left, right), state.box,
      buttons(play, button("A seed that gets stuck", set(live.dataset.stuck)), button("Seed 1", set(1)), button("Another seed", () => set(Number(seed.input.value) % 999999 + 1)())), controls(seed, eta));
    ready = true;
    whole();
  };

  // ================================================================ 7 a valley
  const valley = async (live) => {
    const c = await start();
    const view = make("div", { className: "view" });
    const rules = [["sgd", "plain steps", "ink"], ["momentum", "momentum", "accent"], ["adam", "Adam", "link"]];
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
    const plot = chart(view, "A long narrow valley from above, with the ways of three rules down to its lowest point, which is marked.", 280, {
      series: [{}, { colour: "ink" }], x: [-11, 6], y: [-1.7, 1.7], xlabel: "x", ylabel: "y", ysplits: [-1, 0, 1] });
    const rate = slider("rate", 0.001, 0.06, 0.001, 0.036, 3, changed);
    const adam = slider("rate of Adam", 0.05, 2, 0.05, 0.5, 2, changed);
    const steps = slider("steps", 1, 200, 1, 40, 0, changed);
    const key = make("p", { className: "said" }, ...rules.flatMap(([, words, hue]) => [make("span", { textContent: "\u2014 " + words + "  ", style: `color: var(--${hue})` })]));
    live.append(view, key, state.box, controls(rate, adam, steps));
    ready = true;
    changed();
  };

  // ================================================================ 9 shares
  const shares = async (live) => {
    const c = await start();
    const hues = ["accent", "link", "third"], names = ["first", "second", "third"];
    const svg = draw("svg", { viewBox: "0 0 420 150", role: "img", "aria-label": "Bars of three totals, of their shares, and of the slopes of the loss by the totals." });
    const view = make("div", { className: "view" }, svg);
    const state = states([["surprise", "surprise"], ["slope 0", "first slope"], ["slope 1", "second"], ["slope 2", "third"]]);
    let ready = false;
    // A panel: a word, a line, and three bars that stand on it or hang from it.
    const panel = (left, word, base, scale, digits) => {
      const bars = hues.map((hue) => draw("rect", { width: 28, fill: `var(--${hue})` }));
      const words = hues.map(() => draw("text", { "font-size": 12, "text-anchor": "middle" }));
      svg.append(draw("text", { x: left + 60, y: 11, "font-size": 13, "text-anchor": "middle" }, word), ...bars, ...words,
        draw("line", { x1: left, x2: left + 120, y1: base, y2: base, stroke: "var(--soft)", "stroke-width": 0.8 }));
      return (list) => list.forEach((value, i) => {
        const x = left + 6 + 40 * i, height = Math.abs(value) * scale;
        for (const [name, to] of Object.entries({ x, y: value > 0 ? base - height : base, height })) bars[i].setAttribute(name, to);
        words[i].setAttribute("x", x + 14);
        words[i].setAttribute("y", value < 0 ? base + height + 13 : base - height - 4);
        words[i].textContent = fixed(value, digits);
      });
    };
    const totals = panel(0, "totals", 82, 9.5, 1), parts = panel(150, "shares", 142, 105, 2), slopes = panel(300, "slopes", 82, 48, 2);
    const changed = () => {
      if (!ready) return;
      const chosen = sliders.map((s) => s.value);
      c.put(...chosen);
      const loss = c.page_shares(3, Number(truth.select.value));
      const [a, b, d, ...slope] = c.numbers().slice(0, 6);
      totals(chosen), parts([a, b, d]), slopes(slope);
      state.value.surprise(loss);
      slope.forEach((s, i) => state.value["slope " + i](s));
    };
    const sliders = [2, 1, -1].map((value, i) => slider(names[i] + " total", -5, 5, 0.1, value, 1, changed));
    const truth = choice("truth", names.map((name, i) => [i, name]), changed);
    live.append(view, state.box, controls(...sliders, truth));
    ready = true;
    changed();
  };

  // ================================================================ the cover
  const cover = async (live) => {
    const c = await start();
    const left = make("div", { className: "view" }), right = make("div", { className: "view" });
    let epoch = 0, history = [], ready = false;
    const begin = () => {
      open_people(c, 1);
      c.page_seed(1);
      epoch = 0;
      history = [[0, c.page_train(0, 0.1, 1, 0, 0)]];
    };
    const train = (epochs) => { for (let i = 0; i < epochs && epoch < 1000; i++) history.push([++epoch, c.page_train(1, 0.1, 1, 0, 0)]); };
    const show = () => {
      if (!ready) return;
      graph.set([history.map((h) => h[0]), history.map((h) => h[1])]);
      c.page_map(100, 180, 55, 78);
      map.set([[0], [null]], { map: [c.numbers().slice(), 101, 0.5], marks: map_marks });
      state.value.epoch(epoch, String(epoch));
      state.value.loss(history[history.length - 1][1]);
    };
    const state = states([["epoch", "epoch"], ["loss", "loss"]]);
    const graph = curve(left, 0.35, "loss");
    const map = plane(right);
    const play = button("Play", () => {});
    const run = runner(play, () => {
      if (epoch >= 1000) begin();
      train(Math.max(2, Math.ceil(epoch / 40)));
      show();
      return epoch < 1000;
    });
    live.append(make("div", { className: "pair" }, left, right), state.box, buttons(play));
    ready = true;
    begin();
    if (still.matches) { train(1000); show(); } else run.go();
  };

  const hints = {
    neuron: "Move the weights and the bias: the line turns and shifts. Can you make the exclusive or?",
    sigmoid: "The tangent follows your pointer, or the first slider.",
    feedforward: "Move a number, and play to see what flows. Broken lines are negative weights; the thicker a line, the more it carries.",
    line: "Drag a point, or choose a flat and move it with the sliders. Play lets the walk of this chapter begin at zero; at the right is where it stands.",
    slices: "Choose a parameter and step: one goes down its own slice, all nine go down together.",
    training: "Choose a seed, a learning rate, an order, a scale; then play.",
    xor: "Here you see one seed at a time.",
    valley: "Move a rate: where does each rule begin to swing, and where does it leave the valley?",
    shares: "Move a total: the others' shares move too. The slopes add up to zero, whatever the truth is.",
  };
  const kinds = { neuron, sigmoid, feedforward, line, slices, training, xor, valley, shares, cover };
  tangled_live = async (figure) => {
    const place = figure.querySelector(".still");
    const live = make("div", { className: "live" });
    Object.assign(live.dataset, figure.dataset);
    place.before(live);
    try {
      await kinds[figure.dataset.live](live);
    } catch (e) {
      live.remove();
      throw e;
    }
    const hint = hints[figure.dataset.live];
    if (hint) figure.querySelector("figcaption").append(make("span", { className: "hint", textContent: " " + hint }));
    figure.dataset.ready = "yes";
  };
})();
