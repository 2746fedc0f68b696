import { hash } from 'node:crypto';
import type { Sha256 } from '../../core/kernel/sha256.js';

/** SHA-256 by Node's one-shot `hash`, which spares the hash object and is about twice as fast as `createHash`. */
export const nodeSha256: Sha256 = (text) => hash('sha256', text, 'hex');
