#!/usr/bin/env node
// Asked by the editor before a command, a file or an MCP call; answers allow, ask or deny on standard output.
// It compares text: a script or an alias can do the same thing under another name. It is the early, friendly no.
import { readFileSync } from 'node:fs';

let rules;

try {
  rules = JSON.parse(readFileSync(new URL('guard.rules.json', import.meta.url), 'utf8'));
  answer(judge(JSON.parse(readFileSync(0, 'utf8'))));
} catch {
  answer({ permission: 'deny', why: 'the guard could not read this request, or its rules' });
}

function judge(event) {
  if (typeof event.command === 'string' && event.hook_event_name !== 'beforeMCPExecution')
    return judgeCommand(event.command);
  if (typeof event.file_path === 'string') return judgeFile(event.file_path);
  if (typeof event.tool_name === 'string') return judgeTool(event.tool_name);
  return { permission: 'deny', why: 'the guard does not know this kind of request' };
}

function judgeCommand(command) {
  const parts = partsOf(command);
  const hit = (list) => list.find(({ commands }) => parts.some((part) => commands.some((glob) => matches(part, glob))));
  const never = hit(rules.never);
  if (never) return { permission: 'deny', why: `it is not an agent's to ${never.label}` };
  const ask = hit(rules.ask);
  if (ask) return { permission: 'ask', why: `a person decides before an agent may ${ask.label}` };
  const known = (part) => rules.allow.some(({ commands }) => commands.some((glob) => matches(part, glob)));
  const plain = !/[<>`]|\$\(/.test(command);
  return plain && parts.every((part) => known(part) || /^cd( |$)/.test(part))
    ? { permission: 'allow' }
    : { permission: 'ask', why: 'this command is on no list' };
}

/** Every command inside a line, without what commonly stands before it. */
function partsOf(command) {
  return command
    .split(/&&|\|\||[;|&\n()`{}]|\$\(/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .map((part) =>
      part.replace(
        /^(?:(?:sudo|exec|time|nohup|env|command|then|do|else)\s|\w+=\S*\s|(?:ba|z|da)?sh -l?c\s|["'])+/,
        '',
      ),
    )
    .map((part) => part.replace(/["']+$/, ''))
    .filter(Boolean);
}

/** `*` is anything; further words may follow. */
function matches(line, glob) {
  const pattern = glob
    .split('*')
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}${glob.endsWith('*') ? '' : '(?: .*)?'}$`, 's').test(line);
}

function judgeFile(path) {
  const full = path.replaceAll('\\', '/');
  const closed = rules.unreadable.some((glob) => matches(`/${full}`.replace(/^\/\//, '/'), glob));
  return closed ? { permission: 'deny', why: 'live secrets stay out of an agent’s sight' } : { permission: 'allow' };
}

function judgeTool(name) {
  return rules.mcp.allow.includes(name)
    ? { permission: 'allow' }
    : { permission: 'deny', why: 'this MCP tool is on no list' };
}

function answer({ permission, why }) {
  const words =
    why === undefined
      ? {}
      : {
          user_message: `AI coding policy: ${why}.`,
          agent_message: `AI coding policy: ${why}. Do not look for another way; tell the person.`,
        };
  process.stdout.write(`${JSON.stringify({ permission, ...words })}\n`);
}
