import type { Api } from '../../bots/api.js';
import type { WireMoney } from '../../contract/money.js';

/** Who takes a bid down, who confirms it, and for whom. */
interface Call {
  readonly officer: Api;
  readonly second: Api;
  readonly trader: Api;
  readonly paddle: string;
}

/** Has both officers enter a bid for a bidder whose line has failed. */
export async function bidByTelephone(
  lot: string,
  amount: WireMoney,
  { officer, second, trader, paddle }: Call,
): Promise<void> {
  const entry = await officer.takeDown(lot, {
    ...{ type: 'bid', amount, paddle, caller: trader.http.credentials?.email ?? '' },
    ...{ identifiedBy: 'callback', reference: '回拨报名表登记号码 0510-5550 8821，录音 0017' },
    reason: '竞买人网络中断，电话申请代为录入',
  });
  await second.confirmEntered(lot, entry);
}
