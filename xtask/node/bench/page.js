// What the measured page can do. A subject is a module whose `load()` gives a function from a text to its results.

/** Milliseconds from nothing to the first result. */
async function coldStart(subject, text) {
  const start = performance.now();
  const { load } = await import(subject);
  const analyze = await load();
  await analyze(text);
  return performance.now() - start;
}

/** Milliseconds for each text, in the order given; the first text also warms the engine up. */
async function warmTimes(subject, texts) {
  const { load } = await import(subject);
  const analyze = await load();
  const until = performance.now() + 1000;
  while (performance.now() < until) await analyze(texts[0]);
  const times = [];
  // An empty text between: what saidso remembers of the text before must not help it.
  for (const text of texts) times.push(await best(() => analyze(text), () => analyze('')));
  return times;
}

/** For each text, milliseconds of an analysis after one word in its middle was changed, and of one with nothing remembered. */
async function editTimes(subject, texts) {
  const { load } = await import(subject);
  const analyze = await load();
  const times = [];
  for (const text of texts) {
    const middle = text.indexOf(' ', text.length / 2);
    let count = 0;
    const edited = () => `${text.slice(0, middle)} word${++count}${text.slice(middle)}`;
    await best(() => analyze(edited()));
    times.push([await best(() => analyze(edited())), await best(() => analyze(edited()), () => analyze(''))]);
  }
  return times;
}

/**
 * The best of at least three runs, which other work on the machine disturbs least; one run will do for the very slow. What
 * `prepare` takes before each is not counted.
 */
async function best(run, prepare = () => {}) {
  const times = [];
  const start = performance.now();
  const passed = () => performance.now() - start;
  while (times.length === 0 || passed() < 3000 || (times.length < 3 && passed() < 10_000)) {
    await prepare();
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
  }
  return Math.min(...times);
}

window.bench = { coldStart, editTimes, warmTimes };
