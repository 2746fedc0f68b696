import { err, ok, type Result } from './result.js';

/** What is wrong with a JSON value, and where: `lot.rules.increment must be a positive amount`. */
export type ReadFault = string;

/** Reads a value that came from outside, at a path that the fault names. */
export type Reader<T> = (value: unknown, path: string) => Result<T, ReadFault>;

/** One field of an object: how it is read, and what stands in for it when it is absent. */
export interface Field<T> {
  readonly read: Reader<T>;
  readonly absent: { readonly value: T } | null;
}

/** A field that must be there. */
export function required<T>(read: Reader<T>): Field<T> {
  return { read, absent: null };
}

/** A field that may be left out. */
export function optional<T, F>(read: Reader<T>, fallback: F): Field<T | F> {
  return { read, absent: { value: fallback } };
}

/** Says what is wrong at a path. */
export function fault(path: string, problem: string): { ok: false; error: ReadFault } {
  return err(`${path} ${problem}`);
}

/** A value that passes a test, else `must be <what>`. */
export function value<T>(what: string, test: (value: unknown) => value is T): Reader<T> {
  return (given, path) => (test(given) ? ok(given) : fault(path, `must be ${what}`));
}

/** A text that is not empty. */
export const text: Reader<string> = value(
  'a text',
  (given): given is string => typeof given === 'string' && given !== '',
);

/** True or false. */
export const flag: Reader<boolean> = value(
  'true or false',
  (given): given is boolean => typeof given === 'boolean',
);

/** A whole number of at least `min`. */
export function integer(min: number = Number.MIN_SAFE_INTEGER): Reader<number> {
  const what = min === Number.MIN_SAFE_INTEGER ? 'a whole number' : `a whole number from ${min} up`;
  return value(
    what,
    (given): given is number => Number.isSafeInteger(given) && (given as number) >= min,
  );
}

/** One of a closed set of words. */
export function oneOf<Word extends string>(words: readonly Word[]): Reader<Word> {
  return value(`one of ${words.join(', ')}`, (given): given is Word =>
    (words as readonly unknown[]).includes(given),
  );
}

/** What `read` reads, or null. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (given, path) => (given === null ? ok(null) : read(given, path));
}

/** What `read` reads, turned into something else. */
export function mapped<T, U>(read: Reader<T>, turn: (value: T) => U): Reader<U> {
  return (given, path) => {
    const result = read(given, path);
    return result.ok ? ok(turn(result.value)) : result;
  };
}

/** A list, each entry read alike. */
export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (given, path) => {
    if (!Array.isArray(given)) return fault(path, 'must be a list');
    const entries: T[] = [];
    for (const [index, entry] of given.entries()) {
      const result = read(entry, `${path}[${index}]`);
      if (!result.ok) return result;
      entries.push(result.value);
    }
    return ok(entries);
  };
}

/** A JSON object: neither null nor a list. */
export function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** An object with exactly these fields; a field that nobody knows is a fault, because it is a slip of the pen. */
export function record<T extends object>(fields: {
  readonly [Key in keyof T]-?: Field<T[Key]>;
}): Reader<T> {
  return (given, path) => {
    if (!isObject(given)) return fault(path, 'must be an object');
    const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
    if (unknown !== undefined) return fault(pathTo(path, unknown), 'is not a known field');
    const out: Partial<T> = {};
    for (const name in fields) {
      const result = readField(fields[name], given[name], pathTo(path, name));
      if (!result.ok) return result;
      out[name] = result.value;
    }
    return ok(out as T);
  };
}

/** An object of any names, each entry read alike. */
export function recordOf<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (given, path) => {
    if (!isObject(given)) return fault(path, 'must be an object');
    const entries: [string, T][] = [];
    for (const [name, entry] of Object.entries(given)) {
      const result = read(entry, pathTo(path, name));
      if (!result.ok) return result;
      entries.push([name, result.value]);
    }
    return ok(Object.fromEntries(entries));
  };
}

/** The path of a field inside the object at `path`; the root has none. */
export function pathTo(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function readField<T>(field: Field<T>, given: unknown, path: string): Result<T, ReadFault> {
  if (given !== undefined) return field.read(given, path);
  return field.absent === null ? fault(path, 'is missing') : ok(field.absent.value);
}
