import type { Document, Documents } from './documents';
import { NETWORKING_EXCEPTIONS } from './networking-exceptions';
import { WORKLOAD_EXCEPTIONS } from './workload-exceptions';

/**
 * Verdicts of Istio that are known to be false: what it says and the library does not, or what the library says and Istio
 * does not. Each row tells which documents it is about, so that it excuses nothing else.
 */
export interface Exception {
  readonly code: string;
  /** Istio's issue, or the place in its code. */
  readonly where: string;
  readonly reason: string;
  /**
   * Who alone says the code.
   *
   * @default 'either'
   */
  readonly by?: 'istio' | 'library' | 'either';
  /** Whether it explains that, of a document of the set. */
  readonly excuses: (document: Document, documents: Documents, by: 'istio' | 'library') => boolean;
}

export const EXCEPTIONS: readonly Exception[] = [...NETWORKING_EXCEPTIONS, ...WORKLOAD_EXCEPTIONS];
