import { describe, expect, it } from '@jest/globals';
import { newsBetween, type RoomNews } from './room-news.js';

type Seen = Parameters<typeof newsBetween>[0];

const CALM: Seen = {
  ...{
    phase: 'ascending',
    isSuspended: false,
    leader: null,
    course: null,
    extensions: 0,
    endsAt: 100,
  },
  ...{ price: null, bidCount: 0 },
};

describe('what the reader is told when the lot changes', () => {
  it.each<[string, Partial<Seen>, Partial<Seen>, string | null, RoomNews[]]>([
    ['nothing', {}, {}, 'A', []],
    ['somebody bid', { leader: 'B' }, { leader: 'C', bidCount: 1 }, 'A', ['price']],
    ['the reader leads', { leader: 'B' }, { leader: 'A', bidCount: 1 }, 'A', ['leading', 'price']],
    ['they were outbid', { leader: 'A' }, { leader: 'B', bidCount: 1 }, 'A', ['outbid', 'price']],
    ['the leader went on leading', { leader: 'A' }, { leader: 'A', bidCount: 1 }, 'A', ['price']],
    ['a watcher is never outbid', { leader: null }, { leader: 'B', bidCount: 1 }, null, ['price']],
    ['the end moved', {}, { extensions: 1, bidCount: 1 }, null, ['extended', 'price']],
    ['it opened', { phase: 'waiting' }, {}, null, ['opened']],
    ['it was suspended', {}, { phase: 'paused', isSuspended: true }, null, ['paused']],
    ['it went on', { phase: 'paused', isSuspended: true }, {}, null, ['resumed']],
    ['a pause of its own began', {}, { phase: 'paused' }, null, []],
    ['it opened with a pause', { phase: 'waiting' }, { phase: 'paused' }, null, ['opened']],
    ['it ended, and nothing else counts', { leader: 'A' }, { phase: 'ended' }, 'A', ['ended']],
    ['it had ended before', { phase: 'ended' }, { phase: 'ended' }, 'A', []],
  ])('%s', (_, before, after, paddle, news) => {
    expect(newsBetween({ ...CALM, ...before }, { ...CALM, ...after }, paddle)).toEqual(news);
  });
});
