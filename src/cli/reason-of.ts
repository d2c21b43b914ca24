/** What goes wrong when a file is read or written, in words: not there, no permission. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) {
    // no answer of the system, but a mistake of ours
    throw error;
  }
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'it may not be read or written',
    EPERM: 'it may not be read or written',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of its path is no folder',
    ELOOP: 'its links go round in circles',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'it is no text in UTF-8',
    ERR_STRING_TOO_LONG: 'it is too large',
    ERR_FS_FILE_TOO_LARGE: 'it is too large',
  };
  return reasons[code] ?? message;
}
