import { Duration } from 'cdk8s';
import type { HttpRequest } from './match/http-request';
import type { Field } from './model/field';
import type { Place, Step } from './place';
import type { MirrorTo } from './routing/route';
import type { FaultShare, Retries, Share } from './share';
import type { Share as SharedOut } from './simulate/ending';
import { explain } from './simulate/explain';
import { changedHeaders, requestHeaders, responseHeaders } from './simulate/headers-of';
import { undecided } from './simulate/undecided';
import type { Walk } from './simulate/walk';
import { Verdict } from './verdict';
import { outcomeText } from './render/outcome-text';

/** What becomes of a request, and why. */
export class Outcome {
  /** @internal */
  public static _of(walk: Walk): Outcome {
    return new Outcome(walk);
  }

  private constructor(private readonly walk: Walk) {}

  /** What becomes of it, in one word. */
  public get verdict(): Verdict {
    return Verdict[this.walk.ending.verdict];
  }

  /** The status that the proxy answers with; nothing where the destination decides, or where there is no answer. */
  public get status(): number | undefined {
    return this.walk.ending.status;
  }

  /** Where it goes, as `host:port` or `host:port/subset`; nothing where it goes nowhere, or to one of several. */
  public get destination(): string | undefined {
    const { ending, asked } = this.walk;
    const destinations = ending.sent?.destinations ?? [];
    if (ending.passedThrough) {
      return `${asked.host}:${asked.port}`;
    }
    return destinations.length === 1 ? destinationText(destinations[0]) : undefined;
  }

  /** Where it may go, and how many of a hundred such requests go there. */
  public get shares(): Share[] {
    return (this.walk.ending.sent?.destinations ?? []).map((share, _, all) => this.shareOf(share, all.length > 1));
  }

  /** The path that the destination sees, with the query. */
  public get path(): string | undefined {
    return this.walk.ending.sent?.path;
  }

  /** The Host that the destination sees. */
  public get authority(): string | undefined {
    return this.walk.ending.sent?.authority;
  }

  /**
   * The headers that the destination sees, by their names in small letters: those of the call, and what routes make of them. What
   * proxies add by themselves is left out. Of several destinations with changes of their own, `shares` has the rest.
   */
  public get requestHeaders(): { readonly [name: string]: string[] } {
    const { request, ending, route } = this.walk;
    const { destinations } = ending.sent ?? {};
    if (!request || !destinations) {
      return {};
    }
    const changes = destinations.length === 1 ? destinations[0].requestChanges : [route!.headers.request];
    return requestHeaders(request, changes);
  }

  /**
   * What the answer has in its headers for certain, by their names in small letters: what the proxy says itself, and what routes
   * write. What the destination says is not known.
   */
  public get responseHeaders(): { readonly [name: string]: string[] } {
    const { request, ending, route } = this.walk;
    const { destinations = [] } = ending.sent ?? {};
    const changes =
      ending.responseChanges ??
      (destinations.length === 1
        ? destinations[0].responseChanges
        : destinations.length > 1
          ? [route!.headers.response]
          : []);
    return responseHeaders(request && this.asSent(request, destinations), ending.response ?? {}, changes);
  }

  /** Where the client is sent. */
  public get redirectTo(): string | undefined {
    return this.walk.ending.redirectTo;
  }

  /** What the proxy itself answers. */
  public get body(): string | undefined {
    return this.walk.ending.body;
  }

  /** How long it may take; nothing where nobody says so. */
  public get timeout(): Duration | undefined {
    const ms = this.walk.ending.sent?.timeoutMs;
    return ms === undefined ? undefined : Duration.millis(ms);
  }

  /** How it is tried again. */
  public get retries(): Retries | undefined {
    const said = this.walk.ending.sent?.retries;
    return (
      said && {
        attempts: said.attempts,
        retryOn: [...said.retryOn],
        ...(said.perTryMs === undefined ? {} : { perTryTimeout: Duration.millis(said.perTryMs) }),
      }
    );
  }

  /** Where copies of it go. */
  public get mirrors(): Share[] {
    return (this.walk.ending.sent?.mirrors ?? []).map(mirrorShare);
  }

  /** What a part of such requests is made to suffer. */
  public get faults(): FaultShare[] {
    const { delay, abort } = this.walk.ending.fault ?? {};
    return [
      ...(delay ? [{ percent: delay.percent, delay: Duration.millis(delay.ms) }] : []),
      ...(abort
        ? [
            {
              percent: abort.percent,
              ...(abort.status === undefined ? {} : { status: abort.status }),
              ...(abort.grpcStatus === undefined ? {} : { grpcStatus: abort.grpcStatus }),
            },
          ]
        : []),
    ];
  }

  /** The match that took it, or the rule that takes everything. */
  public get route(): Place | undefined {
    return this.walk.route && placeOf(this.walk.route.at);
  }

  /** What applies and is not simulated, such as an AuthorizationPolicy, and what was taken for granted. */
  public get undecided(): string[] {
    return undecided(this.walk);
  }

  /** The way it went, step by step. */
  public get trace(): Step[] {
    return explain(this.walk).map(({ stage, taken, text, at }) => ({
      stage,
      taken,
      text,
      ...(at ? { place: placeOf(at) } : {}),
    }));
  }

  /** The answer, and the way to it, as `curl --explain` prints them. */
  public toString(): string {
    return outcomeText(this.walk);
  }

  /** The request as it is sent on: changed by its route, and by its only destination. Where that is unknown nothing is done to it. */
  private asSent(request: HttpRequest, destinations: readonly SharedOut[]): HttpRequest {
    const { ending, route } = this.walk;
    const { sent } = ending;
    if (!sent || !route || destinations.every(({ weighted }) => weighted.to.problem?.lacks === 'cluster')) {
      return request;
    }
    const only = destinations.length === 1 ? destinations[0] : undefined;
    const [path, ...query] = (sent.path ?? '').split('?');
    return {
      ...request,
      path,
      ...(query.length > 0 ? { query: query.join('?') } : {}),
      authority: only?.authority ?? sent.authority ?? request.authority,
      headers: changedHeaders(request, only ? only.requestChanges : [route.headers.request]),
    };
  }

  private shareOf(share: SharedOut, several: boolean): Share {
    const { to, headers } = share.weighted;
    const { request, ending } = this.walk;
    const own = several && headers.at !== undefined && request !== undefined;
    return {
      host: to.host,
      port: to.port,
      ...(to.subset === undefined ? {} : { subset: to.subset }),
      percent: share.percent,
      ...(to.problem ? { problem: to.problem.text } : {}),
      ...(share.status === undefined ? {} : { status: share.status }),
      ...(share.authority === undefined ? {} : { authority: share.authority }),
      ...(own
        ? {
            requestHeaders: requestHeaders(request, share.requestChanges),
            responseHeaders: responseHeaders(
              this.asSent(request, [share]),
              ending.response ?? {},
              share.responseChanges,
            ),
          }
        : {}),
    };
  }
}

function mirrorShare({ to, percent }: MirrorTo): Share {
  const { host, port, subset, problem } = to;
  return {
    host,
    port,
    percent,
    ...(subset === undefined ? {} : { subset }),
    ...(problem ? { problem: problem.text } : {}),
  };
}

function destinationText({ weighted: { to } }: SharedOut): string {
  return `${to.host}:${to.port}${to.subset === undefined ? '' : `/${to.subset}`}`;
}

function placeOf({ resource, pointer }: Field<unknown>): Place {
  const { apiVersion, kind, namespace, name } = resource;
  return {
    apiVersion,
    kind,
    ...(namespace === undefined ? {} : { resourceNamespace: namespace }),
    resourceName: name,
    pointer,
  };
}
