import {
  problemOfList,
  problemOfNamespaceValue,
  problemOfPrincipal,
  problemOfServiceAccount,
  problemOfTrustDomain,
  problemOfValue,
} from '../model/authorization-grammar';
import { problemOfHeaderName, problemOfPort } from '../model/grammar';
import { problemOfSubnet } from '../model/address';
import { quote } from '../model/quote';
import { check } from './check';

/** The values that an attribute may have, and those that it may not. At least one of the two. */
export interface ConditionValues {
  /**
   * Any one of these: a text, a prefix `abc*`, a suffix `*abc`, or `*` for any that is there.
   *
   * @default - any, or that it is not there
   */
  readonly values?: string[];

  /**
   * None of these. It is met as well if the attribute is not there.
   *
   * @default - none
   */
  readonly notValues?: string[];
}

type Problem = (what: string, value: string) => string | undefined;

/**
 * A further condition on a request, by an attribute of it. All conditions of a rule must hold.
 *
 * @see https://istio.io/latest/docs/reference/config/security/conditions/
 */
export class Condition {
  /**
   * A header of the request.
   *
   * @param name the name of the header
   * @param values what it may be
   */
  public static requestHeader(name: string, values: ConditionValues): Condition {
    check(problemOfHeaderName(name));
    return new Condition(`request.headers[${name}]`, values, problemOfValue, { http: true });
  }

  /**
   * A claim of the verified token: a text, or a list of which one text must meet it. `scope`, `permission`, and what a JWT rule calls
   * `spaceDelimitedClaims`, are lists of words. A number or a truth value meets none.
   *
   * @param name the name of the claim; a dot in it is a dot
   * @param values what it may be
   */
  public static claim(name: string, values: ConditionValues): Condition {
    return Condition.nestedClaim([name], values);
  }

  /**
   * A claim inside of claims of the verified token.
   *
   * @param path the names of the claims, the outermost first, such as `['realm_access', 'roles']`
   * @param values what it may be
   */
  public static nestedClaim(path: string[], values: ConditionValues): Condition {
    const bad = path.find(name => name === '' || /[[\]]/.test(name));
    check(
      path.length === 0 ? 'path of a claim must not be empty' : undefined,
      bad === undefined ? undefined : `name of a claim must be a text without brackets, got ${quote(bad)}`,
    );
    const key = `request.auth.claims${path.map(name => `[${name}]`).join('')}`;
    return new Condition(key, values, problemOfValue, { http: true, identity: true });
  }

  /**
   * The user of the verified token: issuer, slash, subject.
   *
   * @param values what it may be
   */
  public static requestPrincipal(values: ConditionValues): Condition {
    return new Condition('request.auth.principal', values, problemOfValue, { http: true, identity: true });
  }

  /**
   * For whom the verified token was issued: its claim `aud`.
   *
   * @param values what it may be
   */
  public static requestAudiences(values: ConditionValues): Condition {
    return new Condition('request.auth.audiences', values, problemOfValue, { http: true, identity: true });
  }

  /**
   * To whom the verified token was issued: its claim `azp`.
   *
   * @param values what it may be
   */
  public static requestPresenter(values: ConditionValues): Condition {
    return new Condition('request.auth.presenter', values, problemOfValue, { http: true, identity: true });
  }

  /**
   * The address that the connection comes from.
   *
   * @param values addresses, or ranges such as `203.0.113.0/24`
   */
  public static sourceIp(values: ConditionValues): Condition {
    return new Condition('source.ip', values, problemOfSubnet);
  }

  /**
   * The address of the client as `X-Forwarded-For` or the PROXY protocol tell it.
   *
   * @param values addresses, or ranges such as `203.0.113.0/24`
   */
  public static remoteIp(values: ConditionValues): Condition {
    return new Condition('remote.ip', values, problemOfSubnet);
  }

  /**
   * The namespace of the peer, from its certificate.
   *
   * @param values names of namespaces; here a `*` may stand anywhere
   */
  public static sourceNamespace(values: ConditionValues): Condition {
    return new Condition('source.namespace', values, problemOfNamespaceValue, { identity: true });
  }

  /**
   * The service account of the peer, from its certificate.
   *
   * @param values `name` in the policy's namespace, or `namespace/name`; at most 16, without `*`
   */
  public static sourceServiceAccount(values: ConditionValues): Condition {
    const most = Math.max(values.values?.length ?? 0, values.notValues?.length ?? 0);
    check(most > 16 ? `values of source.serviceAccount must be at most 16, got ${most}` : undefined);
    return new Condition('source.serviceAccount', values, problemOfServiceAccount, { identity: true });
  }

  /**
   * The identity of the peer, from its certificate.
   *
   * @param values identities such as `cluster.local/ns/default/sa/productpage`
   */
  public static sourcePrincipal(values: ConditionValues): Condition {
    return new Condition('source.principal', values, problemOfPrincipal, { identity: true });
  }

  /**
   * The trust domain of the peer, from its certificate.
   *
   * @param values trust domains such as `cluster.local`
   */
  public static sourceTrustDomain(values: ConditionValues): Condition {
    return new Condition('source.trustDomain', values, problemOfTrustDomain, { identity: true });
  }

  /**
   * The address of the workload that the request reaches.
   *
   * @param values addresses, or ranges such as `10.0.0.0/8`
   */
  public static destinationIp(values: ConditionValues): Condition {
    return new Condition('destination.ip', values, problemOfSubnet);
  }

  /**
   * The port of the workload that the request reaches.
   *
   * @param values ports, from 1 to 65535
   */
  public static destinationPort(values: ConditionValues): Condition {
    return new Condition('destination.port', values, problemOfPortText);
  }

  /**
   * The name that the client asks for when it begins TLS.
   *
   * @param values host names
   */
  public static connectionSni(values: ConditionValues): Condition {
    return new Condition('connection.sni', values, problemOfValue);
  }

  /**
   * What another filter of Envoy has found out of the request. Experimental in Istio.
   *
   * @param filter the filter, such as `envoy.filters.network.mysql_proxy`
   * @param key the key of what it has found out
   * @param values what it may be; in brackets for an entry of a list, such as `[update]`
   */
  public static experimentalEnvoyFilter(filter: string, key: string, values: ConditionValues): Condition {
    check(
      filter.startsWith('envoy.filters.')
        ? undefined
        : `filter of a condition must begin with 'envoy.filters.', got ${quote(filter)}`,
      key === '' ? 'key of a condition must not be empty' : undefined,
    );
    return new Condition(`experimental.${filter}[${key}]`, values, problemOfValue);
  }

  private constructor(
    /** @internal */
    public readonly _key: string,
    private readonly values: ConditionValues,
    problemOf: Problem,
    /** @internal */
    public readonly _needs: { readonly http?: boolean; readonly identity?: boolean } = {},
  ) {
    check(
      values.values || values.notValues
        ? undefined
        : `condition ${quote(_key)} must have values or notValues, got neither`,
      problemOfList(`values of ${_key}`, values.values, problemOf),
      problemOfList(`notValues of ${_key}`, values.notValues, problemOf),
    );
  }

  /** @internal */
  public _toWire(): { key: string } & ConditionValues {
    return { key: this._key, ...this.values };
  }
}

function problemOfPortText(what: string, port: string): string | undefined {
  return /^\d+$/.test(port)
    ? problemOfPort(what, Number(port))
    : `${what} must be whole numbers from 1 to 65535, got ${quote(port)}`;
}
