import { Testing, type Chart } from 'cdk8s';

/** What is said, how it is written, and the one line with which it is refused. */
export type Refused = readonly [says: string, write: (chart: Chart) => unknown, message: string];

/** Each of a table is refused where it is written, in a chart of its own, with exactly its message; and every message reads as one of ours. */
export function testRefused(rows: readonly Refused[], newChart = () => Testing.chart()): void {
  test.each(rows)('%s is refused', (_, write, message) => {
    const chart = newChart();
    expect(() => write(chart)).toThrow(new Error(message));
  });

  test('every message is one line, in lower case, without a full stop', () => {
    // but for names that are not ours to write
    const style = /^(TLS|SNI|URI|Service\b|[A-Z]\w+ of\b|[a-z'0-9@])[^\n]*[^.\n]$/;
    expect(rows.map(([, , message]) => message).filter(message => !style.test(message))).toEqual([]);
  });
}
