#!/usr/bin/env node
// terraform plan -out p && terraform show -json p > plan.json && node plan-check.mjs --environment production plan.json
// Reads the plan from a file, or from standard input. Rules: rules.json beside this file.
// Exit code 0: nothing the policy forbids. 1: refused. 2: not judged (unreadable plan, rules or arguments).
// 3: a person's approval of this run is needed first; a job that runs after that approval adds --approved.
import { readFileSync } from 'node:fs';

const known = ['no-op', 'create', 'read', 'update', 'delete', 'forget'];

const words = { never: 'REFUSED', ask: 'NEEDS A PERSON', approved: 'APPROVED', accepted: 'ACCEPTED', allow: 'allowed' };

main(process.argv.slice(2));

function main(args) {
  let found;
  try {
    const { environment, file, approved, today } = readArguments(args);
    const rules = readRules();
    const verdicts = rules.environments[environment] ?? rules.environments.production;
    const plan = readPlan(file);
    found = plan.resource_changes
      .flatMap((change) => judge(change, rules))
      .map((one) => weigh(one, verdicts, rules, today));
    found = found.map((one) => (approved && one.say === 'ask' ? { ...one, say: 'approved' } : one));
  } catch (error) {
    process.stderr.write(`NOT JUDGED: ${error.message}\n`);
    process.exitCode = 2;
    return;
  }
  for (const { say, address, action, rule } of found)
    process.stdout.write(`${words[say]} ${address}: ${action}: ${rule}\n`);
  process.exitCode = found.some(({ say }) => say === 'never') ? 1 : found.some(({ say }) => say === 'ask') ? 3 : 0;
  if (process.exitCode === 0) process.stdout.write('Nothing in this plan is refused.\n');
}

function readArguments(args) {
  const read = {
    environment: 'production',
    file: undefined,
    approved: false,
    today: new Date().toISOString().slice(0, 10),
  };
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--approved') read.approved = true;
    else if (args[at] === '--environment' || args[at] === '--today') read[args[at].slice(2)] = value(args, ++at);
    else if (args[at].startsWith('--') || read.file !== undefined) throw new Error(`unknown argument ${args[at]}`);
    else read.file = args[at];
  }
  return read;
}

function value(args, at) {
  if (args[at] === undefined) throw new Error(`${args[at - 1]} needs a value`);
  return args[at];
}

function readRules() {
  const rules = parse(readFileSync(new URL('rules.json', import.meta.url), 'utf8'), 'rules.json').plan_check;
  if (!rules?.environments?.production) throw new Error('rules.json has no rules for production');
  for (const one of rules.accepted) {
    const whole = ['address', 'reason', 'by', 'until'].every((key) => typeof one[key] === 'string' && one[key] !== '');
    if (!whole || !/^\d{4}-\d\d-\d\d$/.test(one.until))
      throw new Error('rules.json: each accepted entry needs address, reason, by and until (YYYY-MM-DD)');
  }
  return rules;
}

function readPlan(file) {
  const plan = parse(readFileSync(file ?? 0, 'utf8'), file ?? 'standard input');
  if (typeof plan !== 'object' || plan === null || typeof plan.format_version !== 'string')
    throw new Error('this is not the JSON of a plan');
  if (plan.planned_values === undefined) throw new Error('this is the JSON of a state, not of a plan');
  if (plan.errored === true) throw new Error('the plan ended in an error');
  if (plan.deferred_changes?.length > 0) throw new Error('the plan defers changes, which cannot be judged yet');
  const changes = plan.resource_changes ?? [];
  if (!Array.isArray(changes)) throw new Error('resource_changes is not a list');
  changes.forEach(checkChange);
  return { resource_changes: changes };
}

function checkChange(one) {
  const { address, type, change } = one ?? {};
  if (typeof address !== 'string' || typeof type !== 'string' || !Array.isArray(change?.actions))
    throw new Error('a resource change lacks address, type or actions');
  const strange = change.actions.find((action) => !known.includes(action));
  if (strange !== undefined || change.actions.length === 0) throw new Error(`${address}: unknown action ${strange}`);
}

function parse(text, name) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${name} is not JSON`);
  }
}

/** What one change does that the policy speaks of: any number of findings. */
function judge({ address, type, change, mode }, rules) {
  if (mode === 'data') return [];
  const { actions } = change;
  const action = actions.length === 2 ? `replace (${actions.join(', ')})` : actions[0];
  const finding = (kind, rule) => [{ address, action, kind, rule }];
  return [
    ...(actions.includes('delete') && !rules.disposable.includes(type)
      ? finding('delete', `${type} may hold data or a live environment`)
      : []),
    ...(actions.includes('forget') ? finding('delete', `${type} would run on, watched by nobody`) : []),
    ...(widens(type, change, rules) ? finding('permission', `${type} grants something, and this changes what`) : []),
    ...loosened(change, rules).flatMap((path) => finding('guardrail', `${path} would no longer protect`)),
  ];
}

/** Whether a grant is new or changed. Less of a list can be more of a right, so any change but of tags counts. */
function widens(type, { actions, before, after, after_unknown: unknown }, rules) {
  if (!rules.permissions.some((glob) => matches(type, glob))) return false;
  if (actions.includes('create')) return true;
  if (!actions.includes('update')) return false;
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(unknown ?? {})]);
  return [...keys].some(
    (key) => !/^tags(_all)?$/.test(key) && (isUnknown(unknown?.[key]) || !same(before?.[key], after?.[key])),
  );
}

/** Paths of attributes that protected before and would not, or cannot be known to, afterwards. */
function loosened({ actions, before, after, after_unknown: unknown }, rules) {
  if (!actions.includes('update') && !actions.includes('create')) return [];
  return leaves(before).flatMap(({ path, key, value }) => {
    const later = path.reduce((inner, step) => inner?.[step], after);
    const hidden = isUnknown(markAt(unknown, path));
    const guard =
      Object.hasOwn(rules.guardrails, key) && value === rules.guardrails[key] && (hidden || later !== value);
    const kept = typeof later === 'number' && later >= value;
    const shorter = rules.retention.includes(key) && typeof value === 'number' && (hidden || !kept);
    return guard || shorter ? [path.join('.')] : [];
  });
}

function leaves(value, path = []) {
  if (typeof value !== 'object' || value === null) return [{ path, key: path.at(-1), value }];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

/** A mark above the path holds for all that is under it. */
function markAt(unknown, path) {
  return path.reduce((inner, step) => (inner === true ? true : inner?.[step]), unknown);
}

/** The plan marks what is known only after the run by `true`, at any depth. */
function isUnknown(mark) {
  return mark === true || (typeof mark === 'object' && mark !== null && Object.values(mark).some(isUnknown));
}

function same(a, b) {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b || (a ?? null) === (b ?? null);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

function weigh(finding, verdicts, rules, today) {
  const say = verdicts[finding.kind] ?? 'never';
  const accepted = rules.accepted.find(({ address, until }) => address === finding.address && until >= today);
  if (say === 'allow' || !accepted) return { ...finding, say };
  return {
    ...finding,
    say: 'accepted',
    rule: `${finding.rule}; accepted by ${accepted.by} until ${accepted.until}: ${accepted.reason}`,
  };
}

function matches(text, glob) {
  return new RegExp(`^${glob.split('*').join('.*')}$`).test(text);
}
