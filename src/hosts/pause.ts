/** Lets the screen answer between two pieces of work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Takes the steps of some work one after the other, and lets the screen answer in between.
 *
 * @param stepped told of each step; may throw to stop
 */
export async function withPauses<S, T>(
  steps: Generator<S, T, undefined>,
  stepped: (step: S) => void = () => undefined,
): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    stepped(value);
    await pause();
  }
}
