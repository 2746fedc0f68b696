import type { Canonical } from '../kernel/canonical.js';
import { invariant } from '../kernel/invariant.js';
import { err, ok, type Result } from '../kernel/result.js';

/** Why a value is not of a shape: which field, and what is wrong with it. */
export interface Misshapen {
  readonly field: string;
  readonly problem: string;
}

/**
 * One declaration for both ways: `write` gives the value as it stands in canonical text, `read` takes it back from
 * parsed JSON and refuses anything that `write` would not have written.
 */
export interface Shape<T, Written extends Canonical = Canonical> {
  read(value: unknown, field: string): Result<T, Misshapen>;
  write(value: T): Written;
}

/** The shape of an object. */
export type ObjectShape<T> = Shape<T, { readonly [field: string]: Canonical }>;

type Fields<T> = { readonly [F in keyof T]-?: Shape<T[F]> };

/** An object with exactly these fields. */
export function record<T extends object>(fields: Fields<T>): ObjectShape<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return {
    read: (value, field) => {
      if (!isObject(value)) return misshapen(field, 'is not an object');
      const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
      if (unknown !== undefined) return misshapen(join(field, unknown), 'is not known here');
      const read: Partial<T> = {};
      for (const name of names) {
        const part = fields[name].read(value[name], join(field, name));
        if (!part.ok) return part;
        read[name] = part.value;
      }
      return ok(read as T);
    },
    write: (value) =>
      Object.fromEntries(names.map((name) => [name, fields[name].write(value[name])])),
  };
}

/**
 * The same object with one more field that may be missing: what was written before there was such a field stays in the
 * very bytes that were hashed.
 */
export function withOptional<T extends object, Name extends keyof T & string>(
  rest: ObjectShape<Omit<T, Name>>,
  name: Name,
  shape: Shape<NonNullable<T[Name]>>,
): ObjectShape<T> {
  return {
    read: (value, field) => {
      if (!isObject(value) || !(name in value))
        return rest.read(value, field) as Result<T, Misshapen>;
      const { [name]: more, ...others } = value;
      const read = rest.read(others, field);
      if (!read.ok) return read;
      const part = shape.read(more, join(field, name));
      return part.ok ? ok({ ...read.value, [name]: part.value } as T) : part;
    },
    write: (value) => {
      const { [name]: more, ...others } = value;
      const written = rest.write(others);
      return more === undefined
        ? written
        : { ...written, [name]: shape.write(more as NonNullable<T[Name]>) };
    },
  };
}

/** A list of any length. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    read: (value, field) => {
      if (!Array.isArray(value)) return misshapen(field, 'is not a list');
      const read: T[] = [];
      for (const [index, entry] of value.entries()) {
        const part = item.read(entry, `${field}[${index}]`);
        if (!part.ok) return part;
        read.push(part.value);
      }
      return ok(read);
    },
    write: (value) => value.map((entry) => item.write(entry)),
  };
}

/** An object with any fields, all of one shape. */
export function mapOf<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    read: (value, field) => {
      if (!isObject(value)) return misshapen(field, 'is not an object');
      const read: [string, T][] = [];
      for (const [name, entry] of Object.entries(value)) {
        const part = item.read(entry, join(field, name));
        if (!part.ok) return part;
        read.push([name, part.value]);
      }
      return ok(Object.fromEntries(read));
    },
    write: (value) =>
      Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, item.write(entry)])),
  };
}

/** A value, or null. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return {
    read: (value, field) => (value === null ? ok(null) : shape.read(value, field)),
    write: (value) => (value === null ? null : shape.write(value)),
  };
}

/** A plain value that stands for itself and is recognised by `is`. */
export function plain<T extends Canonical>(
  is: (value: unknown) => value is T,
  problem: string,
): Shape<T> {
  return {
    read: (value, field) => (is(value) ? ok(value) : misshapen(field, problem)),
    write: (value) => value,
  };
}

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  const isWord = (value: unknown): value is T => words.some((word) => word === value);
  return plain(isWord, `is not ${words.join(' or ')}`);
}

/** One of several shapes; the word in the field `tag` says which. */
export function tagged<Tag extends string, T extends { readonly [F in Tag]: string }>(
  tag: Tag,
  variants: { readonly [Word in T[Tag]]: ObjectShape<Extract<T, { readonly [F in Tag]: Word }>> },
): ObjectShape<T> {
  const shapes = new Map<unknown, ObjectShape<T>>(Object.entries(variants));
  return {
    read: (value, field) => {
      if (!isObject(value)) return misshapen(field, 'is not an object');
      const shape = shapes.get(value[tag]);
      return shape?.read(value, field) ?? misshapen(join(field, tag), 'is not a known word');
    },
    write: (value) => {
      const shape = shapes.get(value[tag]);
      invariant(shape, `no shape for ${tag} ${value[tag]}`);
      return shape.write(value);
    },
  };
}

/** A failure to read. */
export function misshapen(field: string, problem: string): Result<never, Misshapen> {
  return err({ field, problem });
}

/** Whether a value is an object with fields: neither null nor a list. */
export function isObject(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}
