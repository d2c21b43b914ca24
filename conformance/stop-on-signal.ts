import type { Judge } from './client';

/** Ctrl-C and its like end the judge first, so that nothing stays behind. Returns how to undo it. */
export function stopOnSignal(judge: Judge): () => void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const listeners = Object.entries(codes).map(([signal, code]) => {
    const listener = (): void => void judge.stop().finally(() => process.exit(code));
    process.once(signal, listener);
    return [signal, listener] as const;
  });
  return () => listeners.forEach(([signal, listener]) => process.off(signal, listener));
}
