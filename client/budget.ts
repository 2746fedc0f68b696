import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Budget {
  /** The modules, by their full path, that a page cannot do without. */
  readonly modules: readonly string[];
  readonly limitBytes: number;
}

/** What is worth compressing; the rest is a few hundred bytes. */
const COMPRESSED = /\.(js|css)$/;

/**
 * Fails the build when what a page needs, gzipped, has grown past its limit, and leaves a `.gz` beside each script and
 * style sheet, so that what was counted is what is sent.
 */
export function budget({ modules, limitBytes }: Budget): Plugin {
  return {
    name: 'ipgavel-budget',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const sizes = new Map<string, number>();
      for (const [name, output] of Object.entries(bundle)) {
        if (!COMPRESSED.test(name)) continue;
        const compressed = gzipSync(output.type === 'chunk' ? output.code : output.source);
        sizes.set(name, compressed.length);
        await writeFile(join(dir, `${name}.gz`), compressed);
      }
      const needed = [...chunksFor(modules, bundle)];
      const bytes = needed.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
      if (bytes <= limitBytes) return;
      this.error(
        `the live page needs ${bytes} bytes of JavaScript, gzipped, and may ${limitBytes}`,
      );
    },
  };
}

/** The files that hold these modules, with all that those import before they can run. */
function chunksFor(modules: readonly string[], bundle: Rolldown.OutputBundle): Set<string> {
  const needed = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || needed.has(name)) return;
    needed.add(name);
    chunk.imports.forEach(add);
  };
  for (const module of modules) {
    const home = Object.values(bundle).find(
      (output) => output.type === 'chunk' && output.moduleIds.includes(module),
    );
    if (!home) throw new Error(`${module} is in no file of the build`);
    add(home.fileName);
  }
  return needed;
}
