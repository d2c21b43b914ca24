import { Construct } from 'constructs';
import { check } from './check';
import { Gateway } from './gateway';
import type { IGateway } from './gateway';
import { isMesh } from './gateway-reference';
import type { HttpMatch } from './http-match';
import { problemOfMatchInMesh } from './http-match';
import type { HttpRule, HttpRuleOptions } from './http-rule';
import { problemOfHttpRule } from './http-rule';
import { joinHosts } from './join-hosts';

/** Where a route applies, and what it does. */
export interface RouteOptions extends HttpRuleOptions {
  /**
   * Where the requests come from: gateways, `Gateway.MESH` for calls from inside the mesh, or both.
   *
   * @default [Gateway.MESH]
   */
  readonly gateways?: IGateway[];

  /**
   * The hosts that are asked for: `shop.example.com`, `*.example.com`, or on a gateway `*`. The most specific host
   * takes a request, and if none of its routes does, the answer is 404.
   *
   * @default - those that the gateways serve over HTTP; needed for the mesh
   */
  readonly hosts?: string[];
}

/** A rule of a route, and what it is ranked by. */
export interface RoutePart {
  readonly rule: HttpRule;
  /** Which of its matches gives its place: one rule has one place in the order, so they are equally specific. */
  readonly rankedBy?: HttpMatch;
}

/** What all routes do: they stand in the VirtualService of each of their hosts, on each of their gateways. */
export abstract class RouteBase extends Construct {
  /**
   * Takes the parts, each with its place in the order, to where they apply.
   *
   * @internal
   */
  protected _join(options: RouteOptions, parts: RoutePart[]): void {
    const { gateways = [Gateway.MESH], hosts } = options;
    const inMesh = gateways.some(isMesh);
    check(
      ...parts.map(part => problemOfHttpRule(part.rule)),
      ...(inMesh ? parts.flatMap(part => (part.rule.match ?? []).map(problemOfMatchInMesh)) : []),
    );
    joinHosts(this, { gateways, hosts, list: 'http', called: 'hosts' }, virtualService =>
      parts.forEach(({ rule, rankedBy }) => virtualService._add(this, rule, rankedBy)),
    );
  }
}
