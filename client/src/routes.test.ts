import { describe, expect, it } from '@jest/globals';
import { routeOf } from './routes.js';

describe('an address of the client', () => {
  it.each([
    ['/lots/lot_1', { page: 'lot', lot: 'lot_1' }],
    ['/lots/lot_1/', { page: 'lot', lot: 'lot_1' }],
    ['/lots/lot_1/proof', { page: 'proof', lot: 'lot_1' }],
    ['/lots/lot_1/else', { page: 'nowhere' }],
    ['/lots/', { page: 'nowhere' }],
    ['/sign-in', { page: 'sign-in', next: '/' }],
    ['/sign-in?next=%2Flots%2Flot_1', { page: 'sign-in', next: '/lots/lot_1' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each(['https://elsewhere.test', '//elsewhere.test', '/\\elsewhere.test', 'javascript:1'])(
    'does not lead to %s after signing in',
    (next) => {
      expect(routeOf(`/sign-in?next=${encodeURIComponent(next)}`)).toMatchObject({ next: '/' });
    },
  );
});
