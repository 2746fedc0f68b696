import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../core/kernel/result.js';
import { type Packs, parseScenario } from '../core/scenario/read-scenario.js';
import { isRecording, recordedScenarios } from '../core/scenario/recorded.js';
import type { Scenario } from '../core/scenario/scenario.js';

/** A scenario and the file that it stands in. */
export interface ScenarioFile {
  readonly file: string;
  readonly scenario: Scenario;
}

/**
 * Reads the scenarios of files and folders, in the order given; a folder stands for all `.json` files under it, by
 * name. The first thing that is no scenario is an error that names its file and field.
 */
export function readScenarios(
  paths: readonly string[],
  packs: Packs,
): Result<readonly ScenarioFile[], string> {
  const found: ScenarioFile[] = [];
  for (const path of paths) {
    const files = filesUnder(path);
    if (!files.ok) return files;
    for (const file of files.value) {
      const scenarios = readFile(file, packs);
      if (!scenarios.ok) return { ok: false, error: `${file}: ${scenarios.error}` };
      found.push(...scenarios.value.map((scenario) => ({ file, scenario })));
    }
  }
  return ok(found);
}

function filesUnder(path: string): Result<readonly string[], string> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { ok: false, error: `${path}: there is no such file or folder` };
  if (!found.isDirectory()) return ok([path]);
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0)
    return { ok: false, error: `${path}: there is no scenario in this folder` };
  return ok(files.map((name) => join(path, name)));
}

function readFile(file: string, packs: Packs): Result<readonly Scenario[], string> {
  const json = parseJson(readFileSync(file, 'utf8'));
  if (!json.ok) return json;
  if (isRecording(json.value)) return recordedScenarios(json.value);
  const isList = Array.isArray(json.value);
  const entries: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  const scenarios: Scenario[] = [];
  for (const [index, entry] of entries.entries()) {
    const scenario = parseScenario(entry, packs);
    if (!scenario.ok)
      return isList ? { ok: false, error: `[${index}] ${scenario.error}` } : scenario;
    scenarios.push(scenario.value);
  }
  return ok(scenarios);
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : 'is not JSON' };
  }
}
