import { build } from './build/build';

// npm run build: writes lib/ and the assembly, as they are packed
try {
  build();
} catch (error) {
  console.error(`build: ${(error as Error).message}`);
  process.exitCode = 1;
}
