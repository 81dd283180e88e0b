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
  for (const text of texts) times.push(await median(() => analyze(text)));
  return times;
}

/** The median of some runs: one of a slow one, many of a quick one, whose clock is coarse. */
async function median(run) {
  const times = [];
  const until = performance.now() + 3000;
  while (times.length === 0 || (times.length < 101 && performance.now() < until)) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

window.bench = { coldStart, warmTimes };
