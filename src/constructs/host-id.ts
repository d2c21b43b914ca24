/** `*.example.com` -> `-any-example-com`. No two hosts have one id: a dash is doubled, and no host begins with one. */
export function idOfHost(host: string): string {
  return host.replace(/-/g, '--').replace(/\./g, '-').replace(/\*/g, '-any').replace(/:/g, '-');
}
