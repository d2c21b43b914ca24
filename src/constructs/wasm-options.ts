import { problemOfDnsSubdomain } from '../model/grammar';
import { quote } from '../model/quote';
import type { WasmEnvVar } from './wasm-env-var';

/** When a Wasm module is fetched. */
export enum PullPolicy {
  /** If it is not there yet. */
  IF_NOT_PRESENT = 'IfNotPresent',
  /** Each time that the object changes. */
  ALWAYS = 'Always',
}

/** What becomes of traffic if a Wasm module cannot be fetched, or fails. */
export enum FailStrategy {
  /** Requests are answered with a status of 5xx. */
  FAIL_CLOSE = 'FAIL_CLOSE',
  /** Requests pass as if there were no module. Not for modules that keep somebody out. */
  FAIL_OPEN = 'FAIL_OPEN',
  /** After an error at run time, the next request gets a new instance; otherwise as `FAIL_CLOSE`. Needs Istio 1.27. */
  FAIL_RELOAD = 'FAIL_RELOAD',
}

/** What a Wasm module works on. */
export enum PluginType {
  /** On requests and answers. */
  HTTP = 'HTTP',
  /** On the bytes of connections. */
  NETWORK = 'NETWORK',
}

/**
 * How a Wasm module is fetched and run.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic_extension/#WasmConfig
 */
export interface WasmOptions {
  /**
   * The SHA-256 of the module or the image, as 64 digits of 0-9 and a-f. What has another is not run.
   *
   * @default - it is not compared
   */
  readonly sha256?: string;

  /**
   * When the module is fetched.
   *
   * @default - if it is not there yet; with the tag `latest`, each time that the object changes
   */
  readonly imagePullPolicy?: PullPolicy;

  /**
   * The Secret with the credentials for the image's registry, in the object's namespace.
   *
   * @default - none are sent
   */
  readonly imagePullSecret?: string;

  /**
   * The name by which the module picks one of its plugins, 1 to 256 characters.
   *
   * @default - none
   */
  readonly pluginName?: string;

  /**
   * What is handed to the module, as JSON.
   *
   * @default - nothing
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a module reads is its own affair
  readonly pluginConfig?: { [key: string]: any };

  /**
   * What becomes of traffic if the module cannot be fetched, or fails.
   *
   * @default FailStrategy.FAIL_CLOSE
   */
  readonly failStrategy?: FailStrategy;

  /**
   * Environment variables of the module, by name; at most 256.
   *
   * @default - none
   */
  readonly env?: { [key: string]: WasmEnvVar };

  /**
   * What the module works on.
   *
   * @default PluginType.HTTP
   */
  readonly pluginType?: PluginType;
}

/** Why a Wasm module cannot be said to Istio. */
export function problemOfWasm(url: string, options: WasmOptions): string | undefined {
  const { sha256, imagePullSecret, pluginName } = options;
  const digest = /@sha256:([^@]*)$/.exec(url)?.[1];
  return (
    problemOfUrl(url) ??
    (sha256 === undefined || /^[a-f0-9]{64}$/.test(sha256)
      ? undefined
      : `sha256 must be 64 digits of 0-9 and a-f, got ${quote(sha256)}`) ??
    (sha256 !== undefined && digest !== undefined && digest !== sha256
      ? `sha256 must be that of the url, ${quote(digest)}, got ${quote(sha256)} (leave it out)`
      : undefined) ??
    (imagePullSecret === undefined ? undefined : problemOfDnsSubdomain('imagePullSecret', imagePullSecret)) ??
    (pluginName !== undefined && (pluginName.length < 1 || pluginName.length > 256)
      ? `pluginName must have 1 to 256 characters, got ${pluginName.length}`
      : undefined) ??
    problemOfEnv(options.env ?? {})
  );
}

/** How a module is fetched and run, as it stands in a WasmPlugin or a TrafficExtension. */
export function toWireWasm(url: string, options: WasmOptions): object {
  const { env, pluginType, sha256, imagePullPolicy, imagePullSecret, pluginName, pluginConfig, failStrategy } = options;
  return {
    url,
    sha256,
    imagePullPolicy,
    imagePullSecret,
    pluginName,
    pluginConfig,
    failStrategy,
    vmConfig: env && { env: Object.entries(env).map(([name, { _source }]) => ({ name, ..._source })) },
    type: pluginType,
  };
}

function problemOfUrl(url: string): string | undefined {
  if (url === '') {
    return `url of a Wasm module must not be empty`;
  }
  if (/\s|%(?![0-9a-f]{2})/i.test(url)) {
    return `url of a Wasm module must hold no blanks and no '%' that escapes nothing, got ${quote(url)}`;
  }
  // what stands before the first colon and slash is taken for a scheme, a registry with a port too
  const [, scheme] = /^([^/:]*):/.exec(url) ?? [];
  if (
    scheme === undefined ||
    ['oci', 'http', 'https', 'file'].includes(scheme.toLowerCase()) ||
    /^[\d.]+$/.test(scheme)
  ) {
    return undefined;
  }
  const hint = url.includes('://') ? '' : ` (did you mean ${quote(`oci://${url}`)}?)`;
  return `url of a Wasm module must begin with oci://, http://, https:// or file://, got ${quote(url)}${hint}`;
}

function problemOfEnv(env: { readonly [key: string]: WasmEnvVar }): string | undefined {
  const entries = Object.entries(env);
  const bad = entries.find(([name]) => !/^[A-Za-z_][A-Za-z0-9_]{0,255}$/.test(name));
  const long = entries.find(([, { _source }]) => (_source.value ?? '').length > 2048);
  return (
    (entries.length > 256 ? `env must have at most 256 variables, got ${entries.length}` : undefined) ??
    (bad && `name of a variable in env must be letters, digits and '_', at most 256 of them, got ${quote(bad[0])}`) ??
    (long && `variable ${long[0]} in env must have at most 2048 characters, got ${long[1]._source.value?.length}`)
  );
}
