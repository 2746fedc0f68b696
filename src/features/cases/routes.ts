import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parseRoute } from '../../core/disposal/read-route.js';
import type { Route } from '../../core/disposal/route.js';
import { invariant } from '../../core/kernel/invariant.js';

/** The routes that ship with the product. */
@Injectable()
export class Routes {
  private readonly routes = readRoutes();

  list(): readonly Route[] {
    return this.routes;
  }

  /** The route of this name, or null. */
  find(name: string): Route | null {
    return this.routes.find((route) => route.name === name) ?? null;
  }

  /** The same for a case, whose route was there when it was opened. */
  get(name: string): Route {
    const route = this.find(name);
    invariant(route, `a case follows the route ${name}, and there is none of this name`);
    return route;
  }

  /** The route that a sale under this pack begins, or null. */
  beginningWith(pack: string): Route | null {
    return this.routes.find(({ stages, begins }) => stages[begins]?.pack === pack) ?? null;
  }

  /** The route on which a sale under this pack comes only after others, or null. */
  laterWith(pack: string): Route | null {
    const holds = ({ stages }: Route): boolean =>
      Object.values(stages).some((stage) => stage.pack === pack);
    return this.beginningWith(pack) === null ? (this.routes.find(holds) ?? null) : null;
  }
}

/** They ship with the product, so an unreadable one is a programmer's error. */
function readRoutes(): readonly Route[] {
  const folder = folderAbove(import.meta.dirname);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => {
    const route = parseRoute(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    invariant(route.ok, route.ok ? '' : `${name}: ${route.error}`);
    return route.value;
  });
}

/** The program runs compiled or not, at different depths below the folder that holds the routes. */
function folderAbove(start: string): string {
  const folder = join(start, 'config', 'routes');
  if (existsSync(folder)) return folder;
  invariant(dirname(start) !== start, 'there is no config/routes above the program');
  return folderAbove(dirname(start));
}
