import { Duration } from 'cdk8s';
import type { Field } from './model/field';
import type { Place, Step } from './place';
import type { MirrorTo } from './routing/route';
import type { FaultShare, Retries, Share } from './share';
import type { Share as SharedOut } from './simulate/ending';
import { explain } from './simulate/explain';
import { requestHeaders, responseHeaders } from './simulate/headers-of';
import { asSent, destinationText, requestHeadersSeen, responseHeadersSeen } from './simulate/headers-seen';
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
    return destinationText(this.walk);
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
    return requestHeadersSeen(this.walk);
  }

  /**
   * What the answer has in its headers for certain, by their names in small letters: what the proxy says itself, and what routes
   * write. What the destination says is not known.
   */
  public get responseHeaders(): { readonly [name: string]: string[] } {
    return responseHeadersSeen(this.walk);
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

  private shareOf(share: SharedOut, several: boolean): Share {
    const { to, headers } = share.weighted;
    const { request, ending } = this.walk;
    // a destination that is not there answers a request to which nothing has been done
    const differs = headers.at !== undefined || to.problem?.lacks === 'cluster';
    const own = several && differs && request !== undefined;
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
              asSent(this.walk, request, [share]),
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
