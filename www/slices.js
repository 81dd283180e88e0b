/**
 * Long work in slices, between which the page gets to answer. Short work is done at once.
 */

/** Milliseconds of work after which the page gets to breathe. */
const SLICE = 12;

export class Slices {
  #until = performance.now() + SLICE;

  /** Whether it is time to breathe: `if (slices.due) await slices.breathe()`. */
  get due() {
    return performance.now() >= this.#until;
  }

  async breathe() {
    await new Promise((resolve) => setTimeout(resolve));
    this.#until = performance.now() + SLICE;
  }
}

/**
 * Takes the steps of a generator, and resolves to what it returns; to undefined when `wanted` says that nobody wants it any more.
 * @template T
 * @param {Generator<unknown, T>} steps
 * @param {() => boolean} wanted
 * @returns {Promise<T | undefined>}
 */
export async function inSlices(steps, wanted) {
  const slices = new Slices();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (slices.due) await slices.breathe();
    if (!wanted()) return undefined;
  }
}
