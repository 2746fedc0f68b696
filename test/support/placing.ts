import { drawnSeal } from '../../src/cli/demo/drawn-seal.js';
import type { SealPicture } from '../../src/contract/venues.js';
import type { PlacementDraft } from '../../src/contract/placements.js';
import { idOf, type Person } from './api.js';
import { handInDeed } from './joint.js';

/** Records that the notice of a lot stands in a newspaper, or wherever else it is said; answers the id. */
export async function place(
  officer: Person,
  lot: string,
  draft: Partial<PlacementDraft> & Pick<PlacementDraft, 'firstDay'>,
): Promise<string> {
  const deed = (await handInDeed(officer, '江南日报.pdf')).id;
  const wish: PlacementDraft = {
    ...{ edition: 0, medium: 'newspaper', name: '江南日报', reference: '第8版', lastDay: null },
    ...{ deed, ...draft },
  };
  return idOf((await officer.as.post(`/lots/${lot}/placements`, wish).expect(201)).body);
}

/** Records that it stands wherever any law wants it. */
export async function placeEverywhere(
  officer: Person,
  lot: string,
  firstDay: string,
): Promise<void> {
  await place(officer, lot, { firstDay });
  const name = '江南产权交易所';
  await place(officer, lot, { firstDay, medium: 'exchange-website', name });
}

/** A day of China, as `2026-03-02`. */
export function dayOf(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Hands in a picture of a seal, for the profile of a centre to name it. */
export async function handInSeal({ as }: Person): Promise<SealPicture> {
  return (await as.upload('/centre/seal-pictures', drawnSeal()).expect(201)).body as SealPicture;
}
