import type { PageName } from '../../client/src/routes.js';
import { mark, press, type Stop } from './page-stop.js';

type VenuePage = Extract<
  PageName,
  'venues' | 'venue' | 'venue-desk' | 'venue-edit' | 'cross-listings'
>;

/** What is worth a look on the pages of trading centres. */
export const VENUE_STOPS: { readonly [page in VenuePage]: readonly Stop[] } = {
  venues: [
    {
      ...{ name: 'with one', path: () => '/venues', ready: mark('venue-item') },
      who: ['visitor', 'centre'],
    },
  ],
  venue: [
    {
      ...{ name: 'with lots', ready: 'main .card', who: ['visitor', 'bidder'] },
      path: ({ centre }) => `/venues/${centre}`,
    },
    {
      ...{ name: 'of nobody', path: () => '/venues/org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
      ...{ ready: 'main .failure', who: ['visitor'] },
    },
  ],
  'cross-listings': [
    {
      ...{ name: 'with offers', path: () => '/desk/cross-listings', who: ['centre'] },
      ...{ ready: mark('cross-listing'), open: press([mark('show-enrolled')], mark('through')) },
    },
    {
      ...{ name: 'about to be ended', path: () => '/desk/cross-listings', who: ['centre'] },
      ...{ ready: mark('end'), open: press([mark('end')]) },
    },
    {
      ...{ name: 'to others', path: () => '/desk/cross-listings', ready: 'main .panel' },
      who: ['visitor', 'bank'],
    },
  ],
  'venue-desk': [
    {
      ...{ name: 'with versions', path: () => '/desk/venue', ready: mark('venue-versions') },
      ...{ who: ['centre'], open: press([`${mark('venue-versions')} summary`], 'details[open]') },
    },
    {
      ...{ name: 'to others', path: () => '/desk/venue', ready: 'main .panel' },
      who: ['visitor', 'bank'],
    },
  ],
  'venue-edit': [
    {
      ...{ name: 'with all fields', path: () => '/desk/venue/edit', ready: mark('venue-form') },
      who: ['centre'],
      open: async (page) => {
        await press([mark('add-rule'), mark('add-closing')], '#closing-reason-0')(page);
        await press([mark('add-seller')], '#seller-above-0')(page);
        await press([mark('save')], '.faults p')(page);
      },
    },
    {
      ...{ name: 'to others', path: () => '/desk/venue/edit', ready: 'main .panel' },
      who: ['visitor', 'bank'],
    },
  ],
};
