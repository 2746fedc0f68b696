import { describe, expect, it } from '@jest/globals';
import { drawnSeal } from '../../cli/demo/drawn-seal.js';
import { jpegSize, pngSize } from './picture-size.js';

/** The start of a JPEG: a segment of an application, a table, and the header of the frame. */
const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000' + 'ffc40004aabb' + 'ffc0000b08012c019003011100',
  'hex',
);

describe('the size of a picture', () => {
  it('of a PNG stands in its first chunk', () => {
    expect(pngSize(drawnSeal())).toEqual({ width: 480, height: 480 });
    expect(pngSize(drawnSeal().subarray(0, 20))).toBeNull();
    expect(pngSize(Buffer.alloc(64))).toBeNull();
  });

  it('of a JPEG stands in the header of its frame', () => {
    expect(jpegSize(JPEG)).toEqual({ width: 400, height: 300 });
    expect(jpegSize(JPEG.subarray(0, 28))).toBeNull();
    expect(jpegSize(Buffer.from('ffd8ffd9', 'hex'))).toBeNull();
    expect(jpegSize(Buffer.from('ffd800000000000000000000', 'hex'))).toBeNull();
  });
});
