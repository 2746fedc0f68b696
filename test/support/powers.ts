import type { WireMoney } from '../../src/contract/money.js';
import type { PowerWish } from '../../src/contract/powers.js';
import { idOf, type Person } from './api.js';
import { handInDeed } from './joint.js';

const DAY_MS = 86_400_000;

export const cny = (amount: string): WireMoney => ({ amount, currency: 'CNY' });

interface Scope {
  readonly from: number;
  readonly limit?: WireMoney;
  readonly maySign?: boolean;
}

/** What a principal sends that lets somebody enrol and bid for it, with its document. */
export async function powerWish(
  principal: Person,
  agent: Person,
  { from, limit, maySign = false }: Scope,
): Promise<PowerWish> {
  const deed = await handInDeed(principal, '授权委托书.pdf');
  const wish = {
    ...{ agentId: agent.organisationId, mayEnrol: true, maySign, deed: deed.id },
    ...{ validFrom: from, validUntil: from + DAY_MS },
  };
  return limit === undefined ? wish : { ...wish, limit };
}

/** Gives a power for a lot; answers its id. */
export async function givePower(
  lot: string,
  principal: Person,
  agent: Person,
  ...[scope]: [Scope]
): Promise<string> {
  const wish = await powerWish(principal, agent, scope);
  return idOf((await principal.as.post(`/lots/${lot}/powers`, wish).expect(201)).body);
}
