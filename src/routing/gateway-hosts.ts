import { commonHosts } from '../match/host';
import type { Field } from '../model/field';
import type { GatewayServer } from './gateways';
import { catchAllsLast, routesOf } from './http-routes';
import type { Route } from './route';
import { RouteIndex } from './route-index';
import type { Proxy, Scope } from './scope';
import { type VirtualHost, VirtualHosts } from './virtual-hosts';
import { virtualServicesOf } from './virtual-services';

interface Draft {
  readonly at: Field<unknown>[];
  readonly routes: Route[];
  toHttps?: Field<unknown>;
}

/** The hosts of servers whose routes are one: those without TLS of a port, or a single one with it. */
export function gatewayHosts(servers: readonly GatewayServer[], proxy: Proxy, config: Scope['config']): VirtualHosts {
  const drafts = new Map<string, Draft>();
  const known = new Map<string, readonly Route[]>();
  for (const server of servers) {
    const scope = {
      config,
      proxy,
      gateway: server.gateway,
      listenPort: server.number,
      isTls: server.at.value.tls !== undefined,
    };
    const redirects = server.at.value.tls?.httpsRedirect ? server.at.get('tls').get('httpsRedirect') : undefined;
    for (const root of virtualServicesOf(config, server.gateway, proxy.namespace)) {
      const served = server.hosts
        .filter(({ namespace }) => namespace === undefined || namespace === root.namespace)
        .map(({ name }) => name);
      const common = commonHosts(
        served,
        root.hosts.map(({ name }) => name),
      );
      if (common.length === 0) {
        continue;
      }
      const key = `${server.gateway} ${root.id}`;
      const routes = known.get(key) ?? routesOf(root.rules, scope);
      known.set(key, routes);
      // what has no route for this gateway has no host on it either
      for (const host of routes.length > 0 ? common : []) {
        const draft = draftOf(drafts, host.toLowerCase());
        draft.routes.push(...routes);
        draft.at.push(root.hosts.find(({ name }) => commonHosts([name], [host]).length > 0)?.at ?? root.spec);
        draft.toHttps ??= redirects;
      }
    }
    for (const { name, namespace, at } of redirects ? server.hosts : []) {
      const draft = draftOf(drafts, (namespace === undefined ? name : `${namespace}/${name}`).toLowerCase());
      draft.toHttps ??= redirects;
      draft.at.push(at);
    }
  }
  return new VirtualHosts([...drafts].map(([domain, draft]) => virtualHostOf(domain, draft)));
}

function virtualHostOf(domain: string, { at, routes, toHttps }: Draft): VirtualHost {
  const sorted = catchAllsLast(routes);
  return { domain, at, routes: sorted, index: new RouteIndex(sorted), ...(toHttps ? { toHttps } : {}) };
}

function draftOf(drafts: Map<string, Draft>, domain: string): Draft {
  let draft = drafts.get(domain);
  if (!draft) {
    draft = { at: [], routes: [] };
    drafts.set(domain, draft);
  }
  return draft;
}
