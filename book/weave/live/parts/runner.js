// Something that runs, and its button.

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
  return {
    stop: () => set(false),
    go: () => set(true),
    get running() {
      return running;
    },
  };
};
