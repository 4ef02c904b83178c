/** Takes all steps of some work one after the other, and gives what they come to. */
export function atOnce<S, T>(steps: Generator<S, T, undefined>, stepped: (step: S) => void = () => undefined): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    stepped(value);
  }
}
