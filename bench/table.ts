/** One thing that was measured, in milliseconds, once a round. */
export interface Row {
  readonly name: string;
  readonly samples: readonly number[];
  /** What it may cost at most: shown beside the figure, never a failure. */
  readonly limit?: { readonly text: string; readonly holds: boolean };
}

/** The rows side by side: the least and the median of each, and its ratio to the first row. */
export function table(title: string, rows: readonly Row[]): string {
  const [first] = rows;
  const cells = rows.map(({ name, samples, limit }) => [
    name,
    least(samples).toFixed(1),
    median(samples).toFixed(1),
    `${(least(samples) / least(first.samples)).toFixed(2)}x`,
    limit === undefined ? '' : `${limit.text}: ${limit.holds ? 'holds' : 'EXCEEDED'}`,
  ]);
  const lines = [[title, 'min', 'median', 'ratio', 'limit'], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map(line => line[column].length)));
  return lines
    .map(line =>
      line
        .map((cell, column) => pad(cell, widths[column], column))
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

function pad(cell: string, width: number, column: number): string {
  return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width);
}
