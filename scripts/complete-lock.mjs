/**
 * `npm run lock`, after every `npm install` that changed the lock file.
 *
 * Packages with binaries name one optional package per platform. A registry mirror may carry only
 * some of them; npm then leaves the others out of the lock file, and `npm ci` refuses that file on
 * every machine. This writes the missing entries: version, system and processor follow from the
 * name. They carry no checksum, because nobody here has seen the files; on the platforms that the
 * mirror carries, nothing changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = new URL('../package-lock.json', import.meta.url);
const PLATFORM =
  /-(?<os>darwin|linux|win32|freebsd|android|openharmony|wasm32)-?(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|wasi)/;

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));

/** Where Node would look for a package that the one at `path` requires, nearest folder first. */
function placesFor(name, path) {
  const parents = path.split('/node_modules/').map((_, depth, all) => all.slice(0, depth + 1));
  const folders = parents.map((parts) => `${parts.join('/node_modules/')}/node_modules/${name}`);
  return [...folders.reverse(), `node_modules/${name}`];
}

function entryFor(name, version, parent) {
  const platform = PLATFORM.exec(name)?.groups;
  if (!platform || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(
      `${name}@${version} is not in the lock file, and its name does not say for what it is`,
    );
  }
  const cpu = platform.cpu === 'wasi' ? 'wasm32' : platform.cpu;
  const os = platform.os === 'wasm32' ? {} : { os: [platform.os] };
  return { version, cpu: [cpu], ...(parent.dev ? { dev: true } : {}), optional: true, ...os };
}

const missing = Object.entries(lock.packages).flatMap(([path, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !placesFor(name, path).some((place) => lock.packages[place]))
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, parent)]),
);

lock.packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Lock file: ${missing.length} entries added.`);
