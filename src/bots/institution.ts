import type { Api } from './api.js';

/** An organisation and its user at the REST interface. */
export interface Institution {
  readonly organisationId: string;
  readonly api: Api;
}
