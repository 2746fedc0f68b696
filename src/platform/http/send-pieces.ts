import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/**
 * Sends a text whose pieces are made as the caller takes them, and no faster. When the caller goes away no more are
 * made; when one cannot be made the line is broken, so that nobody takes what has come for the whole.
 */
export async function sendPieces(response: Response, pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!isGone) throw error;
  }
}
