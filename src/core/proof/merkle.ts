import { invariant } from '../kernel/invariant.js';
import type { Sha256 } from '../kernel/sha256.js';

/** A Merkle tree over the texts of one batch, complete when it is handed out. */
export interface MerkleTree {
  readonly root: string;
  /** The hash of each leaf, in order: with them alone the tree can be built again. */
  readonly leafHashes: readonly string[];
  /** The hashes that lead from this leaf to the root, lowest first. */
  path(index: number): string[];
}

/** A claim that `text` is leaf number `index` of a tree of `leaves` leaves. */
export interface LeafClaim {
  readonly text: string;
  readonly index: number;
  readonly leaves: number;
  readonly path: readonly string[];
}

/**
 * Builds the tree of RFC 6962 over at least one text: about two hashes a leaf. It differs from the RFC in one thing
 * only: a node hashes the two lower hashes as hex text, because the core's `Sha256` takes text.
 */
export function merkleTree(leafTexts: readonly string[], sha256: Sha256): MerkleTree {
  return treeOfHashes(
    leafTexts.map((text) => leafHash(text, sha256)),
    sha256,
  );
}

/** Builds a tree again from the kept hashes of its leaves. */
export function treeOfHashes(leafHashes: readonly string[], sha256: Sha256): MerkleTree {
  invariant(leafHashes.length > 0, 'a Merkle tree has at least one leaf');
  const levels: string[][] = [[...leafHashes]];
  for (let level = lastOf(levels); level.length > 1; level = lastOf(levels)) {
    levels.push(levelAbove(level, sha256));
  }
  return {
    root: at(lastOf(levels), 0),
    leafHashes,
    path: (index) => pathThrough(levels, index),
  };
}

/**
 * The root that a claim leads to, to be compared with a signed one. Null when the path is not as long as the place of
 * the leaf demands, or when there is no such place.
 */
export function rootFromPath(claim: LeafClaim, sha256: Sha256): string | null {
  if (!isPlace(claim)) return null;
  let hash = leafHash(claim.text, sha256);
  let used = 0;
  let place = claim.index;
  for (let width = claim.leaves; width > 1; width = Math.ceil(width / 2)) {
    if (siblingOf(place) < width) {
      const sibling = claim.path[used++];
      if (sibling === undefined) return null;
      hash = isRight(place) ? nodeHash(sibling, hash, sha256) : nodeHash(hash, sibling, sha256);
    }
    place = Math.floor(place / 2);
  }
  return used === claim.path.length ? hash : null;
}

/** The prefixes keep a leaf from being passed off as a node (RFC 6962, 2.1). */
function leafHash(text: string, sha256: Sha256): string {
  return sha256(`\u0000${text}`);
}

function nodeHash(left: string, right: string, sha256: Sha256): string {
  return sha256(`\u0001${left}${right}`);
}

/** A node without a sibling rises as it is, which gives the same tree as the RFC's split at a power of two. */
function levelAbove(level: readonly string[], sha256: Sha256): string[] {
  const above: string[] = [];
  for (let left = 0; left < level.length; left += 2) {
    const right = level[left + 1];
    above.push(right === undefined ? at(level, left) : nodeHash(at(level, left), right, sha256));
  }
  return above;
}

function pathThrough(levels: readonly (readonly string[])[], index: number): string[] {
  invariant(levels[0]?.[index] !== undefined, `no leaf ${index} in this tree`);
  const path: string[] = [];
  let place = index;
  for (const level of levels) {
    const sibling = level[siblingOf(place)];
    if (sibling !== undefined) path.push(sibling);
    place = Math.floor(place / 2);
  }
  return path;
}

function isPlace({ index, leaves }: LeafClaim): boolean {
  return (
    Number.isSafeInteger(index) && Number.isSafeInteger(leaves) && index >= 0 && index < leaves
  );
}

function isRight(place: number): boolean {
  return place % 2 === 1;
}

function siblingOf(place: number): number {
  return isRight(place) ? place - 1 : place + 1;
}

function lastOf(levels: readonly string[][]): string[] {
  const last = levels.at(-1);
  invariant(last !== undefined, 'a tree has a level');
  return last;
}

function at(level: readonly string[], index: number): string {
  const hash = level[index];
  invariant(hash !== undefined, `no node ${index}`);
  return hash;
}
