import type { Spec } from '../model/config';
import type { Field } from '../model/field';
import type { VirtualServiceSpec } from '../model/wire/virtual-service';
import type { HttpRule } from './http-rule';
import type { Visibility } from './visibility';

/** A host that a VirtualService routes. */
export interface RoutedHost {
  readonly name: string;
  readonly at: Field<string>;
}

/** A VirtualService with full names, its delegates put in their places. */
export interface RootVirtualService {
  readonly spec: Spec<VirtualServiceSpec>;
  readonly namespace: string;
  readonly hosts: readonly RoutedHost[];
  readonly gateways: readonly string[];
  readonly visibility: Visibility;
  readonly rules: readonly HttpRule[];
  /** What tells it from others of one resource. */
  readonly id: string;
  /** Whether istiod makes it of a route of the Gateway API. */
  readonly fromApi?: boolean;
  /** Delegates that are named and not there. */
  readonly lost: readonly Field<unknown>[];
}
