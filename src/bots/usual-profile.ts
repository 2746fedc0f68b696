import type { VenueWish, WireVenueProfile } from '../contract/venues.js';

/** What a trading centre of the stage says of itself, without which nothing of it is published. */
export function usualProfile(name: string): WireVenueProfile {
  return {
    rules: [{ title: '知识产权交易规则', version: '2026 年修订', url: null, text: null }],
    fees: {
      ...{ currency: 'CNY', agreement: null },
      buyer: [
        { above: '0.00', bps: 200 },
        { above: '1000000.00', bps: 100 },
        { above: '10000000.00', bps: 50 },
      ],
      seller: [],
    },
    seal: { name, number: '91320500MA1MA0000X', picture: null },
    closings: [],
    hours: { from: '09:00', to: '17:00' },
    custody: {
      ...{ custodian: '江南商业银行', accountName: `${name}（保证金专户）` },
      ...{ number: '3220 1988 0000 1234 567', bank: '江南商业银行营业部' },
    },
    media: [
      { medium: 'newspaper', name: '江南日报', url: null },
      { medium: 'exchange-website', name, url: 'https://exchange.example.org' },
    ],
    contact: { person: '交易服务部', phone: '0512-66660000', address: '苏州工业园区交易大厅' },
  };
}

/** The first version of a profile, in force as soon as it is confirmed. */
export function firstVersion(profile: WireVenueProfile): VenueWish {
  return { profile, effectiveOn: null, reason: '首次建档' };
}
