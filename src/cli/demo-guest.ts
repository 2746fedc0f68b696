import { ApiRefusal } from '../bots/api-refusal.js';
import type { Api } from '../bots/api.js';
import type { Credentials } from '../bots/http-client.js';

const GUEST: Credentials = { email: 'bidder@ipgavel.test', password: 'ipgavel-bidder' };

/** Somebody for the visitor to be: a trader of an institution of its own, made when the demo runs for the first time. */
export async function guestLogin(admin: Api): Promise<Credentials> {
  try {
    await admin.http.as(GUEST).token();
  } catch (error) {
    if (!(error instanceof ApiRefusal && error.code === 'wrong-credentials')) throw error;
    const organisationId = await admin.createOrganisation(
      '访客收储机构 · Guest institution',
      'acquisition-institution',
    );
    await admin.createUser({ ...GUEST, name: '访客 Guest', role: 'trader', organisationId });
  }
  return GUEST;
}
