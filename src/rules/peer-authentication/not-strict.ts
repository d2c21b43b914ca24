import type { Rule } from '../rule';

/** PERMISSIVE is meant for the time in which clients move into the mesh. */
export const notStrict: Rule = {
  name: 'peer-authentication/not-strict',
  level: 'info',
  group: 'advice',
  says: 'a PeerAuthentication lets workloads take connections without mTLS',
  source: 'https://istio.io/latest/docs/ops/best-practices/security/#mutual-tls',
  alike: [],
  *check(config) {
    for (const spec of config.specs('PeerAuthentication')) {
      const { mtls, portLevelMtls } = spec.value ?? {};
      const loose = [
        ...(isLoose(mtls?.mode) ? [spec.get('mtls').get('mode')] : []),
        ...(portLevelMtls
          ? spec
              .get('portLevelMtls')
              .entries()
              .filter(([, { value }]) => isLoose(value.mode))
              .map(([, port]) => port.get('mode'))
          : []),
      ];
      for (const mode of loose) {
        yield {
          at: mode,
          message: `mode ${mode.value} takes plain text: nobody knows who calls, and policies that ask for it do not hold`,
          fix: 'set STRICT, with exceptions for the ports that clients outside of the mesh need',
        };
      }
    }
  },
};

function isLoose(mode: string | undefined): boolean {
  return mode === 'PERMISSIVE' || mode === 'DISABLE';
}
