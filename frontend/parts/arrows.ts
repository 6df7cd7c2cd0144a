const STEPS: Record<string, [across: number, down: number]> = {
  ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0],
};

/** The step to which an arrow key leads in a table or on a board; undefined: another key. */
export function arrowStep(key: string): [across: number, down: number] | undefined {
  return STEPS[key];
}
