import { install, type Installed, type InstallOptions } from './install/install';
import { JudgeProcess } from './process';
import type {
  Analysis,
  Answer,
  Applied,
  ApplyOptions,
  Issued,
  JudgeVersion,
  ProxyName,
  RequestSpec,
  Token,
  Verdict,
} from './types';

// an analysis leaks about 85 kB inside of Istio's analyzers, so their process is renewed in time
const ANALYSES_A_PROCESS = 3000;

/** The real istiod and the real Envoy, to be asked. Ask for `stop` in the end, whatever happens. */
export class Judge {
  /** Builds and installs what is missing, and starts the judge. */
  public static async start(options: InstallOptions = {}): Promise<Judge> {
    return new Judge(await install(options));
  }

  readonly #installed: Installed;
  readonly #stage: JudgeProcess;
  #analyst?: JudgeProcess;
  #analyses = 0;
  readonly #retired: Promise<void>[] = [];

  private constructor(installed: Installed) {
    this.#installed = installed;
    this.#stage = new JudgeProcess(installed);
  }

  /** Passes each document through the API server's stage and istiod's webhook. */
  public async validate(yaml: string): Promise<readonly Verdict[]> {
    const result = (await this.#stage.ask('validate', { yaml })) as { documents: Verdict[] };
    return result.documents;
  }

  /** Runs all of Istio's analyzers, with every kind read. */
  public async analyze(yaml: string, options: { readonly meshConfig?: string } = {}): Promise<Analysis> {
    return (await this.#freshAnalyst().ask('analyze', { ...options, yaml })) as Analysis;
  }

  /** Replaces the whole configuration; resolves when Envoy serves it or somebody refused it. */
  public async apply(yaml: string, options: ApplyOptions = {}): Promise<Applied> {
    return (await this.#stage.ask('apply', { ...options, yaml })) as Applied;
  }

  /** Sends one request. */
  public async request(request: RequestSpec): Promise<Answer> {
    return (await this.#stage.ask('request', { request })) as Answer;
  }

  /** Sends many requests at once; the answers come in their order. */
  public async requests(requests: readonly RequestSpec[]): Promise<readonly Answer[]> {
    return (await this.#stage.ask('requests', { requests })) as Answer[];
  }

  /** Sends many requests one after the other on connections that stay open, and counts those that succeed. */
  public async load(
    requests: readonly RequestSpec[],
  ): Promise<{ readonly succeeded: number; readonly seconds: number }> {
    return (await this.#stage.ask('load', { requests })) as { succeeded: number; seconds: number };
  }

  /** Asks Istio's own simulator for the routes of requests, one after the other. */
  public async simulate(
    requests: readonly RequestSpec[],
  ): Promise<{ readonly routed: number; readonly seconds: number }> {
    return (await this.#stage.ask('simulate', { requests })) as { routed: number; seconds: number };
  }

  /** Issues a certificate of the authority which everybody in the played world trusts. */
  public async issue(names: { readonly dns?: string; readonly uri?: string }): Promise<Issued> {
    return (await this.#stage.ask('issue', { issue: names })) as Issued;
  }

  /** Signs a JWT; a foreign one is signed with a key that is not in the key set. */
  public async token(claims: object, options: { readonly foreign?: boolean } = {}): Promise<Token> {
    return (await this.#stage.ask('token', { token: { ...options, claims } })) as Token;
  }

  /** The local ports of the listeners, by proxy and address. */
  public async ports(): Promise<Readonly<Record<ProxyName, Readonly<Record<string, number>>>>> {
    return (await this.#stage.ask('ports')) as Record<ProxyName, Record<string, number>>;
  }

  /** Envoy's whole configuration, for whoever looks for a reason. */
  public async dump(proxy: ProxyName = 'gateway'): Promise<unknown> {
    return this.#stage.ask('dump', { proxies: [proxy] });
  }

  /** What judges, and what it does not judge. */
  public async version(): Promise<JudgeVersion> {
    const version = (await this.#stage.ask('version')) as JudgeVersion;
    return { ...version, envoy: this.#installed.envoyVersion };
  }

  /** Ends every process. */
  public async stop(): Promise<void> {
    await Promise.all([this.#stage.stop(), this.#analyst?.stop(), ...this.#retired]);
  }

  #freshAnalyst(): JudgeProcess {
    if (this.#analyst && this.#analyses >= ANALYSES_A_PROCESS) {
      // it answers what it was asked before its input ended
      this.#retired.push(this.#analyst.stop());
      this.#analyst = undefined;
    }
    if (!this.#analyst) {
      this.#analyst = new JudgeProcess(this.#installed);
      this.#analyses = 0;
    }
    this.#analyses++;
    return this.#analyst;
  }
}
