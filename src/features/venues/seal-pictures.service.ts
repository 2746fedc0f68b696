import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import type { SealPicture } from '../../contract/venues.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { type Command, contentHash } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Files, type ReceivedFile } from '../../platform/files/files.js';
import { ApiError } from '../../platform/http/api-error.js';
import { jpegSize, type PictureSize, pngSize } from './picture-size.js';
import { SealPicturesStore } from './seal-pictures.store.js';

const MAX_BYTES = 512 * 1024;
/** Less cannot be read on paper; more is more than a printer shows of a seal of four centimetres. */
const [LEAST_PIXELS, MOST_PIXELS] = [100, 2_000];

/** Pictures alone: an SVG is a program, and whatever else there is can be turned into one of these. */
const SIZES: Readonly<Record<string, (content: Buffer) => PictureSize | null>> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
};

/** A picture of a seal as it is sent. */
export interface SealFile extends SealPicture {
  readonly content: Buffer;
}

/**
 * Pictures of seals 印章图样. A centre hands one in; it is of no use before two officers have put a profile in force that
 * names it, and is kept under its hash for every document that ever did.
 */
@Injectable()
export class SealPicturesService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly files: Files,
    private readonly store: SealPicturesStore,
  ) {}

  /** Takes one in. Refuses with `too-large`, `invalid-body` (empty, or broken off) and `unsupported-document`. */
  async add(command: Command, source: Readable): Promise<SealPicture> {
    const picture = await this.take(source);
    const whole = {
      ...command,
      contentHash: contentHash([command.contentHash, picture.sha256]),
    };
    const { userId: by, organisationId } = command.actor;
    return this.commands.once(whole, async (tx) => {
      const known = await this.store.find(tx, organisationId, picture.sha256);
      if (known !== null) return known;
      const { size, ...shown } = picture;
      const facts = { sha256: picture.sha256 };
      const change = { type: 'seal-picture-added', by, facts };
      const addedAt = await recordChange(tx, organisationId, change);
      await this.store.append(tx, organisationId, { ...shown, size, addedBy: by, addedAt });
      return shown;
    });
  }

  /** A picture that this centre has handed in. Refuses with `invalid-body` where it has not. */
  async assertOwn(tx: Tx, centreId: string, sha256: string): Promise<SealPicture> {
    const found = await this.store.find(tx, centreId, sha256);
    if (found !== null) return found;
    const problem = 'is no picture that was handed in';
    throw new ApiError('invalid-body', { faults: [{ field: 'seal.picture', problem }] });
  }

  /**
   * The picture itself, for whoever knows its hash: everybody once it stands in a profile, and before only those who
   * handed it in and who confirm it. Refuses with `not-found`.
   */
  async open(centreId: string, sha256: string): Promise<SealFile> {
    const found = await this.store.find(this.database.read, centreId, sha256);
    if (found === null) throw new ApiError('not-found');
    return { ...found, content: await this.files.read(sha256) };
  }

  private async take(source: Readable): Promise<SealPicture & { readonly size: number }> {
    const file = await this.files.receive(source, MAX_BYTES);
    try {
      const looked = await lookAt(file);
      await file.keep();
      return { sha256: file.hash, size: file.size, ...looked };
    } finally {
      await file.discard();
    }
  }
}

async function lookAt(file: ReceivedFile): Promise<Omit<SealPicture, 'sha256'>> {
  if (file.size === 0)
    throw new ApiError('invalid-body', { faults: [{ field: 'body', problem: 'is empty' }] });
  const content = await file.read();
  const mediaType = (await fileTypeFromBuffer(content))?.mime ?? '';
  const size = SIZES[mediaType]?.(content) ?? null;
  if (size === null)
    throw new ApiError('unsupported-document', 'A seal is a PNG or a JPEG, by its content.');
  const isFit = [size.width, size.height].every(
    (side) => side >= LEAST_PIXELS && side <= MOST_PIXELS,
  );
  if (!isFit) {
    const bounds = `${LEAST_PIXELS} to ${MOST_PIXELS}`;
    throw new ApiError('unsupported-document', `Each side must have ${bounds} pixels.`);
  }
  return { mediaType, ...size };
}
