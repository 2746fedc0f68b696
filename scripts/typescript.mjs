/** Lets plain Node run this repository's TypeScript: `node --import ./scripts/typescript.mjs file.ts`. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
