/** Where nothing is painted, as in a hidden tab, a frame is waited for no longer. Milliseconds. */
const PATIENCE = 200;

/** Settled once what the page holds now is painted. Never rejects. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}
