import type { HttpBody } from '../model/wire/virtual-service';

/** The text of a body; bytes that are no UTF-8 are shown as the replacement character. */
export function bodyOf({ string, bytes }: HttpBody): string | undefined {
  return string ?? (bytes === undefined ? undefined : Buffer.from(bytes, 'base64').toString('utf8'));
}
