import { Api } from '../../bots/api.js';
import type { Institution } from '../../bots/institution.js';
import { inLanes, LANES } from '../../bots/in-lanes.js';
import { addressOf, DEMO_PASSWORD, type DemoOrganisation, ORGANISATIONS } from './people.js';

/** Everybody of the demo on a server, whether they have just been registered or were there before. */
export class Town {
  private constructor(private readonly people: ReadonlyMap<string, Api>) {}

  /** Registers all organisations and their people as the platform's administrator. */
  static async found(admin: Api): Promise<Town> {
    await inLanes(ORGANISATIONS, LANES, (organisation) => register(admin, organisation));
    return Town.at(admin);
  }

  /** The town that an earlier run has founded. */
  static at(visitor: Api): Town {
    const logins = ORGANISATIONS.flatMap(({ people }) => people.map(({ login }) => login));
    return new Town(new Map(logins.map((login) => [login, signedIn(visitor, login)])));
  }

  /** What somebody of the demo does. */
  as(login: string): Api {
    const person = this.people.get(login);
    if (!person) throw new Error(`nobody in the demo is called ${login}`);
    return person;
  }

  /** An institution that bids by itself in the demo. */
  async institution(login: string): Promise<Institution> {
    const api = this.as(login);
    const { organisation } = (await api.http.get('/me')) as { organisation: { id: string } };
    return { organisationId: organisation.id, api };
  }
}

async function register(admin: Api, { name, kind, people }: DemoOrganisation): Promise<void> {
  const organisationId = await admin.createOrganisation(name, kind);
  for (const { login, name: person, role } of people) {
    const email = addressOf(login);
    await admin.createUser({ email, name: person, password: DEMO_PASSWORD, role, organisationId });
  }
}

function signedIn(admin: Api, login: string): Api {
  return new Api(admin.http.as({ email: addressOf(login), password: DEMO_PASSWORD }));
}
