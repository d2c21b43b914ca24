import { QuestionError } from './question-error';
import { closest } from '../model/closest';
import { listed, quote } from '../model/quote';
import type { GatewayTable, RouteTable } from '../routing/compile';
import type { Asked } from './question';

/** The gateway that a client connects to: that of the Gateway it names, else the one that serves the port, Istio's ingress before others. */
export function gatewayFor({ gateways: tables }: RouteTable, call: Asked): GatewayTable | undefined {
  const { gateway } = call.question;
  if (gateway !== undefined) {
    return named(tables, gateway, call);
  }
  return preferred(tables, call);
}

/** One that serves the port before one that does not, and Istio's ingress before others. */
function preferred(tables: readonly GatewayTable[], call: Asked): GatewayTable | undefined {
  let serving: GatewayTable | undefined;
  for (const table of tables) {
    if (table.listeners.has(call.port)) {
      if (isIngress(table)) {
        return table;
      }
      serving ??= table;
    }
  }
  return serving ?? tables.find(isIngress) ?? tables[0];
}

function named(tables: readonly GatewayTable[], gateway: string, call: Asked): GatewayTable | undefined {
  const names = [...new Set(tables.flatMap(table => table.names))];
  if (!names.includes(gateway)) {
    const meant = closest(gateway, names);
    throw new QuestionError(
      `gateway must be 'namespace/name' of a Gateway, got ${quote(gateway)} (there is: ${listed(names)})` +
        (meant === undefined ? '' : `; did you mean '${meant}'?`),
    );
  }
  return preferred(
    tables.filter(table => table.names.includes(gateway)),
    call,
  );
}

function isIngress({ proxy }: GatewayTable): boolean {
  return proxy.labels.istio === 'ingressgateway';
}
