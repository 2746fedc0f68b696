import type { Api } from '../../bots/api.js';
import type { HolderDraft } from '../../contract/holders.js';

/** Somebody to whom a lot of the demo was told before its notice: it was reached, or could not be. */
interface DemoHolder {
  readonly entry: HolderDraft;
  readonly proof: string;
  /** Why it could not be reached; null for one who confirmed the receipt. */
  readonly unreachable: string | null;
}

/** A co-owner who knows of the sale, and the completer of the invention, whom the post did not find. */
const HOLDERS: readonly DemoHolder[] = [
  {
    entry: {
      ...{ as: 'co-owner', basis: '按份共有，份额 20%', rank: 1, organisationId: null },
      ...{ name: '无锡共创材料研究所', address: '无锡市滨湖区科研路 18 号' },
    },
    proof: 'EMS 1205510067321',
    unreachable: null,
  },
  {
    entry: {
      ...{ as: 'completer', basis: null, rank: 2, organisationId: null },
      ...{ name: '沈某', address: '常州市新北区通江路 66 号' },
    },
    proof: 'EMS 1205510067335',
    unreachable: '登记住址已拆迁，邮件退回，电话停机',
  },
];

const DAY_MS = 86_400_000;

/** Writes down whom a lot was told to, so many days ago, and what came of it. */
export async function listHolders(bank: Api, lot: string, now: number): Promise<void> {
  const ago = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  for (const { entry, proof, unreachable: reason } of HOLDERS) {
    const holder = await bank.listHolder(lot, entry);
    const sent = { channel: 'post', sentAt: ago(12), sentBy: '执行法院 王书记员' } as const;
    const notice = await bank.tellHolder(lot, holder, { ...sent, proof, document: null });
    const outcome = reason === null ? 'confirmed' : 'unreachable';
    const end = { outcome, at: ago(8), reason, proof, document: null } as const;
    await bank.concludeTelling(lot, { holder, notice }, end);
  }
}
