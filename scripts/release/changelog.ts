/** A heading of the changelog: `## 1.2.0 - unreleased`, or with the day. */
const HEADING = /^## (\d+\.\d+\.\d+) - (unreleased|\d{4}-\d{2}-\d{2})$/m;

/** The version that the changelog says comes next. Throws where it says none. */
export function nextVersion(changelog: string): string {
  const [, version, when] = HEADING.exec(changelog) ?? [];
  if (version === undefined || when !== 'unreleased') {
    throw new Error(
      `CHANGELOG.md must begin with what comes next, as in '## 1.2.0 - unreleased', and begins with ${version === undefined ? 'no version' : `${version}, which is released`}`,
    );
  }
  return version;
}

/** The changelog with the day of a release. */
export function released(changelog: string, day: string): string {
  nextVersion(changelog);
  return changelog.replace(HEADING, (_, version: string) => `## ${version} - ${day}`);
}
