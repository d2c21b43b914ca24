/** The one door to RE2: the build replaces this file by a bundle, so that the package has no run-time dependency. */
export { RE2JS } from 're2js';
