/** One thing that was measured, in milliseconds, once a round. */
export interface Row {
  readonly name: string;
  readonly samples: readonly number[];
  /** The memory of its process at the peak, in MB, once a round. */
  readonly memory?: readonly number[];
  /** What it may cost at most: shown beside the figure, never a failure. */
  readonly limit?: { readonly text: string; readonly holds: boolean };
}

/** The rows side by side: the least and the median of each, and its ratio to the first row. */
export function table(title: string, rows: readonly Row[]): string {
  const [first] = rows;
  const remembers = rows.some(({ memory }) => memory !== undefined);
  const cells = rows.map(({ name, samples, memory, limit }) => [
    name,
    least(samples).toFixed(1),
    median(samples).toFixed(1),
    `${(least(samples) / least(first.samples)).toFixed(2)}x`,
    ...(remembers ? [memory === undefined ? '' : median(memory).toFixed(0)] : []),
    limit === undefined ? '' : `${limit.text}: ${limit.holds ? 'holds' : 'EXCEEDED'}`,
  ]);
  const lines = [[title, 'min', 'median', 'ratio', ...(remembers ? ['peak MB'] : []), 'limit'], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map(line => line[column].length)));
  return lines
    .map(line =>
      line
        .map((cell, column) => pad(cell, widths[column], column > 0 && column < line.length - 1))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The least of them: the one that other work on the machine disturbed least. */
export function least(samples: readonly number[]): number {
  return Math.min(...samples);
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function pad(cell: string, width: number, toTheRight: boolean): string {
  return toTheRight ? cell.padStart(width) : cell.padEnd(width);
}
