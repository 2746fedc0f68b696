import type { RelationKind } from '../../contract/parties.js';
import type { Relation } from './relation.js';

/** Who stands near one organisation, as far as it has been found out. */
export interface Nearness {
  readonly self: string;
  /** Everybody under one control with it, itself included. */
  readonly group: Set<string>;
  readonly near: Map<string, readonly RelationKind[]>;
}

/** Control goes on from one to the next; staff and relatives count for the organisation itself alone. */
export function noteRelation(
  { organisationId, otherId, kind }: Relation,
  { self, group, near }: Nearness,
): void {
  for (const [from, to] of [
    [organisationId, otherId],
    [otherId, organisationId],
  ] as const) {
    const counts = kind === 'control' ? group.has(from) : from === self;
    if (!counts || to === self) continue;
    near.set(to, [...new Set([...(near.get(to) ?? []), kind])]);
    if (kind === 'control') group.add(to);
  }
}
