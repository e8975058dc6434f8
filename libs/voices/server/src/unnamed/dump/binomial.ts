/** The chance of so many hits or more in so many tries, when each hits by chance with this probability. */
export function binomialTail(hits: number, tries: number, probability: number): number {
  let term = (1 - probability) ** tries;
  let below = 0;
  for (let count = 0; count < hits; count += 1) {
    below += term;
    term *= ((tries - count) / (count + 1)) * (probability / (1 - probability));
  }
  return Math.min(1, Math.max(0, 1 - below));
}
