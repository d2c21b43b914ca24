/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test', '<rootDir>/examples'],
  testMatch: ['**/*.test.ts'],
  // a user's import, resolved to the sources: no build is needed to run the tests
  moduleNameMapper: { '^cdk8s-istio$': '<rootDir>/src/index.ts' },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/conformance/.cache'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
