import Sequencer from '@jest/test-sequencer';

/**
 * About how many seconds a file takes that has not been run here yet: those that take much longer than their neighbours,
 * then the kinds. jest would go by their size, which says nothing, and might come to the longest of them last.
 */
const SECONDS = [
  [/browser\/every-page/, 220],
  [/realtime\/scenarios|browser\/four-browsers|faults\/database-away/, 90],
  [/faults\/(killed-server|outage|two-servers)|browser\/formats/, 60],
  [/realtime\/two-processes/, 60],
  [/http\/program|faults\/clock|browser\/account/, 40],
  [/\/browser\//, 25],
  [/\/(faults|realtime|store)\//, 15],
  [/\/http\//, 8],
  [/./, 1],
];

/** The longest first, also in the first run of a fresh checkout, so that no worker ends up alone with a long file. */
export default class LongestFirst extends Sequencer {
  time(test) {
    const [, seconds] = SECONDS.find(([files]) => files.test(test.path));
    return super.time(test) ?? seconds * 1000;
  }
}
