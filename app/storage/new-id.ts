import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits as 22 base64url letters: no time in it, not guessable. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

/** 256 random bits as 43 base64url letters, for a link or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A plain hash is enough for 256 random bits (ASVS 6.5.2). */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
