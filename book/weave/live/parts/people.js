// The four people of the book and its two strangers, as two figures show them.

const people = [
  ["Alice", 133, 65, 1, "right"],
  ["Bob", 160, 72, 0, "right"],
  ["Charlie", 152, 70, 0, "left"],
  ["Diana", 120, 60, 1, "right"],
];
const strangers = [
  ["Emily", 128, 63, "left"],
  ["Frank", 155, 68, "right"],
];
const map_marks = [
  ...people.map(([, x, y, label]) => [label ? "on" : "off", x, y]),
  ...people.map(([name, x, y, , where]) => ["ink", x, y, name, where]),
  ...strangers.map(([, x, y]) => ["cross", x, y]),
  ...strangers.map(([name, x, y, where]) => ["accent", x, y, name, where]),
];
const open_people = (c, how) => {
  c.put(...people.flatMap(([, x, y, label]) => [x, y, label]));
  return c.page_open(2, 2, 1, 4, how);
};
const curve = (view, top, ylabel) =>
  chart(view, "The loss over the epochs.", 260, {
    series: [{}, { colour: "accent", width: 2.2 }],
    x: (u, low, high) => [0, Math.max(1000, high)],
    y: (u, low, high) => [0, Math.max(top, high)],
    xlabel: "epoch",
    ylabel,
  });
const plane = (view) =>
  chart(
    view,
    "What the network answers for every weight and height: shaded where it says female.",
    260,
    {
      series: [{}, { colour: "ink" }],
      x: [100, 180],
      y: [55, 78],
      xlabel: "weight (lb)",
      ylabel: "height (in)",
      xsplits: [100, 120, 140, 160, 180],
      ysplits: [55, 60, 65, 70, 75],
    },
  );
