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
  for (const text of texts) times.push(await best(() => analyze(text)));
  return times;
}

/** The best of at least three runs, which other work on the machine disturbs least; one run will do for the very slow. */
async function best(run) {
  const times = [];
  const start = performance.now();
  const passed = () => performance.now() - start;
  while (times.length === 0 || passed() < 3000 || (times.length < 3 && passed() < 10_000)) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
  }
  return Math.min(...times);
}

window.bench = { coldStart, warmTimes };
