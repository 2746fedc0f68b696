import type {
  AssetObjectionComment,
  AssetObjectionRuling,
  AssetObjectionStep,
  PublicAssetObjection,
} from '../../contract/asset-objections.js';
import type { Named } from '../../contract/money-accounts.js';
import { standingOf, type WholeAssetObjection } from './asset-objection.js';

type NameOf = (organisationId: string) => Named;

/** An objection as everybody sees it; its id for those who read all of it. */
export function publicOf(whole: WholeAssetObjection, isSeen: boolean): PublicAssetObjection {
  const { kind, lodgedAt, id } = whole.objection;
  const { state, measure, endedAt } = standingOf(whole);
  return { kind, lodgedAt, state, measure, endedAt, id: isSeen ? id : null };
}

/** What the parties were asked, each with the answer that it has given since; the first first. */
export function commentsOf(
  { acts }: WholeAssetObjection,
  nameOf: NameOf,
): readonly AssetObjectionComment[] {
  return acts.flatMap(({ type, organisationId, at }, index) => {
    if (type !== 'ask' || organisationId === null) return [];
    const given = acts
      .slice(index)
      .find((one) => one.type === 'comment' && one.organisationId === organisationId);
    const answer = { text: given?.reason ?? null, at: given?.at ?? null };
    return [{ party: nameOf(organisationId), askedAt: at, ...answer }];
  });
}

/** What was done about it besides, the first first; by whom only for those whose office it is to know. */
export function stepsOf(
  { acts }: WholeAssetObjection,
  isOffice: boolean,
): readonly AssetObjectionStep[] {
  return acts
    .filter(({ type }) => type !== 'ask' && type !== 'comment')
    .map(({ type, at, reason, courtReference, by, secondBy }) => ({
      ...{ act: type, at, reason, courtReference },
      persons: isOffice ? { by, secondBy } : null,
    }));
}

/** What was ruled on it, as its parties read it; null while nothing was. */
export function rulingOf({ acts }: WholeAssetObjection): AssetObjectionRuling | null {
  const ruled = acts.find(({ content }) => content.ruling !== undefined);
  if (ruled?.content.ruling === undefined) return null;
  const { finding, consequence, article, correction = null } = ruled.content.ruling;
  const { reason, courtReference, at } = ruled;
  return { finding, consequence, article, correction, reason: reason ?? '', courtReference, at };
}
