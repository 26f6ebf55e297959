import { randomBytes, randomInt } from 'node:crypto';
import type { World } from '../authorisation/actors';
import { type Client, inParallel } from './send';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How often each answer came to so many wrong tokens: random ones, and ones that lie near real ones. */
export async function guessLinks(http: Client, world: World, count: number): Promise<Map<string, number>> {
  const real = world.actors.map(({ token }) => token).filter((token) => token.length === 43);
  const ended = world.actors.filter(({ name }) => ['revoked', 'expired', 'respond', 'view', 'forged'].includes(name));
  const guesses = Array.from({ length: count }, (_, index) => {
    const near = real[index % real.length] ?? '';
    return index % 4 === 0 ? nearMiss(near, index) : randomBytes(32).toString('base64url');
  });
  const answers = new Map<string, number>();
  await inParallel([...ended.map(({ token }) => token), ...guesses], 16, async (token) => {
    const { status, body, headers } = await http.send({ method: 'GET', path: `/r/${token}`, headers: [] });
    const answer = `${status} cookie ${headers['set-cookie'] ?? 'none'} ${withoutNonce(body)}`;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
  });
  return answers;
}

/** One letter other, one less, one more, two changed places, other case, another end of the same bytes. */
function nearMiss(token: string, index: number): string {
  const at = randomInt(token.length - 1);
  const other = letters[(letters.indexOf(token[at] ?? 'A') + 1 + randomInt(62)) % 64] ?? 'A';
  const misses = [
    token.slice(0, at) + other + token.slice(at + 1),
    token.slice(0, -1),
    `${token}A`,
    `${token}%00`,
    `%20${token}`,
    token.slice(1) + token.slice(0, 1),
    `${token}.data`,
  ];
  return misses[Math.floor(index / 4) % misses.length] ?? token;
}

const withoutNonce = (html: string) => html.replace(/nonce="[^"]*"/g, '');
