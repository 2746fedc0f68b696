import type { Deed } from '../../../src/contract/papers.js';
import type { ConsortiumWish } from '../../../src/contract/consortia.js';
import { post } from '../api/http.js';
import { sendFile } from '../api/send-file.js';
import { type JointForm, jointWish } from '../joint/joint-form.js';
import { token } from '../session/session.js';

/** What somebody filled in who means to bid together with others. */
export interface JointWish {
  readonly form: JointForm;
  /** What members without an account have signed. */
  readonly deed: File | null;
}

/** Hands in what was signed, and proposes the consortium; throws `Failure`. */
export async function proposeConsortium(
  lot: string,
  { form, deed }: JointWish,
  accepted: Pick<ConsortiumWish, 'agreement' | 'declarations'>,
): Promise<void> {
  const handed = deed === null ? null : await handIn(deed);
  const wish = jointWish(form, accepted, handed);
  await post(`/lots/${lot}/consortia`, wish, token.value);
}

async function handIn(file: File): Promise<string> {
  const path = `/deeds?name=${encodeURIComponent(file.name)}`;
  const way = { token: token.value, onProgress: () => undefined };
  return (await sendFile<Deed>(path, file, way)).id;
}
