/** What Envoy's parser lets through; every other method is answered with 400 before routing. */
export const METHODS: readonly string[] = (
  'ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL MOVE M-SEARCH NOTIFY ' +
  'OPTIONS PATCH POST PROPFIND PROPPATCH PURGE PUT REBIND REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK UNLOCK UNSUBSCRIBE'
).split(' ');

const KNOWN: ReadonlySet<string> = new Set(METHODS);

/** Whether Envoy takes it for a method. */
export function isMethod(method: string): boolean {
  return KNOWN.has(method);
}
