// The cover: a training at a glance.

const cover = async (live) => {
  const c = await start();
  const left = make("div", { className: "view" }),
    right = make("div", { className: "view" });
  let epoch = 0,
    history = [],
    ready = false;
  const begin = () => {
    open_people(c, 1);
    c.page_seed(1);
    epoch = 0;
    history = [[0, c.page_train(0, 0.1, 1, 0, 0)]];
  };
  const train = (epochs) => {
    for (let i = 0; i < epochs && epoch < 1000; i++)
      history.push([++epoch, c.page_train(1, 0.1, 1, 0, 0)]);
  };
  const show = () => {
    if (!ready) return;
    graph.set([history.map((h) => h[0]), history.map((h) => h[1])]);
    c.page_map(100, 180, 55, 78);
    map.set([[0], [null]], { map: [c.numbers().slice(), 101, 0.5], marks: map_marks });
    state.value.epoch(epoch, String(epoch));
    state.value.loss(history[history.length - 1][1]);
  };
  const state = states([
    ["epoch", "epoch"],
    ["loss", "loss"],
  ]);
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
  if (still.matches) {
    train(1000);
    show();
  } else run.go();
};
figures.cover = {
  begin: cover,
};
