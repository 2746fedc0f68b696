import { describe, expect, it } from '@jest/globals';
import { ownPath, routeOf } from './routes.js';

describe('an address of the client', () => {
  it.each([
    ['/lots/lot_1', { page: 'lot', params: { lot: 'lot_1' } }],
    ['/lots/lot_1/', { page: 'lot', params: { lot: 'lot_1' } }],
    ['/lots/lot_1/proof', { page: 'proof', params: { lot: 'lot_1' } }],
    ['/lots/lot_1/publicity', { page: 'publicity', params: { lot: 'lot_1' } }],
    ['/certificates/check?number=1', { page: 'certificate-check', params: {} }],
    ['/entrustments/etm_1', { page: 'entrustment', params: { entrustment: 'etm_1' } }],
    [
      '/notice-certificates/ncr_1',
      { page: 'notice-certificate', params: { certificate: 'ncr_1' } },
    ],
    ['/certificates/crt_1', { page: 'certificate', params: { certificate: 'crt_1' } }],
    ['/lots/lot_1/objections', { page: 'lot-objections', params: { lot: 'lot_1' } }],
    ['/asset-objections', { page: 'asset-objections', params: {} }],
    ['/asset-objections/aob_1', { page: 'asset-objection', params: { objection: 'aob_1' } }],
    ['/objections', { page: 'objections', params: {} }],
    ['/desk/lots', { page: 'my-lots', params: {} }],
    ['/desk/lots/new', { page: 'lot-new', params: {} }],
    ['/cases/new', { page: 'case-new', params: {} }],
    ['/desk/lots/lot_1', { page: 'lot-desk', params: { lot: 'lot_1' } }],
    ['/desk/lots/lot_1/edit', { page: 'lot-edit', params: { lot: 'lot_1' } }],
    ['/lots/lot_1/papers', { page: 'papers', params: { lot: 'lot_1' } }],
    ['/ledger', { page: 'ledger', params: {} }],
    ['/ledger/acc_1?from=2026-03-01', { page: 'movements', params: { account: 'acc_1' } }],
    ['/lots/lot_1/else', { page: 'nowhere', params: {} }],
    ['/lots/', { page: 'nowhere', params: {} }],
    ['/sign-in?next=%2Flots%2Flot_1', { page: 'sign-in', params: {} }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toMatchObject(route);
  });

  it('keeps what stands behind the question mark', () => {
    expect(routeOf('/?q=%E9%94%82').query.get('q')).toBe('锂');
  });

  it.each([
    null,
    'https://elsewhere.test',
    '//elsewhere.test',
    '/\\elsewhere.test',
    'javascript:1',
  ])('does not lead to %s after signing in', (next) => {
    expect(ownPath(next)).toBe('/');
  });

  it('leads back after signing in', () => {
    expect(ownPath('/lots/lot_1')).toBe('/lots/lot_1');
  });
});
