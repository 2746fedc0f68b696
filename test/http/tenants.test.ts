import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { OrganisationKind } from '../../src/contract/api.js';
import { PERMISSIONS } from '../../src/contract/permissions.js';
import { type Answer, type Caller, type Person, startApi, type TestApi } from '../support/api.js';
import type { PrivateThing } from '../support/private-thing.js';
import { PRIVATE_THINGS, PUBLIC_ROUTES } from '../support/private-things.js';

const KINDS = Object.keys(PERMISSIONS['user.create']) as OrganisationKind[];
const API = '/api/v1';

/** Answers that say nothing of what was asked for. */
const CLOSED = [401, 403, 404];

interface Documented {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What one caller finds in the lists, page by page. */
type Lists = readonly (readonly [path: string, pages: readonly Answer[]])[];

describe('what belongs to one organisation', () => {
  let folder: string;
  let api: TestApi;
  let reads: readonly string[];
  let writes: readonly (readonly ['post' | 'patch', string])[];
  const strangers = new Map<OrganisationKind, Person>();
  const things = new Map<string, PrivateThing>();
  const lists = new Map<Caller, Promise<Lists>>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgavel-documents-'));
    api = await startApi('sqlite', {
      ...{ HTTP_RATE_PER_SECOND: '10000', HTTP_BURST: '10000', DOCUMENTS_FOLDER: folder },
    });
    const { body } = (await request(api.url).get('/api/openapi.json').expect(200)) as Answer;
    const routes = Object.entries((body as Documented).paths)
      .filter(([path]) => path.startsWith(API))
      .map(([path, methods]) => [path.slice(API.length), methods] as const);
    const having = (method: string) =>
      routes.filter(([, methods]) => method in methods).map(([path]) => path);
    reads = having('get');
    writes = (['post', 'patch'] as const).flatMap((method) =>
      having(method)
        .filter(hasParameter)
        .map((path) => [method, path] as const),
    );
    for (const kind of KINDS) strangers.set(kind, await api.person('admin', kind));
    for (const [route, make] of Object.entries(PRIVATE_THINGS)) things.set(route, await make(api));
  });
  afterAll(async () => {
    await api.stop();
    await rm(folder, { recursive: true });
  });

  it('is tried on every route about one thing', () => {
    const about = [...reads.filter(hasParameter), ...writes.map(([, route]) => thingOf(route))];
    const known = [...Object.keys(PRIVATE_THINGS), ...PUBLIC_ROUTES];
    expect(known.sort()).toEqual([...new Set(about)].sort());
  });

  /** Everyone who is not the owner, by a name for the report. */
  const others = ({ seenBy }: PrivateThing): readonly (readonly [string, Caller])[] => [
    ['a visitor', api.visitor],
    ...[...strangers]
      .filter(([kind]) => !seenBy.includes(kind))
      .map(([kind, { as }]) => [`another ${kind}`, as] as const),
  ];

  describe.each(Object.keys(PRIVATE_THINGS))('at %s', (route) => {
    let thing: PrivateThing;
    let path: string;
    beforeAll(() => {
      thing = thingAt(route);
      path = filled(route, thing);
    });

    it('is seen by its owner and by those whose office it is', async () => {
      const { owner, seenBy, words, isUnpublished = false } = thing;
      for (const caller of [owner.as, ...seenBy.map(callerOf)]) {
        const answer = await caller.get(path);
        if (isUnpublished) expect(answer.status).toBe(404);
        else expect(told(answer)).toContain(words[0]);
      }
    });

    it('is seen by nobody else', async () => {
      for (const [who, caller] of others(thing)) {
        const answer = await caller.get(path);
        const open = thing.isLeftOut === true ? [200] : [];
        const isClosed = [...open, ...CLOSED].includes(answer.status);
        const seen = wordsIn(answer, thing);
        expect({ who, isClosed, seen }).toEqual({ who, isClosed: true, seen: [] });
      }
    });

    it('is in no list that others read', async () => {
      for (const [who, caller] of others(thing)) {
        for (const [list, pages] of await listsOf(caller)) {
          const seen = pages.flatMap((page) => wordsIn(page, thing));
          expect({ who, list, seen }).toEqual({ who, list, seen: [] });
        }
      }
    });
  });

  it('is changed by nobody else: not even an empty request tells whether it is there', async () => {
    expect(writes.length).toBeGreaterThan(0);
    for (const [method, route] of writes) {
      const thing = thingAt(thingOf(route));
      const path = filled(route, thing);
      for (const [who, caller] of others(thing)) {
        const answer = await caller[method](path, {});
        const isRefused = [400, ...CLOSED].includes(answer.status);
        const seen = wordsIn(answer, thing);
        expect({ who, route, isRefused, seen }).toEqual({ who, route, isRefused: true, seen: [] });
      }
    }
  });

  const thingAt = (route: string): PrivateThing => {
    const thing = things.get(route);
    if (!thing) throw new Error(`nothing is made for ${route}`);
    return thing;
  };

  /** Every list to its last page as this caller reads it, once: by then all things have been made. */
  const listsOf = (caller: Caller): Promise<Lists> => {
    const known = lists.get(caller) ?? readLists(caller);
    lists.set(caller, known);
    return known;
  };
  const readLists = async (caller: Caller): Promise<Lists> => {
    const read: [string, readonly Answer[]][] = [];
    for (const list of reads.filter((path) => !hasParameter(path))) {
      read.push([list, await pagesOf(caller, list)]);
    }
    return read;
  };

  const callerOf = (kind: OrganisationKind): Caller => {
    const stranger = strangers.get(kind);
    if (!stranger) throw new Error(`there is nobody of the kind ${kind}`);
    return stranger.as;
  };
});

/** `/lots/{id}/publication` is about `/lots/{id}`. */
function thingOf(route: string): string {
  return /^.*?\{\w+\}/.exec(route)?.[0] ?? route;
}

/** The path to a thing; what the thing says nothing about stands for something that is not there. */
function filled(route: string, { params }: PrivateThing): string {
  return route.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '1001');
}

/** A list to its end, by the cursor that each page gives. */
async function pagesOf(caller: Caller, list: string): Promise<readonly Answer[]> {
  const pages: Answer[] = [];
  for (let path: string | null = list; path !== null;) {
    const page: Answer = await caller.get(path);
    pages.push(page);
    const { next } = page.body as { readonly next?: string | null };
    path = page.status === 200 && next ? `${list}?cursor=${next}` : null;
  }
  return pages;
}

function hasParameter(path: string): boolean {
  return path.includes('{');
}

/** All that an answer says, whatever its form. */
function told(answer: Answer): string {
  const { text } = answer as { readonly text?: string };
  if (Buffer.isBuffer(answer.body)) return answer.body.toString('latin1');
  return text ?? JSON.stringify(answer.body);
}

/** What an answer gives away; a refusal may repeat the path that was asked for. */
function wordsIn(answer: Answer, { words, params }: PrivateThing): readonly string[] {
  const said = told(answer);
  const asked = Object.values(params);
  return words.filter(
    (word) => said.includes(word) && !(answer.status >= 400 && asked.includes(word)),
  );
}
