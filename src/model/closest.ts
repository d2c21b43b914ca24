/** The word that was likely meant: of another case, or a slip or two away. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const meant = words.filter(Boolean).map(candidate => ({
    candidate,
    far: distance(plain(word), plain(candidate)),
    near: Math.min(2, Math.floor(Math.max(word.length, candidate.length) / 3)),
  }));
  return meant.filter(({ far, near }) => far <= near).sort((a, b) => a.far - b.far)[0]?.candidate;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_]/g, '');
}

/** How many letters must be written, left out, replaced or swapped with their neighbour; not counted beyond three. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) {
    return 3;
  }
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        rows[i - 1][j] + 1,
        row[j - 1] + 1,
        rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? rows[i - 2][j - 2] + 1 : Infinity,
      );
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
