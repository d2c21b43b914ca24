import { WORKLOAD_EXCEPTIONS } from './workload-exceptions';

/**
 * Verdicts of Istio that are known to be false: the library does not say them, or says what Istio does not. Each row tells
 * which documents it is about, so that it excuses nothing else.
 */
export interface Exception {
  readonly code: string;
  /** Istio's issue, or the place in its code. */
  readonly where: string;
  readonly reason: string;
  /** Whether it explains that one side alone says the code of a document of the set. */
  readonly excuses: (document: any, documents: readonly any[], by: 'istio' | 'library') => boolean;
}

export const EXCEPTIONS: readonly Exception[] = [...WORKLOAD_EXCEPTIONS];
