import type { HttpRequest } from '../match/http-request';
import { valuesOf } from '../match/http-request';
import type { HeaderChanges } from '../routing/header-changes';

/**
 * Does what is to be done to headers, in Envoy's order: all removals, all that is put in the place of others, all that is put beside
 * them. Commands in values see the request as `seen` has it when the removals are done.
 */
export function applyChanges(
  headers: ReadonlyMap<string, readonly string[]>,
  { remove, write }: HeaderChanges,
  seen: (changed: ReadonlyMap<string, readonly string[]>) => HttpRequest,
): Map<string, readonly string[]> {
  const changed = new Map(headers);
  remove.forEach(name => changed.delete(name));
  if (write.length > 0) {
    const request = seen(new Map(changed));
    // an empty value changes nothing
    const values = write
      .map(each => ({ ...each, text: expanded(each.value, request) }))
      .filter(({ text }) => text !== '');
    values.filter(({ append }) => !append).forEach(({ name, text }) => changed.set(name, [text]));
    values
      .filter(({ append }) => append)
      .forEach(({ name, text }) => changed.set(name, [...(changed.get(name) ?? []), text]));
  }
  return changed;
}

/** `%REQ(x)%` is the first value of the request's header; other commands are only known when there is a connection, and stay. */
function expanded(value: string, request: HttpRequest): string {
  const trimmed = value.replace(/^[ \t]+|[ \t]+$/g, '');
  return trimmed.includes('%')
    ? trimmed.replace(
        /%REQ\(([^)?]*)(?:\?([^)]*))?\)(?::(\d+))?%|%%/g,
        (whole, name?: string, other?: string, length?: string) => {
          if (name === undefined) {
            return whole === '%%' ? '%' : whole;
          }
          const found = first(request, name) ?? (other === undefined ? undefined : first(request, other)) ?? '';
          return length === undefined ? found : found.slice(0, Number(length));
        },
      )
    : trimmed;
}

function first(request: HttpRequest, name: string): string | undefined {
  return valuesOf(request, name.toLowerCase())?.[0];
}

/** The commands of values that are only known when there is a connection, such as `%DOWNSTREAM_REMOTE_ADDRESS%`. */
export function unknownCommands({ write }: HeaderChanges): string[] {
  return write.flatMap(({ name, value }) =>
    (value.replace(/%%/g, '').match(/%(?!REQ\()[A-Z_]+(\([^)]*\))?(:\d+)?%/g) ?? []).map(
      command => `${command} in header ${name}`,
    ),
  );
}
