import type { Server } from './server';

/** The port names of a Gateway's servers: each one's own, or its protocol, with as much behind it as makes it unique. */
export function namesOfServers(servers: readonly Server[]): ReadonlyMap<Server, string> {
  const taken = new Set(servers.flatMap(({ _name }) => _name ?? []));
  const counts = new Map<string, number>();
  const names = new Map<Server, string>();
  for (const server of servers) {
    const name = server._name ?? freeName(server, taken, counts);
    taken.add(name);
    names.set(server, name);
  }
  return names;
}

/** `https`, `https-8443`, `https-8443-2` and so on; `counts` tells how far that has gone for a port. */
function freeName({ _protocol, _port }: Server, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  const plain = _protocol.toLowerCase();
  const withPort = `${plain}-${_port}`;
  const simple = [plain, withPort].find(name => !taken.has(name));
  if (simple !== undefined) {
    return simple;
  }
  let count = counts.get(withPort) ?? 2;
  while (taken.has(`${withPort}-${count}`)) {
    count++;
  }
  counts.set(withPort, count + 1);
  return `${withPort}-${count}`;
}
