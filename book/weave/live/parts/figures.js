// Every kind of live figure. Each chapter's file adds its own: how the figure
// begins in its place, and a hint for its caption.

const figures = {};
tangled_live = async (figure) => {
  const place = figure.querySelector(".still");
  const live = make("div", { className: "live" });
  Object.assign(live.dataset, figure.dataset);
  place.before(live);
  try {
    await figures[figure.dataset.live].begin(live);
  } catch (e) {
    live.remove();
    throw e;
  }
  const { hint } = figures[figure.dataset.live];
  if (hint)
    figure
      .querySelector("figcaption")
      .append(make("span", { className: "hint", textContent: " " + hint }));
  figure.dataset.ready = "yes";
};
