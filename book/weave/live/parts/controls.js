// What a figure is put together from: elements, sliders, choices, buttons, and
// the numbers that it states.

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
const fixed = (value, digits) =>
  minus(
    Number(value)
      .toFixed(digits)
      .replace(/^-(0\.?0*)$/, "$1"),
  );
const short = (value) => {
  const size = Math.abs(value);
  if (value === 0) return "0";
  return size >= 1e5 || size < 1e-3
    ? minus(value.toExponential(2))
    : minus(String(Number(value.toPrecision(4))));
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
const channels = (name) =>
  colour(name)
    .match(/[\d.]+/g)
    .slice(0, 3)
    .map(Number);

const slider = (label, low, high, step, value, digits, changed) => {
  const id = "live-" + ++serial;
  const input = make("input", { type: "range", id, min: low, max: high, step, value });
  const output = make("output", { htmlFor: id });
  const control = make(
    "div",
    { className: "control" },
    make("label", { htmlFor: id, innerHTML: label }),
    input,
    output,
  );
  const show = () => {
    output.textContent = fixed(input.value, digits);
    input.setAttribute("aria-valuetext", output.textContent);
  };
  input.addEventListener("input", () => {
    show();
    changed(Number(input.value));
  });
  show();
  return {
    control,
    input,
    get value() {
      return Number(input.value);
    },
    set value(to) {
      input.value = to;
      show();
    },
  };
};
const choice = (label, options, changed) => {
  const id = "live-" + ++serial;
  const select = make(
    "select",
    { id },
    ...options.map(([value, text]) => make("option", { value, textContent: text })),
  );
  select.addEventListener("change", () => changed(select.value));
  return {
    control: make(
      "div",
      { className: "control choice" },
      make("label", { htmlFor: id, textContent: label }),
      select,
    ),
    select,
  };
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
  return {
    control: make(
      "div",
      { className: "control choice" },
      make("label", { htmlFor: id, textContent: label }),
      input,
    ),
    input,
  };
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
