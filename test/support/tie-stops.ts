import { mark, press, type Stop } from './page-stop.js';

/** What is worth a look where a lot has some of several rights that go together: while it is written, and on the desk. */
export const TIE_STOPS: { readonly [page in 'lot-edit' | 'lot-desk']: readonly Stop[] } = {
  'lot-edit': [
    {
      ...{ name: 'that lacks a mark', ready: mark('add-missing'), who: ['bank'] },
      path: ({ lots }) => `/desk/lots/${lots.halved}/edit`,
      open: press([`${mark('own-ties')} summary`], mark('lift-tie')),
    },
    {
      ...{ name: 'whose assets are about to be tied', ready: mark('own-ties'), who: ['bank'] },
      path: ({ lots }) => `/desk/lots/${lots.halved}/edit`,
      open: press([`${mark('own-ties')} summary`, mark('declare-tie')], mark('tie-asset')),
    },
    {
      ...{ name: 'whose bundle is torn', ready: mark('check'), who: ['bank'] },
      path: ({ lots }) => `/desk/lots/${lots.halved}/edit?step=4`,
    },
  ],
  'lot-desk': [
    {
      ...{ name: 'whose bundle is torn', ready: mark('missing'), who: ['bank', 'centre'] },
      path: ({ lots }) => `/desk/lots/${lots.torn}`,
    },
    {
      ...{ name: 'whose assets are about to be tied', ready: mark('declare-tie') },
      ...{ path: ({ lots }) => `/desk/lots/${lots.torn}`, who: ['centre'] },
      open: press([mark('declare-tie')], mark('tie-asset')),
    },
    {
      ...{ name: 'whose tie is about to be lifted', ready: mark('lift-tie'), who: ['bank'] },
      path: ({ lots }) => `/desk/lots/${lots.torn}`,
      open: press([mark('lift-tie')]),
    },
  ],
};
