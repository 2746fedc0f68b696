/**
 * Module hooks that compile TypeScript as it is loaded, with the compiler and the settings that
 * jest uses (.swcrc), so that decorators and their metadata behave as in the tests.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

export async function resolve(specifier, context, nextResolve) {
  // A relative import says `.js`, which is what the file will be called once it is compiled. Looking for that file
  // first would take longer than all the compiling: not finding a module is made into an elaborate error.
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && isOurs(context.parentURL)) {
    const url = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return nextResolve(specifier, context);
}

/** Packages lie beside their sources at times, and mean what they say. */
function isOurs(parentUrl) {
  return parentUrl !== undefined && !parentUrl.includes('/node_modules/');
}

export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const { code } = await transformFile(fileURLToPath(url));
  return { format: 'module', source: code, shortCircuit: true };
}
