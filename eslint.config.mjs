import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'imports/',
      'src/schema/generated/',
      'lib/',
      'packages/',
      '**/dist/',
      '.cache/',
      'conformance/.cache/',
      'conformance/judge/',
      'jest.config.js',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-member-accessibility': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // a project of its own, in which the package is installed: here it is the sources
  {
    files: ['examples/starter/**'],
    languageOptions: { parserOptions: { projectService: false, project: 'tsconfig.json' } },
  },
  { files: ['scripts/**', 'bench/**', 'conformance/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**', 'examples/**/*.test.ts', 'scripts/**', 'bench/**', 'conformance/**'],
    rules: {
      // manifests in tests and JSON in scripts have no type worth writing
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/explicit-member-accessibility': 'off',
    },
  },
  { files: ['eslint.config.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
