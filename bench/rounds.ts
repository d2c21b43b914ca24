/** Measures each contender once a round, so that whatever else the machine does falls on all of them. */
export function rounds(count: number, contenders: ReadonlyArray<() => number>): number[][] {
  // the first round fills caches, and is no sample
  for (const measure of contenders) measure();
  const samples = Array.from({ length: count }, () => contenders.map(measure => measure()));
  return contenders.map((_, i) => samples.map(round => round[i]));
}
